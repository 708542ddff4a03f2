import { PDFArray, type PDFContext, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFObject, PDFRawStream, PDFRef, PDFString } from '@cantoo/pdf-lib';

/**
 * A document's objects taken over into another one, whole: page tree, structure tree, outline, places and fonts. (Copying pages alone
 * would lose everything but the pages.) Keys of the structure's parent tree are moved by `structBase`; element ids, which the
 * print engine numbers from a counter of its process, are renumbered in their order so that equal content gives equal bytes.
 */
export type Grafted = {
  readonly pages: readonly PDFRef[];
  readonly catalog: PDFDict;
};

export const graft = (target: PDFContext, source: PDFDocument, part: number, structBase: number): Grafted => {
  // References are one object for each number, so they are found by themselves.
  const refs = new Map<PDFRef, PDFRef>();
  const objects = source.context.enumerateIndirectObjects();
  for (const [ref] of objects) refs.set(ref, target.nextRef());
  const ids = elementIds(objects.map(([, object]) => object), part);

  const rewrite = (object: PDFObject): PDFObject => {
    if (object instanceof PDFRef) return refs.get(object) ?? object;
    if (object instanceof PDFRawStream) return PDFRawStream.of(rewriteDict(object.dict), object.getContents());
    if (object instanceof PDFDict) return rewriteDict(object);
    if (object instanceof PDFArray) {
      const array = PDFArray.withContext(target);
      for (const item of object.asArray()) array.push(rewrite(item));
      return array;
    }
    if (object instanceof PDFString || object instanceof PDFHexString) {
      const id = ids.get(object.decodeText());
      return id === undefined ? object : PDFString.of(id);
    }
    return object;
  };
  const rewriteDict = (dict: PDFDict): PDFDict => {
    const copy = PDFDict.withContext(target);
    for (const [key, value] of dict.entries()) {
      const moves = (key === structParents || key === structParent) && value instanceof PDFNumber;
      copy.set(key, moves ? PDFNumber.of(value.asNumber() + structBase) : rewrite(value));
    }
    return copy;
  };

  for (const [ref, object] of objects) target.assign(refs.get(ref) ?? ref, rewrite(object));
  return { pages: source.getPages().map(({ ref }) => refs.get(ref) ?? ref), catalog: rewriteDict(source.catalog) };
};

// Made once: a name is looked up by its text each time.
const structParents = PDFName.of('StructParents');
const structParent = PDFName.of('StructParent');

/** Element ids of the print engine (`node00000042`) with their new names, in the order of their numbers. */
const elementIds = (objects: readonly PDFObject[], part: number): ReadonlyMap<string, string> => {
  const found = new Set<string>();
  const visit = (object: PDFObject): void => {
    if (object instanceof PDFRawStream) visit(object.dict);
    else if (object instanceof PDFDict) for (const value of object.values()) visit(value);
    else if (object instanceof PDFArray) for (const value of object.asArray()) visit(value);
    else if (object instanceof PDFString || object instanceof PDFHexString) {
      const text = object.decodeText();
      if (/^node\d+$/.test(text)) found.add(text);
    }
  };
  for (const object of objects) visit(object);
  return new Map([...found].sort().map((id, place) => [id, `part${String(part).padStart(4, '0')}-${String(place).padStart(8, '0')}`]));
};
