import { z } from 'zod';
import { isoDateSchema } from './date';

const byOn = { by: z.string(), on: isoDateSchema };

/** Names as published that a person takes for one person or organisation; they are shown under `name`. A name is in one group at most. */
const partyGroupSchema = z.strictObject({ id: z.string(), name: z.string().min(1), names: z.array(z.string().min(1)).min(2), ...byOn });

/** Two names that a person keeps apart: nothing suggests them again. */
const partiesApartSchema = z.strictObject({ a: z.string(), b: z.string(), ...byOn });

/** Which names of parties mean the same, in one portfolio (`parties.json` in its folder). Case families keep every name as published. */
export const partyAliasesSchema = z.strictObject({
  format: z.literal('stemma-parties'),
  version: z.literal(1),
  groups: z.array(partyGroupSchema).default([]),
  apart: z.array(partiesApartSchema).default([]),
});
export type PartyAliases = z.infer<typeof partyAliasesSchema>;

/** A portfolio in which every name stands for itself. */
export const noPartyAliases: PartyAliases = { format: 'stemma-parties', version: 1, groups: [], apart: [] };

/** The name under which a published name is shown; names without a group are shown as they are. */
export const aliasNames = ({ groups }: PartyAliases): ((name: string) => string) => {
  if (groups.length === 0) return (name) => name;
  const shown = new Map(groups.flatMap((group) => group.names.map((name) => [name, group.name] as const)));
  return (name) => shown.get(name) ?? name;
};
