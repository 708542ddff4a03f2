import { readFile } from 'node:fs/promises';
import type { Failure } from '#shared/ipc';
import { dateOrders, parseMapping, type Mapping } from '#shared/formats/tables/mapping/mapping';
import { err, ok, type Result } from '#shared/result';
import { usageFailure } from './command';

/**
 * Mapping files of the command line. `dates` is the order for date columns of which they say none. A file that is no mapping is a failure of
 * what was typed.
 */
export const readMappings = async (paths: readonly string[], dates: string | undefined): Promise<Result<readonly Mapping[], Failure>> => {
  const order = dateOrders.find((each) => each === dates);
  if (dates !== undefined && order === undefined) return err(usageFailure(`--dates is ${dateOrders.join(', ')}, not ${dates}.`));
  const mappings: Mapping[] = [];
  for (const path of paths) {
    // One after another: the first that is wrong is named.
    // oxlint-disable-next-line no-await-in-loop
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) return err(usageFailure(`The mapping ${path} cannot be read. Check that it is there.`));
    const parsed = parseMapping(text);
    if (!parsed.ok) return err(usageFailure(`${path} is no mapping: ${parsed.message} docs/mapping.md describes the file.`));
    mappings.push(order === undefined ? parsed.mapping : withDates(parsed.mapping, order));
  }
  return ok(mappings);
};

const withDates = (mapping: Mapping, order: (typeof dateOrders)[number]): Mapping => ({ ...mapping, columns: mapping.columns.map((column) => (column.dates === undefined ? { ...column, dates: order } : column)) });
