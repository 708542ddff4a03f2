import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { partyAliasesSchema } from '#shared/model/party-aliases';
import { portfolioLawSchema } from '#shared/model/portfolio-law';
import { sourceSchema } from '#shared/model/source';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const lineChangeSchema = z.strictObject({ path: z.string(), old: z.unknown().optional(), new: z.unknown().optional() });

/** What an entry did to one family. A whole file that came or went is one change at the path ''. */
const familyChangeSchema = z.strictObject({
  family: z.string(),
  year: z.string(),
  beforeHash: hash.nullable(),
  afterHash: hash.nullable(),
  fields: z.array(lineChangeSchema),
  /** Rows of the sources table that the old values name, so that undo can bring them back. */
  sources: z.array(sourceSchema).optional(),
  /** The exact content after, where another program wrote it in a form of its own. */
  text: z.string().optional(),
  /** Documents that came from the folder of another family: `path` there, `to` here. */
  moved: z.array(z.strictObject({ from: z.string(), path: z.string(), to: z.string() })).optional(),
});
export type FamilyChange = z.infer<typeof familyChangeSchema>;

const common = {
  id: z.string(),
  hlc: z.string(),
  device: z.string(),
  /** The entry of this device before it; shows that a line is missing. */
  prev: z.string().nullable(),
  by: z.string(),
};

const entrySchema = z.strictObject({
  ...common,
  kind: z.enum(['edit', 'create', 'remove', 'import', 'undo', 'outside']),
  why: z.string(),
  undoes: z.string().optional(),
  /** It is taken back as a whole or not at all: a case that was joined or separated is never half of each. */
  whole: z.literal(true).optional(),
  /** Either the changes themselves or, for many families, the plan that holds them. */
  changes: z.array(familyChangeSchema).optional(),
  /** The portfolio's own law before and after; such an entry changes nothing else. */
  law: z.strictObject({ old: portfolioLawSchema, new: portfolioLawSchema }).optional(),
  /** Names of parties before and after; such an entry changes nothing else. */
  parties: z.strictObject({ old: partyAliasesSchema, new: partyAliasesSchema }).optional(),
  plan: z.strictObject({ id: z.string(), sha256: hash, families: z.int(), except: z.array(z.string()).optional() }).optional(),
});
export type Entry = z.infer<typeof entrySchema>;

/** All files of a plan are written and flushed. */
const doneSchema = z.strictObject({ ...common, kind: z.literal('done'), plan: z.string() });
export type DoneLine = z.infer<typeof doneSchema>;

const lineSchema = z.discriminatedUnion('kind', [doneSchema, entrySchema]);
export type HistoryLine = z.infer<typeof lineSchema>;

/** One line of a history file, newline included; its last field is the CRC-32 of the line without that field. */
export const writeLine = (line: HistoryLine): string => {
  const body = JSON.stringify(line);
  return `${body.slice(0, -1)},"crc":"${checksum(body)}"}\n`;
};

const crcField = /,"crc":"([0-9a-f]{8})"\}$/;

/** The line, or undefined where it is not whole. */
export const readLine = (text: string): HistoryLine | undefined => {
  const match = crcField.exec(text);
  if (!match) return undefined;
  const body = `${text.slice(0, match.index)}}`;
  if (checksum(body) !== match[1]) return undefined;
  const parsed = lineSchema.safeParse(JSON.parse(body));
  return parsed.success ? parsed.data : undefined;
};

const checksum = (body: string): string => crc32(body).toString(16).padStart(8, '0');
