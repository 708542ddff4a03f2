import { type ReportClient, reportOfCases, reportOfLimits } from '#shared/docket/client-report';
import { calendarFile } from '#shared/docket/ics';
import type { IsoDate } from '#shared/model/date';
import { type DeadlineRef, deadlineRows } from '#shared/query/deadline-list';
import type { IndexedFamily } from '#shared/query/indexed-family';
import { listRenewals, type RenewalRef, renewalRows } from '#shared/query/renewal-list';
import type { PortfolioIndex } from './api';

/** Rows sent with the answer to a query, so that a screen is full without a second question. */
const firstRows = 100;

type Answers = Pick<PortfolioIndex, 'renewals' | 'renewalRows' | 'calendar' | 'report'>;
type DocketQueries = { readonly [Name in keyof Answers]: (...input: Parameters<Answers[Name]>) => Awaited<ReturnType<Answers[Name]>> };

/** What the queries about the docket need of the others. */
export type DocketContext = {
  readonly families: () => Iterable<IndexedFamily>;
  readonly familyAt: (key: string) => IndexedFamily | undefined;
  readonly revision: () => number;
  readonly portfolio: () => string;
  readonly today: () => IsoDate;
  readonly compare: (a: string, b: string) => number;
  readonly keepView: (view: { readonly refs: readonly DeadlineRef[]; readonly renewals?: readonly RenewalRef[] }) => number;
  readonly refsIn: (view: number) => readonly DeadlineRef[] | undefined;
  readonly renewalsIn: (view: number) => readonly RenewalRef[] | undefined;
  /** Families of a view of the portfolio table. */
  readonly familiesIn: (view: number) => readonly IndexedFamily[] | undefined;
};

/** Renewal fees, and lists of limits as files and reports. */
export const createDocketQueries = ({ families, familyAt, revision, portfolio, today, compare, keepView, refsIn, renewalsIn, familiesIn }: DocketContext): DocketQueries => ({
  renewals: (query) => {
    const { refs, ...list } = listRenewals(families(), query, today(), compare);
    return { view: keepView({ refs, renewals: refs }), revision: revision(), total: refs.length, ...list, first: renewalRows(refs.slice(0, firstRows), today()) };
  },
  renewalRows: (view, from, to) => {
    const refs = renewalsIn(view);
    return refs === undefined ? undefined : renewalRows(refs.slice(from, to), today());
  },
  calendar: (view, name) => {
    const refs = refsIn(view);
    if (refs === undefined) return undefined;
    const entries = deadlineRows(refs, today()).map(({ id, reference, title, applicationNumber, applicationOffice, responsible, limit }) => ({ id, reference, title, application: applicationNumber ?? applicationOffice ?? 'not filed', responsible, limit }));
    return new TextEncoder().encode(calendarFile({ portfolio: portfolio(), name, asOf: today(), entries }));
  },
  report: (of): readonly ReportClient[] | undefined => {
    if ('keys' in of) return reportOfCases(of.keys.flatMap((key) => familyAt(key) ?? []), today(), compare);
    const refs = refsIn(of.view);
    if (refs !== undefined) return reportOfLimits(refs, today(), compare);
    const shown = familiesIn(of.view);
    return shown === undefined ? undefined : reportOfCases(shown, today(), compare);
  },
});
