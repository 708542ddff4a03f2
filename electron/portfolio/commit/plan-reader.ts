import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Files } from '../ports/deps';
import { parseJson } from '../opening/marker';
import { planContentSchema, planFile, planIndexFile, planIndexRowSchema, planSummaryFile, planSummarySchema, type PlanContent } from './plan';

export type PlanIndexRow = {
  readonly key: string;
  readonly year: string;
  readonly beforeHash: string | null;
  readonly afterHash: string | null;
  /** Size of the content after. */
  readonly bytes: number;
  readonly offset: number;
  readonly length: number;
};

/** A plan that was finished, without its contents; rows by key, the last of each. */
export type PlanIndex = { readonly folder: string; readonly sha256: string; readonly rows: ReadonlyMap<string, PlanIndexRow> };

const gunzipAsync = promisify(gunzip);

/** Undefined where the plan was not finished or cannot be read. */
export const readPlanIndex = async (files: Files, folder: string): Promise<PlanIndex | undefined> => {
  const [summaryText, indexText] = await Promise.all([readText(files, planSummaryFile(folder)), readText(files, planIndexFile(folder))]);
  const summary = planSummarySchema.safeParse(parseJson(summaryText ?? ''));
  if (!summary.success || indexText === undefined) return undefined;
  if ((await files.stat(planFile(folder)))?.size !== summary.data.bytes) return undefined;
  const rows = new Map<string, PlanIndexRow>();
  let count = 0;
  for (const line of indexText.split('\n')) {
    if (line === '') continue;
    const row = planIndexRowSchema.safeParse(parseJson(line));
    if (!row.success) return undefined;
    const [key, year, beforeHash, afterHash, bytes, offset, length] = row.data;
    rows.set(key, { key, year, beforeHash, afterHash, bytes, offset, length });
    count += 1;
  }
  return count === summary.data.rows ? { folder, sha256: summary.data.sha256, rows } : undefined;
};

/** Contents of the rows, those of a gzip member together; the next members are unpacked meanwhile. */
export async function* readPlanRows(files: Files, plan: PlanIndex, rows: Iterable<PlanIndexRow> = plan.rows.values()): AsyncGenerator<readonly PlanContent[]> {
  const wanted = new Map<number, { readonly length: number; readonly rows: PlanIndexRow[] }>();
  for (const row of rows) {
    const member = wanted.get(row.offset) ?? { length: row.length, rows: [] };
    member.rows.push(row);
    wanted.set(row.offset, member);
  }
  const ahead: Promise<readonly PlanContent[]>[] = [];
  const members = [...wanted.entries()].toSorted(([a], [b]) => a - b)[Symbol.iterator]();
  const begin = (): void => {
    const next = members.next();
    if (next.done) return;
    const reading = readMember(files, plan, next.value[0], next.value[1].length, next.value[1].rows);
    reading.catch(() => undefined);
    ahead.push(reading);
  };
  for (let index = 0; index < 3; index += 1) begin();
  for (let member = ahead.shift(); member; member = ahead.shift()) {
    begin();
    yield await member;
  }
}

/** Content of one family of a plan. */
export const readPlanRow = async (files: Files, plan: PlanIndex, key: string): Promise<PlanContent | undefined> => {
  const row = plan.rows.get(key);
  return row && (await readMember(files, plan, row.offset, row.length, [row]))[0];
};

const readMember = async (files: Files, plan: PlanIndex, offset: number, length: number, rows: readonly PlanIndexRow[]): Promise<readonly PlanContent[]> => {
  const text = (await gunzipAsync(await files.readRange(planFile(plan.folder), offset, length))).toString('utf8');
  const wanted = new Map(rows.map((row) => [row.key, row]));
  const contents = new Map<string, PlanContent>();
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const content = planContentSchema.parse(JSON.parse(line));
    if (wanted.get(content.key)?.afterHash === content.afterHash) contents.set(content.key, content);
  }
  return [...contents.values()];
};

const readText = async (files: Files, path: string): Promise<string | undefined> => ((await files.stat(path)) === undefined ? undefined : (await files.read(path)).toString('utf8'));
