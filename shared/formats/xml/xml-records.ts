import { SaxesParser } from 'saxes';
import { createElementStack, type ElementStack, type Refusal, type Surroundings } from './element-stack';
import { createEmptyElementCloser } from './empty-elements';
import { createEntityGuard } from './entity-guard';
import { createQuickReader } from './quick-record';
import type { ReadIssueCode } from '../read-issue';
import { createRecordCutter } from './record-cutter';
import type { RecordReader, RecordSink } from '../reader';
import type { XmlElement } from './xml-element';

/** What a format says about its records: which elements are one, and what to make of it. */
export type XmlRecordFormat = {
  /** Local names of record elements; the value names elements of which one must be somewhere around it, or is empty. */
  readonly elements: ReadonlyMap<string, '' | readonly string[]>;
  /** Record elements that may stand inside another one and then belong to it. */
  readonly inside: ReadonlyMap<string, readonly string[]>;
  /** Elements of a record that nothing is read of; they need not be built. */
  readonly unread?: ReadonlySet<string>;
  /** Elements of a record that hold its full text; they are read over, and damage in them or after them leaves the record as it is read so far. */
  readonly fullText?: ReadonlySet<string>;
  /** SGML: elements that have no content and no closing tag. */
  readonly emptyElements?: readonly string[];
  readonly onRecord: (element: XmlElement, around: Surroundings) => void;
  /** How a record, perhaps incomplete, is called in issues. */
  readonly recordName: (element: XmlElement) => string | undefined;
};

/** A tag or a text of more characters than this is not written by a patent office. */
const longestRun = 4_000_000;

/** More characters that XML does not allow than this are no slips: telling each of them would take hours in a file of NUL bytes. */
const mostOddCharacters = 10_000;

/** A record longer than this goes to the parser piece by piece. */
const longestHeld = 4_000_000;

/** Damage that costs nothing but the characters themselves. */
const tolerable = /^(?:disallowed character\.|malformed character entity\.|disallowed character in attribute)/;

/** Records in a row without an element around them, as split out of a larger file, and whole documents one after the other. */
const harmless = /^(?:documents may contain only one root|text data outside of root node|document must contain a root element)/;
const nextDocument = /^(?:(?:the|an) XML declaration must (?:appear|be) at the start|expected (?:one of )?(?:version|encoding|standalone)|inappropriately located doctype)/;

type Session = {
  readonly parser: SaxesParser;
  readonly stack: ElementStack;
  readonly firstLine: number;
  events: number;
  odd: number;
  /** Characters given to the parser; its own position counts the last piece twice between two pieces. */
  given: number;
  /** Where the parser stood when it closed a record. */
  closedAt?: number;
  damage?: Refusal & { readonly position: number; readonly line: number };
};

/**
 * Streams XML into record elements. A well-formed file costs one pass; at damage the open record is given up, an issue names it,
 * and reading goes on at the next record element. Entities other than the five predefined ones stay as they are written; a
 * document type declaration is read over and never followed.
 */
