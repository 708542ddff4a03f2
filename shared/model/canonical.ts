import type { CaseFamily } from './case-family';
import { familyLayout, isFields, type Fields, type Layout } from './family-layout';
import { naturalOrder } from './natural-order';
import { sourceIdsIn } from './source-ids';

const value: Layout = { kind: 'value' };

/**
 * The one text of a family, whatever order its fields and rows came in: fields in the order of the schema, rows with ids in natural
 * order, empty lists and records left out, sources that nothing names dropped, one space of indent, a newline at the end.
 * Lone surrogates and control characters are written as JSON escapes, so that UTF-8 keeps them.
 */
export const canonicalText = (family: CaseFamily): string => `${writeObject(withoutUnusedSources(family), familyLayout, '\n')}\n`;

/** Canonical text of a part, for comparing: two values are the same where their texts are. Undefined where nothing would be written. */
export const canonicalPart = (part: unknown, layout: Layout): string | undefined => write(part, layout, '\n');

/** The family without the rows of its sources table that no value names; ids of the others stay. */
export const withoutUnusedSources = (family: CaseFamily): CaseFamily => {
  if (family.sources.length === 0) return family;
  const used = sourceIdsIn(family);
  return family.sources.every((source) => used.has(source.id)) ? family : { ...family, sources: family.sources.filter((source) => used.has(source.id)) };
};

const write = (part: unknown, layout: Layout, newline: string): string | undefined => {
  if (part === undefined) return undefined;
  if (Array.isArray(part)) return layout.kind === 'list' ? writeList(part, layout, newline) : writeArray(part, layout, newline);
  if (!isFields(part)) return JSON.stringify(part);
  return layout.kind === 'record' && Object.keys(part).length === 0 ? undefined : writeObject(part, layout, newline);
};

const writeObject = (object: Fields, layout: Layout, newline: string): string => {
  const inner = `${newline} `;
  let text = '';
  let known = 0;
  if (layout.kind === 'object') {
    for (const [field, fieldLayout] of layout.fields) {
      if (!Object.hasOwn(object, field)) continue;
      known += 1;
      const written = write(object[field], fieldLayout, inner);
      if (written !== undefined) text += `${text === '' ? '' : ','}${inner}"${field}": ${written}`;
    }
  }
  const own = Object.keys(object);
  if (own.length > known) {
    // What the schema does not know follows by code unit, so that nothing is lost.
    for (const field of own.sort()) {
      if (layout.kind === 'object' && layout.fields.has(field)) continue;
      const written = write(object[field], value, inner);
      if (written !== undefined) text += `${text === '' ? '' : ','}${inner}${JSON.stringify(field)}: ${written}`;
    }
  }
  return text === '' ? '{}' : `{${text}${newline}}`;
};

const writeList = (list: readonly unknown[], layout: Extract<Layout, { kind: 'list' }>, newline: string): string | undefined =>
  list.length === 0 ? undefined : writeArray(layout.rows ? inNaturalOrder(list) : list, layout.item, newline);

const inNaturalOrder = (rows: readonly unknown[]): readonly unknown[] =>
  rows.every((row, index) => index === 0 || naturalOrder(idOf(rows[index - 1]), idOf(row)) <= 0) ? rows : rows.toSorted((a, b) => naturalOrder(idOf(a), idOf(b)));

const writeArray = (array: readonly unknown[], item: Layout, newline: string): string => {
  if (array.length === 0) return '[]';
  const inner = `${newline} `;
  let text = '';
  for (const part of array) text += `${text === '' ? '' : ','}${inner}${write(part, item, inner) ?? 'null'}`;
  return `[${text}${newline}]`;
};

const idOf = (row: unknown): string => (isFields(row) ? String(row['id']) : '');
