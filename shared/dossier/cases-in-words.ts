/** The cases of a dossier in a line: every reference where they are few, else the first and the last of so many. */
export const casesInWords = (references: readonly string[]): string =>
  references.length <= 4 ? references.join(', ') : `${references[0] ?? ''} to ${references.at(-1) ?? ''} (${references.length.toLocaleString('en')})`;
