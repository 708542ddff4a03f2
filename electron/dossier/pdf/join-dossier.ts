import { PDFArray, PDFBool, PDFContext, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFObject, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { contentsLink } from '#shared/dossier/part';
import { type IsoDate, dateParts } from '#shared/model/date';
import { type Grafted, graft } from './graft';
import { type Paper, createPageLayer } from './lay-page';
import { createPageNumbering } from './number-page';
import { type OutlineItem, outlineOf, writeOutline } from './outline';
import type { ReadPart } from './read-part';
import { writePdf } from './write-pdf';

/** An attached document with the sheets printed for it: one per page, or a single one that says why it is not here. */
export type JoinedDocument = {
  readonly label: string;
  readonly firstSheet: number;
  readonly document?: PDFDocument;
};

export type JoinInput = {
  readonly title: string;
  readonly subject: string;
  readonly dataDate: IsoDate;
  readonly paper: Paper;
  readonly front: ReadPart;
  readonly families: readonly ReadPart[];
  readonly sheets?: ReadPart;
  readonly documents: readonly JoinedDocument[];
  readonly closing: ReadPart;
  /** A page per page of the dossier with its number alone; those of attached pages are not used. */
  readonly numbers: ReadPart;
  /** Places that the contents link to, with their page from 1. */
  readonly targets: ReadonlyMap<string, number>;
};

/**
 * Joins the printed parts and the attached documents to one file: one page tree, one structure tree, one outline, one table of
 * places; links of the contents lead to their pages. The same input gives the same bytes: dates come from the data date, the
 * file id from the content.
 */
export const joinDossier = (input: JoinInput): Uint8Array => {
  const target = PDFContext.create();
  const pages: PDFRef[] = [];
  const grafts: Grafted[] = [];
  const outline: OutlineItem[] = [];
  const structure = createStructure(target);

  const add = (part: ReadPart): Grafted => {
    const grafted = graft(target, part.document, grafts.length, structure.nextKey());
    grafts.push(grafted);
    structure.add(grafted.catalog);
    return grafted;
  };
  // The numbers are margins, not content: they bring neither structure nor bookmarks.
  const numbers = graft(target, input.numbers.document, 0, 0).pages;
  const lay = createPageNumbering(target);
  const addPages = (part: ReadPart): void => {
    const grafted = add(part);
    for (const page of grafted.pages) {
      lay(page, printedAt(numbers, pages.length));
      pages.push(page);
    }
    outline.push(...outlineOf(grafted.catalog));
  };

  addPages(input.front);
  for (const part of input.families) addPages(part);
  if (input.sheets !== undefined) {
    const { pages: sheets } = add(input.sheets);
    const layAttached = createPageLayer(target, input.paper);
    const children: (OutlineItem & { readonly page: PDFRef })[] = [];
    for (const { label, firstSheet, document } of input.documents) {
      const own = document?.getPages().map((page, at) => layAttached(page, printedAt(sheets, firstSheet + at))) ?? [printedAt(sheets, firstSheet)];
      const first = own[0];
      if (first !== undefined) children.push({ title: PDFHexString.fromText(label), page: first, children: [] });
      pages.push(...own);
    }
    const first = children[0];
    if (first !== undefined) outline.push({ title: PDFHexString.fromText('Attached documents'), page: first.page, children });
  }
  addPages(input.closing);

  const tree = target.nextRef();
  for (const page of pages) target.lookup(page, PDFDict).set(PDFName.of('Parent'), tree);
  target.assign(tree, dict(target, { Type: PDFName.of('Pages'), Kids: array(target, pages), Count: PDFNumber.of(pages.length) }));
  aimContentsLinks(target, pages, input.targets);

  const catalog = dict(target, {
    Type: PDFName.of('Catalog'),
    Pages: tree,
    Lang: PDFString.of('en'),
    MarkInfo: dict(target, { Marked: PDFBool.True }),
    StructTreeRoot: structure.finish(),
    Outlines: writeOutline(target, outline),
    PageMode: PDFName.of('UseOutlines'),
    ViewerPreferences: dict(target, { DisplayDocTitle: PDFBool.True }),
    Dests: mergePlaces(target, grafts),
  });
  target.trailerInfo.Root = target.register(catalog);
  target.trailerInfo.Info = target.register(information(target, input));
  dropUnused(target);
  return writePdf(target);
};

const printedAt = (pages: readonly PDFRef[], at: number): PDFRef => {
  const page = pages[at];
  if (page === undefined) throw new RangeError(`sheet ${at} was not printed`);
  return page;
};

/** The structure trees of all parts below one document element, with one parent tree and one table of ids. */
const createStructure = (target: PDFContext) => {
  const root = target.nextRef();
  const whole = target.nextRef();
  const kids: PDFObject[] = [];
  const numbers: PDFObject[] = [];
  const ids: PDFObject[] = [];
  let next = 0;
  return {
    nextKey: (): number => next,
    add: (catalog: PDFDict): void => {
      const tree = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
      if (tree === undefined) return;
      const base = next;
      const kid = tree.get(PDFName.of('K'));
      const own = kid instanceof PDFArray ? kid.asArray() : kid === undefined ? [] : [kid];
      for (const element of own) {
        const part = target.lookup(element, PDFDict);
        part.set(PDFName.of('P'), whole);
        part.set(PDFName.of('S'), PDFName.of('Part'));
      }
      kids.push(...own);
      const parents = leaves(tree.lookupMaybe(PDFName.of('ParentTree'), PDFDict), 'Nums');
      for (const [key, value] of parents) {
        if (!(key instanceof PDFNumber)) continue;
        numbers.push(PDFNumber.of(key.asNumber() + base), value);
        next = Math.max(next, key.asNumber() + base + 1);
      }
      for (const pair of leaves(tree.lookupMaybe(PDFName.of('IDTree'), PDFDict), 'Names')) ids.push(...pair);
    },
    finish: (): PDFRef => {
      const parentTree = target.register(dict(target, { Nums: array(target, numbers) }));
      const tree = dict(target, { Type: PDFName.of('StructTreeRoot'), K: whole, ParentTree: parentTree, ParentTreeNextKey: PDFNumber.of(next) });
      if (ids.length > 0) {
        const limits = array(target, [ids[0], ids.at(-2)].filter((id) => id !== undefined));
        const leaf = target.register(dict(target, { Names: array(target, ids), Limits: limits }));
        tree.set(PDFName.of('IDTree'), target.register(dict(target, { Kids: array(target, [leaf]) })));
      }
      target.assign(whole, dict(target, { Type: PDFName.of('StructElem'), S: PDFName.of('Document'), P: root, Lang: PDFString.of('en'), K: array(target, kids) }));
      target.assign(root, tree);
      return root;
    },
  };
};

/** Pairs of a name or number tree, in order (ISO 32000-1, 7.9.6 and 7.9.7). */
const leaves = (node: PDFDict | undefined, name: 'Nums' | 'Names'): readonly (readonly [PDFObject, PDFObject])[] => {
  if (node === undefined) return [];
  const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray);
  if (kids !== undefined) return kids.asArray().flatMap((_, at) => leaves(kids.lookupMaybe(at, PDFDict), name));
  const items = node.lookupMaybe(PDFName.of(name), PDFArray)?.asArray() ?? [];
  return items.flatMap((key, at) => {
    const value = items[at + 1];
    return at % 2 === 0 && value !== undefined ? [[key, value] as const] : [];
  });
};

