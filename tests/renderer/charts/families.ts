import { statusWords } from '#shared/law/status-words';
import type { FamilyFacts } from '../../../renderer/charts/family/family-face';
import type { TimeLimit } from '#shared/law/time-limit';
import type { Application, ApplicationStatus } from '#shared/model/application';
import { isoDate, type IsoDate } from '#shared/model/date';
import { displayApplicationNumber } from '#shared/numbers/forms/display-number';
import { internationalFamily, member } from '../../shared/families/graph-support';

const day = (year: number, month: number, date: number): IsoDate => isoDate(year, month, date) ?? today;
export const today: IsoDate = isoDate(2026, 11, 23) ?? fail();

function fail(): never {
  throw new Error('no date');
}

const published = (country: string, number: string, ...kinds: readonly (readonly [string, string])[]) => kinds.map(([kind, date], index) => ({ id: `p${index + 1}`, country, number, kind, date }));

/** EP2906782 with its publications. */
export const ep2906782 = (): readonly Application[] => {
  const publications: Readonly<Record<string, ReturnType<typeof published>>> = {
    a1: published('EP', '2906782', ['A2', '2015-08-19'], ['A4', '2016-08-17']),
    a2: published('CA', '2887530', ['A1', '2014-04-17']),
    a3: published('CN', '104968889', ['A', '2015-10-07']),
    a4: published('RU', '2015117646', ['A', '2016-12-10']),
    a5: published('US', '2014102795', ['A1', '2014-04-17'], ['B2', '2016-03-22']),
    a6: published('US', '2016245070', ['A1', '2016-08-25'], ['B2', '2018-08-14']),
    a7: published('WO', '2014059282', ['A2', '2014-04-17'], ['A3', '2015-07-23']),
  };
  return internationalFamily().map((application) => member(application.id, { ...application, publications: publications[application.id] ?? [] }));
};

const validationStates = ['DE', 'FR', 'GB', 'IT', 'ES', 'NL', 'SE', 'CH', 'AT', 'BE', 'PL', 'CZ', 'IE', 'PT', 'FI', 'DK', 'HU', 'RO', 'GR', 'TR', 'NO', 'BG', 'SK', 'SI', 'HR'] as const;

