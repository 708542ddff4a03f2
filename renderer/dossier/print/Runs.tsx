import { Fragment, type ReactNode } from 'react';
import type { Line, Run } from '#shared/dossier/document';

/** Lines of a cell, each in its own paragraph. */
export const Lines = ({ lines }: { readonly lines: readonly Line[] }) =>
  // oxlint-disable-next-line react/no-array-index-key -- lines have no identity but their place, and are drawn once
  lines.map((line, place) => <Runs key={place} line={line} />);

const Runs = ({ line }: { readonly line: Line }) => (
  <p className="line">
    {line.map((run, place) => (
      // oxlint-disable-next-line react/no-array-index-key -- as above
      <Fragment key={place}>
        <RunText run={run} />
      </Fragment>
    ))}
  </p>
);

/** Codes and names of files are long words, which may break behind their low lines. */
const breakable = (text: string): readonly ReactNode[] =>
  text.split(/(?<=_)/).map((part, place) => (
    // oxlint-disable-next-line react/no-array-index-key -- as above
    <Fragment key={place}>
      {part}
      <wbr />
    </Fragment>
  ));

/** A piece of text in its language, with the numbers of its footnotes raised behind it. */
export const RunText = ({ run }: { readonly run: Run }) => {
  const className = [run.strong === true ? 'strong' : '', run.quiet === true ? 'quiet' : ''].filter((name) => name !== '').join(' ');
  return (
    <span lang={run.lang === 'und' ? undefined : run.lang} className={className === '' ? undefined : className}>
      {run.text.includes('_') ? breakable(run.text) : run.text}
      {run.notes?.map((note) => (
        <sup key={note}>{note}</sup>
      ))}
    </span>
  );
};
