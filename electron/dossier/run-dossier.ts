import { contentsTarget, documentTarget } from '#shared/dossier/targets';
import { casesInWords } from '#shared/dossier/cases-in-words';
import { appendedAttachments, documentTitle } from '#shared/dossier/sections/documents';
import { editionFamily } from '#shared/dossier/edition';
import { familyOffices } from '#shared/dossier/sections/family-section';
import { languageOf, printedTitle } from '#shared/dossier/family-title';
import type { ContentsEntry, DossierPartContent } from '#shared/dossier/part';
import { showDate } from '#shared/dossier/show-date';
import { splitParts } from '#shared/dossier/split-parts';
import type { DossierOptions, Failure } from '#shared/ipc';
import type { Attachment } from '#shared/model/attachment';
import type { CaseFamily } from '#shared/model/case-family';
import { naturalOrder } from '#shared/model/natural-order';
import { type Result, err, ok } from '#shared/result';
import { type AttachedDocument, openAttached } from './pdf/attached-document';
import { type JoinInput, joinDossier } from './pdf/join-dossier';
import { type ReadPart, readPart } from './pdf/read-part';
import type { Printer } from './printer';
import { summariseSources } from './summarise-sources';
import { writeAtomically } from './write-atomically';

type FamiliesContent = Extract<DossierPartContent, { readonly kind: 'families' }>;

/** What a dossier needs of a portfolio. */
export type DossierPortfolio = {
  readonly name: string;
  /** The families of these keys in their order; of `undefined` the whole portfolio. Unknown keys give a failure. */
  readonly families: (keys: readonly string[] | undefined) => Promise<Result<readonly CaseFamily[], Failure>>;
  /** What persons added to the law tables, where they did. */
  readonly law: () => Promise<FamiliesContent['law']>;
  /** Bytes of an attached file; undefined where it is not there. */
  readonly document: (family: CaseFamily, attachment: Attachment) => Promise<Uint8Array | undefined>;
};

export type DossierProgress = { readonly phase: string; readonly done: number; readonly total: number; readonly unit: 'parts' };

export type DossierJob = {
  readonly portfolio: DossierPortfolio;
  readonly options: DossierOptions;
  readonly printer: Printer;
  /** Path of the PDF; an existing file is replaced once the new one is complete. */
  readonly out: string;
  readonly onProgress?: (progress: DossierProgress) => void;
  readonly signal?: AbortSignal;
};

export type PrintedDossier = {
  readonly path: string;
  readonly pages: number;
  readonly families: number;
  readonly bytes: number;
  /** Attached documents that are named in the dossier but could not be appended. */
  readonly problems: readonly { readonly family: string; readonly document: string; readonly problem: string }[];
};

/**
 * Prints a dossier. Page numbers are known only after layout: those of the feet are laid on afterwards, those of the contents are
 * printed after the families; a part is printed again only where a number it names came out otherwise. Failures: `no-families`, `cancelled`, `print-failed`, `write-failed`, and those of the
 * portfolio. Nothing is left behind where it fails.
 */
export const runDossier = async (job: DossierJob): Promise<Result<PrintedDossier, Failure>> => {
  const { portfolio, options, signal } = job;
  try {
    const found = await portfolio.families(options.families.length === 0 ? undefined : options.families);
    if (!found.ok) return found;
    if (found.value.length === 0) return err({ code: 'no-families', message: 'The portfolio has no case family to print.' });
    const ordered = options.families.length === 0 ? found.value.toSorted(byReference) : found.value;
    const appended = options.sections.includes('attachments') ? await openDocuments(portfolio, ordered) : [];
    const printed = await printParts(job, ordered.map((family) => editionFamily(family, options.edition)), appended);
    signal?.throwIfAborted();
    job.onProgress?.({ phase: 'Joining the parts', done: 1, total: 1, unit: 'parts' });
    const bytes = joinDossier(printed.input);
    signal?.throwIfAborted();
    const written = await writeAtomically(job.out, bytes);
    if (!written.ok) return written;
    const problems = appended.flatMap(({ family, attachment, opened }) => (opened.ok ? [] : [{ family: family.key, document: documentTitle(attachment), problem: opened.problem }]));
    return ok({ path: job.out, pages: printed.pages, families: ordered.length, bytes: bytes.length, problems });
  } catch (error) {
    if (signal?.aborted === true) return err({ code: 'cancelled', message: 'The dossier was cancelled; no file was written.' });
    return err({ code: 'print-failed', message: `The dossier could not be printed: ${error instanceof Error ? error.message : String(error)}` });
  }
};

