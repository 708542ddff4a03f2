import { EncryptedPDFError, PDFArray, PDFDict, PDFDocument, PDFInvalidObject, PDFName, type PDFObject, type PDFPage, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';

/** An attached file, looked at: a PDF with pages, or why it cannot be appended. */
export type AttachedDocument =
  | { readonly ok: true; readonly document: PDFDocument; readonly landscape: readonly boolean[] }
  | { readonly ok: false; readonly problem: string };

/** Opens an attached file. Files protected only against changing (no password to open them) are opened. */
export const openAttached = async (bytes: Uint8Array | undefined): Promise<AttachedDocument> => {
  if (bytes === undefined) return { ok: false, problem: 'The file is not in the portfolio folder. Attach it again to have it in the dossier.' };
  if (!startsLikePdf(bytes)) return { ok: false, problem: 'The file is not a PDF. Save it as PDF and attach that to have it in the dossier.' };
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false, parseSpeed: Number.POSITIVE_INFINITY, password: '' });
    const pages = document.getPages();
    if (pages.length === 0) return { ok: false, problem: damaged };
    const landscape = pages.map((page) => {
      const { width, height } = page.getCropBox();
      if (!(width > 0 && height > 0)) throw new RangeError('page without area');
      return page.getRotation().angle % 180 === 0 ? width > height : height > width;
    });
    return pages.every(isWhole) ? { ok: true, document, landscape } : { ok: false, problem: damaged };
  } catch (error) {
    const encrypted = error instanceof EncryptedPDFError || (error instanceof Error && /password|encrypt/i.test(error.message));
    return {
      ok: false,
      problem: encrypted
        ? 'The file is protected by a password. Save a copy without password and attach that to have its pages in the dossier.'
        : damaged,
    };
  }
};

const damaged = 'The file is damaged and its pages cannot be read. Attach an intact copy to have them in the dossier.';

/** Whether everything that a page draws is in the file: of a file cut short the page may be there, but not what stands on it. */
const isWhole = (page: PDFPage): boolean => {
  const { context } = page.node;
  const seen = new Set<PDFRef>();
  const waiting: PDFObject[] = [page.node.get(PDFName.of('Contents')), page.node.Resources()].filter((object) => object !== undefined);
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    if (object instanceof PDFInvalidObject) return false;
    if (object instanceof PDFRef) {
      if (seen.has(object)) continue;
      seen.add(object);
      const value = context.lookup(object);
      if (value === undefined) return false;
      waiting.push(value);
    } else if (object instanceof PDFRawStream) waiting.push(object.dict);
    else if (object instanceof PDFDict) {
      // What leads on to other pages is no part of this one.
      for (const [key, value] of object.entries()) if (key !== PDFName.of('Parent') && key !== PDFName.of('P')) waiting.push(value);
    } else if (object instanceof PDFArray) waiting.push(...object.asArray());
  }
  return true;
};

/** Readers accept the mark anywhere in the first kilobyte (ISO 32000-1, Annex H, note 13). */
const startsLikePdf = (bytes: Uint8Array): boolean => new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
