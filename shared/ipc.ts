import { z } from 'zod';
import { dossierOptionsSchema } from './contract/dossier-options';
import { historyEntrySchema } from './contract/history';
import { hash, jobId } from './contract/ids';
import { importSummarySchema, planRowSchema } from './contract/import-plan';
import { appStateSchema, portfolioStateSchema } from './contract/state';
import { fieldPolicySchema } from './families/merge/field-policy';
import { foundTableSchema } from './formats/tables/found-table';
import { mappingSchema } from './formats/tables/mapping/mapping';
import { caseFamilySchema, familyKeySchema } from './model/case-family';
import { isoDateSchema } from './model/date';
import { partyAliasesSchema } from './model/party-aliases';
import { portfolioLawSchema } from './model/portfolio-law';

export * from './contract/dossier-options';
export * from './contract/events';
export * from './contract/failure';
export * from './contract/history';
export * from './contract/import-plan';
export * from './contract/state';

/** The contract between main and renderer: every channel with the schema of its input and output; what crosses lies in `contract`. */

const channel = <Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) => ({ input, output });
const nothing = z.null();
const fileId = z.string().min(1).max(64);
/** Most bytes of one part of a file. */
const longestFilePart = 2 ** 24;

const savedSchema = z.strictObject({ entry: z.string(), saved: z.array(z.strictObject({ key: z.string(), hash })) });
export type Saved = z.infer<typeof savedSchema>;

/** A case and the hash of its content that was seen. */
const caseAtSchema = z.strictObject({ key: familyKeySchema, hash });

