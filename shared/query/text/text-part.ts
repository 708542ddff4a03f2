/** Which part of a document a text is, the weightiest first; at most eight. */
export const textParts = ['reference', 'number', 'title', 'name', 'mark', 'abstract', 'note'] as const;
export type TextPart = (typeof textParts)[number];
export type PartText = { readonly part: TextPart; readonly text: string };

/** Tokens of a document are numbers: the part that begins, or a term and this much. */
export const partMarks = 8;
