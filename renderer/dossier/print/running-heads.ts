import type { DossierPart } from '#shared/dossier/part';
import { type RunningHead, shorten } from './page-style';

/** Page name of the family, document or page at a place of its part. */
export const pageName = (place: number): string => `p${place}`;

/** Running heads of a part, one per element that begins a page of its own, in order. */
export const runningHeads = ({ content }: DossierPart): readonly RunningHead[] => {
  switch (content.kind) {
    // The cover, the contents and the closing page are about all cases, as the sheet says by itself.
    case 'front':
    case 'closing':
    case 'numbers':
      return [];
    case 'families':
      return content.families.map(({ reference }, place) => ({ name: pageName(place), head: shorten(reference, 50) }));
    case 'sheets':
      return content.sheets.map(({ reference, document, landscape, problem }, place) => ({
        name: pageName(place),
        head: shorten(problem === undefined ? `${reference} · ${document}` : reference, 64),
        ...(problem === undefined ? { sheet: landscape ? ('landscape' as const) : ('portrait' as const) } : {}),
      }));
  }
};
