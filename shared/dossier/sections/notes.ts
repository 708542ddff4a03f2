import type { CaseFamily } from '../../model/case-family';
import { applicationName } from '../application-name';
import type { ProseBlock } from '../document';
import { languageOf } from '../family-title';

/** Notes, oldest first; only the inside edition has them. */
export const notes = (family: CaseFamily): ProseBlock => ({
  kind: 'prose',
  title: 'Notes',
  items: family.notes
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map((note) => {
      const member = family.applications.find(({ id }) => id === note.application);
      return { head: [note.by, note.at.slice(0, 10), ...(member === undefined ? [] : [applicationName(member)])].join(' · '), text: [{ text: note.text, lang: languageOf(note.text) }] };
    }),
});