/** Calls from the renderer; each answers `Result<Output, Failure>`. */
export const channels = {
  'app.state': channel(nothing, appStateSchema),
  'app.set-person': channel(z.strictObject({ name: z.string().min(1).max(200) }), nothing),
  /** Opens a link of the allow-list (patent offices) in the system browser. */
  'app.open-link': channel(z.strictObject({ url: z.url() }), nothing),
  /** Commands of the command table that cannot run now; the native menu greys them. */
  'app.set-disabled-commands': channel(z.strictObject({ ids: z.array(z.string()) }), nothing),

  /** Asks for a folder; null where the person cancelled. */
  'portfolio.create': channel(nothing, portfolioStateSchema.nullable()),
  /** Opens a recent portfolio by its path, or asks for a folder. */
  'portfolio.open': channel(z.strictObject({ path: z.string().optional() }), portfolioStateSchema.nullable()),
  'portfolio.close': channel(nothing, nothing),
  'portfolio.reveal': channel(nothing, nothing),
  /** The family files that vanished (state issue `families-vanished`) were meant to go. */
  'portfolio.confirm-vanished': channel(nothing, savedSchema),

  'family.read': channel(z.strictObject({ key: familyKeySchema }), z.strictObject({ family: caseFamilySchema, hash })),
  /** Saves edited families in one entry; each edit names the hash its editor saw (else failure `conflict`). */
  'family.save': channel(
    z.strictObject({ edits: z.array(z.strictObject({ key: familyKeySchema, hash, family: caseFamilySchema })).min(1), why: z.string() }),
    savedSchema,
  ),
  /** Creates a family; where the key is taken the next free one is used and returned. */
  'family.create': channel(z.strictObject({ family: caseFamilySchema, why: z.string() }), savedSchema),
  /** Moves families to the portfolio's trash; undo brings them back. */
  'family.remove': channel(z.strictObject({ keys: z.array(familyKeySchema).min(1), why: z.string() }), savedSchema),
  /** One field of many families: tags are added or removed, responsible is set. */
  /** Makes one case of several; undo brings them back. */
  'family.join': channel(z.strictObject({ keep: caseAtSchema, others: z.array(caseAtSchema).min(1) }), savedSchema),
  /** Takes applications out into a new case, the last that the answer names. */
  'family.separate': channel(
    caseAtSchema.extend({ applications: z.array(z.string()).min(1), documents: z.array(z.string()), notes: z.array(z.string()), reference: z.string().min(1), title: z.string().optional() }),
    savedSchema,
  ),
  /** Linked cases are not to be joined: nothing proposes it again. */
  'family.keep-apart': channel(z.strictObject({ keys: z.array(familyKeySchema).min(2) }), savedSchema),
  'family.bulk': channel(
    z.strictObject({
      keys: z.array(familyKeySchema).min(1),
      change: z.discriminatedUnion('field', [
        z.strictObject({ field: z.literal('tags'), add: z.array(z.string()), remove: z.array(z.string()) }),
        z.strictObject({ field: z.literal('responsible'), value: z.string() }),
      ]),
    }),
    savedSchema,
  ),

  'history.list': channel(
    z.strictObject({ family: familyKeySchema.optional(), before: z.string().optional(), limit: z.int().min(1).max(500) }),
    z.strictObject({ entries: z.array(historyEntrySchema), more: z.boolean() }),
  ),
  /** Takes an entry back (the latest one where none is named); what changed since is left and reported. */
  'history.undo': channel(
    z.strictObject({ entry: z.string().optional() }),
    z.strictObject({ entry: z.string(), why: z.string(), conflicts: z.array(z.strictObject({ family: z.string(), path: z.string() })) }),
  ),
  /** Takes the latest undo back. */
  'history.redo': channel(
    nothing,
    z.strictObject({ entry: z.string(), why: z.string(), conflicts: z.array(z.strictObject({ family: z.string(), path: z.string() })) }),
  ),

  /** Which names of parties a person takes for the same. */
  'parties.read': channel(nothing, z.strictObject({ aliases: partyAliasesSchema, digest: z.string() })),
  /** Saves them in one entry; `base` is the digest that the editor saw (else failure `conflict`). */
  'parties.save': channel(z.strictObject({ aliases: partyAliasesSchema, base: z.string(), why: z.string() }), z.strictObject({ entry: z.string() })),

  /** What persons added to the law tables in this portfolio, and the text of tables taken over from a file. */
  'law.read': channel(nothing, z.strictObject({ law: portfolioLawSchema, digest: z.string(), tables: z.string().nullable() })),
  /** Saves it in one entry; `base` is the digest that the editor saw (else failure `conflict`). */
  'law.save': channel(z.strictObject({ law: portfolioLawSchema, base: z.string(), why: z.string() }), z.strictObject({ entry: z.string() })),
  /** Asks for a file of law tables; null where the person cancelled. It is taken over by a `law.save` whose `tables` name its SHA-256. */
  'law.choose-tables': channel(nothing, z.strictObject({ name: z.string(), sha256: hash, text: z.string() }).nullable()),

  /** Starts reading: files or a folder that the person is asked for (null where that is cancelled), or what was dropped on the window. */
  'import.start': channel(z.union([z.strictObject({ choose: z.enum(['files', 'folder', 'tables']) }), z.strictObject({ drop: z.string() })]), z.strictObject({ job: jobId, files: z.array(z.string()) }).nullable()),
  /** A page of the finished plan. */
  'import.plan': channel(
    z.strictObject({ job: jobId, kind: z.enum(['all', 'added', 'changed', 'unchanged', 'conflict', 'match']), offset: z.int().min(0), limit: z.int().min(1).max(500) }),
    z.strictObject({ summary: importSummarySchema, total: z.int(), rows: z.array(planRowSchema) }),
  ),
  /**
   * Carries the plan out, without the families in `except`. Of fields that differ the person's `decisions` count, else the policy; of those that
   * it asks about and nobody decided, `asked` says whether the file's value is taken.
   */
  'import.accept': channel(
    z.strictObject({
      job: jobId,
      except: z.array(familyKeySchema),
      decisions: z.array(z.strictObject({ key: familyKeySchema, path: z.string(), decision: z.enum(['take', 'keep']) })),
      asked: z.enum(['take', 'keep']),
    }),
    z.strictObject({ entry: z.string().nullable(), summary: importSummarySchema }),
  ),
  /** Says which member an application of the files is (null: one of its own) and plans that case anew. */
  'import.match': channel(
    z.strictObject({ job: jobId, key: familyKeySchema, place: z.int().min(0), member: z.string().nullable() }),
    z.strictObject({ summary: importSummarySchema, row: planRowSchema }),
  ),
  'import.discard': channel(z.strictObject({ job: jobId }), nothing),
  /** The tables of a finished plan that no mapping reads, at most twenty. */
  'import.tables': channel(z.strictObject({ job: jobId }), z.strictObject({ tables: z.array(foundTableSchema) })),
  /** Gives the plan up and reads the same files again, tables by these mappings before all others. */
  'import.map': channel(z.strictObject({ job: jobId, mappings: z.array(mappingSchema).min(1).max(20) }), z.strictObject({ job: jobId, files: z.array(z.string()) })),

  /** Mappings that this person has saved. */
  'mapping.list': channel(nothing, z.strictObject({ mappings: z.array(mappingSchema) })),
  /** Saves a mapping; one of the same name is replaced. */
  'mapping.save': channel(z.strictObject({ mapping: mappingSchema }), nothing),
  'mapping.remove': channel(z.strictObject({ name: z.string() }), nothing),
  /** Asks for a mapping file and saves it among the person's own; null where the person cancelled. */
  'mapping.choose': channel(nothing, mappingSchema.nullable()),
  /** What imports do where file and portfolio differ, on this computer; the pages of a plan follow it. */
  'import.policy': channel(nothing, fieldPolicySchema),
  'import.set-policy': channel(fieldPolicySchema, nothing),

  /** Asks for files and attaches copies of them to a family. */
  'document.attach': channel(z.strictObject({ key: familyKeySchema, hash, application: z.string().optional() }), savedSchema.nullable()),
  /** Saves a family as edited, with documents that came in (dropped on the window, chosen in the form) as its attachments: one entry. */
  'document.receive': channel(
    z.strictObject({
      key: familyKeySchema,
      hash,
      family: caseFamilySchema,
      why: z.string(),
      application: z.string().optional(),
      files: z.array(z.strictObject({ name: z.string().min(1).max(500), bytes: z.instanceof(Uint8Array), date: isoDateSchema.optional() })).min(1).max(50),
    }),
    savedSchema,
  ),
  'document.open': channel(z.strictObject({ key: familyKeySchema, id: z.string() }), nothing),

  /** Asks where to save and starts printing; null where the person cancelled. */
  'dossier.start': channel(dossierOptionsSchema, z.strictObject({ job: jobId, path: z.string() }).nullable()),
  'dossier.open': channel(z.strictObject({ job: jobId }), nothing),
  /** From the hidden dossier window: the part is laid out and may be printed, or why it cannot be. */
  'dossier.ready': channel(z.strictObject({ job: jobId, part: z.int(), failure: z.string().optional() }), nothing),

  /** Asks where to save and starts writing the whole portfolio as one file; null where the person cancelled. */
  'archive.write': channel(nothing, z.strictObject({ job: jobId, path: z.string() }).nullable()),
  /** Asks for an archive and a new folder and starts restoring it there; `path` is the folder, to be opened by `archive.open` when it is done. */
  'archive.restore': channel(nothing, z.strictObject({ job: jobId, path: z.string() }).nullable()),
  /** Opens the portfolio that a finished `archive.restore` made. */
  'archive.open': channel(z.strictObject({ job: jobId }), portfolioStateSchema.nullable()),

  /** Asks where to save and writes the bytes atomically; null where the person cancelled. */
  'file.save': channel(z.strictObject({ suggestedName: z.string().max(200), bytes: z.instanceof(Uint8Array) }), z.strictObject({ path: z.string() }).nullable()),

  /** Asks where to save a file that comes in parts, and begins it; null where the person cancelled. Nothing stands there before `file.finish`. */
  'file.begin': channel(z.strictObject({ suggestedName: z.string().max(200) }), z.strictObject({ file: fileId, path: z.string() }).nullable()),
  'file.append': channel(z.strictObject({ file: fileId, bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= longestFilePart) }), nothing),
  /** Flushes the file to the disk and moves it to its place. */
  'file.finish': channel(z.strictObject({ file: fileId }), z.strictObject({ path: z.string() })),
  'file.discard': channel(z.strictObject({ file: fileId }), nothing),

  'job.cancel': channel(z.strictObject({ job: jobId }), nothing),
} as const;

export type ChannelName = keyof typeof channels;
export type ChannelInput<Name extends ChannelName> = z.input<(typeof channels)[Name]['input']>;
export type ChannelOutput<Name extends ChannelName> = z.output<(typeof channels)[Name]['output']>;

/**
 * Bulk data, fetched from `app://stemma/data/…` (never over IPC), one JSON value per line:
 * - `manifest`: `[key, hash]` per family
 * - `families[?keys=a,b]`: `[key, hash, bytes]` per family, and after each of these lines so many bytes: its file as it is
 * - `dossier/<job>/<part>`: one printed part of a dossier (`shared/dossier/part.ts`)
 */
export const dataPath = '/data/';
