import type { Preview, PreviewRow } from '#shared/formats/tables/guess/preview-rows';
import { Icon } from '../../ui/marks/Icon';
import { plural } from '../../ui/marks/plural';
import { previewFacts } from './preview-facts';

const shownRows = 60;

export type PreviewListProps = { readonly preview: Preview; /** Whether these are all rows of the table. */ readonly isWhole: boolean };

/** What would be read of the first rows, and what could not, row by row. */
export const PreviewList = ({ preview, isWhole }: PreviewListProps) => {
  const read = preview.rows.filter(({ records }) => records.length > 0).length;
  const troubled = preview.rows.filter(({ issues }) => issues.length > 0).length;
  return (
    <section className="mapping-preview" aria-label="What would be read">
      <h3>What would be read</h3>
      <p className="quiet" role="status">
        {read.toLocaleString('en')} of {isWhole ? '' : 'the first '}{plural(preview.rows.length, 'row')} read{troubled === 0 ? '' : `, ${troubled.toLocaleString('en')} with a problem`}.
      </p>
      {preview.issues
        .filter(({ code }) => code === 'unread-columns')
        .map(({ message }) => (
          <p key={message} className="quiet small">
            {message}
          </p>
        ))}
      <ol className="mapping-rows">
        {[...preview.rows].sort(troubledFirst).slice(0, shownRows).map((row) => (
          <li key={row.line}>
            <span className="quiet small">Row {row.line}</span>
            {row.records[0] === undefined ? <span className="unknown">not read</span> : <RowFacts row={row} />}
            {row.issues.map(({ message }) => (
              <span key={message} className="mapping-problem small">
                <Icon name="warning" size={13} /> {message}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
};

/** Rows with problems come first: they are what a person looks for. */
const troubledFirst = (a: PreviewRow, b: PreviewRow): number => Number(b.issues.length > 0) - Number(a.issues.length > 0) || a.line - b.line;

const RowFacts = ({ row }: { readonly row: PreviewRow }) => {
  const [first, ...others] = row.records;
  if (first === undefined) return null;
  return (
    <dl className="mapping-facts">
      {previewFacts(first).map(({ label, text }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- facts are only replaced as a whole
        <div key={at}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      {others.length === 0 ? null : (
        <div>
          <dt>Family</dt>
          <dd>{plural(others.length, 'further publication')}</dd>
        </div>
      )}
    </dl>
  );
};
