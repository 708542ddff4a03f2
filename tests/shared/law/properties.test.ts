import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { answerCall } from '#shared/law/answer-call';
import { anchors, dayOf, noDays } from '#shared/law/deadline';
import { evaluateRule, evaluateVersions, rawDeadline, type Facts } from '#shared/law/evaluate';
import { createLaw } from '#shared/law/law';
import { addMonths, addPeriod, monthEnd, parsePeriod } from '#shared/law/period';
import type { Rule } from '#shared/law/rule';
import { fromDayNumber, toDayNumber } from '#shared/model/date';
import { d } from './support';

const law = createLaw();
/** Rules with one limb from one event: of the others an earlier event may rightly lead to a later day. */
const simple = [...law.rules.values()].flat().filter(({ deadline, valid }) => 'from' in deadline && valid === undefined);
const rules = fc.constantFrom(...simple);
const days = fc.integer({ min: toDayNumber(d('1990-01-01')), max: toDayNumber(d('2060-12-31')) });
const recent = fc.integer({ min: toDayNumber(d('2005-01-01')), max: toDayNumber(d('2026-12-31')) });
const periods = fc.record({ months: fc.integer({ min: 0, max: 300 }), days: fc.integer({ min: 0, max: 400 }) });

const officeOf = (rule: Rule): string | undefined => (rule.where === 'office' ? rule.office : rule.where === 'IB' ? 'IB' : undefined);
const factsOf = (rule: Rule, day: number, received?: number): Facts => {
  const from = 'from' in rule.deadline ? rule.deadline.from : rule.event;
  const year = rule.series === undefined ? undefined : Array.isArray(rule.series.years) ? rule.series.years[0] : 'first' in rule.series.years ? rule.series.years.first : undefined;
  return { days: { [from]: day }, year, ...(received === undefined ? {} : { received: { [from]: received } }) };
};
const computed = (rule: Rule, day: number, received?: number) => evaluateRule(rule, factsOf(rule, day, received), officeOf(rule), law.calendars);

describe('integer days', () => {
  it('count periods as the calendar of the standard library does', () => {
    fc.assert(
      fc.property(days, periods, (day, period) => {
        const plain = Temporal.PlainDate.from(fromDayNumber(day)).add({ months: period.months }, { overflow: 'constrain' }).add({ days: period.days });
        expect(fromDayNumber(addPeriod(day, period))).toBe(plain.toString());
      }),
    );
  });
  it('count months backwards and find the end of a month likewise', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -120, max: 120 }), (day, months) => {
        const date = Temporal.PlainDate.from(fromDayNumber(day));
        expect(fromDayNumber(addMonths(day, months))).toBe(date.add({ months }, { overflow: 'constrain' }).toString());
        expect(fromDayNumber(monthEnd(day))).toBe(date.with({ day: date.daysInMonth }).toString());
      }),
    );
  });
});

describe('a period', () => {
  it('ends on the day of the same number, or on the last of a month that has none: never in a later month', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 240 }), (day, months) => {
        const [start, end] = [Temporal.PlainDate.from(fromDayNumber(day)), Temporal.PlainDate.from(fromDayNumber(addMonths(day, months)))];
        expect((end.year - start.year) * 12 + end.month - start.month).toBe(months);
        expect(end.day).toBe(Math.min(start.day, end.daysInMonth));
      }),
    );
  });
  it('is read from its text and counted alike: years are twelve months, weeks seven days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }), (a, b) => {
        expect(parsePeriod(`P${a}Y${b}W`)).toEqual({ months: a * 12, days: b * 7 });
      }),
    );
  });
});

