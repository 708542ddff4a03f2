import type { z } from 'zod';

/** Whether a value is what it should be, once what is missing of it and has a default was added. */
type Complete = (value: unknown) => boolean;

/**
 * Completes JSON that was just parsed, as a schema would: `true` says that it is now what the schema would give back. What has a default and
 * is missing is added in place, where the schema makes a copy of everything, which takes five times as long. `false` says only that the schema
 * itself has to be asked: it finds the fault and its place, and what was added meanwhile is what it would have added.
 */
export const jsonCompleter = (schema: z.core.$ZodType): Complete => {
  const checks = checksOf(schema);
  const complete = completeOf(schemaOf(schema), defOf(schema));
  if (checks.length === 0) return complete;
  return (value) => complete(value) && checks.every((check) => passes(check, value));
};

const completeOf = (schema: z.core.$ZodTypes, def: z.core.$ZodTypes['_zod']['def']): Complete => {
  switch (def.type) {
    case 'string':
      return isString;
    case 'number':
      return Number.isFinite;
    case 'boolean':
      return isBoolean;
    case 'literal':
      return isAmong(new Set<unknown>(def.values));
    case 'enum':
      return isAmong(new Set<unknown>(Object.values(def.entries)));
    case 'optional': {
      const inner = jsonCompleter(def.innerType);
      return (value) => value === undefined || inner(value);
    }
    case 'default': {
      const inner = jsonCompleter(def.innerType);
      return (value) => value !== undefined && inner(value);
    }
    case 'array': {
      const element = jsonCompleter(def.element);
      return (value) => Array.isArray(value) && value.every(element);
    }
    case 'union':
      return completeChoice(schema, def);
    case 'record': {
      const element = jsonCompleter(def.valueType);
      if (!isPlainText(def.keyType)) return comesBack(schema);
      return (value) => isObject(value) && !Object.hasOwn(value, '__proto__') && Object.values(value).every(element);
    }
    case 'object':
      return completeObject(def);
    default:
      return comesBack(schema);
  }
};

/** An object that allows no other fields than its own; of others only the schema can say what becomes of the rest. */
const completeObject = ({ shape, catchall }: z.core.$ZodObjectDef): Complete => {
  if (catchall === undefined || defOf(catchall).type !== 'never') return () => false;
  const added: { readonly name: string; readonly bit: number; readonly def: z.core.$ZodDefaultDef }[] = [];
  const fields = new Map(
    Object.entries(shape).map(([name, field]) => {
      const complete = jsonCompleter(field);
      const def = defOf(field);
      if (def.type !== 'default') return [name, { complete, bit: 0, isNeeded: !complete(undefined) }];
      const bit = 1 << added.length;
      added.push({ name, bit, def });
      return [name, { complete, bit, isNeeded: false }];
    }),
  );
  // One bit for each.
  if (added.length > 31) return () => false;
  const all = added.reduce((bits, { bit }) => bits | bit, 0);
  const needed = [...fields.values()].filter(({ isNeeded }) => isNeeded).length;
  return (value) => {
    if (!isObject(value)) return false;
    let there = 0;
    let needs = needed;
    // What was parsed has no fields but its own.
    for (const name in value) {
      const field = fields.get(name);
      if (field === undefined || !field.complete(value[name])) return false;
      there |= field.bit;
      if (field.isNeeded) needs -= 1;
    }
    if (there !== all) for (const { name, bit, def } of added) if ((there & bit) === 0) value[name] = def.defaultValue;
    return needs === 0;
  };
};

/** One of several objects by the word that tells them apart; what is tried of other choices could add what does not belong there. */
const completeChoice = (schema: z.core.$ZodTypes, def: z.core.$ZodUnionDef): Complete => {
  const by = 'discriminator' in def && typeof def.discriminator === 'string' ? def.discriminator : undefined;
  if (by === undefined) return comesBack(schema);
  const choices = new Map<unknown, Complete>();
  for (const option of def.options) {
    const complete = jsonCompleter(option);
    for (const value of insideOf(option).propValues?.[by] ?? []) choices.set(value, complete);
  }
  return (value) => isObject(value) && choices.get(value[by])?.(value) === true;
};

/** Any other schema is asked itself. The same texts come again and again, dates above all: those that came back unchanged are known. */
const comesBack = (schema: z.core.$ZodTypes): Complete => {
  const known = new Set<string>();
  return (value) => {
    if (typeof value !== 'string') return isUnchanged(schema, value);
    if (known.has(value)) return true;
    const is = isUnchanged(schema, value);
    if (is && known.size < mostKnown) known.add(value);
    return is;
  };
};

const mostKnown = 100_000;

const isUnchanged = (schema: z.core.$ZodTypes, value: unknown): boolean => {
  const result = insideOf(schema).run({ value, issues: [] }, { async: false });
  return !(result instanceof Promise) && result.issues.length === 0 && result.value === value;
};

type Check = { readonly _zod: { readonly check: (payload: z.core.ParsePayload) => unknown } };

/** Checks of a schema besides its type; a format such as that of whole numbers is one itself. */
const checksOf = (schema: z.core.$ZodType): readonly Check[] => {
  const { def, traits } = insideOf(schema);
  // Sound: what has the trait of a check is one.
  return [...(traits.has('$ZodCheck') ? [schema] : []), ...(def.checks ?? [])] as unknown as readonly Check[];
};

const passes = ({ _zod }: Check, value: unknown): boolean => {
  const payload: z.core.ParsePayload = { value, issues: [] };
  const result = _zod.check(payload);
  return !(result instanceof Promise) && payload.issues.length === 0 && payload.value === value;
};

// Sound: the union names every schema that the library makes; what it does not know falls to the schema itself.
const schemaOf = (schema: z.core.$ZodType): z.core.$ZodTypes => schema as z.core.$ZodTypes;
// What the library offers to those who build on its schemas.
const insideOf = ({ _zod }: z.core.$ZodType): z.core.$ZodType['_zod'] => _zod;
const defOf = (schema: z.core.$ZodType): z.core.$ZodTypes['_zod']['def'] => {
  const { _zod } = schemaOf(schema);
  return _zod.def;
};

const isPlainText = (schema: z.core.$ZodType): boolean => defOf(schema).type === 'string' && checksOf(schema).length === 0;
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isString: Complete = (value) => typeof value === 'string';
const isBoolean: Complete = (value) => typeof value === 'boolean';
const isAmong =
  (values: ReadonlySet<unknown>): Complete =>
  (value) =>
    values.has(value);
