import type { PublicationRecord } from '#shared/formats/record';
import type { Statement } from '#shared/families/merge/merge-context';
import { digestOfSaid, rememberDigest } from '#shared/families/merge/record-digest';
import { createSpill } from './spill';

/** Records laid aside with the file they stand in. */
export type StatementSpill = {
  /** Lays a record aside; its numbers begin at 0. */
  readonly add: (statement: Statement) => number;
  readonly get: (index: number) => Statement;
  readonly close: () => void;
};

/** What a record says is written once, for the disk and for its digest. */
export const createStatementSpill = (path: string): StatementSpill => {
  const spill = createSpill(path);
  let named: { readonly file: string; readonly text: string } | undefined;
  return {
    add: ({ file, record }) => {
      if (named?.file !== file) named = { file, text: JSON.stringify(file) };
      const { line, ...said } = record;
      const text = JSON.stringify(said);
      return spill.add(`[${named.text},${line},"${digestOfSaid(text)}",${text}]`);
    },
    get: (index) => {
      // Sound: only `add` wrote to this file.
      const [file, line, digest, said] = JSON.parse(spill.get(index)) as [string, number, string, Omit<PublicationRecord, 'line'>];
      const record: PublicationRecord = { ...said, line };
      rememberDigest(record, digest);
      return { file, record };
    },
    close: spill.close,
  };
};
