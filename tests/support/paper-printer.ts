import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import type { DossierPart } from '#shared/dossier/part';
import { contentsLink } from '#shared/dossier/part';
import type { Printer } from '../../electron/dossier/printer';

/**
 * A printer without a browser: pages that say what they are, with an outline, a tagged structure and links as Chromium writes
 * them, so that numbering and joining can be tested quickly. `pagesOf` says how many pages a family takes.
 */
export const createPaperPrinter = (options: { readonly pagesOf?: (place: number, part: DossierPart) => number; readonly onPrint?: (part: DossierPart) => void } = {}): Printer & { readonly prints: DossierPart[] } => {
  const prints: DossierPart[] = [];
  return {
    atOnce: 1,
    prints,
    print: async (part, signal) => {
      prints.push(part);
      options.onPrint?.(part);
      signal?.throwIfAborted();
      return draw(part, options.pagesOf ?? (() => 2));
    },
    close: async () => undefined,
  };
};

const draw = async (part: DossierPart, pagesOf: (place: number, part: DossierPart) => number): Promise<Uint8Array> => {
  const { content } = part;
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const paper: [number, number] = part.options.paper === 'A4' ? [594.96, 841.92] : [612, 792];
  const headings: { readonly title: string; readonly page: number }[] = [];
  const add = (title: string, count: number): void => {
    if (title !== '') headings.push({ title, page: document.getPageCount() });
    for (let page = 0; page < count; page += 1) {
      document.addPage(paper).drawText(`${title}${part.pages === 0 ? '' : ` Page ${part.firstPage + document.getPageCount() - 1} of ${part.pages}`}`.replaceAll(/[^\u0020-\u007e]/g, '?'), { x: 40, y: 40, size: 10, font });
    }
  };
  if (content.kind === 'front') add('Contents', 1 + Math.ceil(content.entries.length / 40));
  if (content.kind === 'families') content.families.forEach(({ reference }, place) => add(reference, pagesOf(content.from + place - 1, part)));
  if (content.kind === 'sheets') for (const { reference } of content.sheets) add(reference, 1);
  if (content.kind === 'numbers') add('', part.pages);
  if (content.kind === 'closing') add('About', 1);

  const { context } = document;
  const pages = document.getPages();
  if (content.kind === 'front') {
    const links = content.entries.map(({ target }) =>
      context.register(context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 10, 10], A: { S: 'URI', URI: PDFString.of(contentsLink + encodeURIComponent(target)) } })),
    );
    pages[1]?.node.set(PDFName.of('Annots'), context.obj(links));
  }

  // An outline with one item per heading, and a structure element per page with an id as the print engine gives them.
  const root = context.nextRef();
  const refs = headings.map(() => context.nextRef());
  headings.forEach(({ title, page }, at) => {
    const item = PDFDict.withContext(context);
    item.set(PDFName.of('Title'), PDFHexString.fromText(title));
    item.set(PDFName.of('Parent'), root);
    const place = PDFArray.withContext(context);
    const ref = pages[page]?.ref;
    if (ref) place.push(ref);
    place.push(PDFName.of('Fit'));
    item.set(PDFName.of('Dest'), place);
    const [previous, next, own] = [refs[at - 1], refs[at + 1], refs[at]];
    if (previous) item.set(PDFName.of('Prev'), previous);
    if (next) item.set(PDFName.of('Next'), next);
    if (own) context.assign(own, item);
  });
  context.assign(root, context.obj({ Type: 'Outlines', ...(refs[0] && refs.at(-1) ? { First: refs[0], Last: refs.at(-1) ?? refs[0] } : {}), Count: refs.length }));
  document.catalog.set(PDFName.of('Outlines'), root);

  const tree = context.nextRef();
  const whole = context.nextRef();
  const elements = pages.map((page, at) => {
    page.node.set(PDFName.of('StructParents'), PDFNumber.of(at));
    return context.register(context.obj({ Type: 'StructElem', S: 'P', P: whole, Pg: page.ref, K: 0, ID: PDFString.of(`node${String(prints(at)).padStart(8, '0')}`) }));
  });
  context.assign(whole, context.obj({ Type: 'StructElem', S: 'Document', P: tree, K: elements }));
  const parents = context.obj({ Nums: elements.flatMap((element, at) => [PDFNumber.of(at), context.obj([element])]) });
  context.assign(tree, context.obj({ Type: 'StructTreeRoot', K: whole, ParentTree: context.register(parents), ParentTreeNextKey: elements.length }));
  document.catalog.set(PDFName.of('StructTreeRoot'), tree);
  return document.save({ useObjectStreams: false });
};

/** The engine counts element ids on through the life of its process; so does this. */
let counted = 0;
const prints = (at: number): number => (counted += at + 1);
