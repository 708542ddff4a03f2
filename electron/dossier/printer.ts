import type { DossierPart } from '#shared/dossier/part';

/**
 * Prints one part of a dossier to PDF bytes with background graphics, the page size of its style sheet, tagged text and an outline.
 * One part is printed at a time. Throws where the page cannot be loaded or does not become ready; an aborted signal rejects.
 */
export type Printer = {
  readonly print: (part: DossierPart, signal?: AbortSignal) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
};
