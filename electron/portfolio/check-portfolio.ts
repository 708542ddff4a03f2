import { join } from 'node:path';
import type { CaseFamily } from '#shared/model/case-family';
import type { Issue } from '#shared/model/issue';
import { isSafeDocumentPath } from './documents/document-files';
import { isTemporaryName } from './folder';
import { historyFileName, scanHistory, type HistoryScan } from './history/history-scan';
import { inFlight } from './families/in-flight';
import { takeInventory } from './families/inventory';
import { planFile } from './commit/plan';
import { readableFamily } from './families/readable-family';
import { familyFileName, stateOf, type Session } from './session';
import { collectSteps } from './commit/steps';

const readsInFlight = 16;

/** Goes through the whole folder: history, family files, documents, plans, leftovers. Runs within a job of the queue. */
export const checkPortfolio = async (session: Session): Promise<Issue[]> => {
  const { files, deps, folder } = session;
  const issues: Issue[] = stateOf(session).issues.filter((issue) => issue.severity !== 'info');
  const scan = await scanHistory(deps.files, folder);
  issues.push(...historyIssues(session, scan));

  const steps = await collectSteps(deps, folder, scan.lines);
  for (const entry of steps.unreadable) issues.push({ severity: 'error', code: 'plan-damaged', file: `imports/${entry.plan?.id ?? ''}`, record: entry.id, message: `The plan of the entry "${entry.why}" is missing or damaged: it cannot be taken back. Bring back a copy of that folder.` });
  for (const [id, plan] of steps.plans) {
    if ((await deps.files.sha256(planFile(plan.folder))) !== plan.sha256) issues.push({ severity: 'error', code: 'plan-damaged', file: `imports/${id}/plan.ndjson.gz`, message: `The plan imports/${id} is not what the history says it is: its entry cannot be taken back. Bring back a copy of that folder.` });
  }
  const done = new Set(scan.lines.flatMap(({ line }) => (line.kind === 'done' ? [line.plan] : [])));
  for (const { line } of scan.lines) {
    if (line.kind !== 'done' && line.kind !== 'outside' && line.plan && !done.has(line.plan.id) && !(session.log && session.unfinished.has(line.plan.id))) issues.push({ severity: 'warning', code: 'plan-unfinished', file: `imports/${line.plan.id}`, record: line.id, message: `The entry "${line.why}" is committed and its files are not flushed yet. Close and open the portfolio: opening finishes it.` });
  }
  for (const { name, folder: isFolder } of await deps.files.list(folder.imports)) {
    if (isFolder && !session.plans.has(name) && !session.openPlans.has(name)) issues.push({ severity: 'warning', code: 'plan-left-over', file: `imports/${name}`, message: `The folder imports/${name} belongs to no entry of the history. Where no import is running on another computer, it can be deleted.` });
  }

  const inventory = await takeInventory(deps.files, folder);
  for (const path of inventory.temporary) if (!isPending(session, path)) issues.push({ severity: 'warning', code: 'left-over', file: path.slice(folder.root.length + 1), message: `The file ${path.slice(folder.root.length + 1)} is left from a write that was cut short. Close and open the portfolio: opening removes it.` });
  await inFlight(files.table.keys(), readsInFlight, async (key) => {
    issues.push(...(await familyIssues(session, key, steps.byKey.get(key)?.at(-1)?.afterHash)));
  });
  for (const [key, list] of steps.byKey) {
    const end = list.at(-1);
    if (end && end.afterHash !== null && !files.table.has(key) && !session.setAside.has(key)) issues.push({ severity: 'error', code: 'family-missing', file: familyFileName(end.year, key), record: key, message: `The history has the family ${key}, its file is not there. Close and open the portfolio, or bring back a copy of the file.` });
  }
  for (const { name, folder: isFolder } of await deps.files.list(folder.documents)) {
    if (isFolder && !files.table.has(name)) issues.push({ severity: 'warning', code: 'document-orphan', file: `documents/${name}`, message: `The folder documents/${name} belongs to no family. Move it out, or bring the family back.` });
  }
  return issues.toSorted((a, b) => ((a.file ?? '') < (b.file ?? '') ? -1 : 1));
};

