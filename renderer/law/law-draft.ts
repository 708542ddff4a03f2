import type { IsoDate } from '#shared/model/date';
import type { PortfolioLaw } from '#shared/model/portfolio-law';

/** A change of the portfolio's law that waits for a person's word: what it is, in words, and what the law would be. */
export type LawDraft = { readonly why: string; readonly own: PortfolioLaw; readonly tables: string | undefined };

type Who = { readonly by: string; readonly on: IsoDate };
type OwnDay = PortfolioLaw['closedDays'][number];

export const withRuleOn = (own: PortfolioLaw, rule: string, { by, on }: Who): PortfolioLaw => ({ ...own, rulesOn: [...own.rulesOn.filter((one) => one.rule !== rule), { rule, by, on }] });
export const withRuleOff = (own: PortfolioLaw, rule: string): PortfolioLaw => ({ ...own, rulesOn: own.rulesOn.filter((one) => one.rule !== rule) });

/** With a day added or corrected; what a person said of the same day before is replaced. */
export const withDay = (own: PortfolioLaw, day: Omit<OwnDay, 'by' | 'on'>, { by, on }: Who): PortfolioLaw => ({ ...own, closedDays: [...own.closedDays.filter((one) => one.office !== day.office || one.date !== day.date), { ...day, by, on }] });
export const withoutDay = (own: PortfolioLaw, day: Pick<OwnDay, 'office' | 'date'>): PortfolioLaw => ({ ...own, closedDays: own.closedDays.filter((one) => one.office !== day.office || one.date !== day.date) });

export const withTables = (own: PortfolioLaw, tables: { readonly version: string; readonly name: string; readonly sha256: string }, { by, on }: Who): PortfolioLaw => ({ ...own, tables: { ...tables, by, on } });
export const withBundledTables = (own: PortfolioLaw): PortfolioLaw => {
  const { tables: _, ...rest } = own;
  return rest;
};
