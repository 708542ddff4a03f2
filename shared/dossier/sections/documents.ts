import type { Attachment } from '../../model/attachment';
import type { CaseFamily } from '../../model/case-family';
import { applicationName } from '../application-name';
import type { SectionContext } from '../context';
import { documentsInOrder } from '../document-order';
import { type TableBlock, cell, known } from '../document';
import { languageOf } from '../family-title';
import { showDate } from '../show-date';

/** Attached documents that the dossier appends, in the user's order, with the page each begins on. */
export const documents = (family: CaseFamily, { appended }: SectionContext): TableBlock => ({
  kind: 'table',
  title: 'Attached documents',
  columns: [
    { id: 'document', label: 'Document', width: 50 },
    { id: 'application', label: 'For', width: 22 },
    { id: 'date', label: 'Date', width: 14 },
    { id: 'page', label: 'Page', width: 14 },
  ],
  groups: [
    {
      rows: appendedAttachments(family).map((attachment) => {
        const place = appended.find(({ family: key, id }) => key === family.key && id === attachment.id);
        const member = family.applications.find(({ id }) => id === attachment.application);
        const title = documentTitle(attachment);
        return [
          { lines: [[{ text: title, strong: true, lang: languageOf(title) }], ...(place?.problem === undefined ? [] : [[{ text: place.problem, quiet: true }]])] },
          cell(member === undefined ? 'whole family' : applicationName(member)),
          known(attachment.date === undefined ? undefined : showDate(attachment.date)),
          cell(place === undefined || place.page === 0 ? '–' : place.pages > 1 ? `${place.page}–${place.page + place.pages - 1}` : String(place.page)),
        ];
      }),
    },
  ],
  footnotes: [],
  empty: 'No document is marked for the dossier.',
});

/** The attachments that go into a dossier, in the order the user gave them. */
export const appendedAttachments = (family: Pick<CaseFamily, 'documents'>): readonly Attachment[] =>
  documentsInOrder(family.documents).filter(({ dossierOrder }) => dossierOrder !== undefined);

/** How a document is named: its title, else its file name. */
export const documentTitle = ({ title, path }: Pick<Attachment, 'title' | 'path'>): string => title ?? path.split('/').at(-1) ?? path;
