import { basename } from 'node:path';
import type { Files } from '../ports/deps';
import type { PortfolioFolder } from '../folder';
import { readLine, type HistoryLine } from './history-line';

/** Where a line stands. */
export type Place = { readonly device: string; readonly month: string; readonly offset: number; readonly length: number };
export type PlacedLine = { readonly line: HistoryLine; readonly place: Place };

/** Length of each history file, by `<device>/<month>`. */
export type Positions = Readonly<Record<string, number>>;

export type HistoryScan = {
  /** Whole lines of all devices in the order of their times. */
  readonly lines: readonly PlacedLine[];
  /** Where the whole lines of each file end. */
  readonly positions: Positions;
  /** What follows the last whole line of a file: left by a write that was cut short. `ended`: it has a newline of its own. */
  readonly tails: readonly { readonly device: string; readonly month: string; readonly offset: number; readonly ended: boolean }[];
  /** Lines that are not whole with whole ones after them, from 1 counted from where the scan began. */
  readonly damaged: readonly { readonly device: string; readonly month: string; readonly line: number; readonly offset: number }[];
  /** Files that are shorter than where the scan was to begin. */
  readonly shortened: readonly string[];
};

const monthFile = /^(\d{4}-\d{2})\.jsonl$/;

/** Reads the history from the given positions on; files not named there from their beginning. */
export const scanHistory = async (files: Files, folder: PortfolioFolder, from: Positions = {}): Promise<HistoryScan> => {
  const lines: PlacedLine[] = [];
  const positions: Record<string, number> = {};
  const tails: HistoryScan['tails'][number][] = [];
  const damaged: HistoryScan['damaged'][number][] = [];
  const shortened = new Set(Object.keys(from));
  for (const device of await files.list(folder.history)) {
    if (!device.folder) continue;
    for (const file of await files.list(folder.historyOf(device.name))) {
      const month = monthFile.exec(file.name)?.[1];
      if (month === undefined) continue;
      const name = `${device.name}/${month}`;
      const start = from[name] ?? 0;
      const path = folder.historyFile(device.name, month);
      const size = (await files.stat(path))?.size ?? 0;
      positions[name] = Math.min(size, start);
      if (size < start) continue;
      shortened.delete(name);
      if (size === start) continue;
      const found = readLines(await files.readRange(path, start, size - start));
      for (const { line, offset, length } of found.lines) lines.push({ line, place: { device: device.name, month, offset: start + offset, length } });
      positions[name] = start + found.end;
      if (found.end < size - start) tails.push({ device: device.name, month, offset: start + found.end, ended: found.ended });
      for (const bad of found.damaged) damaged.push({ device: device.name, month, line: bad.line, offset: start + bad.offset });
    }
  }
  lines.sort((a, b) => (a.line.hlc < b.line.hlc ? -1 : a.line.hlc > b.line.hlc ? 1 : a.line.device < b.line.device ? -1 : 1));
  return { lines, positions, tails, damaged, shortened: [...shortened] };
};

const newline = 10;

const readLines = (bytes: Buffer) => {
  const lines: { readonly line: HistoryLine; readonly offset: number; readonly length: number }[] = [];
  let bad: { line: number; offset: number }[] = [];
  const damaged: { line: number; offset: number }[] = [];
  let end = 0;
  let number = 0;
  let offset = 0;
  for (let stop = bytes.indexOf(newline); stop >= 0; stop = bytes.indexOf(newline, offset)) {
    number += 1;
    const line = readLine(bytes.toString('utf8', offset, stop));
    if (line) {
      lines.push({ line, offset, length: stop + 1 - offset });
      damaged.push(...bad);
      bad = [];
      end = stop + 1;
    } else bad.push({ line: number, offset });
    offset = stop + 1;
  }
  return { lines, damaged, end, ended: bad.length > 0 };
};

/** The line at a place; undefined where it is not whole any more. */
export const readPlace = async (files: Files, folder: PortfolioFolder, place: Place): Promise<HistoryLine | undefined> =>
  readLine((await files.readRange(folder.historyFile(place.device, place.month), place.offset, place.length)).toString('utf8').trimEnd());

/** Path of a history file within the portfolio, for messages. */
export const historyFileName = (place: { readonly device: string; readonly month: string }): string => `history/${place.device}/${basename(place.month)}.jsonl`;