const byReference = (a: CaseFamily, b: CaseFamily): number => naturalOrder(a.reference.toLowerCase(), b.reference.toLowerCase()) || naturalOrder(a.key, b.key);

type Appended = { readonly family: CaseFamily; readonly attachment: Attachment; readonly opened: AttachedDocument };

const openDocuments = async (portfolio: DossierPortfolio, families: readonly CaseFamily[]): Promise<readonly Appended[]> => {
  const appended: Appended[] = [];
  for (const family of families)
    for (const attachment of appendedAttachments(family)) appended.push({ family, attachment, opened: await openAttached(await portfolio.document(family, attachment)) });
  return appended;
};

/** Page counts and places of the printed parts. `families` is undefined until they are printed. */
type Layout = {
  readonly front: number;
  readonly closing: number;
  readonly families: readonly { readonly pages: number; readonly headings: readonly number[] }[] | undefined;
};

const printParts = async (job: DossierJob, families: readonly CaseFamily[], appended: readonly Appended[]): Promise<{ readonly input: JoinInput; readonly pages: number }> => {
  const { options } = job;
  const groups = splitParts(families, job.printer.atOnce);
  const firsts = groups.map((_, at) => groups.slice(0, at).reduce((sum, { length }) => sum + length, 1));
  const sheetCount = appended.reduce((sum, { opened }) => sum + sheetsOf(opened), 0);
  const press = createPress(job, cases(families), groups.length + (sheetCount > 0 ? 4 : 3));
  const law = await job.portfolio.law();
  const counts = { families: families.length, applications: countApplications(families) };
  // A guess that mostly holds: a cover, and contents of so many lines a page below a heading of two.
  let layout: Layout = { front: 1 + Math.ceil((families.length + appended.length + 3) / contentsLines), closing: 1, families: undefined };

  for (let pass = 1; pass <= 5; pass += 1) {
    const placed = number(layout, groups, appended, sheetCount);
    const parts = await inLanes(groups, job.printer.atOnce, (group, at) => {
      const from = firsts[at] ?? 1;
      const keys = new Set(group.map(({ key }) => key));
      const own = placed.appended.filter(({ family }) => keys.has(family));
      return press({ kind: 'families', from, families: [...group], appended: own, ...(law === undefined ? {} : { law }) }, `families ${from} to ${from + group.length - 1} of ${families.length}`, JSON.stringify(own));
    });
    const closing = await press({ kind: 'closing', ...counts, ...summariseSources(families) }, 'closing page');
    const counted: Layout = { ...layout, closing: closing.pages, families: parts.map(({ pages, headings }) => ({ pages, headings })) };
    const { entries, pages } = number(counted, groups, appended, sheetCount);
    // The numbers are printed beside the contents: that these take as many pages as before mostly holds.
    const [front, numbers] = await inLanes(
      [
        () => press({ kind: 'front', portfolio: job.portfolio.name, entries: [...entries], ...counts }, 'cover and contents', JSON.stringify(entries)),
        () => press({ kind: 'numbers' }, 'page numbers', String(pages), { firstPage: 1, pages }),
      ],
      job.printer.atOnce,
      (print) => print(),
    );
    if (front === undefined || numbers === undefined) throw new Error('a part was not printed');

    const next: Layout = { ...counted, front: front.pages };
    if (JSON.stringify(next) === JSON.stringify(layout)) {
      const { sheetPage } = placed;
      const sheets = sheetCount === 0 ? undefined : await press({ kind: 'sheets', sheets: [...sheetsFor(appended)] }, 'attached documents', '', { firstPage: sheetPage, pages });
      const { title, client, dataDate, paper } = options;
      const size = paper === 'A4' ? { width: 594.96, height: 841.92 } : { width: 612, height: 792 };
      let firstSheet = 0;
      const documents = appended.map(({ family, attachment, opened }) => {
        const label = `${family.reference} · ${documentTitle(attachment)}`;
        const joined = opened.ok ? { label, firstSheet, document: opened.document } : { label, firstSheet };
        firstSheet += sheetsOf(opened);
        return joined;
      });
      const subject = [client, `data as of ${showDate(dataDate)}`].filter((text) => text !== '').join(', ');
      const targets = new Map(entries.map((entry) => [entry.target, entry.page]));
      return {
        pages,
        input: { title, subject, dataDate, paper: { ...size, foot: sheetFoot }, front, families: parts, documents, closing, numbers, targets, ...(sheets === undefined ? {} : { sheets }) },
      };
    }
    layout = next;
  }
  throw new Error('the layout did not settle');
};

