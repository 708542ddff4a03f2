import { localName, type XmlElement } from './xml-element';
import type { XmlRecordFormat } from './xml-records';

/** Elements open at one place of a file: those around the record, and the record that is being built. */
export type ElementStack = {
  /** Opens an element; answers why it is refused where the file cannot be meant so. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>, line: number) => Refusal | undefined;
  readonly close: (name: string) => void;
  readonly text: (text: string) => Refusal | undefined;
  /** Whether an element of that name is a record where it stands now. */
  readonly isRecord: (name: string) => boolean;
  /** The record being built. */
  readonly record: () => XmlElement | undefined;
  /** Whether the place is within the full text of a record, which is read over. */
  readonly isFullText: () => boolean;
  /** Whether the record being built has come to its full text. */
  readonly metFullText: () => boolean;
  /** Number of elements open. */
  readonly depth: () => number;
  /** Local names and attributes of the elements around the record, outermost first. */
  readonly around: () => Surroundings;
};

export type Surroundings = readonly { readonly name: string; readonly attributes: ReadonlyMap<string, string> }[];

export type Refusal = { readonly reason: string; /** The refused element itself begins the next record. */ readonly beginsRecord: boolean };

type Building = { name: string; attributes: ReadonlyMap<string, string>; children: Building[]; content: (string | Building)[]; line: number };

const noAttributes: ReadonlyMap<string, string> = new Map();

// Bounds far beyond what offices write, so that hostile files stay cheap.
const deepestRecord = 100;
const deepestFile = 1000;
const mostElements = 200_000;
const mostText = 20_000_000;

export const createElementStack = (format: XmlRecordFormat, outer: Surroundings): ElementStack => {
  const around: { name: string; attributes: ReadonlyMap<string, string> }[] = [...outer];
  const assumed = around.length;
  const path: Building[] = [];
  let elements = 0;
  let characters = 0;
  let fullText = 0;
  let metFullText = false;

  const isRecord = (name: string): boolean => {
    const parent = format.elements.get(name);
    return parent !== undefined && (parent === '' || around.some((each) => parent.includes(each.name)));
  };

  return {
    open: (rawName, rawAttributes, line) => {
      const name = localName(rawName);
      const attributes = localAttributes(rawAttributes);
      const parent = path.at(-1);
      if (parent === undefined) {
        if (!isRecord(name)) {
          around.push({ name, attributes });
          return around.length > deepestFile ? { reason: `more than ${deepestFile} elements within each other`, beginsRecord: false } : undefined;
        }
        elements = 0;
        characters = 0;
        metFullText = false;
        path.push({ name, attributes, children: [], content: [], line });
        return undefined;
      }
      if (format.elements.get(name) === '' && !(format.inside.get(path[0]?.name ?? '')?.includes(name) ?? false)) {
        return { reason: 'the record before it is not closed', beginsRecord: true };
      }
      if (fullText > 0 || format.fullText?.has(name) === true) {
        metFullText = true;
        fullText += 1;
        return fullText > deepestFile ? { reason: `more than ${deepestFile} elements within each other`, beginsRecord: false } : undefined;
      }
      elements += 1;
      for (const value of attributes.values()) characters += value.length;
      if (path.length >= deepestRecord) return { reason: `more than ${deepestRecord} elements within each other`, beginsRecord: false };
      if (elements > mostElements || characters > mostText) return { reason: 'one record of more than 20 million characters', beginsRecord: false };
      const element: Building = { name, attributes, children: [], content: [], line };
      parent.children.push(element);
      parent.content.push(element);
      path.push(element);
      return undefined;
    },
    close: (rawName) => {
      if (fullText > 0) {
        fullText -= 1;
        return;
      }
      const top = path.at(-1);
      if (top === undefined) {
        // Closing tags of elements that opened before the damage have no partner.
        if (around.length > 0 && around.at(-1)?.name === localName(rawName)) around.pop();
        return;
      }
      path.pop();
      if (path.length === 0) format.onRecord(top, around);
    },
    text: (text) => {
      const top = path.at(-1);
      if (top === undefined) return undefined;
      // Line breaks and indents between elements are most of what there is; one blank says the same.
      top.content.push(text.trim() === '' ? ' ' : text);
      characters += text.length;
      return characters > mostText ? { reason: 'one record of more than 20 million characters', beginsRecord: false } : undefined;
    },
    isRecord,
    isFullText: () => fullText > 0,
    metFullText: () => metFullText,
    record: () => path[0],
    depth: () => path.length + Math.max(0, around.length - assumed),
    around: () => around,
  };
};

const localAttributes = (raw: Readonly<Record<string, string>>): ReadonlyMap<string, string> => {
  let attributes: Map<string, string> | undefined;
  for (const name in raw) (attributes ??= new Map()).set(localName(name), raw[name] ?? '');
  return attributes ?? noAttributes;
};