describe('a last day', () => {
  it('is never before the period ends, and never a day on which the office is closed', () => {
    fc.assert(
      fc.property(rules, recent, (rule, day) => {
        const found = computed(rule, day);
        if (found === undefined) return;
        expect(found.due).toBeGreaterThanOrEqual(found.day);
        const office = rule.notRolled ? undefined : officeOf(rule);
        const known = office !== undefined && (found.calendar === 'official' || found.calendar === 'by-law');
        expect(known ? law.calendars.get(office)?.closedBecause(found.due) : undefined).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });
  it('is never earlier for a later event under the same version of a rule', () => {
    fc.assert(
      fc.property(rules, recent, fc.integer({ min: 0, max: 800 }), (rule, day, later) => {
        const [first, second] = [computed(rule, day), computed(rule, day + later)];
        // The notification of documents of the EPO changed on 1 November 2023: there ten days fall away.
        const change = toDayNumber(d('2023-11-01'));
        if (first === undefined || second === undefined || (rule.law === 'EPC' && day < change && day + later >= change)) return;
        expect(second.due).toBeGreaterThanOrEqual(first.due);
      }),
      { numRuns: 2000 },
    );
  });
  it('with surcharge or after an extension is never before the last day itself', () => {
    fc.assert(
      fc.property(rules, recent, (rule, day) => {
        const found = computed(rule, day);
        if (found === undefined) return;
        expect(found.grace?.due ?? found.day).toBeGreaterThanOrEqual(found.day);
        expect(found.earliest ?? found.due).toBeLessThanOrEqual(found.due);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the day of an anchor', () => {
  it('is that of its own name, whichever it is', () => {
    for (const anchor of anchors) expect(dayOf({ ...noDays(), [anchor]: 20_000 }, anchor), anchor).toBe(20_000);
    for (const anchor of anchors) expect(anchors.filter((other) => dayOf({ [other]: 1 }, anchor) !== undefined), anchor).toEqual([anchor]);
  });
});

describe('a rule', () => {
  it('comes to what its deadline comes to, limb by limb, before closed days are asked', () => {
    const all = [...law.rules.values()].flat();
    fc.assert(
      fc.property(fc.constantFrom(...all), recent, fc.array(fc.tuple(fc.constantFrom(...anchors), recent), { maxLength: 30 }), fc.option(fc.integer({ min: 0, max: 60 })), (rule, day, others, delay) => {
        const known = { ...Object.fromEntries(others), [rule.event]: day };
        const { year } = factsOf(rule, day);
        const facts: Facts = { days: known, year, ...(delay === null ? {} : { received: { [rule.event]: day + delay } }) };
        const raw = rawDeadline(rule.deadline, rule, facts);
        const found = evaluateRule(rule, facts, officeOf(rule), law.calendars);
        expect(found === undefined ? undefined : { day: found.day, limb: found.limb, missing: found.missing }).toEqual(raw === undefined ? undefined : { day: raw.day, limb: raw.limb, missing: raw.missing });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a document that came late', () => {
  it('moves the limb that runs from it by the days beyond seven, and no other', () => {
    fc.assert(
      fc.property(recent, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 900 }), (isr, delay, before) => {
        const events = { isrTransmitted: fromDayNumber(isr), priority: [fromDayNumber(isr - before)] };
        const answer = answerCall({ rule: 'pct.article-19', events, received: { isrTransmitted: fromDayNumber(isr + delay) } }, law);
        const document = addMonths(isr, 2) + Math.max(0, delay - 7);
        expect(answer).toMatchObject({ raw: fromDayNumber(Math.max(document, addMonths(isr - before, 16))) });
      }),
    );
  });
});

describe('the versions of a rule', () => {
  const changed = [...law.rules.values()].filter((versions) => versions.length > 1);
  it('follow each other in time without gap or overlap', () => {
    expect(changed.length).toBeGreaterThan(3);
    for (const versions of changed) {
      const starts = versions.map(({ valid }) => valid?.from ?? '');
      expect(starts, versions[0]?.id).toEqual([...starts].sort());
      expect(new Set(starts).size, versions[0]?.id).toBe(starts.length);
      // Only the first holds from the beginning of time.
      expect(versions.slice(1).every(({ valid }) => valid !== undefined), versions[0]?.id).toBe(true);
    }
  });
  it('of which one holds on every day: the last that had begun', () => {
    fc.assert(
      fc.property(fc.constantFrom(...changed.filter((versions) => versions.every(({ valid, deadline }) => valid?.by !== 'expiry' && 'from' in deadline))), recent, (versions, day) => {
        const [first] = versions;
        if (first === undefined) return;
        const known = { [first.event]: day, filing: day, 'international-filing': day, priority: day };
        const found = evaluateVersions(versions, { days: known }, undefined, law.calendars);
        const begun = versions.filter(({ valid }) => valid === undefined || toDayNumber(valid.from) <= day);
        expect(found?.rule).toBe(begun.at(-1));
      }),
    );
  });
});
