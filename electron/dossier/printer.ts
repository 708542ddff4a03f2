import type { DossierPart } from '#shared/dossier/part';

/**
 * Prints one part of a dossier to PDF bytes with background graphics, the page size of its style sheet, tagged text and an outline.
 * Throws where the page cannot be loaded or does not become ready; an aborted signal rejects.
 */
export type Printer = {
  /** How many parts it prints at the same time; more are not to be asked of it. */
  readonly atOnce: number;
  readonly print: (part: DossierPart, signal?: AbortSignal) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
};
