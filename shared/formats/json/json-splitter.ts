/** Which values of a JSON text are records: objects under one of these names, with names of which one must be somewhere around them, or ''. */
export type JsonRecordNames = ReadonlyMap<string, '' | readonly string[]>;

/** Damage of a JSON text: what it is, the line, and how the record that is lost began. */
export type JsonDamage = { readonly reason: string; readonly line: number; readonly lost: string; readonly isEnd: boolean };

export type JsonSplitterSink = {
  /** The text of one record, which need not be well-formed, with its name, line, and the names around it. */
  readonly record: (text: string, name: string, line: number, around: readonly string[]) => void;
  readonly damage: (damage: JsonDamage) => void;
};

export type JsonSplitter = { readonly write: (chunk: string) => void; readonly end: () => void };

/** Bounds of what an office or a database writes. */
const longestRecord = 20_000_000;
const deepest = 500;
const longestKey = 200;

type Level = { readonly opener: '{' | '['; /** Name of the values in it: of an array its own. */ readonly name: string; key: string; expectsKey: boolean };

/** What is being collected: the record's text so far, how deep it began and how it began. */
type Capture = { readonly name: string; readonly depth: number; readonly line: number; readonly indent: string | undefined; text: string; lines: number };

/**
 * Splits JSON text into its records without parsing it: one document with the records somewhere inside, a top-level array, values one
 * after the other, or JSON Lines. A name is a key without prefix (`ops:family-member` is `family-member`); the elements of an array have the
 * array's name; the name of a top-level value is ''. A record inside of a record belongs to it. Memory is bounded by the largest record.
 *
 * At damage (brackets that do not match, a line end in a string, nesting or length without measure) the open record is given up, and
 * splitting goes on at the next one: the next line that begins as the record did, else the next `{` with the first key that the record, or the first one of its name, has.
 */
