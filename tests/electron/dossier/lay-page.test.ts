import { PDFArray, PDFContext, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openAttached } from '../../../electron/dossier/pdf/attached-document';
import { createPageLayer } from '../../../electron/dossier/pdf/lay-page';
import { attachedPdf } from '../../support/attached-pdfs';

const paper = { width: 595, height: 842, foot: 40 };

/** A printed sheet with one content stream, in the context that pages are laid into. */
const sheetIn = async (target: PDFContext) => {
  const document = await PDFDocument.create();
  document.addPage([paper.width, paper.height]).drawRectangle({ x: 1, y: 1, width: 5, height: 5 });
  const saved = await PDFDocument.load(await document.save());
  const [contents] = saved.getPage(0).node.Contents() instanceof PDFArray ? [saved.getPage(0).node.lookup(PDFName.of('Contents'), PDFArray).lookup(0)] : [saved.getPage(0).node.Contents()];
  if (!contents) throw new Error('a page with a rectangle has contents');
  return target.register(target.obj({ Type: 'Page', MediaBox: [0, 0, paper.width, paper.height], Resources: {}, Contents: target.register(contents) }));
};

const numbers = (array: PDFArray): readonly number[] => array.asArray().map((_, at) => array.lookup(at, PDFNumber).asNumber());

describe('an attached page on the dossier’s paper', { timeout: 60_000 }, () => {
  it('keeps a form field inside the paper and above the foot, however the page is turned', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(0, 90, 180, 270), fc.integer({ min: 320, max: 2400 }), fc.integer({ min: 320, max: 2400 }), async (turn, width, height) => {
        const opened = await openAttached(await attachedPdf([{ width, height, turn, word: 'word' }], { field: 'value' }));
        if (!opened.ok) throw new Error(opened.problem);
        const target = PDFContext.create();
        const laid = target.lookup(createPageLayer(target, paper)(opened.document.getPage(0), await sheetIn(target)), PDFDict);
        const [, , mediaWidth = 0, mediaHeight = 0] = numbers(laid.lookup(PDFName.of('MediaBox'), PDFArray));
        const isTurned = turn % 180 !== 0;
        const isLandscape = isTurned ? height > width : width > height;
        const seen = isLandscape ? [842, 595] : [595, 842];
        expect(isTurned ? [mediaHeight, mediaWidth] : [mediaWidth, mediaHeight]).toEqual(seen);

        const stamp = laid.lookup(PDFName.of('Annots'), PDFArray).lookup(0, PDFDict);
        expect(stamp.get(PDFName.of('Subtype'))).toBe(PDFName.of('Stamp'));
        const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers(stamp.lookup(PDFName.of('Rect'), PDFArray));
        // Distance from the edge that is below when the page is seen.
        const lowest = turn === 0 ? y1 : turn === 90 ? mediaWidth - x2 : turn === 180 ? mediaHeight - y2 : x1;
        expect(lowest).toBeGreaterThanOrEqual(paper.foot);
        expect(Math.min(x1, y1)).toBeGreaterThanOrEqual(0);
        expect(x2).toBeLessThanOrEqual(mediaWidth);
        expect(y2).toBeLessThanOrEqual(mediaHeight);
        // Never enlarged, always with the same proportions.
        expect(x2 - x1).toBeLessThanOrEqual(201.01);
        expect((x2 - x1) / (y2 - y1)).toBeCloseTo(201 / 25, 2);
      }),
      { numRuns: 40 },
    );
  });
});

/** What the pages of an attached file draw, or why it is refused. */
const contentsOf = async (bytes: Uint8Array): Promise<string | readonly string[]> => {
  const opened = await openAttached(bytes);
  if (!opened.ok) return opened.problem;
  return opened.document.getPages().map((page) => {
    const contents = page.node.Contents();
    const streams = contents instanceof PDFArray ? contents.asArray().map((_, at) => contents.lookup(at)) : [contents];
    return streams.map((stream) => (stream instanceof PDFRawStream ? Buffer.from(stream.getContents()).toString('base64') : '')).join(' ');
  });
};

describe('an attached file', { timeout: 60_000 }, () => {
  it('is refused with what to do, or taken with all its pages, wherever it is cut', async () => {
    const whole = await attachedPdf(['one', 'two', 'three'].map((word) => ({ width: 595, height: 842, word })));
    const complete = await contentsOf(whole);
    expect(complete).toHaveLength(3);
    const outcomes: (string | readonly string[])[] = [];
    for (let length = 0; length < whole.length; length += 17) outcomes.push(await contentsOf(whole.subarray(0, length)));
    const refused = outcomes.filter((outcome) => typeof outcome === 'string');
    expect(refused.filter((problem) => !/Attach|Save/.test(problem))).toEqual([]);
    expect(refused.length).toBeGreaterThan(20);
    for (const taken of outcomes.filter((outcome) => typeof outcome !== 'string')) expect(taken).toEqual(complete);
  });
});
