import { caveat } from '#shared/dossier/caveat';
import type { DossierPartContent } from '#shared/dossier/part';
import { showDate } from '#shared/dossier/show-date';
import type { DossierOptions } from '#shared/ipc';
import { parseIsoDate } from '#shared/model/date';

type Content = Extract<DossierPartContent, { kind: 'closing' }>;

/** The last page: what the dossier rests on, how to read its signs, and the caveat. */
export const Closing = ({ options, content }: { readonly options: DossierOptions; readonly content: Content }) => (
  <section id="closing" className="closing">
    <h1>About this dossier</h1>
    <h2>Caveat</h2>
    {caveat.map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
    <h2>{options.edition === 'inside' ? 'Where the data come from' : 'About this edition'}</h2>
    <p>
      {options.edition === 'inside' ? 'Inside edition' : 'This edition leaves out internal remarks and persons'}. Data as of {showDate(options.dataDate)}.{' '}
      {content.people ? 'Some values were entered by a person rather than imported.' : ''}
    </p>
    {options.edition === 'inside' && content.sources.length > 0 ? <Sources sources={content.sources} /> : null}
  </section>
);

const Sources = ({ sources }: { readonly sources: Content['sources'] }) => (
  <table className="rows sources">
    <thead>
      <tr>
        <th scope="col">Imported file</th>
        <th scope="col">Records</th>
        <th scope="col">Office data as of</th>
      </tr>
    </thead>
    <tbody>
      {sources.map(({ file, records, dataDate }) => {
        const date = dataDate === undefined ? undefined : parseIsoDate(dataDate);
        return (
          <tr key={file}>
            <td>{file}</td>
            <td>{records}</td>
            <td>{date === undefined ? <span className="quiet">not known</span> : showDate(date)}</td>
          </tr>
        );
      })}
    </tbody>
  </table>
);
