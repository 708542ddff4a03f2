import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNull, PDFNumber, PDFRawStream, type PDFObject, type PDFPage, PDFRef, PDFString } from '@cantoo/pdf-lib';

/** Size of the dossier's paper in points, upright, and the height of the foot that stays free below an attached page. */
export type Paper = { readonly width: number; readonly height: number; readonly foot: number };

/**
 * Takes pages of one attached document over and lays each on the dossier's paper: reduced where it is larger than the space above
 * the foot (never enlarged), with the printed sheet that carries the running foot beneath it. Visible annotations and filled-in form
 * fields stay as they look; scripts, form logic and actions other than web links are left behind.
 */
export const createPageLayer = (target: PDFContext, paper: Paper): ((page: PDFPage, sheet: PDFRef) => PDFRef) => {
  const taken = new Map<PDFContext, Map<string, PDFRef>>();

  return (page, sheet) => {
    const source = page.node.context;
    const refs = taken.get(source) ?? new Map<string, PDFRef>();
    taken.set(source, refs);
    const take = (object: PDFObject): PDFObject => takeOver(object, source, target, refs);

    const box = page.getCropBox();
    const turn = ((page.getRotation().angle % 360) + 360) % 360;
    const placed = place(box, turn, paper);
    const scaled = PDFRawStream.of(dictOf(target, {}), bytes(`q ${placed.clip} re W n q ${placed.matrix} cm\n`));
    const foot = PDFRawStream.of(dictOf(target, {}), bytes(`q ${placed.sheetMatrix} cm /StemmaSheet Do Q\n`));
    const end = PDFRawStream.of(dictOf(target, {}), bytes('\nQ Q\n'));

    const resources = PDFDict.withContext(target);
    for (const [key, value] of page.node.Resources()?.entries() ?? []) resources.set(key, take(value));
    const forms = PDFDict.withContext(target);
    for (const [key, value] of page.node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict)?.entries() ?? []) forms.set(key, take(value));
    forms.set(PDFName.of('StemmaSheet'), sheetForm(target, sheet));
    resources.set(PDFName.of('XObject'), forms);

    const contents = PDFArray.withContext(target);
    contents.push(target.register(foot));
    contents.push(target.register(scaled));
    const own = page.node.Contents();
    const ownRefs = page.node.get(PDFName.of('Contents'));
    if (own instanceof PDFArray) for (const item of own.asArray()) contents.push(take(item));
    else if (ownRefs !== undefined) contents.push(take(ownRefs));
    contents.push(target.register(end));

    const laid = dictOf(target, { Type: PDFName.of('Page'), Resources: resources, Contents: contents, MediaBox: numbers(target, placed.media), Rotate: PDFNumber.of(turn) });
    const annotations = PDFArray.withContext(target);
    for (const annotation of page.node.Annots()?.asArray() ?? []) {
      const dict = source.lookup(annotation);
      const kept = dict instanceof PDFDict ? keepAnnotation(dict, target, take, placed) : undefined;
      if (kept !== undefined) annotations.push(target.register(kept));
    }
    if (annotations.size() > 0) laid.set(PDFName.of('Annots'), annotations);
    return target.register(laid);
  };
};

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Placed = {
  readonly media: readonly [number, number, number, number];
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
  readonly matrix: string;
  readonly clip: string;
  /** Places the upright sheet on a page that its viewer turns. */
  readonly sheetMatrix: string;
};

/** Everything is reckoned in the page's own coordinates, which its viewer turns clockwise by `turn` degrees. */
const place = (box: Box, turn: number, paper: Paper): Placed => {
  const sideways = turn % 180 !== 0;
  const seen = sideways ? { width: box.height, height: box.width } : { width: box.width, height: box.height };
  const landscape = seen.width > seen.height;
  const sheet = landscape ? { width: paper.height, height: paper.width } : { width: paper.width, height: paper.height };
  const scale = Math.min(1, sheet.width / seen.width, (sheet.height - paper.foot) / seen.height);
  // Left and lower edge of the reduced page as seen: in the middle between the sides, and between head and foot.
  const left = (sheet.width - seen.width * scale) / 2;
  const lower = paper.foot + (sheet.height - paper.foot - seen.height * scale) / 2;
  const right = sheet.width - left - seen.width * scale;
  const upper = sheet.height - lower - seen.height * scale;
  const [ownLeft, ownLower] = turn === 90 ? [upper, left] : turn === 180 ? [right, upper] : turn === 270 ? [lower, right] : [left, lower];
  const [width, height] = sideways ? [sheet.height, sheet.width] : [sheet.width, sheet.height];
  const dx = ownLeft - box.x * scale;
  const dy = ownLower - box.y * scale;
  const sheetMatrix = turn === 90 ? `0 1 -1 0 ${round(width)} 0` : turn === 180 ? `-1 0 0 -1 ${round(width)} ${round(height)}` : turn === 270 ? `0 -1 1 0 0 ${round(height)}` : '1 0 0 1 0 0';
  return {
    media: [0, 0, width, height],
    scale,
    dx,
    dy,
    matrix: `${round(scale)} 0 0 ${round(scale)} ${round(dx)} ${round(dy)}`,
    clip: [ownLeft, ownLower, box.width * scale, box.height * scale].map(round).join(' '),
    sheetMatrix,
  };
};

