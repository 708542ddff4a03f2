import { z } from 'zod';
import { isoDateSchema } from './date';
import { officeCodeSchema } from './office';

const byOn = { by: z.string(), on: isoDateSchema };

/** What persons added to the law tables in one portfolio (`law.json` in its folder): it holds there and nowhere else. */
export const portfolioLawSchema = z.strictObject({
  format: z.literal('stemma-law'),
  version: z.literal(1),
  /** Days on which an office is closed, or open against the bundled calendar. */
  closedDays: z
    .array(z.strictObject({ office: officeCodeSchema, date: isoDateSchema, closed: z.boolean(), name: z.string().min(1), source: z.string().optional(), ...byOn }))
    .default([]),
  /** Law tables of a later version than the bundled ones, taken over from a file; `law/<sha256>.json` in the portfolio. */
  tables: z.strictObject({ version: z.string(), name: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/), ...byOn }).optional(),
  /** Rules that are only recalled and were switched on: they then make docket entries. */
  rulesOn: z.array(z.strictObject({ rule: z.string(), ...byOn })).default([]),
});
export type PortfolioLaw = z.infer<typeof portfolioLawSchema>;

/** A portfolio to whose law nobody added anything. */
export const noPortfolioLaw: PortfolioLaw = { format: 'stemma-law', version: 1, closedDays: [], rulesOn: [] };
