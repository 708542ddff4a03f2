import { type Application, applicationSchema } from '#shared/model/application';
import { type CaseFamily, caseFamilySchema } from '#shared/model/case-family';
import { type IsoDate, parseIsoDate } from '#shared/model/date';

/** A date of a test; throws where it is none. */
export const d = (text: string): IsoDate => {
  const date = parseIsoDate(text);
  if (date === undefined) throw new Error(`not a date: ${text}`);
  return date;
};

/** An application from the few fields a test cares about. */
export const application = (input: Record<string, unknown>): Application => applicationSchema.parse({ id: 'a1', ...input });

export const family = (applications: readonly Application[], more: Record<string, unknown> = {}): CaseFamily =>
  caseFamilySchema.parse({ format: 'stemma-family', version: 1, key: 'p-1', year: '2024', reference: 'P-1', applications, ...more });

/** An international application filed at the EPO. */
export const pct = (input: Record<string, unknown>): Application =>
  application({ office: 'WO', route: 'pct', number: { text: 'PCT/EP2025/078116', country: 'EP', number: '2025078116', kind: 'W' }, ...input });
