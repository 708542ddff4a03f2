import { PDFArray, type PDFContext, PDFDict, PDFHexString, PDFName, PDFNumber, type PDFObject, PDFRef, PDFString } from '@cantoo/pdf-lib';

/** A bookmark: title, the page or place it leads to, the structure element of its heading, and those below it. */
export type OutlineItem = {
  readonly title: PDFString | PDFHexString;
  readonly page?: PDFRef;
  readonly place?: PDFArray;
  readonly element?: PDFObject;
  readonly children: readonly OutlineItem[];
};

/** Bookmarks of a printed part. */
export const outlineOf = (catalog: PDFDict): readonly OutlineItem[] => itemsBelow(catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict));

const itemsBelow = (parent: PDFDict | undefined): readonly OutlineItem[] => {
  const items: OutlineItem[] = [];
  for (let item = parent?.lookupMaybe(PDFName.of('First'), PDFDict); item !== undefined; item = item.lookupMaybe(PDFName.of('Next'), PDFDict)) {
    const title = item.lookup(PDFName.of('Title'));
    const place = item.lookupMaybe(PDFName.of('Dest'), PDFArray);
    const element = item.get(PDFName.of('SE'));
    if (title instanceof PDFString || title instanceof PDFHexString)
      items.push({ title, ...(place === undefined ? {} : { place }), ...(element === undefined ? {} : { element }), children: itemsBelow(item) });
  }
  return items;
};

/** Writes bookmarks; those of the first level are shown, what lies below them is folded. Returns the outline's root. */
export const writeOutline = (target: PDFContext, items: readonly OutlineItem[]): PDFRef => {
  const root = target.nextRef();
  const made = PDFDict.withContext(target);
  made.set(PDFName.of('Type'), PDFName.of('Outlines'));
  made.set(PDFName.of('Count'), PDFNumber.of(items.length));
  link(made, writeLevel(target, items, root));
  target.assign(root, made);
  return root;
};

const writeLevel = (target: PDFContext, items: readonly OutlineItem[], parent: PDFRef): readonly PDFRef[] => {
  const refs = items.map(() => target.nextRef());
  items.forEach((item, at) => {
    const ref = refs[at];
    if (ref === undefined) return;
    const made = PDFDict.withContext(target);
    made.set(PDFName.of('Title'), item.title);
    made.set(PDFName.of('Parent'), parent);
    const place = item.place ?? (item.page === undefined ? undefined : fit(target, item.page));
    if (place !== undefined) made.set(PDFName.of('Dest'), place);
    if (item.element !== undefined) made.set(PDFName.of('SE'), item.element);
    const previous = refs[at - 1];
    const next = refs[at + 1];
    if (previous !== undefined) made.set(PDFName.of('Prev'), previous);
    if (next !== undefined) made.set(PDFName.of('Next'), next);
    link(made, writeLevel(target, item.children, ref));
    // A negative count: that many items below, folded (ISO 32000-1, table 153).
    if (item.children.length > 0) made.set(PDFName.of('Count'), PDFNumber.of(-item.children.length));
    target.assign(ref, made);
  });
  return refs;
};

const link = (parent: PDFDict, refs: readonly PDFRef[]): void => {
  const [first, last] = [refs[0], refs.at(-1)];
  if (first !== undefined) parent.set(PDFName.of('First'), first);
  if (last !== undefined) parent.set(PDFName.of('Last'), last);
};

const fit = (target: PDFContext, page: PDFRef): PDFArray => {
  const place = PDFArray.withContext(target);
  place.push(page);
  place.push(PDFName.of('Fit'));
  return place;
};
