import type { Application } from '../../model/application';
import { type Law, inDocket } from '../law';
import type { Rule } from '../rule';

/** The rules that can hold for applications of one office, route and right, each with its versions in time. */
type RuleSet = readonly (readonly Rule[])[];

const none: RuleSet = [];
const made = new WeakMap<Law, Map<string, RuleSet>>();

/**
 * Rules of the office whose law governs an application, as far as they make docket entries: a rule that is only recalled does so once a
 * person switched it on. A unitary patent is governed by the rules of `UP`, a national part by those of its state.
 */
export const rulesOfOffice = (law: Law, { office, route, right }: Pick<Application, 'office' | 'route' | 'right'>): RuleSet => {
  const governing = route === 'unitary' ? 'UP' : office;
  if (governing === undefined || route === 'pct') return none;
  let sets = made.get(law);
  if (sets === undefined) made.set(law, (sets = new Map()));
  const key = `${governing} ${route} ${right}`;
  let found = sets.get(key);
  if (found === undefined) sets.set(key, (found = select(law, governing, route, right)));
  return found;
};

const select = (law: Law, office: string, route: Application['route'], right: Application['right']): RuleSet =>
  [...law.rules.values()].filter((versions) => {
    const rule = versions[0];
    if (rule === undefined || rule.office !== office || !inDocket(rule, law)) return false;
    // Rules of office actions and fees are written for patents where they name no right.
    return rule.appliesTo.routes.includes(route) && (rule.appliesTo.rights ?? patentsAlone).includes(right);
  });

const patentsAlone: readonly Application['right'][] = ['patent'];
