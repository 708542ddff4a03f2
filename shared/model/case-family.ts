import { z } from 'zod';
import { acceptedFindingSchema } from './accepted-finding';
import { applicationSchema, type LocalText, localTextSchema } from './application';
import { attachmentSchema } from './attachment';
import { declarationSchema } from './declaration';
import { differingValueSchema } from './differing-value';
import { joinedCaseSchema, keptApartSchema } from './joined-case';
import { limitMarkSchema } from './limit-mark';
import { noteSchema } from './note';
import { partySchema } from './party';
import { provenance, sourceSchema } from './source';
import { unreadValueSchema } from './unread-value';

export const familyFormat = 'stemma-family';
export const familyVersion = 1;

/** Key of a case family: its file name and id for ever; never a device name of Windows. */
export const familyKeySchema = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/, 'a key has 1 to 40 of a-z, 0-9 and -')
  .refine((key) => !/^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/.test(key), 'a key is no device name of Windows');
export type FamilyKey = string;

/** A case family: what a person keeps under one reference; the unit of storage (`families/<year>/<key>.json`). */
export const caseFamilySchema = z.strictObject({
  format: z.literal(familyFormat),
  version: z.literal(familyVersion),
  key: familyKeySchema,
  /** Year folder the file lies in; given at creation and never changed. */
  year: z.string().regex(/^\d{4}$/),
  /** Our reference. */
  reference: z.string().min(1),
  /** A person's own title; else the title is taken from the members. */
  title: z.string().optional(),
  titles: z.array(localTextSchema).default([]),
  responsible: z.string().optional(),
  tags: z.array(z.string()).default([]),
  parties: z.array(partySchema).default([]),
  applications: z.array(applicationSchema).default([]),
  limits: z.array(limitMarkSchema).default([]),
  acceptedFindings: z.array(acceptedFindingSchema).default([]),
  /** Declarations of essentiality to standards bodies. */
  declarations: z.array(declarationSchema).optional(),
  /** Values of files about the case as a whole that could not be read. */
  unread: z.array(unreadValueSchema).optional(),
  /** What the latest files say where another value counts. */
  differing: z.array(differingValueSchema).optional(),
  /** Cases that were joined into this one. */
  joined: z.array(joinedCaseSchema).optional(),
  /** Linked cases that stay cases of their own. */
  keptApart: z.array(keptApartSchema).optional(),
  notes: z.array(noteSchema).default([]),
  documents: z.array(attachmentSchema).default([]),
  sources: z.array(sourceSchema).default([]),
  ...provenance,
});
export type CaseFamily = z.infer<typeof caseFamilySchema>;

/** A new, empty case family. */
export const createCaseFamily = (input: { readonly key: FamilyKey; readonly year: string; readonly reference: string }): CaseFamily =>
  caseFamilySchema.parse({ format: familyFormat, version: familyVersion, ...input });

/** A person's title, else the members' English title, else the first there is; undefined where no member has one. */
export const familyTitle = (family: Pick<CaseFamily, 'title' | 'titles' | 'applications'>): string | undefined => {
  if (family.title !== undefined) return family.title;
  let title = shownTitle(family.titles);
  for (const { titles } of family.applications) {
    if (title?.lang === 'en') break;
    const own = shownTitle(titles);
    if (title === undefined || own?.lang === 'en') title = own;
  }
  return title?.text;
};

/** The English one of several titles, else the first. */
export const shownTitle = (titles: readonly LocalText[]): LocalText | undefined => titles.find(({ lang }) => lang === 'en') ?? titles[0];

/** The next free id with a prefix: `nextId('a', [{id: 'a1'}])` is `a2`. */
export const nextId = (prefix: string, items: readonly { readonly id: string }[]): string => {
  let highest = 0;
  for (const { id } of items) {
    const number = id.startsWith(prefix) ? Number(id.slice(prefix.length)) : Number.NaN;
    if (Number.isInteger(number) && number > highest) highest = number;
  }
  return `${prefix}${highest + 1}`;
};