/** A printed page as a form that other pages can draw. */
export const sheetForm = (target: PDFContext, sheet: PDFRef): PDFRef => {
  const page = target.lookup(sheet, PDFDict);
  const found = page.lookup(PDFName.of('Contents'));
  const contents = found instanceof PDFArray && found.size() === 1 ? found.lookup(0) : found;
  if (!(contents instanceof PDFRawStream)) throw new TypeError('a printed sheet has one content stream');
  const dict = dictOf(target, { Type: PDFName.of('XObject'), Subtype: PDFName.of('Form') });
  for (const [key, value] of contents.dict.entries()) dict.set(key, value);
  const resources = page.get(PDFName.of('Resources'));
  const media = page.get(PDFName.of('MediaBox'));
  if (resources !== undefined) dict.set(PDFName.of('Resources'), resources);
  if (media !== undefined) dict.set(PDFName.of('BBox'), media);
  return target.register(PDFRawStream.of(dict, contents.getContents()));
};

/** Keys that lead out of the page or to behaviour, structure or form logic of a document that is not there any more. */
const leftBehind = new Set(['Parent', 'P', 'StructParent', 'AA', 'Popup', 'IRT', 'Kids', 'Dest', 'A', 'OC'].map((name) => PDFName.of(name)));
const structureKeys = new Set(['StructParent', 'StructParents'].map((name) => PDFName.of(name)));

const keepAnnotation = (dict: PDFDict, target: PDFContext, take: (object: PDFObject) => PDFObject, placed: Placed): PDFDict | undefined => {
  const subtype = dict.lookupMaybe(PDFName.of('Subtype'), PDFName)?.decodeText();
  if (subtype === undefined || subtype === 'Popup') return undefined;
  const action = dict.lookupMaybe(PDFName.of('A'), PDFDict);
  const address = action?.lookup(PDFName.of('URI'));
  const link = action?.lookupMaybe(PDFName.of('S'), PDFName) === PDFName.of('URI') && address instanceof PDFString ? address : undefined;
  if (subtype === 'Link' && link === undefined) return undefined;
  const kept = PDFDict.withContext(target);
  for (const [key, value] of dict.entries()) if (!leftBehind.has(key)) kept.set(key, take(value));
  for (const name of ['Rect', 'QuadPoints', 'L', 'Vertices']) {
    const points = dict.lookupMaybe(PDFName.of(name), PDFArray);
    if (points !== undefined) kept.set(PDFName.of(name), moved(target, points, placed));
  }
  if (link !== undefined) kept.set(PDFName.of('A'), dictOf(target, { S: PDFName.of('URI'), URI: link }));
  // A field without its form is no field; as a stamp it looks as it was filled in.
  if (subtype === 'Widget') {
    if (!dict.has(PDFName.of('AP'))) return undefined;
    kept.set(PDFName.of('Subtype'), PDFName.of('Stamp'));
    for (const name of ['FT', 'T', 'TU', 'TM', 'V', 'DV', 'Ff', 'MK', 'DA', 'Opt', 'MaxLen', 'Lock', 'SV']) kept.delete(PDFName.of(name));
  }
  return kept;
};

const moved = (target: PDFContext, points: PDFArray, { scale, dx, dy }: Placed): PDFArray => {
  const array = PDFArray.withContext(target);
  points.asArray().forEach((_, at) => {
    const value = points.lookup(at);
    array.push(PDFNumber.of(Number(round((value instanceof PDFNumber ? value.asNumber() : 0) * scale + (at % 2 === 0 ? dx : dy)))));
  });
  return array;
};

/** Copies an object with all it refers to, except what leads to other pages or into the structure tree of its document. */
const takeOver = (object: PDFObject, source: PDFContext, target: PDFContext, refs: Map<string, PDFRef>): PDFObject => {
  if (object instanceof PDFRef) {
    const known = refs.get(object.toString());
    if (known !== undefined) return known;
    const ref = target.nextRef();
    refs.set(object.toString(), ref);
    const value = source.lookup(object);
    // A reference to nothing is the null object (ISO 32000-1, 7.3.10).
    target.assign(ref, value === undefined ? PDFNull : takeOver(value, source, target, refs));
    return ref;
  }
  if (object instanceof PDFRawStream) {
    const dict = takeOver(object.dict, source, target, refs);
    return PDFRawStream.of(dict instanceof PDFDict ? dict : PDFDict.withContext(target), object.getContents());
  }
  if (object instanceof PDFDict) {
    const copy = PDFDict.withContext(target);
    const type = object.get(PDFName.of('Type'));
    if (type === PDFName.of('Page') || type === PDFName.of('Pages')) return copy;
    for (const [key, value] of object.entries()) if (!structureKeys.has(key)) copy.set(key, takeOver(value, source, target, refs));
    return copy;
  }
  if (object instanceof PDFArray) {
    const array = PDFArray.withContext(target);
    for (const item of object.asArray()) array.push(takeOver(item, source, target, refs));
    return array;
  }
  return object;
};

const dictOf = (target: PDFContext, entries: Readonly<Record<string, PDFObject>>): PDFDict => {
  const dict = PDFDict.withContext(target);
  for (const [key, value] of Object.entries(entries)) dict.set(PDFName.of(key), value);
  return dict;
};
const numbers = (target: PDFContext, values: readonly number[]): PDFArray => {
  const array = PDFArray.withContext(target);
  for (const value of values) array.push(PDFNumber.of(value));
  return array;
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const round = (value: number): string => String(Math.round(value * 10_000) / 10_000);
