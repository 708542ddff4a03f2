import { z } from 'zod';
import { dossierOptionsSchema } from '../ipc';
import { caseFamilySchema } from '../model/case-family';
import { officeCodeSchema } from '../model/office';
import { portfolioLawSchema } from '../model/portfolio-law';

/**
 * What the hidden window fetches from `/data/dossier/<job>/<part>`: one printed part of a dossier. A dossier is printed as
 * front (cover and contents), families in parts of at most 100, closing (caveat), sheets (the running feet laid on attached pages),
 * and numbers (the page numbers laid on all other pages, since the total is known only after these are laid out).
 */

/** A title with its language. */
const titleSchema = z.strictObject({ text: z.string(), lang: z.string() });

/** An entry of the contents with its page, from 1. */
export const contentsEntrySchema = z.strictObject({
  kind: z.enum(['family', 'document', 'closing']),
  /** Name of the place in the PDF that the entry links to. */
  target: z.string(),
  reference: z.string(),
  title: titleSchema.optional(),
  offices: z.array(officeCodeSchema),
  page: z.int().min(0),
});
export type ContentsEntry = z.infer<typeof contentsEntrySchema>;

/** An attached document as it goes into the dossier. */
export const appendedDocumentSchema = z.strictObject({
  family: z.string(),
  /** Id of the attachment in its family. */
  id: z.string(),
  /** First page in the dossier; 0 until the families before it are printed. */
  page: z.int().min(0),
  pages: z.int().min(0),
  /** Why its pages could not be appended, in a sentence. */
  problem: z.string().optional(),
});
export type AppendedDocument = z.infer<typeof appendedDocumentSchema>;

const frontSchema = z.strictObject({
  kind: z.literal('front'),
  portfolio: z.string(),
  entries: z.array(contentsEntrySchema),
  families: z.int(),
  applications: z.int(),
});
const familiesSchema = z.strictObject({
  kind: z.literal('families'),
  /** Place of the first family in the dossier, from 1. */
  from: z.int().min(1),
  families: z.array(caseFamilySchema),
  appended: z.array(appendedDocumentSchema),
  /** What persons added to the law tables in the portfolio, where they did. */
  law: z.strictObject({ own: portfolioLawSchema, tables: z.string().optional() }).optional(),
});
const closingSchema = z.strictObject({
  kind: z.literal('closing'),
  families: z.int(),
  applications: z.int(),
  /** Files the content was imported from, with the date of their data where they tell it. */
  sources: z.array(z.strictObject({ file: z.string(), dataDate: z.string().optional(), records: z.int() })),
  /** Values entered by a person, as opposed to imported. */
  people: z.boolean(),
});
const sheetsSchema = z.strictObject({
  kind: z.literal('sheets'),
  /** One page each: a running foot to lay on an attached page, or a page that names a document that cannot be printed. */
  sheets: z.array(
    z.strictObject({ reference: z.string(), document: z.string(), landscape: z.boolean(), problem: z.string().optional(), file: z.string().optional() }),
  ),
});
/** As many pages as the dossier has, each with nothing on it but its number. */
const numbersSchema = z.strictObject({ kind: z.literal('numbers') });

export const dossierPartSchema = z.strictObject({
  options: dossierOptionsSchema,
  part: z.int().min(0),
  parts: z.int().min(1),
  /** References of the whole dossier in a line. */
  cases: z.string(),
  /** Number of the first page of this part, and pages of the dossier in all; 0 where the numbers are laid on afterwards. */
  firstPage: z.int().min(0),
  pages: z.int().min(0),
  content: z.discriminatedUnion('kind', [frontSchema, familiesSchema, closingSchema, sheetsSchema, numbersSchema]),
});
export type DossierPart = z.infer<typeof dossierPartSchema>;
export type DossierPartContent = DossierPart['content'];

/** Address of a part for the protocol handler: `dossier/<job>/<part>` below the data path. */
export const dossierDataPath = (job: string, part: number): string => `dossier/${encodeURIComponent(job)}/${part}`;

/** Scheme of the contents' links until the joined file turns them into places: `https://dossier.invalid/<target>`. */
export const contentsLink = 'https://dossier.invalid/';