export const createXmlRecordReader = (file: string, sink: RecordSink, format: XmlRecordFormat): RecordReader => {
  const guard = createEntityGuard();
  const empties = createEmptyElementCloser(format.emptyElements ?? []);
  const reported = new Set<string>();
  let ended = false;
  let silentRun = 0;
  /** Where damage was met text is searched for the next record instead of parsed; `line` is the line at which `held` begins. */
  let search: { held: string; line: number; around: Surroundings } | undefined;
  /** What precedes the current piece: a record may begin before its damage is noticed. */
  let tail = '';

  const startSession = (firstLine: number, around: Surroundings, fragment: boolean): Session => {
    const parser = new SaxesParser({ xmlns: false, position: true, fragment });
    const created: Session = { parser, stack: createElementStack(format, around), firstLine, events: 0, given: 0, odd: 0 };
    const lineNow = (): number => firstLine + parser.line - 1;
    /** Gives the open record up. It throws, for the parser would go on to the end of what it was given, one error after another. */
    const stop = (refusal: Refusal): never => {
      created.damage = { ...refusal, position: parser.position, line: lineNow() };
      throw new Error(refusal.reason);
    };
    const add = (text: string): void => {
      const refused = created.stack.isFullText() ? undefined : created.stack.text(restored(text, created.stack.record(), lineNow()));
      if (refused !== undefined) stop(refused);
    };
    parser.on('error', (error) => {
      const reason = error.message.replace(/^(?:[^\s:]*:)?\d+:\d+:\s*/, '');
      if (harmless.test(reason) || (nextDocument.test(reason) && created.stack.record() === undefined) || (fragment && created.stack.depth() === 0 && reason.startsWith('unmatched closing tag'))) return;
      // The parser closes what is open up to the tag that is closed; nothing of the full text is kept.
      if (created.stack.isFullText() && reason.startsWith('unexpected close tag')) return;
      if (tolerable.test(reason)) {
        created.odd += 1;
        if (created.odd > mostOddCharacters) stop({ reason: 'more than 10,000 characters that XML does not allow', beginsRecord: false });
        else report('odd-character', created.stack.record(), lineNow(), 'A character that XML does not allow is left out or kept as it is written. Check the text where it matters.');
      } else stop({ reason: reason.replace(/\.$/, ''), beginsRecord: false });
    });
    parser.on('opentag', (tag) => {
      created.events += 1;
      if (!created.stack.isFullText()) for (const name in tag.attributes) tag.attributes[name] = restored(tag.attributes[name] ?? '', created.stack.record(), lineNow());
      const refused = created.stack.open(tag.name, tag.attributes, lineNow());
      if (refused !== undefined) stop(refused);
    });
    parser.on('closetag', (tag) => {
      created.events += 1;
      const isOpen = created.stack.record() !== undefined;
      created.stack.close(tag.name);
      if (isOpen && created.stack.record() === undefined) created.closedAt = parser.position;
    });
    parser.on('text', add);
    parser.on('cdata', add);
    return created;
  };

  const report = (code: ReadIssueCode, open: XmlElement | undefined, line: number, message: string): void => {
    const record = open === undefined ? undefined : format.recordName(open);
    const key = `${code}|${record ?? ''}|${message}`;
    if (reported.has(key) || reported.size > 1000) return;
    reported.add(key);
    sink.issue({ file, ...(record === undefined ? {} : { record }), line: Math.max(1, line), severity: 'warning', code, message });
  };

  const restored = (text: string, open: XmlElement | undefined, line: number): string => {
    const found = guard.restore(text);
    for (const entity of found.entities) {
      report('unknown-entity', open, line, `The file uses ${entity}, which it does not define. It is kept as it is written; correct the text where it matters.`);
    }
    if (found.loose) report('loose-ampersand', open, line, 'An & stands alone in the file; it is read as the character &.');
    return found.text;
  };

  const resumeAt = (): RegExp => {
    const names = [...format.elements].filter(([, within]) => within === '' || search?.around.some((each) => within.includes(each.name))).map(([name]) => name);
    return new RegExp(`<(?:[A-Za-z_][\\w.-]*:)?(?:${names.join('|')})(?=[\\s>/])`, 'g');
  };

  let session = startSession(1, [], false);

  /** Hands on a record whose full text is damaged or cut off, as far as it was read; answers whether there was one. */
  const partlyRead = (stack: ElementStack, line: number, what: string): boolean => {
    const open = stack.record();
    if (open === undefined || !stack.metFullText()) return false;
    const record = format.recordName(open);
    sink.issue({
      file,
      ...(record === undefined ? {} : { record }),
      line: Math.max(1, line),
      severity: 'warning',
      code: 'damaged-text',
      message: `${what}, in the full text of the record or after it. What stands before is read, the rest of the record is not; get the file again where that matters.`,
    });
    format.onRecord(open, stack.around());
    return true;
  };

  /** Parses text; at damage reports it and answers what is to be searched for the next record. */
  const parse = (text: string): string | undefined => {
    const before = session.events;
    const from = session.given;
    session.given += text.length;
    try {
      session.parser.write(text);
    } catch (error) {
      session.damage ??= { reason: error instanceof Error ? error.message : 'unreadable', beginsRecord: false, position: session.parser.position, line: session.firstLine + session.parser.line - 1 };
    }
    silentRun = session.events === before ? silentRun + text.length : 0;
    if (silentRun > longestRun) {
      session.damage ??= { reason: 'a tag or text of more than 4 million characters', beginsRecord: false, position: from + text.length, line: session.firstLine + session.parser.line - 1 };
    }
    if (session.damage === undefined) {
      tail = (tail + text).slice(-4096);
      return undefined;
    }
    const { damage, stack } = session;
    if (!partlyRead(stack, damage.line, `The XML is damaged here (${damage.reason})`)) {
      const open = stack.record();
      const record = open === undefined ? undefined : format.recordName(open);
      sink.issue({
        file,
        ...(record === undefined ? {} : { record }),
        line: Math.max(1, damage.line),
        severity: 'error',
        code: 'damaged-xml',
        message: `The XML is damaged here (${damage.reason}).${open === undefined ? '' : ` Record ${record ?? 'without number'} is left out.`} Reading goes on at the next record; get the file again from its source, or repair the line.`,
      });
    }
    const whole = tail + text;
    let at = Math.min(Math.max(damage.position - from, 0), text.length) + tail.length;
    let line = damage.line;
    search = { held: '', line, around: stack.around() };
    if (damage.beginsRecord) {
      const start = lastMatch(resumeAt(), whole.slice(0, at));
      if (start !== undefined) {
        line -= newlines(whole.slice(start, at));
        at = start;
      }
    }
    search = { held: '', line: Math.max(1, line), around: stack.around() };
    tail = '';
    return whole.slice(at);
  };

  /** Looks for the next record in text after damage; answers what is to be parsed. */
  const seek = (text: string): string | undefined => {
    if (search === undefined) return text;
    const hay = search.held + text;
    const at = resumeAt().exec(hay)?.index;
    const cut = at ?? Math.max(0, hay.length - 200);
    search = { ...search, held: hay.slice(cut), line: search.line + newlines(hay.slice(0, cut)) };
    if (at === undefined) return undefined;
    session = startSession(search.line, search.around, true);
    search = undefined;
    silentRun = 0;
    tail = '';
    return hay.slice(at);
  };

  const quick = createQuickReader(format, guard);
  const cutter = createRecordCutter(format);
  /** Whether the parser stands between two records, where an ordinary one can be read without it. */
  let isBetween = false;
  /** The beginning of a record that is not there to its end. */
  let held = '';

  /** Reads an ordinary record; the parser only counts its lines. */
  const readQuickly = (text: string, from: number): boolean => {
    const lead = newlines(text.slice(0, from));
    const read = quick.read(text.slice(from), session.firstLine + session.parser.line - 1 + lead);
    if (read === undefined) return false;
    for (const { text: guarded, line, isOwn } of read.guarded) restored(guarded, isOwn ? undefined : read.element, line);
    const lines = newlines(text);
    if (lines > 0) parse('\n'.repeat(lines));
    silentRun = 0;
    tail = '';
    format.onRecord(read.element, session.stack.around());
    return true;
  };

  const take = (text: string, isLast = false): void => {
    let rest = held + text;
    held = '';
    for (let at = 0; at < rest.length; ) {
      if (search !== undefined) {
        const found = seek(rest.slice(at));
        if (found === undefined) return;
        [rest, at, isBetween] = [found, 0, true];
      }
      const cut = isBetween ? cutter.cut(rest, at) : undefined;
      if (cut?.kind === 'unfinished' && !isLast && rest.length - at < longestHeld) {
        held = rest.slice(at);
        return;
      }
      if (cut?.kind === 'prologue' && session.stack.depth() === 0) {
        // Another whole document follows: to the parser it is a file of its own.
        session = startSession(session.firstLine + session.parser.line - 1 + newlines(rest.slice(at, cut.to)), [], true);
        [at, tail] = [cut.to, ''];
        continue;
      }
      const isWhole = cut?.kind === 'record' && session.stack.isRecord(cut.name);
      const end = isWhole ? cut.to : cut?.kind === 'space' ? rest.length : cutter.nextEnd(rest, at);
      const piece = rest.slice(at, end);
      at = end;
      if (isWhole && readQuickly(piece, cut.from - (end - piece.length))) continue;
      const left = parse(piece);
      if (left !== undefined) [rest, at] = [left + rest.slice(at), 0];
      isBetween = cut?.kind === 'space' || session.closedAt === session.given;
    }
  };

  return {
    write: (chunk) => {
      if (!ended) take(guard.protect(empties.close(chunk)));
    },
    end: () => {
      if (ended) return;
      ended = true;
      take(guard.protect(empties.flush()));
      take(guard.flush(), true);
      if (search !== undefined || session.stack.depth() === 0) return;
      if (partlyRead(session.stack, session.firstLine + session.parser.line - 1, 'The file ends too early')) return;
      const open = session.stack.record();
      const record = open === undefined ? undefined : format.recordName(open);
      sink.issue({
        file,
        ...(record === undefined ? {} : { record }),
        line: Math.max(1, session.firstLine + session.parser.line - 1),
        severity: 'error',
        code: 'truncated-xml',
        message: `The file ends too early${open === undefined ? '' : `, inside record ${record ?? 'without number'}, which is left out`}. What came before is read; get the file again from its source.`,
      });
    },
  };
};

const newlines = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
};

const lastMatch = (pattern: RegExp, text: string): number | undefined => {
  let last: number | undefined;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
};