/** 41 members: two priorities, a PCT application with late planned entries, divisionals, a CIP too late, 25 validations and a unitary patent. */
export const largeFamily = (): readonly Application[] => [
  member('a1', { office: 'DE', number: { text: '10 2019 101 442.5', country: 'DE', number: '102019101442' }, filingDate: '2019-01-21', publications: published('DE', '102019101442', ['A1', '2020-07-23']) }),
  member('a2', { office: 'DE', number: { text: '10 2019 114 003.1', country: 'DE', number: '102019114003' }, filingDate: '2019-05-24' }),
  member('a3', { office: 'WO', route: 'pct', number: { text: 'PCT/EP2020/051316', country: 'EP', number: '2020051316', kind: 'W' }, filingDate: '2020-01-20', priorities: [{ id: 'c1', application: 'a1', date: '2019-01-21' }, { id: 'c2', application: 'a2', date: '2019-05-24' }], publications: published('WO', '2020152101', ['A1', '2020-07-30']) }),
  ...(['EP', 'US', 'CN', 'JP', 'KR', 'IN', 'BR'] as const).map((office, index) =>
    member(`a${4 + index}`, {
      office,
      route: 'pct-entry',
      stage: office === 'BR' ? 'planned' : 'filed',
      ...(office === 'BR' ? {} : { number: { text: { EP: '20701342.6', US: '17/425,118', CN: '202080010447.X', JP: '特願2021-542360', KR: '10-2021-7026100', IN: '202117033511' }[office] } }),
      filingDate: '2020-01-20',
      events: [{ id: 'e1', type: 'national-entry', date: `2021-0${6 + (index % 3)}-1${index}` }],
      relations: [{ id: 'r1', type: 'pct-entry', application: 'a3' }],
      titles: office === 'CN' ? [{ lang: 'zh', text: '用于载波聚合的共享前端及其校准方法' }] : office === 'JP' ? [{ lang: 'ja', text: 'キャリアアグリゲーション用共有フロントエンド' }] : [],
      publications: office === 'BR' ? [] : published(office, `99${index}`, ['A1', '2021-11-03'], ['B1', '2024-05-08']),
    }),
  ),
  ...validationStates.map((office, index) => member(`a${20 + index}`, { office, route: 'validation', relations: [{ id: 'r1', type: 'validation', application: 'a4' }], events: [{ id: 'e1', type: 'validation', date: '2024-08-01' }] })),
  member('a50', { office: 'UP', route: 'unitary', relations: [{ id: 'r1', type: 'unitary-effect', application: 'a4' }], events: [{ id: 'e1', type: 'unitary-effect-registered', date: '2024-06-12' }] }),
  member('a51', { office: 'EP', number: { text: '24171902.0' }, filingDate: '2020-01-20', relations: [{ id: 'r1', type: 'division', application: 'a4' }], events: [{ id: 'e1', type: 'filing', date: '2024-04-23' }], publications: published('EP', '4411', ['A2', '2024-09-11'], ['A3', '2024-12-04']) }),
  member('a52', { office: 'EP', number: { text: '25160033.4' }, filingDate: '2020-01-20', relations: [{ id: 'r1', type: 'division', application: 'a51' }], events: [{ id: 'e1', type: 'filing', date: '2025-02-25' }] }),
  member('a53', { office: 'US', number: { text: '18/660,204' }, filingDate: '2024-05-09', relations: [{ id: 'r1', type: 'continuation', application: 'a5' }] }),
  member('a54', { office: 'US', number: { text: '18/731,440' }, filingDate: '2024-06-03', relations: [{ id: 'r1', type: 'continuation-in-part', application: 'a5' }, { id: 'r2', type: 'continuation-in-part', text: 'US 63/470,112' }] }),
  member('a55', { office: 'CN', number: { text: '202410551020.1' }, filingDate: '2020-01-20', relations: [{ id: 'r1', type: 'division', application: 'a6' }], events: [{ id: 'e1', type: 'filing', date: '2024-05-06' }] }),
  member('a56', { office: 'DE', right: 'utility-model', number: { text: '20 2020 107 811.9' }, filingDate: '2020-01-20', relations: [{ id: 'r1', type: 'utility-branch', application: 'a3' }] }),
];

/** The simple family of each member of {@link largeFamily}: the CIP makes one of its own. */
export const largeSimpleFamilies = (): ReadonlyMap<string, string> => new Map(largeFamily().map(({ id }) => [id, id === 'a54' ? 's2' : id === 'a1' || id === 'a2' ? `s-${id}` : 's1']));

const limit = (application: string, due: IsoDate, label: string): TimeLimit => ({
  key: `${application}:test`,
  application,
  rule: 'test',
  ruleVersion: '1',
  label,
  nature: 'act',
  basis: 'test',
  event: 'filing',
  eventDate: due,
  raw: due,
  due,
  status: due < today ? 'overdue' : 'open',
  trust: { rule: 'verified', calendar: 'official' },
  warnings: [],
});

const statusOf = (application: Application): ApplicationStatus =>
  application.stage === 'planned' ? 'planned' : application.publications.some(({ kind }) => kind.startsWith('B')) || application.route === 'validation' || application.route === 'unitary' ? 'granted' : application.office === 'RU' ? 'lapsed' : application.office === 'CA' ? 'expired' : 'pending';

/** Facts that depend on the member alone, so that every status and urgency is drawn. */
export const facts: FamilyFacts = {
  today,
  status: (application) => {
    const value = statusOf(application);
    return { value, word: statusWords[value] };
  },
  limits: [limit('a10', day(2026, 11, 20), 'enter the national phase'), limit('a51', day(2026, 11, 30), 'reply to the office'), limit('a53', day(2027, 2, 8), 'request examination'), limit('a1', day(2027, 1, 31), 'renewal')],
  number: ({ number, office, filingDate }) => (number === undefined ? undefined : displayApplicationNumber(number, office, filingDate)),
};
