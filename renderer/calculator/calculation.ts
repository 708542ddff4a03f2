import { answerCall, type CallAnswer, rulesOfCall } from '#shared/law/answer-call';
import { callFields, type CallField, nationalPhaseFields } from '#shared/law/call-fields';
import type { Law } from '#shared/law/law';
import { yearsOf } from '#shared/law/office-limits/series-limits';
import type { Rule } from '#shared/law/rule';
import type { IsoDate } from '#shared/model/date';
import { createStore } from '../app/state/store';
import type { Option } from '../ui/controls/Select';

/** What is asked: a rule with its dates, or a free period. It outlives the view, so that coming back finds it as it was. */
export type Calculation = {
  readonly kind: 'rule' | 'period';
  readonly rule: string;
  readonly ruleText: string;
  readonly office: string;
  readonly officeText: string;
  readonly dates: Readonly<Record<string, IsoDate | undefined>>;
  readonly received: Readonly<Record<string, IsoDate | undefined>>;
  readonly year: string;
  readonly extension: string;
  readonly setPeriod: string;
  readonly chapter: 'I' | 'II';
  readonly event: IsoDate | undefined;
  readonly amount: string;
  readonly unit: 'months' | 'years' | 'weeks' | 'days';
  readonly law: 'office' | 'EPC' | 'PCT' | 'national';
  readonly document: 'no' | 'yes';
  readonly documentReceived: IsoDate | undefined;
};

const empty: Calculation = {
  kind: 'rule',
  rule: 'pct.national-phase',
  ruleText: 'Enter the national or regional phase (PCT)',
  office: '',
  officeText: '',
  dates: {},
  received: {},
  year: '',
  extension: '0',
  setPeriod: 'usual',
  chapter: 'I',
  event: undefined,
  amount: '2',
  unit: 'months',
  law: 'office',
  document: 'no',
  documentReceived: undefined,
};

export const calculationStore = createStore<Calculation>(empty);
export const changeCalculation = (change: Partial<Calculation>): void => calculationStore.set((old) => ({ ...old, ...change }));
/** Another rule keeps the dates that were entered: they are of the same case more often than not. */
export const chooseRule = (rule: string, ruleText: string): void => changeCalculation({ rule, ruleText, year: '', extension: '0', setPeriod: 'usual' });

/** The rules that can be asked for, by what is to be done, each with its office and id. */
export const ruleOptions = (law: Law): readonly Option[] => {
  const options = new Map<string, Option>([['pct.national-phase', { id: 'pct.national-phase', label: 'Enter the national or regional phase (PCT)', detail: 'pct.national-phase' }]]);
  for (const [rule] of law.rules.values()) {
    if (rule === undefined || options.has(rule.id)) continue;
    options.set(rule.id, { id: rule.id, label: `${rule.office === undefined ? '' : `${rule.office} · `}${rule.label}`, detail: rule.trust === 'verified' ? rule.id : `${rule.id} · ${rule.trust === 'partly' ? 'checked in part' : 'not checked'}` });
  }
  return [...options.values()].sort((a, b) => (a.label < b.label ? -1 : 1));
};

/** What a rule asks for besides its dates. */
export type RuleForm = {
  readonly fields: readonly CallField[];
  /** The office is asked for: it is not that of the rule. */
  readonly asksOffice: boolean;
  readonly years: readonly number[];
  readonly extensions: readonly Option[];
  readonly setByOffice: boolean;
  readonly asksChapter: boolean;
  readonly rule: Rule | undefined;
};

export const ruleForm = (id: string, law: Law): RuleForm => {
  const versions = rulesOfCall({ rule: id }, law);
  const [first] = versions;
  if (first === undefined) return { fields: nationalPhaseFields, asksOffice: true, years: [], extensions: [], setByOffice: false, asksChapter: true, rule: undefined };
  return {
    fields: callFields(versions),
    asksOffice: first.office === undefined && first.where !== 'none',
    years: first.series === undefined ? [] : yearsOf(first.series),
    extensions: first.extensions.map(({ months, label }) => ({ id: String(months), label })),
    setByOffice: versions.some(({ setByOffice }) => setByOffice),
    asksChapter: versions.some(({ conditions }) => conditions.includes('chapter-II')),
    rule: first,
  };
};

/** The answer of the engine, or undefined while a date that is needed is not entered. */
export const answerOfForm = (asked: Calculation, law: Law): CallAnswer | undefined => {
  const office = asked.office === '' ? {} : { office: asked.office };
  if (asked.kind === 'period') {
    if (asked.event === undefined || !/^\d{1,4}$/.test(asked.amount)) return undefined;
    return answerCall(
      {
        ...office,
        ...(asked.law === 'office' ? {} : { law: asked.law }),
        event: asked.event,
        period: `P${asked.amount}${{ months: 'M', years: 'Y', weeks: 'W', days: 'D' }[asked.unit]}`,
        ...(asked.document === 'yes' ? { document: true, ...(asked.documentReceived === undefined ? {} : { received: asked.documentReceived }) } : {}),
      },
      law,
    );
  }
  const form = ruleForm(asked.rule, law);
  if (form.fields.some(({ name, needed }) => needed && asked.dates[name] === undefined && !(form.rule === undefined && asked.dates['internationalFiling'] !== undefined))) return undefined;
  if ((form.years.length > 0 && asked.year === '') || (form.rule === undefined && asked.office === '')) return undefined;
  const events = Object.fromEntries(form.fields.flatMap(({ name }) => (asked.dates[name] === undefined ? [] : [[name, name === 'priority' ? [asked.dates[name]] : asked.dates[name]]])));
  const received = Object.fromEntries(form.fields.flatMap(({ name, document }) => (document && asked.received[name] !== undefined ? [[name, asked.received[name]]] : [])));
  return answerCall(
    {
      rule: asked.rule,
      ...(form.asksOffice ? office : {}),
      events,
      ...(Object.keys(received).length === 0 ? {} : { received }),
      ...(form.years.length === 0 ? {} : { renewalYear: Number(asked.year) }),
      ...(asked.extension === '0' ? {} : { extensionMonths: Number(asked.extension) }),
      ...(form.setByOffice && asked.setPeriod !== 'usual' ? { shortened: asked.setPeriod } : {}),
      ...(form.asksChapter ? { chapter: asked.chapter } : {}),
    },
    law,
  );
};
