import { PDFArray, type PDFContext, PDFDict, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { sheetForm } from './lay-page';

/**
 * Lays a page that bears only its number on a printed page. What the page draws is enclosed, so that its coordinates end with it;
 * the number is marked as part of the pagination (ISO 32000-1, 14.8.2.2), which readers aloud leave out.
 */
export const createPageNumbering = (target: PDFContext): ((page: PDFRef, number: PDFRef) => void) => {
  const stream = (text: string): PDFRef => target.register(PDFRawStream.of(PDFDict.withContext(target), new TextEncoder().encode(text)));
  const before = stream('q\n');
  const after = stream('\nQ q /Artifact <</Type /Pagination /Subtype /Footer>> BDC /StemmaNumber Do EMC Q\n');

  return (ref, number) => {
    const page = target.lookup(ref, PDFDict);
    const own = page.get(PDFName.of('Contents'));
    const contents = PDFArray.withContext(target);
    contents.push(before);
    if (own instanceof PDFArray) for (const item of own.asArray()) contents.push(item);
    else if (own !== undefined) contents.push(own);
    contents.push(after);
    page.set(PDFName.of('Contents'), contents);

    const resources = copyOf(target, page.lookupMaybe(PDFName.of('Resources'), PDFDict));
    const forms = copyOf(target, resources.lookupMaybe(PDFName.of('XObject'), PDFDict));
    forms.set(PDFName.of('StemmaNumber'), sheetForm(target, number));
    resources.set(PDFName.of('XObject'), forms);
    page.set(PDFName.of('Resources'), resources);
  };
};

/** Pages may share their resources; what is added is for one page only. */
const copyOf = (target: PDFContext, dict: PDFDict | undefined): PDFDict => {
  const copy = PDFDict.withContext(target);
  for (const [key, value] of dict?.entries() ?? []) copy.set(key, value);
  return copy;
};