/** Works on the items in their order, on so many at once. After a failure nothing is begun any more; it is thrown when all that was begun has ended. */
const inLanes = async <Item, Done>(items: readonly Item[], lanes: number, work: (item: Item, at: number) => Promise<Done>): Promise<readonly Done[]> => {
  const done: Done[] = [];
  const waiting = [...items.entries()];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [at, item] = next;
      try {
        done[at] = await work(item, at);
      } catch (cause) {
        waiting.length = 0;
        throw cause;
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
  for (const result of ended) if (result.status === 'rejected') throw result.reason;
  return done;
};

/** Lines of the contents that go on a page, about. */
const contentsLines = 34;

const cases = (families: readonly CaseFamily[]): string => casesInWords(families.map(({ reference }) => reference));

type Press = (content: DossierPartContent, what: string, named?: string, at?: { readonly firstPage: number; readonly pages: number }) => Promise<ReadPart>;

/** Prints parts with progress. A part whose page numbers, `named`, are those of its last print is taken from there. */
const createPress = ({ options, printer, signal, onProgress }: DossierJob, cases: string, expected: number): Press => {
  const printed = new Map<string, { readonly named: string; readonly read: ReadPart }>();
  let done = 0;
  return async (content, what, named = '', at = { firstPage: 0, pages: 0 }) => {
    const name = content.kind === 'families' ? `families ${content.from}` : content.kind;
    const before = printed.get(name);
    if (before?.named === named) return before.read;
    signal?.throwIfAborted();
    const total = Math.max(expected, done + 2);
    onProgress?.({ phase: `Printing ${what}`, done, total, unit: 'parts' });
    const read = await readPart(await printer.print({ options, part: done, parts: total, cases, ...at, content }, signal));
    done += 1;
    printed.set(name, { named, read });
    return read;
  };
};

/** Height in points that the running foot of a sheet takes; the print page's sheets have the same. */
const sheetFoot = 40;

/** Pages that an attached document takes: its own, or one that says why they are missing. */
const sheetsOf = (opened: AttachedDocument): number => (opened.ok ? opened.landscape.length : 1);

const sheetsFor = (appended: readonly Appended[]): Extract<DossierPartContent, { kind: 'sheets' }>['sheets'] =>
  appended.flatMap(({ family, attachment, opened }) => {
    const names = { reference: family.reference, document: documentTitle(attachment) };
    return opened.ok ? opened.landscape.map((landscape) => ({ ...names, landscape })) : [{ ...names, landscape: false, problem: opened.problem, file: attachment.path }];
  });

const countApplications = (families: readonly CaseFamily[]): number => families.reduce((sum, { applications }) => sum + applications.length, 0);

/** First pages of everything, from the page counts of what is printed. */
const number = (layout: Layout, groups: readonly (readonly CaseFamily[])[], appended: readonly Appended[], sheetCount: number) => {
  let page = layout.front + 1;
  const entries: ContentsEntry[] = [];
  for (const [at, group] of groups.entries()) {
    const part = layout.families?.[at];
    for (const [place, family] of group.entries()) {
      const title = printedTitle(family);
      entries.push({
        kind: 'family',
        target: contentsTarget(family.key),
        reference: family.reference,
        ...(title === undefined ? {} : { title: { text: title.text, lang: title.lang === 'und' ? languageOf(title.text) : title.lang } }),
        offices: [...familyOffices(family)],
        page: page + (part?.headings[place] ?? 0),
      });
    }
    page += part?.pages ?? 0;
  }
  const sheetPage = page;
  const places = appended.map(({ family, attachment, opened }) => {
    const pages = sheetsOf(opened);
    const text = documentTitle(attachment);
    entries.push({ kind: 'document', target: documentTarget(family.key, attachment.id), reference: family.reference, title: { text, lang: languageOf(text) }, offices: [], page });
    const place = { family: family.key, id: attachment.id, page: layout.families === undefined ? 0 : page, pages, ...(opened.ok ? {} : { problem: opened.problem }) };
    page += pages;
    return place;
  });
  const closingPage = sheetPage + sheetCount;
  entries.push({ kind: 'closing', target: 'closing', reference: '', title: { text: 'About this dossier', lang: 'en' }, offices: [], page: closingPage });
  return { entries, sheetPage, appended: places, pages: closingPage + layout.closing - 1 };
};
