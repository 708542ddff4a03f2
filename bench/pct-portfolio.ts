import { bulkSubject } from '#shared/generate/bulk-words';
import { daysAfter, monthsAfter } from '#shared/generate/calendar';
import { applicants } from '#shared/generate/people';
import { createRandom, type Random } from '#shared/generate/random';
import { type CaseFamily, caseFamilySchema } from '#shared/model/case-family';
import { type IsoDate, isoDateSchema } from '#shared/model/date';
import { createPortfolio } from '../electron/portfolio/opening/create-portfolio';
import { createNodeDeps } from '../electron/portfolio/ports/node-deps';

/**
 * Makes a portfolio of so many international applications in the international phase, as a firm has that files 6,600 a year: each with the first
 * filing that it claims, 13 to 29 months old on the day that is given, and of most the offices that were thought of.
 */
const [out = '', count = '', day = ''] = process.argv.slice(2);
const asOf = isoDateSchema.parse(day);
const random = createRandom(1883);
const offices = ['EP', 'US', 'CN', 'JP', 'KR', 'IN', 'BR', 'CA', 'AU', 'MX', 'ID', 'ZA'] as const;
const states = ['undecided', 'undecided', 'enter', 'do-not-enter', 'instructed'] as const;
const responsibles = ['Weiß', 'Tanaka', 'Okafor', 'Lindgren', 'Moreau'] as const;

const runningCase = (at: number): CaseFamily => {
  const priority = daysAfter(monthsAfter(asOf, -random.int(13, 28)), -random.int(0, 30));
  const filed = daysAfter(monthsAfter(priority, 12), -random.int(0, 20));
  const applicant = random.pick(applicants);
  const home = random.pick(['EP', 'US', 'JP', 'CN', 'KR']);
  const { title } = bulkSubject(random);
  const first = { country: home, number: `${priority.slice(0, 4)}${String(100_000 + at)}` };
  const number = String(at % 90_000).padStart(6, '0');
  return caseFamilySchema.parse({
    format: 'stemma-family',
    version: 1,
    key: `p-${1000 + at}`,
    year: priority.slice(0, 4),
    reference: `P-${1000 + at}`,
    responsible: random.pick(responsibles),
    parties: random.chance(0.9) ? [{ id: 'c1', role: 'client', name: applicant.nameOriginal ?? applicant.name }] : [],
    applications: [
      { id: 'a1', office: home, number: { text: `${home}${first.number}`, ...first, kind: 'A' }, filingDate: priority, titles: [{ lang: 'en', text: title }] },
      {
        id: 'a2',
        office: 'WO',
        route: 'pct',
        number: { text: `PCT/${home}${filed.slice(0, 4)}/${number}`, country: home, number: `${filed.slice(0, 4)}${number}`, kind: 'W' },
        filingDate: filed,
        titles: [{ lang: 'en', text: title }],
        parties: [{ id: 'p1', role: 'applicant', name: applicant.name }],
        priorities: [{ id: 'r1', text: `${home}${first.number}`, ...first, kind: 'A', date: priority, active: true }],
        decisions: random.chance(0.8) ? random.sample(offices, random.int(2, 7)).map((id) => decision(id, random)) : [],
      },
    ],
  });
};

const decision = (id: string, by: Random): Readonly<Record<string, string>> => {
  const state = by.pick(states);
  const decidedOn: IsoDate = daysAfter(asOf, -by.int(3, 60));
  return state === 'undecided' ? { id, state } : { id, state, decidedOn, ...(state === 'instructed' ? { instructedOn: decidedOn } : {}) };
};

const portfolio = await createPortfolio(out, createNodeDeps({ device: 'bench', person: () => 'Bench' }));
if (!portfolio.ok) throw new Error(portfolio.error.message);
const plan = await portfolio.value.beginPlan();
if (!plan.ok) throw new Error(plan.error.message);
for (let at = 0; at < Number(count); at += 1) {
  const family = runningCase(at);
  await plan.value.add({ key: family.key, year: family.year, after: family });
}
await plan.value.finish();
const committed = await portfolio.value.commitPlan({ plan: plan.value.id, kind: 'create', why: `Invented ${count} international applications` });
if (!committed.ok) throw new Error(committed.error.message);
await portfolio.value.close();
