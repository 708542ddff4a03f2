import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../application.mjs';

/** @import { Row } from '../../bench/measurement' */
/** @typedef {Row & { commit: string, started: string }} Result */

export const resultsFile = join(root, 'bench/results.json');
export const baselineFile = join(root, 'bench/baseline.json');

/** @returns {readonly Result[]} results of a file; none where there is no such file */
export const readResults = (/** @type {string} */ path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return [];
  }
};

/** One row per line, so that a difference between two runs can be read. */
export const writeResults = (/** @type {string} */ path, /** @type {readonly Result[]} */ results) => writeFileSync(path, `[\n${results.map((result) => JSON.stringify(result)).join(',\n')}\n]\n`);

/** Former results with those of a run in the place of their names; other names stay as they are, with the commit they were taken at. */
export const mergeResults = (/** @type {readonly Result[]} */ former, /** @type {readonly Result[]} */ run) => {
  const taken = new Map(run.map((result) => [result.name, result]));
  const names = new Set(former.map(({ name }) => name));
  return [...former.map((result) => taken.get(result.name) ?? result), ...run.filter(({ name }) => !names.has(name))];
};

/** @returns {string} the table: name, ours, theirs, ratio, goal, and whether it is met */
export const table = (/** @type {readonly Row[]} */ rows) => {
  const lines = rows.map(({ name, ours, unit, theirs, ratio, goal, met }) => [
    name,
    `${amount(ours)} ${unit}`,
    theirs === undefined ? '' : `${amount(theirs)} ${unit}`,
    ratio === undefined ? '' : ratio < 0.1 ? `1/${amount(1 / ratio)}` : amount(ratio),
    goal === 'none' ? '' : goal,
    goal === 'none' ? '' : met ? 'met' : 'NOT MET',
  ]);
  const all = [['', 'ours', 'theirs', 'ratio', 'goal', ''], ...lines];
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  return all.map((line) => line.map((cell, column) => (column === 0 || column > 3 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ').trimEnd()).join('\n');
};

const amount = (/** @type {number} */ value) => (Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3))));

const tolerance = 1.2;

/**
 * What a run took more than a fifth longer for (or held more than a fifth more) than the baseline. Where both have a ratio to the
 * straightforward build, that counts: it does not change with the machine.
 * @returns {readonly string[]} one sentence each
 */
export const slower = (/** @type {readonly Result[]} */ run, /** @type {readonly Result[]} */ baseline) => {
  const before = new Map(baseline.map((result) => [result.name, result]));
  return run.flatMap((now) => {
    const old = before.get(now.name);
    if (old === undefined) return [];
    const isRatio = now.ratio !== undefined && old.ratio !== undefined;
    const [is, was] = isRatio ? [now.ratio ?? 0, old.ratio ?? 0] : [now.ours, old.ours];
    if (!(is > was * tolerance)) return [];
    const unit = isRatio ? ' of theirs' : ` ${now.unit}`;
    return [`${now.name}: ${amount(is)}${unit}, ${Math.round((is / was - 1) * 100)} % more than ${amount(was)} at ${old.commit.slice(0, 8)}`];
  });
};
