import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { z } from 'zod';
import { canonicalText } from '#shared/model/canonical';
import type { CaseFamily } from '#shared/model/case-family';
import type { AppendFile, Files } from '../ports/deps';
import { hashOf } from '../hash';

/** One family of a plan. `before`: the file as it was read; absent where there is none. `after`: absent where it goes. */
export type PlanRow = {
  readonly key: string;
  readonly year: string;
  readonly before?: { readonly hash: string; readonly text?: string };
  readonly after?: CaseFamily | { readonly hash: string; readonly text: string };
};

/** Writes a plan below `imports/<id>/`, spilled as it comes, in bounded memory. Of several rows for one key the last counts. */
export type PlanWriter = {
  readonly id: string;
  /** Folder of the plan; spilled records may lie beside it and go with it where it is discarded. */
  readonly folder: string;
  readonly add: (row: PlanRow) => Promise<void>;
  /** Writes out what is held back; needed before the plan is committed. */
  readonly finish: () => Promise<void>;
  /** Lets go of the files of a plan that is not finished. */
  readonly abandon: () => Promise<void>;
};

export const planFile = (folder: string): string => join(folder, 'plan.ndjson.gz');
export const planIndexFile = (folder: string): string => join(folder, 'index.ndjson');
export const planSummaryFile = (folder: string): string => join(folder, 'summary.json');

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A row of the plan as it lies in `plan.ndjson.gz`: texts are the exact contents of the family files. */
export const planContentSchema = z.strictObject({ key: z.string(), year: z.string(), beforeHash: hash.nullable(), afterHash: hash.nullable(), before: z.string().optional(), after: z.string().optional() });
export type PlanContent = z.infer<typeof planContentSchema>;

/** `[key, year, beforeHash, afterHash, bytes after, offset and length of the gzip member that holds the row]`. */
export const planIndexRowSchema = z.tuple([z.string(), z.string(), hash.nullable(), hash.nullable(), z.int(), z.int(), z.int()]);
export const planSummarySchema = z.strictObject({ sha256: hash, bytes: z.int(), rows: z.int() });

const gzipAsync = promisify(gzip);
/** The file is a sequence of gzip members of about this much text each: one family is read without unpacking the others. */
const memberBytes = 1 << 20;
const membersInFlight = 4;

/** Needs no portfolio, so that a worker thread can write the plan whose folder `beginPlan` made. */
export const createPlanWriter = (files: Pick<Files, 'openAppend' | 'write'>, plan: { readonly id: string; readonly folder: string }): PlanWriter => {
  let opened: Promise<readonly [plan: AppendFile, index: AppendFile]> | undefined;
  // Opened when first written: where a worker writes the plan, the one who made its folder holds nothing.
  const open = () => (opened ??= Promise.all([files.openAppend(planFile(plan.folder)), files.openAppend(planIndexFile(plan.folder))]));
  const close = async (): Promise<void> => {
    const closing = opened;
    opened = undefined;
    for (const file of (await closing) ?? []) await file.close();
  };
  const digest = createHash('sha256');
  let offset = 0;
  let rows = 0;
  let lines: string[] = [];
  let held: (readonly [key: string, year: string, beforeHash: string | null, afterHash: string | null, bytes: number])[] = [];
  let heldBytes = 0;
  let writing: Promise<void> = Promise.resolve();
  let under = 0;

  const flush = (): void => {
    if (held.length === 0) return;
    const members = held;
    const packed = gzipAsync(lines.join(''), { level: 1 });
    [lines, held, heldBytes] = [[], [], 0];
    under += 1;
    writing = writing.then(async () => {
      const bytes = await packed;
      const [file, index] = await open();
      await file.append(bytes);
      digest.update(bytes);
      await index.append(Buffer.from(members.map((row) => `${JSON.stringify([...row, offset, bytes.length])}\n`).join(''), 'utf8'));
      offset += bytes.length;
      under -= 1;
    });
    // A failure is reported by the next add or by finish; it must not count as unhandled until then.
    writing.catch(() => undefined);
  };

  return {
    ...plan,
    add: async ({ key, year, before, after }) => {
      const target = after === undefined ? undefined : 'text' in after ? after : contentOf(after);
      const content: PlanContent = {
        key,
        year,
        beforeHash: before?.hash ?? null,
        afterHash: target?.hash ?? null,
        ...(before?.text === undefined ? {} : { before: before.text }),
        ...(target ? { after: target.text } : {}),
      };
      const line = `${JSON.stringify(content)}\n`;
      lines.push(line);
      held.push([key, year, content.beforeHash, content.afterHash, target ? Buffer.byteLength(target.text) : 0]);
      heldBytes += line.length;
      rows += 1;
      if (heldBytes >= memberBytes) flush();
      if (under > membersInFlight) await writing;
    },
    finish: async () => {
      flush();
      await writing;
      await open();
      await close();
      await files.write(planSummaryFile(plan.folder), Buffer.from(`${JSON.stringify({ sha256: digest.digest('hex'), bytes: offset, rows })}\n`));
    },
    abandon: async () => {
      await writing.catch(() => undefined);
      await close();
    },
  };
};

const contentOf = (family: CaseFamily): { readonly hash: string; readonly text: string } => {
  const text = canonicalText(family);
  return { text, hash: hashOf(text) };
};
