import { z } from 'zod';
import type { PortfolioLaw } from '../model/portfolio-law';
import type { LawTables } from './bundled-tables';
import { type Law, createLaw } from './law';

/** Law tables as one file: what `resources/law` holds, under one version. */
const lawTablesSchema = z.object({ format: z.literal('stemma-law-tables'), rules: z.array(z.unknown()).min(1), nationalPhase: z.unknown(), terms: z.unknown(), receipts: z.unknown().optional(), offices: z.unknown(), closedDays: z.array(z.unknown()).min(1) });

/** Reads law tables from the text of a file; an error in words where it is none or one of its tables is wrong. */
export const readLawTables = (text: string): { readonly tables: LawTables; readonly law: Law } | { readonly error: string } => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { error: 'The file is no JSON.' };
  }
  const parsed = lawTablesSchema.safeParse(value);
  if (!parsed.success) return { error: `The file holds no law tables: ${parsed.error.issues[0]?.path.join('.') ?? ''} ${parsed.error.issues[0]?.message ?? ''}.` };
  const { format: _, ...tables } = parsed.data;
  try {
    return { tables, law: createLaw(tables) };
  } catch (error) {
    return { error: `A table in the file is wrong: ${firstLine(error)}` };
  }
};

const firstLine = (error: unknown): string => {
  if (error instanceof z.ZodError) return `${error.issues[0]?.path.map(String).join('.') ?? ''}: ${error.issues[0]?.message ?? ''}`;
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
};

/** The law of a portfolio: tables it took over (the bundled ones where they cannot be read), with what persons added in it. `problem` says what could not be applied. */
export const portfolioLaw = (own: PortfolioLaw, tablesText: string | undefined): { readonly law: Law; readonly problem?: string } => {
  if (own.tables === undefined) return { law: createLaw(undefined, own) };
  if (tablesText === undefined) return { law: createLaw(undefined, own), problem: `The law tables ${own.tables.name} are not in the portfolio any more; the bundled ones apply.` };
  const read = readLawTables(tablesText);
  return 'error' in read ? { law: createLaw(undefined, own), problem: `The law tables ${own.tables.name} cannot be applied; the bundled ones are. ${read.error}` } : { law: createLaw(read.tables, own) };
};
