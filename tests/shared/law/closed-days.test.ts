import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerCall } from '#shared/law/answer-call';
import { bundledTables } from '#shared/law/bundled-tables';
import { type OwnClosedDay, type PeriodLaw, createCalendars } from '#shared/law/closed-days';
import { type ClosedDaysFile, closedDaysFileSchema } from '#shared/law/closed-days-file';
import { createLaw } from '#shared/law/law';
import { rollSteps } from '#shared/law/steps';
import { dayOfWeek, fromDayNumber, toDayNumber } from '#shared/model/date';
import { d } from './support';

const files = bundledTables.closedDays.map((file): ClosedDaysFile => closedDaysFileSchema.parse(file));
const calendars = createCalendars(files);
const calendarOf = (office: string, own?: readonly OwnClosedDay[]) => {
  const calendar = (own === undefined ? calendars : createCalendars(files, own)).get(office);
  if (calendar === undefined) throw new Error(`no calendar of ${office}`);
  return calendar;
};
const roll = (office: string, date: string, law?: PeriodLaw) => {
  const { day, ...rest } = calendarOf(office).roll(toDayNumber(d(date)), law);
  return { ...rest, day: fromDayNumber(day) };
};
/** Days from Monday to Friday, or working ones, on which the office is closed in a year, `MM-DD`. */
const closedIn = (office: string, year: number): readonly string[] => {
  const days: string[] = [];
  for (let day = toDayNumber(d(`${year}-01-01`)); day <= toDayNumber(d(`${year}-12-31`)); day += 1) {
    if (dayOfWeek(day) !== 0 && dayOfWeek(day) !== 6 && calendarOf(office).closedBecause(day) !== undefined) days.push(fromDayNumber(day).slice(5));
  }
  return days;
};