export const createJsonSplitter = (names: JsonRecordNames, sink: JsonSplitterSink): JsonSplitter => {
  let levels: Level[] = [];
  let capture: Capture | undefined;
  /** Inside of a string: its text so far where it may be a key, else only that there is one. */
  let string: { key: string | undefined; escaped: boolean } | undefined;
  let line = 1;
  /** White space since the last line end, while there is nothing else; undefined after that. */
  let indent: string | undefined = '';
  let last = '';
  let linesOfRecords = 0;
  /** First key of the records of a name, as its first whole record has it. */
  const firstKeys = new Map<string, string | undefined>();
  let search: { readonly pattern: RegExp; readonly levels: readonly Level[]; held: string; line: number } | undefined;

  const nameOf = (key: string): string => key.slice(key.indexOf(':') + 1);
  const currentName = (): string => {
    const level = levels.at(-1);
    return level === undefined ? '' : level.opener === '[' ? level.name : level.key;
  };
  const isRecord = (name: string): boolean => {
    const within = names.get(name);
    return within !== undefined && (within === '' || levels.some((level) => within.includes(level.name)));
  };

  /** Gives the open record up; answers nothing: the caller goes on searching in the rest of the text. */
  const giveUp = (reason: string): void => {
    const lost = capture?.text ?? '';
    sink.damage({ reason, line: capture?.line ?? line, lost: lost.slice(0, 2000), isEnd: false });
    search = { pattern: nextRecord(capture, lost), levels: capture === undefined ? [] : levels.slice(0, capture.depth), held: '', line };
    capture = undefined;
    string = undefined;
  };

  /** Where the next record may begin; the match ends before it. */
  const nextRecord = (lost: Capture | undefined, text: string): RegExp => {
    if (lost?.indent !== undefined) return new RegExp(`[\\r\\n]${lost.indent.replaceAll('\t', '\\t')}(?=\\{)`);
    const keys = [...new Set([firstKeys.get(lost?.name ?? ''), firstKey(text)])].filter((key) => key !== undefined);
    if (lost !== undefined && keys.length > 0) return new RegExp(`(?=\\{\\s*(?:${keys.map((key) => key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})\\s*:)`);
    return names.has('') ? /[\r\n](?=\{)/ : new RegExp(`(?="(?:[\\w-]+:)?(?:${[...names.keys()].join('|')})"\\s*:)`);
  };

  const newLine = (): void => {
    line += 1;
    // Empty lines do not count: what matters is whether a record goes on in another one.
    if (capture !== undefined && indent === undefined) capture.lines += 1;
    indent = '';
  };

  /** Reads on from `from`; answers where damage was met, or the length of the text. */
  const scan = (text: string, from: number): number => {
    let at = from;
    let taken = from;
    const collect = (to: number): void => {
      if (capture !== undefined) capture.text += text.slice(taken, to);
      taken = to;
    };
    while (at < text.length) {
      if (string !== undefined) {
        at = readString(text, at);
        if (string !== undefined && at < text.length) {
          collect(at);
          giveUp('a text without an end');
          return at;
        }
        continue;
      }
      const character = text[at] ?? '';
      switch (character) {
        case '\n':
          newLine();
          break;
        case '\r':
          if (at + 1 < text.length && text[at + 1] !== '\n') newLine();
          break;
        case ' ':
        case '\t':
          if (indent !== undefined && indent.length < 100) indent += character;
          break;
        case '"':
          string = { key: capture === undefined && levels.at(-1)?.expectsKey === true ? '' : undefined, escaped: false };
          indent = undefined;
          last = character;
          break;
        case '{':
        case '[': {
          if (capture !== undefined && indent === '' && character === '{' && isNextLine(capture)) {
            collect(at);
            giveUp('the record ends too early');
            // The line end is behind: this is the next record.
            if (search !== undefined) levels = [...search.levels];
            search = undefined;
            capture = undefined;
            taken = at;
          }
          const name = currentName();
          if (capture === undefined && character === '{' && isRecord(name)) {
            capture = { name, depth: levels.length, line, indent, text: '', lines: 0 };
            taken = at;
          }
          levels.push({ opener: character, name, key: '', expectsKey: character === '{' });
          indent = undefined;
          last = character;
          if (levels.length > deepest) {
            collect(at + 1);
            giveUp(`nesting deeper than ${deepest}`);
            return at + 1;
          }
          break;
        }
        case '}':
        case ']': {
          const level = levels.pop();
          indent = undefined;
          last = character;
          if (level?.opener !== (character === '}' ? '{' : '[')) {
            if (level !== undefined) levels.push(level);
            collect(at + 1);
            giveUp(`a ${character} that closes nothing`);
            return at + 1;
          }
          if (capture !== undefined && levels.length === capture.depth) {
            collect(at + 1);
            const done: Capture = capture;
            capture = undefined;
            if (done.indent === '' && done.lines === 0) linesOfRecords += 1;
            if (!firstKeys.has(done.name)) firstKeys.set(done.name, firstKey(done.text));
            sink.record(done.text, done.name, done.line, levels.map((level) => level.name));
          }
          break;
        }
        case ',': {
          const level = levels.at(-1);
          if (level?.opener === '{') level.expectsKey = true;
          indent = undefined;
          last = character;
          break;
        }
        default:
          indent = undefined;
          at = plainEnd(text, at + 1);
          last = text[at - 1] ?? '';
          continue;
      }
      at += 1;
    }
    collect(text.length);
    if (capture !== undefined && capture.text.length > longestRecord) {
      giveUp(`one record of more than ${longestRecord / 1_000_000} million characters`);
    }
    return text.length;
  };

  /** A record on one line that was not closed, with another one on the next line: JSON Lines of which a line is cut off. */
  const isNextLine = ({ indent: began, lines }: Capture): boolean => began === '' && lines === 1 && (linesOfRecords > 0 || !'[,:'.includes(last));

  /** Place of the next line end, looked up once for all texts before it. */
  let nextLineEnd = { text: '', from: 0, at: 0 };
  const lineEndFrom = (text: string, from: number): number => {
    if (nextLineEnd.text === text && nextLineEnd.from <= from && nextLineEnd.at >= from) return nextLineEnd.at;
    lineEnd.lastIndex = from;
    nextLineEnd = { text, from, at: lineEnd.exec(text)?.index ?? text.length };
    return nextLineEnd.at;
  };

  /** Reads a string to its end; answers the place after it, or that of a line end inside. */
  const readString = (text: string, from: number): number => {
    let at = from;
    if (string === undefined) return at;
    if (string.escaped) {
      string.escaped = false;
      at += 1;
    }
    for (;;) {
      const quote = text.indexOf('"', at);
      const end = quote === -1 ? text.length : quote;
      const brokenAt = lineEndFrom(text, at);
      if (brokenAt < end) return brokenAt;
      let backslashes = 0;
      while (end - backslashes > at && text[end - 1 - backslashes] === '\\') backslashes += 1;
      const isEscaped = backslashes % 2 === 1;
      if (quote !== -1 && isEscaped) {
        at = quote + 1;
        continue;
      }
      if (string.key !== undefined && string.key.length <= longestKey) string.key += text.slice(from, Math.min(end, from + longestKey));
      if (quote === -1) {
        string.escaped = isEscaped;
        return text.length;
      }
      const level = levels.at(-1);
      if (string.key !== undefined && level !== undefined) {
        level.key = nameOf(string.key);
        level.expectsKey = false;
      }
      string = undefined;
      return quote + 1;
    }
  };

  /** Looks for the next record in text after damage; answers where reading goes on. */
  const seek = (text: string): { readonly text: string; readonly at: number } | undefined => {
    if (search === undefined) return { text, at: 0 };
    const hay = search.held + text;
    const found = search.pattern.exec(hay);
    const cut = found === null ? Math.max(0, hay.length - 300) : found.index + found[0].length;
    const passed = search.line + lineEnds(hay.slice(0, cut));
    if (found === null) {
      search = { ...search, held: hay.slice(cut), line: passed };
      return undefined;
    }
    line = passed;
    levels = search.levels.length > 0 || hay[cut] === '{' ? search.levels.map((level) => ({ ...level })) : [{ opener: '{', name: '', key: '', expectsKey: true }];
    indent = /[ \t]*$/.exec(found[0])?.[0] ?? '';
    if (!/^[\r\n]/.test(found[0])) indent = undefined;
    search = undefined;
    return { text: hay, at: cut };
  };

  return {
    write: (chunk) => {
      let rest = chunk;
      while (rest !== '') {
        const found = seek(rest);
        if (found === undefined) return;
        const stopped = scan(found.text, found.at);
        rest = found.text.slice(stopped);
      }
    },
    end: () => {
      if (capture !== undefined) sink.damage({ reason: 'the file ends too early', line: capture.line, lost: capture.text.slice(0, 2000), isEnd: true });
      else if (search === undefined && (levels.length > 0 || string !== undefined)) sink.damage({ reason: 'the file ends too early', line, lost: '', isEnd: true });
    },
  };
};

/** The first key of an object, as it is written. */
const firstKey = (text: string): string | undefined => /^\{\s*("(?:[^"\\]|\\.){1,200}")\s*:/.exec(text)?.[1];

/** End of a run of digits, letters, colons and the like, which mean nothing here. */
const plainEnd = (text: string, from: number): number => {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Up to the comma stand white space and quotation mark; brackets and braces are 0x5b, 0x5d, 0x7b, 0x7d.
    if (code <= 0x2c || code === 0x5b || code === 0x5d || code === 0x7b || code === 0x7d) break;
  }
  return at;
};

const lineEnd = /[\r\n]/g;
const lineEnds = (text: string): number => text.split(/\r\n|\r|\n/).length - 1;
