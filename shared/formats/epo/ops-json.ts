import { createJsonRecordReader } from '../json/json-records';
import { isJsonObject, type JsonObject, type JsonValue } from '../json/json-value';
import type { CreateReader } from '../reader';
import { localName, type XmlElement } from '../xml/xml-element';
import { epoRecords } from './epo-xml';

/**
 * EPO OPS as JSON (`Accept: application/json`): the same elements as in XML in BadgerFish notation, so they are turned into these and read
 * as such. Attributes are `@name`, text is `$`; an element that occurs once is an object, one that occurs several times a list.
 */
export const createOpsJsonReader: CreateReader = (file, sink) => {
  const format = epoRecords(file, sink);
  return createJsonRecordReader(file, sink, {
    names: format.elements,
    recordName: (lost) => {
      const part = (key: string): string => new RegExp(`"@${key}"\\s*:\\s*"([^"]{1,30})"`).exec(lost)?.[1] ?? '';
      const name = `${part('country')}${part('doc-number')}${part('kind')}`;
      return name === '' ? undefined : name;
    },
    onRecord: (value, line, name, around) => format.onRecord(elementOf(name, value, line), around.map((each) => elementOf(each, {}, line))),
  });
};

const noAttributes: ReadonlyMap<string, string> = new Map();

/** The element that an object stands for. */
const elementOf = (name: string, value: JsonObject, line: number): XmlElement => {
  const attributes = new Map<string, string>();
  const content: (string | XmlElement)[] = [];
  for (const [written, held] of Object.entries(value)) {
    // Files that went through a pretty printer have white space around names.
    const key = written.trim();
    if (key.startsWith('@')) {
      if (typeof held === 'string' || typeof held === 'number') attributes.set(localName(key.slice(1)), String(held).replace(/\s+/g, ' ').trim());
    } else if (key === '$') content.push(textOf(held));
    // Sound: an array of JSON holds JSON.
    else for (const each of Array.isArray(held) ? (held as readonly JsonValue[]) : [held]) content.push(isJsonObject(each) ? elementOf(localName(key), each, line) : leaf(localName(key), textOf(each), line));
  }
  return { name, attributes: attributes.size === 0 ? noAttributes : attributes, children: content.filter((part) => typeof part !== 'string'), content, line };
};

const leaf = (name: string, text: string, line: number): XmlElement => ({ name, attributes: noAttributes, children: [], content: [text], line });
const textOf = (value: JsonValue): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
