import type { DossierPartContent } from '#shared/dossier/part';
import { pageName } from './running-heads';

type Sheet = Extract<DossierPartContent, { kind: 'sheets' }>['sheets'][number];

/** A page per attached page, empty but for its running foot, or a page that says why a document is not here. */
export const Sheets = ({ sheets }: { readonly sheets: readonly Sheet[] }) =>
  sheets.map((sheet, place) =>
    sheet.problem === undefined ? (
      // oxlint-disable-next-line react/no-array-index-key -- sheets have no identity but their place
      <div key={place} className="sheet" style={{ page: pageName(place) }} />
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- as above
      <section key={place} className="missing" style={{ page: pageName(place) }}>
        <p className="cover-kind">Attached document</p>
        <h1>{sheet.document}</h1>
        <p className="missing-problem">{sheet.problem}</p>
        <p className="quiet">
          Case {sheet.reference} · file {sheet.file}
        </p>
      </section>
    ),
  );

/** Pages that are empty but for their number. */
export const NumberedPages = ({ pages }: { readonly pages: number }) =>
  // oxlint-disable-next-line react/no-array-index-key -- pages have no identity but their place
  Array.from({ length: pages }, (_, place) => <div key={place} className="sheet" />);
