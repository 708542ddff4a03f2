import { contentsLink, type DossierPartContent } from '#shared/dossier/part';
import { showDate } from '#shared/dossier/show-date';
import type { DossierOptions } from '#shared/ipc';

type Content = Extract<DossierPartContent, { kind: 'front' }>;

/** Cover and contents. The links of the contents are aimed at their pages when the parts are joined. */
export const Front = ({ options, cases, content }: { readonly options: DossierOptions; readonly cases: string; readonly content: Content }) => (
  <>
    <Cover options={options} cases={cases} content={content} />
    <section className="contents">
      <h1>Contents</h1>
      <table className="contents-table">
        <tbody>
          {content.entries.map((entry) => (
            <tr key={entry.target} className={`contents-${entry.kind}`}>
              <td className="contents-reference">{entry.reference}</td>
              <td className="contents-title">
                <a href={contentsLink + encodeURIComponent(entry.target)} lang={entry.title === undefined || entry.title.lang === 'und' ? undefined : entry.title.lang}>
                  {entry.title?.text ?? 'Title not known'}
                </a>
              </td>
              <td className="contents-offices">{shortOffices(entry.offices)}</td>
              <td className="contents-page">{entry.page}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </>
);

const Cover = ({ options, cases, content }: { readonly options: DossierOptions; readonly cases: string; readonly content: Content }) => {
  const families = content.entries.filter(({ kind }) => kind === 'family');
  const only = families.length === 1 ? families[0] : undefined;
  return (
    <section className="cover">
      <p className="cover-kind">Patent family dossier</p>
      <h1>{options.title}</h1>
      {only?.title === undefined || only.title.text === options.title ? null : (
        <p className="cover-title" lang={only.title.lang === 'und' ? undefined : only.title.lang}>
          {only.title.text}
        </p>
      )}
      <table className="cover-facts">
        <tbody>
          <CoverFact label={families.length === 1 ? 'Case reference' : 'Case references'} value={cases} />
          <CoverFact label="Client" value={options.client === '' ? 'not stated' : options.client} />
          <CoverFact label="Contents" value={`${count(content.families, 'case family', 'case families')}, ${count(content.applications, 'application', 'applications')}`} />
          {options.edition === 'inside' ? <CoverFact label="Portfolio" value={content.portfolio} /> : null}
          <CoverFact label="Data as of" value={showDate(options.dataDate)} />
          {options.edition === 'inside' ? <CoverFact label="Edition" value="inside, not for third parties" /> : null}
        </tbody>
      </table>
    </section>
  );
};

const CoverFact = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <tr>
    <th scope="row">{label}</th>
    <td>{value}</td>
  </tr>
);

const count = (number: number, one: string, many: string): string => `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

const shortOffices = (offices: readonly string[]): string => (offices.length <= 6 ? offices.join(' ') : `${offices.slice(0, 5).join(' ')} +${offices.length - 5}`);
