import type { Application } from '../../model/application';
import { type Law, inDocket } from '../law';
import type { Rule } from '../rule';

/** The rules that can hold for applications of one office, route and right, each with its versions in time. */
type RuleSet = readonly (readonly Rule[])[];

const none: RuleSet = [];
/** By office, route and right: asked for every application, and joining the three to one key would cost more than the question. */
const made = new WeakMap<Law, Map<string, Map<string, Map<string, RuleSet>>>>();

/**
 * Rules of the office whose law governs an application, as far as they make docket entries: a rule that is only recalled does so once a
 * person switched it on. A unitary patent is governed by the rules of `UP`, a national part by those of its state.
 */
export const rulesOfOffice = (law: Law, { office, route, right }: Pick<Application, 'office' | 'route' | 'right'>): RuleSet => {
  const governing = route === 'unitary' ? 'UP' : office;
  if (governing === undefined || route === 'pct') return none;
  let offices = made.get(law);
  if (offices === undefined) made.set(law, (offices = new Map()));
  let ofOffice = offices.get(governing);
  if (ofOffice === undefined) offices.set(governing, (ofOffice = new Map()));
  let ofRoute = ofOffice.get(route);
  if (ofRoute === undefined) ofOffice.set(route, (ofRoute = new Map()));
  let found = ofRoute.get(right);
  if (found === undefined) ofRoute.set(right, (found = select(law, governing, route, right)));
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
