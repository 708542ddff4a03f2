import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';

/** A printed part, opened: its pages, and the page (from 0) on which each heading of the first level stands, in order. */
export type ReadPart = { readonly document: PDFDocument; readonly pages: number; readonly headings: readonly number[] };

/** Opens bytes of the print engine. */
export const readPart = async (bytes: Uint8Array): Promise<ReadPart> => {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY });
  const places = new Map(document.getPages().map((page, place) => [page.ref.toString(), place]));
  const headings: number[] = [];
  const outlines = document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  for (let item = outlines?.lookupMaybe(PDFName.of('First'), PDFDict); item !== undefined; item = item.lookupMaybe(PDFName.of('Next'), PDFDict)) {
    const page = item.lookupMaybe(PDFName.of('Dest'), PDFArray)?.get(0);
    headings.push(page instanceof PDFRef ? (places.get(page.toString()) ?? 0) : 0);
  }
  return { document, pages: places.size, headings };
};
