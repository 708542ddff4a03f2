import { assert, constantFrom, integer, nat, pre, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familyMembers } from '#shared/law/family-members';
import { createLaw } from '#shared/law/law';
import { nationalPhaseLimit } from '#shared/law/pct/national-phase-limit';
import { monthsBetween } from '#shared/law/months-between';
import { conditionsHold, outcomeOf, pctCase } from '#shared/law/pct/pct-case';
import { addPeriod } from '#shared/law/period';
import { dayNumberOf, dayNumberParts, daysInMonth, fromDayNumber, toDayNumber } from '#shared/model/date';
import { family, pct } from './support';

const law = createLaw();
const day = integer({ min: dayNumberOf(1995, 1, 1), max: dayNumberOf(2045, 12, 31) });
const months = integer({ min: 1, max: 260 });

describe('a period of months', () => {
  it('ends on the same day number, or on the last day of a shorter month', () => {
    assert(
      property(day, months, (start, count) => {
        const from = dayNumberParts(start);
        const to = dayNumberParts(addPeriod(start, { months: count, days: 0 }));
        expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)));
        expect((to.year - from.year) * 12 + to.month - from.month).toBe(count);
      }),
    );
  });
  it('never ends earlier for a later event', () => {
    assert(
      property(day, nat(40), months, (start, later, count) => {
        expect(addPeriod(start + later, { months: count, days: 0 })).toBeGreaterThanOrEqual(addPeriod(start, { months: count, days: 0 }));
      }),
    );
  });
  it('agrees with dates counted as texts', () => {
    assert(
      property(day, (value) => {
        expect(toDayNumber(fromDayNumber(value))).toBe(value);
      }),
    );
  });
  it('is measured back by the months between its ends', () => {
    assert(
      property(day, months, (start, count) => {
        expect(monthsBetween(start, addPeriod(start, { months: count, days: 0 }))).toBeCloseTo(count, 9);
      }),
    );
  });
});

describe('the roll', () => {
  const office = constantFrom(...law.calendars.values());
  it('never moves backwards, never ends on a day known to be closed, and leaves open days alone', () => {
    assert(
      property(office, day, (calendar, start) => {
        const { day: due, trust } = calendar.roll(start);
        expect(due).toBeGreaterThanOrEqual(start);
        expect(calendar.closedBecause(due)).toBe(trust === 'unknown' ? calendar.closedBecause(start) : undefined);
      }),
      { numRuns: 2000 },
    );
  });
  it('is monotone: a later day never rolls to an earlier one within the years that are known', () => {
    assert(
      property(office, day, (calendar, start) => {
        const first = calendar.roll(start);
        const second = calendar.roll(start + 1);
        pre(first.trust !== 'unknown' && second.trust !== 'unknown');
        expect(second.day).toBeGreaterThanOrEqual(first.day);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('every limit of an international application', () => {
  it('is due no earlier than its unmoved day, and runs later for a later priority', () => {
    const at = (priority: number, filing: number) => {
      const application = pct({ filingDate: fromDayNumber(filing), priorities: [{ id: 'c1', date: fromDayNumber(priority) }] });
      const found = pctCase(familyMembers(family([application])), application, law);
      if (found === undefined) throw new Error('no case');
      return found;
    };
    assert(
      property(integer({ min: dayNumberOf(2018, 1, 1), max: dayNumberOf(2026, 1, 1) }), integer({ min: 0, max: 300 }), nat(60), (priority, wait, shift) => {
        const first = at(priority, priority + wait);
        const second = at(priority + shift, priority + shift + wait);
        for (const versions of law.rules.values()) {
          const rule = versions[0];
          if (rule === undefined || rule.appliesTo.routes[0] !== 'pct' || !conditionsHold(rule, first)) continue;
          const a = outcomeOf(versions, first, law)?.computed;
          const b = outcomeOf(versions, second, law)?.computed;
          if (a === undefined || b === undefined) continue;
          expect(a.due).toBeGreaterThanOrEqual(a.day);
          expect(b.day).toBeGreaterThanOrEqual(a.day);
        }
        for (const office of law.nationalPhase.keys()) {
          const limit = nationalPhaseLimit(first, office, law);
          const next = nationalPhaseLimit(second, office, law);
          if (limit === undefined || next === undefined || 'closed' in limit || 'closed' in next) continue;
          expect(limit.computed.due).toBeGreaterThanOrEqual(limit.computed.day);
          expect(next.computed.day).toBeGreaterThanOrEqual(limit.computed.day);
          expect(limit.late?.due ?? limit.computed.day).toBeGreaterThanOrEqual(limit.computed.day);
        }
      }),
      { numRuns: 60 },
    );
  });
});
