/**
 * Writes the closed days of offices that follow the public holidays of their country: `node scripts/closed-days/generate.mjs`.
 *
 * The days come from date-holidays (data under CC BY-SA 3.0, so the files that are written are, too). A day that a second collection (holidays 0.105, MIT; the differences
 * are in doubts.json) does not have, or that only it has, is written as projected: it warns and moves nothing.
 */
import { readFile, writeFile } from 'node:fs/promises';
import Holidays from 'date-holidays';
import { offices, treaties } from './offices.mjs';

const version = '3.37.0';
const dayMs = 86_400_000;
const doubts = JSON.parse(await readFile(new URL('doubts.json', import.meta.url), 'utf8'));

const iso = (ms) => new Date(ms).toISOString().slice(0, 10);
const ms = (date) => Date.parse(`${date}T00:00:00Z`);
const weekdayOf = (date) => new Date(ms(date)).getUTCDay();
const yearOf = (date) => Number(date.slice(0, 4));

/** Every day of the collection from the year `from` to `to`, with its name and whether it is only projected. */
const daysOf = (office, from, to) => {
  const { of, projected = [], byLaw = [], drop = [], shift = {}, days = [], closed = [] } = office;
  const collection = new Holidays(...of);
  const { onlyHere, onlyThere } = doubts[office.office] ?? { onlyHere: [], onlyThere: [] };
  const doubted = new Set(onlyHere);
  const extra = new Set(days.map(({ name }) => name));
  const found = new Map();
  const add = (date, name, guess) => {
    const known = found.get(date);
    if (yearOf(date) < from || yearOf(date) > to || (known !== undefined && !(known.projected && !guess))) return;
    found.set(date, { date, name, projected: guess });
  };
  for (let year = from; year <= to; year += 1) {
    for (const { date, start, end, name, type, rule } of collection.getHolidays(year, 'en')) {
      if ((type !== 'public' && type !== 'bank') || / \d\d:\d\d/.test(rule) || extra.has(name) || drop.includes(name)) continue;
      const guess = projected.includes(name) || (type === 'bank' && !byLaw.includes(name));
      // Several days in one entry (Korean New Year) begin on the local day of its start.
      const length = Math.max(1, Math.round((end - start) / dayMs));
      for (let at = 0; at < length; at += 1) {
        const moved = shift[name];
        const day = iso(ms(date.slice(0, 10)) + (at + (moved ?? 0)) * dayMs);
        if (!drop.includes(day)) add(day, name, guess || (moved === undefined && doubted.has(day) && !byLaw.includes(name)));
      }
    }
  }
  for (const [date, name, guess] of closed) add(date, name, guess);
  for (const [date, name] of onlyThere) if (!drop.includes(date) && !extra.has(name)) add(date, name, true);
  return [...found.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1));
};

const easter = new Map();
for (const { date } of Array.from({ length: 40 }, (_, at) => new Holidays('FR').getHolidays(1995 + at, 'en').find(({ name }) => name === 'Easter Monday'))) easter.set(yearOf(date), ms(date.slice(0, 10)) - dayMs);

/** Ways in which a day returns each year; the first that explains five years or more in a row becomes a rule. */
const shapes = [
  (date) => ({ month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }),
  (date) => ({ easter: Math.round((ms(date) - easter.get(yearOf(date))) / dayMs) }),
  (date) => ({ nth: Math.ceil(Number(date.slice(8, 10)) / 7), weekday: weekdayOf(date), month: Number(date.slice(5, 7)) }),
  (date) => (iso(ms(date) + 7 * dayMs).slice(5, 7) === date.slice(5, 7) ? undefined : { nth: -1, weekday: weekdayOf(date), month: Number(date.slice(5, 7)) }),
];

/** Splits the days into rules and what is left over for single years. */
const compress = (days, from, to) => {
  let rest = days;
  const rules = [];
  for (const [name, projected] of [...new Set(days.map((day) => `${day.name}\t${day.projected}`))].map((key) => key.split('\t'))) {
    for (const shape of shapes) {
      const same = new Map();
      for (const day of rest) {
        if (day.name !== name || String(day.projected) !== projected) continue;
        const form = shape(day.date);
        if (form !== undefined) same.set(JSON.stringify(form), [...(same.get(JSON.stringify(form)) ?? []), day]);
      }
      for (const [form, group] of same) {
        for (const run of runs(group)) {
          if (run.length < 5) continue;
          const first = yearOf(run[0].date);
          const last = yearOf(run.at(-1).date);
          rules.push({ name, ...JSON.parse(form), ...(first > from ? { from: first } : {}), ...(last < to ? { to: last } : {}), ...(projected === 'true' ? { projected: true } : {}) });
          rest = rest.filter((day) => !run.includes(day));
        }
      }
    }
  }
  return { rules, rest };
};

/** Days of consecutive years. */
const runs = (days) => {
  const all = [];
  for (const day of days) {
    const last = all.at(-1);
    if (last !== undefined && yearOf(last.at(-1).date) === yearOf(day.date) - 1) last.push(day);
    else all.push([day]);
  }
  return all;
};

/** The pages that the collection names for a country: its licence asks that they go along. */
const attribution = async (country) => {
  const yaml = await readFile(new URL(`../../node_modules/date-holidays/data/countries/${country}.yaml`, import.meta.url), 'utf8');
  const pages = [...yaml.matchAll(/@attrib (\S+)/g)].map(([, page]) => page);
  return pages.length === 0 ? '' : `; from ${pages.join(', ')}`;
};

for (const office of offices) {
  const { from = 2000, to = 2030, weekend = [0, 6], title, basis, read = basis === treaties ? undefined : 'legal basis recalled', note, days = [], extensions } = office;
  const { rules, rest } = compress(daysOf(office, from, to), from, to);
  const single = new Map();
  for (const day of rest) if (!weekend.includes(weekdayOf(day.date))) single.set(yearOf(day.date), [...(single.get(yearOf(day.date)) ?? []), day]);
  const source = `date-holidays ${version}, compared with holidays 0.105`;
  const file = {
    office: office.office,
    title,
    weekend,
    knownFrom: from,
    knownTo: to,
    basis,
    source: read === undefined ? source : `${source}; ${read}`,
    sourceDate: '2026-11',
    licence: `CC BY-SA 3.0, as the data of date-holidays by its contributors, which was changed${await attribution(office.of[0])}`,
    ...(note === undefined ? {} : { note }),
    days: [...rules, ...days],
    years: [...single].map(([year, closed]) => ({ year, complete: false, source, closed: closed.map(({ date, name, projected }) => ({ date, name, ...(projected ? { projected } : {}) })) })),
    ...(extensions === undefined ? {} : { extensions }),
  };
  await writeFile(new URL(`../../resources/law/closed-days/${office.office}.json`, import.meta.url), `${text(file)}\n`);
}

/** JSON with one line for each day rule and each year. */
function text(file) {
  const fields = Object.entries(file).map(([key, value]) => {
    const line = Array.isArray(value) && typeof value[0] === 'object' ? `[\n${value.map((item) => `  ${JSON.stringify(item)}`).join(',\n')}\n ]` : JSON.stringify(value);
    return ` ${JSON.stringify(key)}: ${line}`;
  });
  return `{\n${fields.join(',\n')}\n}`;
}
