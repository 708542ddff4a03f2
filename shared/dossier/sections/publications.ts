import type { CaseFamily } from '../../model/case-family';
import { displayPublicationNumber } from '../../numbers/forms/display-number';
import { applicationName } from '../application-name';
import { type TableBlock, cell, known } from '../document';
import { languageOf } from '../family-title';
import { showDate } from '../show-date';

/** Publications of all members, oldest first, those without a date last. */
export const publications = (family: CaseFamily): TableBlock => {
  const rows = family.applications.flatMap((application) => application.publications.map((publication) => ({ application, publication })));
  const sorted = rows.toSorted((a, b) => compare(a.publication.date ?? '9999', b.publication.date ?? '9999') || compare(displayPublicationNumber(a.publication), displayPublicationNumber(b.publication)));
  // Files without bibliographic data give no titles; a column of "not known" would say so on every line.
  const hasTitles = sorted.some(({ application }) => application.titles.length > 0);
  return {
    kind: 'table',
    title: 'Publications',
    columns: [
      { id: 'date', label: 'Published', width: 15 },
      { id: 'publication', label: 'Publication', width: hasTitles ? 25 : 40 },
      { id: 'application', label: 'Application', width: hasTitles ? 24 : 45 },
      ...(hasTitles ? [{ id: 'title', label: 'Title', width: 36 }] : []),
    ],
    groups: [
      {
        rows: sorted.map(({ application, publication }) => {
          const title = application.titles.find(({ lang }) => lang === 'en') ?? application.titles[0];
          return [
            known(publication.date === undefined ? undefined : showDate(publication.date)),
            { lines: [[{ text: displayPublicationNumber(publication), strong: true }]] },
            cell(applicationName(application)),
            ...(hasTitles ? [title === undefined ? known(undefined) : { lines: [[{ text: title.text, lang: title.lang === 'und' ? languageOf(title.text) : title.lang }]] }] : []),
          ];
        }),
      },
    ],
    footnotes: [],
    empty: 'No publication is recorded.',
  };
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