describe('published lists', () => {
  it.each([
    ['EP', 1999, '01-01 01-06 04-02 04-05 04-30 05-05 05-13 05-24 06-03 11-01 12-24 12-31'],
    ['EP', 2015, '01-01 01-02 01-06 04-03 04-06 04-27 05-01 05-05 05-14 05-25 06-04 12-24 12-25 12-28 12-29 12-30 12-31'],
    ['EP', 2020, '01-01 01-06 04-10 04-13 04-27 05-01 05-05 05-21 06-01 06-11 12-24 12-25 12-28 12-29 12-30 12-31'],
    ['EP', 2023, '01-06 03-08 04-07 04-10 04-27 05-01 05-05 05-18 05-29 06-08 08-15 10-03 11-01 12-25 12-26 12-27 12-28 12-29'],
    ['EP', 2024, '01-01 03-08 03-29 04-01 05-01 05-09 05-20 05-30 08-15 10-03 11-01 12-24 12-25 12-26 12-27 12-30 12-31'],
    ['IB', 2017, '01-02 04-14 04-17 05-25 06-05 09-07 12-25 12-29'],
    ['IB', 2019, '01-01 04-19 04-22 05-30 06-10 09-05 12-25 12-31'],
    ['CN', 2025, '01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 10-08'],
    ['CN', 2026, '01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07'],
    ['US', 2026, '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25'],
    ['GB', 2012, '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26'],
    ['GB', 2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
    ['GB', 2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
    ['GB', 2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
    ['KR', 2025, '01-01 01-27 01-28 01-29 01-30 03-03 05-01 05-05 05-06 06-03 06-06 08-15 10-03 10-06 10-07 10-08 10-09 12-25'],
    ['NL', 2025, '01-01 04-18 04-21 05-05 05-29 06-09 12-25 12-26'],
  ])('%s %d', (office, year, list) => expect(closedIn(office, year).join(' ')).toBe(list));
  it.each(['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11', '2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])('CNIPA works on the weekend day %s', (date) =>
    expect(roll('CN', date)).toMatchObject({ day: date, trust: 'official' }),
  );
  it.each(['2025-12-29', '2025-12-30', '2025-12-31', '2026-01-01', '2026-01-02', '2026-01-03'])('the JPO is closed on %s', (date) => expect(roll('JP', date).day).toBe('2026-01-05'));
});

describe('the EPO', () => {
  it.each([
    ['2015-01-06', 'Munich only', '2015-01-07'],
    ['2015-04-27', 'The Hague only', '2015-04-28'],
    ['2024-03-08', 'Berlin only', '2024-03-11'],
  ])('is closed on %s: %s', (date, _site, due) => expect(roll('EP', date)).toEqual({ day: due, trust: 'official' }));
  it('was closed until 10 January 2021', () => expect(roll('EP', '2020-12-24').day).toBe('2021-01-11'));
  it('was open on 31 October 2017, but no mail came', () => expect(roll('EP', '2017-10-31').day).toBe('2017-11-02'));
  it('opened again on 3 January 2022 and 2 January 2023', () => expect([roll('EP', '2021-12-24').day, roll('EP', '2022-12-24').day]).toEqual(['2022-01-03', '2023-01-02']));
});

describe('general extensions', () => {
  it.each([
    ['EP', '2020-03-15', 'national', '2020-06-02'],
    ['EP', '2020-03-13', 'national', '2020-03-13'],
    ['EP', '2020-06-01', 'national', '2020-06-02'],
    ['EP', '2020-06-02', 'national', '2020-06-02'],
    ['GB', '2020-03-24', 'national', '2020-07-30'],
    ['GB', '2020-07-29', 'national', '2020-07-30'],
    ['GB', '2020-07-30', 'national', '2020-07-30'],
    ['GB', '2020-04-01', 'Paris', '2020-04-01'],
    ['GB', '2020-04-01', 'PCT', '2020-04-01'],
    ['CA', '2020-08-28', 'national', '2020-08-31'],
    ['CA', '2020-08-28', 'PCT', '2020-08-28'],
    ['FR', '2020-04-01', 'national', '2020-07-23'],
  ] as const)('%s %s of %s law ends on %s', (office, date, law, due) => expect(roll(office, date, law).day).toBe(due));
});

describe('a period of the law of an office', () => {
  it.each([
    [{ office: 'GB', event: '2020-04-01', period: 'P0D' }, '2020-07-30'],
    [{ office: 'GB', event: '2020-04-01', period: 'P0D', law: 'PCT' }, '2020-04-01'],
    [{ office: 'CA', event: '2020-03-16', period: 'P0D' }, '2020-08-31'],
  ])('%j is extended only where the extension holds', (call, due) => expect(answerCall(call, createLaw())).toMatchObject({ due }));
});

describe('what is not known', () => {
  it.each([
    ['CN', '2027-01-02', 'a year whose notice is not published'],
    ['SG', '2027-05-01', 'a year whose list is not published'],
    ['FR', '2031-05-03', 'a Saturday beyond the table'],
  ])('%s %s does not move: %s', (office, date) => expect(roll(office, date)).toEqual({ day: date, trust: 'unknown' }));
  it('does not move for a closing that is only expected, and names it', () => {
    expect(roll('EP', '2026-04-27')).toEqual({ day: '2026-04-27', trust: 'projected', projected: "King's Day (The Hague)" });
    expect(roll('AU', '2026-12-28')).toEqual({ day: '2026-12-29', trust: 'projected', projected: 'Christmas closure' });
    expect(roll('BR', '2026-02-16')).toMatchObject({ day: '2026-02-16', trust: 'projected', projected: 'Carnival' });
  });
  it('moves for a weekend and stops before an expected closing', () => expect(roll('BR', '2026-02-14')).toEqual({ day: '2026-02-16', trust: 'projected', projected: 'Carnival' }));
});

describe("a person's closed days", () => {
  const own = (office: string, date: string, closed: boolean, name = 'Local holiday'): OwnClosedDay => ({ office, date: d(date), closed, name, by: 'A. Person', on: d('2026-11-01') });
  const rolled = (office: string, date: string, days: readonly OwnClosedDay[]) => {
    const { day, ...rest } = calendarOf(office, days).roll(toDayNumber(d(date)));
    return { ...rest, day: fromDayNumber(day) };
  };
  it('move a last day and say who added them', () => {
    const days = [own('FR', '2026-11-26', true)];
    expect(rolled('FR', '2026-11-26', days)).toEqual({ day: '2026-11-27', trust: 'added', added: 'closed days added by A. Person on 2026-11-01' });
    expect(calendarOf('FR', days).closedBecause(toDayNumber(d('2026-11-26')))).toBe('Local holiday, added by A. Person on 2026-11-01');
    expect(rolled('FR', '2026-11-25', days)).toEqual({ day: '2026-11-25', trust: 'by-law' });
    expect(rolled('BE', '2026-11-26', days).day).toBe('2026-11-26');
  });
  it('keep a day that was corrected to open', () => expect(rolled('FR', '2026-07-14', [own('FR', '2026-07-14', false)])).toEqual({ day: '2026-07-14', trust: 'added', corrected: 'open by correction of A. Person on 2026-11-01' }));
  it('are named on the why card, closings and corrections', () => {
    const why = (date: string, day: OwnClosedDay) => rollSteps(toDayNumber(d(date)), calendarOf('FR', [day])).map(({ what }) => what);
    expect(why('2026-11-26', own('FR', '2026-11-26', true))).toEqual(['FR closed (Local holiday, added by A. Person on 2026-11-01): next day']);
    expect(why('2026-07-14', own('FR', '2026-07-14', false))).toEqual(['FR open by correction of A. Person on 2026-11-01']);
  });
  it('make sure of a closing that was only expected', () => expect(rolled('EP', '2026-12-24', ['24', '28', '29', '30', '31'].map((day) => own('EP', `2026-12-${day}`, true))).day).toBe('2027-01-04'));
  it('count at an office without a table, whose weekend stays unknown', () => {
    const days = [own('VN', '2026-11-26', true), own('VN', '2026-11-27', true)];
    expect(rolled('VN', '2026-11-26', days)).toMatchObject({ day: '2026-11-28', trust: 'added' });
    expect(rolled('VN', '2026-11-28', days)).toEqual({ day: '2026-11-28', trust: 'unknown' });
  });
});

describe('every table', () => {
  it('names its source, its date and its legal basis, and holds one office', () => {
    expect(files.filter(({ source, sourceDate, basis }) => source.trim() === '' || sourceDate.trim() === '' || basis.trim() === '').map(({ office }) => office)).toEqual([]);
    expect(new Set(files.map(({ office }) => office)).size).toBe(files.length);
  });
  it('names the licence where its days come from date-holidays', () => expect(files.filter(({ source, licence }) => source.includes('date-holidays') !== (licence?.includes('CC BY-SA 3.0') ?? false)).map(({ office }) => office)).toEqual([]));
  it('is there for the offices whose days are asked for most', () => {
    expect(['EP', 'IB', 'US', 'JP', 'CN', 'KR', 'DE', 'GB', 'FR', 'IN', 'CA', 'AU'].filter((office) => !calendars.has(office))).toEqual([]);
  });
  it('lists days of single years under their own year, inside the known years', () => {
    const wrong = files.flatMap(({ office, years, knownFrom, knownTo }) => years.flatMap(({ year, closed }) => closed.filter(({ date }) => Number(date.slice(0, 4)) !== year || year < knownFrom || year > knownTo).map(({ date }) => `${office} ${date}`)));
    expect(wrong).toEqual([]);
  });
  it('never moves a day back, nor onto a closed day, and gives the same answer again', () => {
    const day = fc.integer({ min: toDayNumber(d('1985-01-01')), max: toDayNumber(d('2045-12-31')) });
    fc.assert(
      fc.property(fc.constantFrom(...calendars.values()), day, fc.constantFrom<PeriodLaw | undefined>(undefined, 'national', 'PCT'), (calendar, start, law) => {
        const result = calendar.roll(start, law);
        expect(result.day).toBeGreaterThanOrEqual(start);
        expect(calendar.roll(start, law)).toEqual(result);
        expect(calendar.move(start, law)).toBe(calendar.move(start, law));
        expect([undefined, result.trust === 'unknown' ? calendar.closedBecause(result.day) : undefined]).toContain(calendar.closedBecause(result.day));
        expect(calendar.roll(result.day, law).day).toBe(result.day);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a year as a list', () => {
  it('names every working day on which the office is closed, and none on which it is open', () => {
    for (const [office, calendar] of calendars)
      for (const year of [2020, 2026]) {
        const { known, days } = calendar.year(year);
        const closed = days.filter(({ kind, date }) => kind === 'closed' && !calendar.weekend.includes(dayOfWeek(toDayNumber(date))));
        expect(closed.every(({ date }) => calendar.closedBecause(toDayNumber(date)) !== undefined), `${office} ${year}`).toBe(true);
        const listed = new Set(closed.map(({ date }) => date.slice(5)));
        expect(known === 'unknown' ? [] : closedIn(office, year).filter((day) => !listed.has(day) && !calendar.weekend.includes(dayOfWeek(toDayNumber(d(`${year}-${day}`))))), `${office} ${year}`).toEqual([]);
      }
  });
  it('shows what a person said of a day in the place of the table', () => {
    const own: OwnClosedDay[] = [
      { office: 'EP', date: d('2026-05-04'), closed: true, name: 'closed by notice', by: 'A', on: d('2026-04-01') },
      { office: 'EP', date: d('2026-05-01'), closed: false, name: 'open by notice', by: 'A', on: d('2026-04-01') },
    ];
    const days = calendarOf('EP', own).year(2026).days.filter(({ date }) => date.startsWith('2026-05-0') && date < '2026-05-05');
    expect(days).toEqual([
      { date: '2026-05-01', name: 'open by notice', kind: 'open', own: own[1] },
      { date: '2026-05-04', name: 'closed by notice', kind: 'closed', own: own[0] },
    ]);
    expect(calendarOf('EP').year(2100)).toEqual({ known: 'unknown', days: [] });
  });
});
