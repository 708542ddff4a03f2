/** Name of the place where a family begins, in the page and in the PDF. */
export const contentsTarget = (family: string): string => `family-${family}`;

/** Name of the place where an attached document begins. */
export const documentTarget = (family: string, id: string): string => `document-${family}-${id}`;
