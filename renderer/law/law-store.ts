import type { RuleTrust } from '#shared/law/time-limit';
import type { OfficeCode } from '#shared/model/office';
import { createStore } from '../app/state/store';

export const lawTabs = [
  { id: 'rules', label: 'Rules' },
  { id: 'days', label: 'Closed days' },
  { id: 'tables', label: 'Tables in use' },
] as const;

/** Which rules are listed: all, those fully read in their source, in part, not read, or those that make no docket entry. */
export type RuleLens = 'all' | RuleTrust | 'off';

/** What the view of rules and closed days shows; it outlives the view. */
export type LawState = { readonly tab: (typeof lawTabs)[number]['id']; readonly text: string; readonly office: OfficeCode | ''; readonly lens: RuleLens; /** Office and year whose closed days are shown. */ readonly calendar: OfficeCode; readonly year: number | undefined };

export const lawViewStore = createStore<LawState>({ tab: 'rules', text: '', office: '', lens: 'all', calendar: 'EP', year: undefined });

export const changeLawView = (change: Partial<LawState>): void => lawViewStore.set((old) => ({ ...old, ...change }));