const mergePlaces = (target: PDFContext, grafts: readonly Grafted[]): PDFDict => {
  const places = PDFDict.withContext(target);
  for (const { catalog } of grafts) for (const [name, place] of catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)?.entries() ?? []) places.set(name, place);
  return places;
};

/** The contents are printed apart from what they lead to, so their links carry a name that is a page only now. */
const aimContentsLinks = (target: PDFContext, pages: readonly PDFRef[], targets: ReadonlyMap<string, number>): void => {
  const [subtype, link] = [PDFName.of('Subtype'), PDFName.of('Link')];
  for (const [, object] of target.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(subtype) !== link) continue;
    const address = object.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'));
    if (!(address instanceof PDFString) || !address.decodeText().startsWith(contentsLink)) continue;
    const page = pages[(targets.get(decodeURIComponent(address.decodeText().slice(contentsLink.length))) ?? 0) - 1];
    object.delete(PDFName.of('A'));
    if (page !== undefined) object.set(PDFName.of('Dest'), array(target, [page, PDFName.of('Fit')]));
  }
};

const information = (target: PDFContext, { title, subject, dataDate }: JoinInput): PDFDict => {
  const { year, month, day } = dateParts(dataDate);
  const date = PDFString.of(`D:${String(year).padStart(4, '0')}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}000000Z`);
  return dict(target, {
    Title: PDFHexString.fromText(title),
    Subject: PDFHexString.fromText(subject),
    Creator: PDFString.of('Stemma'),
    Producer: PDFString.of('Stemma'),
    CreationDate: date,
    ModDate: date,
  });
};

/** Old page trees, catalogs and outlines of the parts are replaced; what nothing refers to any more is not written. */
const dropUnused = (target: PDFContext): void => {
  const used = new Set<PDFRef>();
  const waiting: PDFObject[] = [target.trailerInfo.Root, target.trailerInfo.Info].filter((object) => object !== undefined);
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    if (object instanceof PDFRef) {
      if (used.has(object)) continue;
      used.add(object);
      const value = target.lookup(object);
      if (value !== undefined) waiting.push(value);
    } else if (object instanceof PDFDict) waiting.push(...object.values());
    else if (object instanceof PDFArray) waiting.push(...object.asArray());
    else if ('dict' in object && object.dict instanceof PDFDict) waiting.push(object.dict);
  }
  for (const [ref] of target.enumerateIndirectObjects()) if (!used.has(ref)) target.delete(ref);
};

const dict = (target: PDFContext, entries: Readonly<Record<string, PDFObject>>): PDFDict => {
  const made = PDFDict.withContext(target);
  for (const [key, value] of Object.entries(entries)) made.set(PDFName.of(key), value);
  return made;
};
const array = (target: PDFContext, items: readonly PDFObject[]): PDFArray => {
  const made = PDFArray.withContext(target);
  for (const item of items) made.push(item);
  return made;
};
