import { PDFDocument, StandardFonts, degrees, rgb } from '@cantoo/pdf-lib';

/** A page that an attached PDF of a test has: its size in points, how its viewer turns it, and the word on it. */
export type AttachedPage = { readonly width: number; readonly height: number; readonly turn?: 0 | 90 | 180 | 270; readonly word: string };

/** A PDF as users attach them: a word at the upper left as seen, a frame along the edge. `field` adds a filled-in form field. */
export const attachedPdf = async (pages: readonly AttachedPage[], more: { readonly field?: string; readonly ownerPassword?: string; readonly userPassword?: string } = {}): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const { width, height, turn = 0, word } of pages) {
    const page = document.addPage([width, height]);
    page.setRotation(degrees(turn));
    page.drawRectangle({ x: 4, y: 4, width: width - 8, height: height - 8, borderColor: rgb(0, 0, 0), borderWidth: 1 });
    const [x, y] = turn === 90 ? [60, 40] : turn === 180 ? [width - 40, 60] : turn === 270 ? [width - 60, height - 40] : [40, height - 60];
    page.drawText(word, { x, y, size: 20, font, rotate: degrees(turn) });
  }
  if (more.field !== undefined) {
    const field = document.getForm().createTextField('applicant.name');
    field.setText(more.field);
    field.addToPage(document.getPage(0), { x: 60, y: 200, width: 200, height: 24 });
  }
  if (more.userPassword !== undefined || more.ownerPassword !== undefined) {
    document.encrypt({ userPassword: more.userPassword ?? '', ownerPassword: more.ownerPassword ?? 'owner', permissions: { modifying: false } });
  }
  return document.save();
};
