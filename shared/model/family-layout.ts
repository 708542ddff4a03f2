import { z } from 'zod';
import { caseFamilySchema } from './case-family';

/**
 * The shape of a family file as plain data, read off the schema once: order of fields, which lists have rows with ids, which
 * objects are free records. Canonical text, differences and provenance walk this instead of running the schema per file.
 */
export type Layout =
  | { readonly kind: 'value' }
  | { readonly kind: 'record' }
  | { readonly kind: 'object'; readonly fields: ReadonlyMap<string, Layout> }
  /** `rows`: objects with an `id`, whose order means nothing; else the order is part of the value. */
  | { readonly kind: 'list'; readonly rows: boolean; readonly item: Layout };

const value: Layout = { kind: 'value' };

const layoutOf = (schema: unknown): Layout => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) return layoutOf(schema.unwrap());
  if (schema instanceof z.ZodArray) {
    const item = layoutOf(schema.element);
    return { kind: 'list', rows: item.kind === 'object' && item.fields.has('id'), item };
  }
  if (schema instanceof z.ZodRecord) return { kind: 'record' };
  if (schema instanceof z.ZodObject) return { kind: 'object', fields: new Map(Object.entries(schema.shape).map(([key, field]) => [key, layoutOf(field)])) };
  if (schema instanceof z.ZodDiscriminatedUnion) return mergeFields(schema.options.map(layoutOf));
  return value;
};

/** Fields of all variants, each after those that precede it in its own variant. */
const mergeFields = (variants: readonly Layout[]): Layout => {
  const fields = new Map<string, Layout>();
  for (const variant of variants) {
    if (variant.kind !== 'object') return value;
    for (const [key, field] of variant.fields) if (!fields.has(key)) fields.set(key, field);
  }
  return { kind: 'object', fields };
};

export const familyLayout = layoutOf(caseFamilySchema);

/** Layout of a field; a field that the schema does not have is a plain value. */
export const fieldLayout = (layout: Layout, field: string): Layout => (layout.kind === 'object' ? (layout.fields.get(field) ?? value) : value);

/** Fields of an object as data; sound for values that came through the schema or JSON, where every object is a plain one. */
export type Fields = { readonly [field: string]: unknown };
export const isFields = (candidate: unknown): candidate is Fields => typeof candidate === 'object' && candidate !== null && !Array.isArray(candidate);

/** Rows of a list by id, or undefined where it is no list of rows with ids of their own each. */
export const rowsById = (list: unknown): ReadonlyMap<string, Fields> | undefined => {
  const rows = new Map<string, Fields>();
  if (list === undefined) return rows;
  if (!Array.isArray(list)) return undefined;
  for (const row of list) {
    if (!isFields(row) || (typeof row['id'] !== 'string' && typeof row['id'] !== 'number')) return undefined;
    rows.set(String(row['id']), row);
  }
  return rows.size === list.length ? rows : undefined;
};
