import { type ReportClient, reportOfCases, reportOfLimits } from '#shared/docket/client-report';
import { calendarFile } from '#shared/docket/ics';
import { type DeadlineRef, deadlineRows } from '#shared/query/deadline-list';
import { listRenewals, type RenewalRef, renewalRows } from '#shared/query/renewal-list';
import type { PortfolioIndex } from './api';
import type { IndexKeeper } from './index-keeper';
import { firstRows } from './kept-views';

type Answers = Pick<PortfolioIndex, 'renewals' | 'renewalRows' | 'calendar' | 'report'>;
type DocketQueries = { readonly [Name in keyof Answers]: (...input: Parameters<Answers[Name]>) => Awaited<ReturnType<Answers[Name]>> };

/** What the queries about the docket need of the others. */
export type DocketContext = {
  readonly keeper: Pick<IndexKeeper, 'table' | 'status' | 'portfolio'>;
  readonly compare: (a: string, b: string) => number;
  readonly keepView: (view: { readonly refs: readonly DeadlineRef[]; readonly renewals?: readonly RenewalRef[] }) => number;
  readonly refsIn: (view: number) => readonly DeadlineRef[] | undefined;
  readonly renewalsIn: (view: number) => readonly RenewalRef[] | undefined;
  /** Rows of the cases of a view of the portfolio table or of international applications. */
  readonly casesIn: (view: number) => readonly number[] | undefined;
};

/** Renewal fees, and lists of limits as files and reports. */
export const createDocketQueries = ({ keeper, compare, keepView, refsIn, renewalsIn, casesIn }: DocketContext): DocketQueries => ({
  renewals: (query) => {
    const { refs, ...list } = listRenewals(keeper.table(), query, compare);
    return { view: keepView({ refs, renewals: refs }), revision: keeper.status().revision, total: refs.length, ...list, first: renewalRows(keeper.table(), refs.slice(0, firstRows)) };
  },
  renewalRows: (view, from, to) => {
    const refs = renewalsIn(view);
    return refs === undefined ? undefined : renewalRows(keeper.table(), refs.slice(from, to));
  },
  calendar: (view, name) => {
    const refs = refsIn(view);
    if (refs === undefined) return undefined;
    const table = keeper.table();
    const entries = deadlineRows(table, refs).map(({ id, reference, title, applicationNumber, applicationOffice, responsible, limit }) => ({ id, reference, title, application: applicationNumber ?? applicationOffice ?? 'not filed', responsible, limit }));
    return new TextEncoder().encode(calendarFile({ portfolio: keeper.portfolio()?.id ?? '', name, asOf: table.today(), entries }));
  },
  report: (of): readonly ReportClient[] | undefined => {
    const table = keeper.table();
    if ('keys' in of) return reportOfCases(table, of.keys.map(table.rowOf).filter((row) => row >= 0), compare);
    const refs = refsIn(of.view);
    if (refs !== undefined) return reportOfLimits(table, refs, compare);
    const shown = casesIn(of.view);
    return shown === undefined ? undefined : reportOfCases(table, shown, compare);
  },
});