const historyIssues = (session: Session, scan: HistoryScan): Issue[] => {
  const issues: Issue[] = [];
  for (const bad of scan.damaged) issues.push({ severity: 'error', code: 'history-damaged', file: historyFileName(bad), line: bad.line, message: `Line ${bad.line} of ${historyFileName(bad)} is damaged: its checksum does not fit. What it recorded cannot be shown or taken back; the families are not touched. A copy of the file from a backup restores it.` });
  for (const tail of scan.tails) issues.push({ severity: 'warning', code: 'history-torn', file: historyFileName(tail), message: `The last line of ${historyFileName(tail)} is not whole. If it is of another computer, wait until the folder is synchronised; else close and open the portfolio.` });
  const previous = new Map<string, string>();
  const torn = new Set(scan.damaged.map((bad) => bad.device));
  const times = new Map<string, string>();
  const inFileOrder = scan.lines.toSorted((a, b) => (a.place.month < b.place.month ? -1 : a.place.month > b.place.month ? 1 : a.place.offset - b.place.offset));
  for (const { line, place } of inFileOrder) {
    const { device, prev, hlc, id } = line;
    const expected = previous.get(device) ?? null;
    const file = historyFileName(place);
    if (line.device !== place.device) issues.push({ severity: 'error', code: 'history-order', file, record: id, message: `${file} holds an entry of the computer ${line.device}. Each computer writes only its own folder: bring back a copy of the file.` });
    else if (prev !== expected && !torn.has(device)) issues.push({ severity: 'error', code: 'history-gap', file, record: id, message: `In ${file} the entry before ${id} is missing. Bring back a copy of the history folder.` });
    if ((times.get(device) ?? '') >= hlc) issues.push({ severity: 'error', code: 'history-order', file, record: id, message: `In ${file} the entry ${id} is older than the one before it. Bring back a copy of the history folder.` });
    previous.set(device, id);
    times.set(device, hlc);
  }
  if (session.log && !session.log.broken() && previous.get(session.deps.device) !== session.latest[session.deps.device] && previous.has(session.deps.device)) issues.push({ severity: 'error', code: 'history-gap', file: `history/${session.deps.device}`, message: 'The latest entry of this computer is not in the history any more. Bring back a copy of the history folder.' });
  return issues;
};

const familyIssues = async (session: Session, key: string, lastHash: string | null | undefined): Promise<Issue[]> => {
  const { files, vanished, elsewhere } = session;
  const known = files.table.get(key);
  if (!known || files.pending(key) !== undefined || session.reserved.has(key) || vanished.has(key) || elsewhere.has(key)) return [];
  const file = familyFileName(known.year, key);
  const disk = await files.readDisk(key, known.year);
  if (!disk) return [{ severity: 'error', code: 'family-missing', file, record: key, message: `The file ${file} is not there. Bring back a copy, or remove the family.` }];
  const family = readableFamily(key, known.year, disk.bytes);
  if (!family.ok) return [family.error];
  if (disk.hash !== known.hash || (lastHash !== undefined && lastHash !== null && lastHash !== disk.hash)) return [{ severity: 'warning', code: 'family-differs', file, record: key, message: `The file ${file} is not what the history says. Close and open the portfolio: the difference is then taken into the history.` }];
  return documentIssues(session, family.value);
};

const documentIssues = async ({ deps, folder }: Session, { key, documents }: CaseFamily): Promise<Issue[]> => {
  const issues: Issue[] = [];
  for (const { path, sha256 } of documents) {
    const file = `documents/${key}/${path}`;
    const stat = isSafeDocumentPath(path) ? await deps.files.stat(folder.document(key, path)) : undefined;
    if (!stat) issues.push({ severity: 'error', code: 'document-missing', file, record: key, message: `The document ${file} is not there. Bring back a copy, or take it off the family.` });
    else if ((await deps.files.sha256(folder.document(key, path))) !== sha256) issues.push({ severity: 'warning', code: 'document-differs', file, record: key, message: `The document ${file} was changed since it was attached. Attach it anew if that was meant, or bring back the original.` });
  }
  const listed = new Set(documents.map((row) => row.path));
  for (const path of await filesBelow(deps.files, folder.documentsOf(key), '')) {
    if (isTemporaryName(path)) issues.push({ severity: 'warning', code: 'left-over', file: `documents/${key}/${path}`, message: `The file documents/${key}/${path} is left from a copy that was cut short. It can be deleted.` });
    else if (!listed.has(path)) issues.push({ severity: 'warning', code: 'document-orphan', file: `documents/${key}/${path}`, record: key, message: `The file documents/${key}/${path} is not listed in the family. Attach it, or move it out of the folder.` });
  }
  return issues;
};

const filesBelow = async (files: Session['deps']['files'], path: string, at: string): Promise<string[]> => {
  const found: string[] = [];
  for (const { name, folder } of await files.list(path)) {
    if (folder) found.push(...(await filesBelow(files, join(path, name), `${at}${name}/`)));
    else found.push(`${at}${name}`);
  }
  return found;
};

const isPending = (session: Session, path: string): boolean => [...session.files.stuck().keys()].some((key) => path.includes(`.${key}.json.`));
