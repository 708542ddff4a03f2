import type { Application } from '../model/application';
import { toDayNumber } from '../model/date';
import type { TakenOverLimit } from '../model/taken-over-limit';
import type { TimeLimit } from './time-limit';

/**
 * A time limit of another docket beside the computed one that it is: `agrees` where the days are the same, `differs` where both are the same
 * limit on different days, `not-computed` where no rule gives such a limit here.
 */
export type TakenOverComparison = { readonly taken: TakenOverLimit } & (
  | { readonly outcome: 'agrees' | 'differs'; readonly computed: TimeLimit; /** Days by which the other docket is later; earlier is negative. */ readonly days: number }
  | { readonly outcome: 'not-computed' }
);

/** Acts by the words of dockets (English, German) and by the ids of rules. The more special come first. */
const acts: readonly { readonly words: RegExp; readonly rules: RegExp }[] = [
  { words: /annuit|renewal|maintenance|jahresgeb|\bannual fee|\b\d+(?:st|nd|rd|th) year|verlängerungsgeb/i, rules: /\.(?:renewal|maintenance)$/ },
  { words: /national phase|regional phase|national(?:\/regional)? entry|nationali[sz]ation|nationale phase|euro-pct entry|\b3[01](?:[.,]\d)?[ -]?(?:month|monat)/i, rules: /\.national-phase/ },
  { words: /priority document|certified copy|prioritätsbeleg/i, rules: /\.priority-document/ },
  { words: /priority|convention|foreign filing|paris|\b12[ -]?month|prioritäts|auslandsanmeld/i, rules: /(?:paris\.priority|foreign-priority|tw\.priority|us\.provisional)$/ },
  { words: /161|162/, rules: /communication-161-162/ },
  { words: /71 ?\(3\)|intention to grant|erteilungsabsicht/i, rules: /intention-to-grant/ },
  { words: /70a?\(2\)|search opinion|eesr|esop/i, rules: /(?:examination-confirmation|search-opinion-reply)/ },
  { words: /request (?:for |substantive )*exam|exam(?:ination)? request|prüfungsantrag|prüfungsgebühr/i, rules: /\.examination-request/ },
  { words: /issue fee|grant fee|registration fee|notice of allowance|erteilungsgebühr|final fee/i, rules: /\.(?:issue-fee|grant-fees|registration-fee|final-fee|certificate-fee|intention-to-grant)/ },
  { words: /unitary/i, rules: /unitary-effect/ },
  { words: /validat|validierung/i, rules: /\.validation/ },
  { words: /opposition|einspruch/i, rules: /\.opposition/ },
  { words: /appeal|beschwerde/i, rules: /appeal/ },
  { words: /\bdemand\b|chapter ii\b|kapitel ii\b/i, rules: /pct\.demand/ },
  { words: /article 19|art\.? ?19\b/i, rules: /article-19/ },
  { words: /divisional|teilanmeldung|continuation/i, rules: /(?:divisional|continuation)/ },
  { words: /translation|übersetzung/i, rules: /\.translation/ },
  { words: /designation|benennungsgeb/i, rules: /designation-fees/ },
  { words: /response|respond|reply|office action|\boa\b|communication|bescheid|erwiderung|rejection|art\.? ?94|examination report/i, rules: /(?:-reply|\.acceptance|\.compliance)(?:-|$)/ },
];

/** Two dates of one act that lie further apart belong to two of a series, not to one limit. */
const mostDaysApart = 200;

/** Compares what another docket says of an application with the computed limits of that application. */
export const compareTakenOver = ({ takenOver = [] }: Application, limits: readonly TimeLimit[]): readonly TakenOverComparison[] => takenOver.map((taken) => compared(taken, limits));

const compared = (taken: TakenOverLimit, limits: readonly TimeLimit[]): TakenOverComparison => {
  const same = sameAct(taken, limits);
  const [nearest] = same
    .map((computed) => ({ computed, days: daysFrom(computed, taken) }))
    .sort((a, b) => Math.abs(a.days) - Math.abs(b.days));
  if (nearest === undefined || Math.abs(nearest.days) > mostDaysApart) return { taken, outcome: 'not-computed' };
  return { taken, outcome: nearest.days === 0 ? 'agrees' : 'differs', ...nearest };
};

/** Limits that are the same act: of the rule that the table names, else by the words; words that say nothing are compared by the day only. */
const sameAct = (taken: TakenOverLimit, limits: readonly TimeLimit[]): readonly TimeLimit[] => {
  if (taken.rule !== undefined) return limits.filter(({ rule }) => rule === taken.rule);
  const act = acts.find(({ words }) => words.test(taken.text));
  if (act === undefined) return limits.filter((limit) => limit.event !== 'stated' && daysFrom(limit, taken) === 0);
  const year = Number(/\b(\d{1,2})(?:st|nd|rd|th|\.)? ?(?:annuity|renewal|year|jahr)|(?:annuity|renewal|year|jahresgebühr)[^\d]{0,12}(\d{1,2})\b/i.exec(taken.text)?.slice(1).find((part) => part !== undefined));
  return limits.filter((limit) => act.rules.test(limit.rule) && (Number.isNaN(year) || limit.year === undefined || limit.year === year));
};

/** Dockets note the day as the law names it or as it is moved for closed days; either agrees. */
const daysFrom = ({ due, base, raw }: TimeLimit, taken: TakenOverLimit): number => {
  const day = toDayNumber(taken.due);
  return [due, raw, ...(base === undefined ? [] : [base])].some((each) => each === taken.due) ? 0 : day - toDayNumber(due);
};
