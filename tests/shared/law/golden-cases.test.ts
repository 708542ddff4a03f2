import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { deriveTimeLimits } from '#shared/law/derive-time-limits';
import { createLaw } from '#shared/law/law';
import { addPeriod, parsePeriod } from '#shared/law/period';
import { pctTimeline } from '#shared/law/pct/pct-timeline';
import { fromDayNumber, toDayNumber } from '#shared/model/date';
import { application, d, family } from './support';

/** Worked examples with known answers, kept in a folder beside the project; STEMMA_SHARED names another place for it. */
const file = process.env['STEMMA_SHARED'] === undefined ? fileURLToPath(new URL('../../../../shared/law/golden-cases.json', import.meta.url)) : `${process.env['STEMMA_SHARED']}/law/golden-cases.json`;

const date = z.string();
const dates = z.array(z.union([date, z.object({ date, on: date })]));
const caseSchema = z.object({
  id: z.string(),
  call: z.object({
    office: z.string().optional(),
    event: date.optional(),
    period: z.string().optional(),
    document: z.boolean().optional(),
    received: z.unknown().optional(),
    rule: z.string().optional(),
    events: z
      .object({ priority: z.array(date), filing: date, internationalFiling: date, firstFiling: date, isrTransmitted: date, searchCopyReceived: date, addedPriority: dates, withdrawnPriority: dates })
      .partial()
      .optional(),
  }),
  expect: z.record(z.string(), z.string()),
});
type Case = z.infer<typeof caseSchema>;

const law = createLaw();
const today = d('2026-11-22');

const skipReason = ({ call }: Case): string | undefined => {
  if (call.document === true) return 'periods from a document (EPC R.126, PCT R.80.6) are not computed yet';
  if (call.received !== undefined) return 'late delivery (PCT R.80.6) is not computed yet';
  if (call.rule !== undefined && !/^(?:pct|paris)\./.test(call.rule)) return `rules of ${call.rule.split('.')[0]} are not computed yet`;
  return undefined;
};

const answer = ({ call }: Case): object => {
  if (call.rule === undefined) {
    const period = parsePeriod(call.period ?? '');
    if (call.event === undefined || period === undefined) throw new Error('a free period needs an event and a period');
    const raw = addPeriod(toDayNumber(d(call.event)), period);
    const due = call.office === undefined ? raw : (law.calendars.get(call.office)?.roll(raw).day ?? raw);
    return { raw: fromDayNumber(raw), due: fromDayNumber(due) };
  }
  const events = call.events ?? {};
  if (call.rule === 'paris.priority') {
    const planned = application({ office: call.office, stage: 'planned', priorities: [{ id: 'c1', date: events.firstFiling }] });
    return deriveTimeLimits(family([planned]), law, today).find(({ rule }) => rule === 'paris.priority') ?? {};
  }
  const when = (entry: string | { readonly date: string; readonly on: string }): { readonly date: string; readonly on: string } =>
    typeof entry === 'string' ? { date: entry, on: events.internationalFiling ?? entry } : entry;
  const withdrawn = new Map((events.withdrawnPriority ?? []).map(when).map(({ date, on }) => [date, on]));
  const subject = application({
    office: 'WO',
    route: 'pct',
    filingDate: events.internationalFiling,
    priorities: [
      ...(events.priority ?? []).map((date, index) => ({ id: `c${index}`, date, ...(withdrawn.has(date) ? { withdrawnOn: withdrawn.get(date) } : {}) })),
      ...(events.addedPriority ?? []).map(when).map(({ date, on }, index) => ({ id: `d${index}`, date, addedOn: on })),
    ],
    events: [
      ...(events.isrTransmitted === undefined ? [] : [{ id: 'e1', type: 'isr-transmitted', date: events.isrTransmitted }]),
      ...(events.searchCopyReceived === undefined ? [] : [{ id: 'e2', type: 'search-copy-received', date: events.searchCopyReceived }]),
    ],
    decisions: call.office === undefined ? [] : [{ id: call.office, state: 'undecided' }],
  });
  const cases = family([subject]);
  if (pctTimeline(cases, subject, law, today)?.offices.some(({ state }) => state === 'closed-route') === true) return { error: 'closed-route' };
  return deriveTimeLimits(cases, law, today).find(({ rule, office }) => rule === call.rule && (call.office === undefined || office === call.office)) ?? {};
};

const missing = !existsSync(file);
const cases = missing ? [] : z.object({ cases: z.array(caseSchema) }).parse(JSON.parse(readFileSync(file, 'utf8'))).cases;
const reasons = cases.map((one) => skipReason(one)).filter((reason) => reason !== undefined);
if (missing) console.log(`skipped: the worked examples are not at ${file}`);
for (const reason of new Set(reasons)) console.log(`skipped ${reasons.filter((other) => other === reason).length} worked examples: ${reason}`);

describe('worked examples', () => {
  it.skipIf(missing && process.env['CI'] === undefined)('are there', () => expect(cases.length).toBeGreaterThan(70));
  it.each(cases.filter((one) => skipReason(one) === undefined))('$id', (one) => expect(answer(one)).toMatchObject(one.expect));
});
