import { useEffect, useState } from 'react';
import type { Dashboard } from '#shared/query/dashboard/dashboard';
import type { YearSeries } from '#shared/query/dashboard/year-series';
import type { Facet } from '#shared/query/table/facets';
import { useToday } from '../app/state/app-store';
import { ViewSearch } from '../app/frame/ViewSearch';
import { showApplications } from '../app/state/table-request';
import { RankBars } from '../charts/stats/rank-bars';
import { YearBars } from '../charts/stats/year-bars';
import { useIndex, useIndexRevision } from '../index/IndexContext';
import { plural } from '../ui/marks/plural';
import { EmptyState } from '../ui/surfaces/EmptyState';
import { ChartCard } from './ChartCard';
import { Legend } from './Legend';
import '../charts/stats/stats.css';
import './DashboardView.css';

/** The portfolio in charts: every mark leads to the table with what it counts. */
export const DashboardView = () => {
  const [text, setText] = useState('');
  const data = useDashboard(text);
  const today = useToday();
  const thisYear = Number(today.slice(0, 4));
  const show = (...terms: readonly string[]): void => showApplications([text, ...terms].filter((term) => term.trim() !== '').join(' '));
  return (
    <section className="dashboard" aria-label="Dashboard">
      <ViewSearch label="Show only the applications that fit, in the words of the portfolio’s search" placeholder="Only applications that fit: applicant:huawei office:EP filed:2019..2021" text={text} onChange={setText} onEnter={() => document.querySelector<HTMLElement>('.dashboard-charts')?.focus()} />
      {data === undefined ? (
        <div className="view-loading" aria-busy />
      ) : data.applications === 0 ? (
        <EmptyState title="No application to count">
          <p>{text.trim() === '' ? 'The portfolio has no application yet. Import files or enter a case; the charts follow.' : 'No application fits these words.'}</p>
        </EmptyState>
      ) : (
        <>
          <p className="dashboard-sum">
            <strong>{data.applications.toLocaleString('en')}</strong> {data.applications === 1 ? 'application' : 'applications'} of {plural(data.cases, 'case family', 'case families')}
            <span className="quiet"> · every bar leads to what it counts</span>
          </p>
          <div className="dashboard-charts" tabIndex={-1}>
            <Years title="Filings per year and office" data={data.filings} unknown="without a filing date" thisYear={thisYear} onYear={(year, office) => show(`filed:${year}`, office === undefined ? '' : officeTerm(office))} />
            <Active data={data} show={show} />
            <Years title="Grants per year" data={data.grants} thisYear={thisYear} onYear={(year, office) => show(`granted:${year}`, office === undefined ? '' : officeTerm(office))} />
            <Years title="PCT filings per year" data={data.pct} unknown="without a filing date" thisYear={thisYear} onYear={(year) => show('route:pct', `filed:${year}`)} />
            <Years title="Expiry profile" data={data.expiry} unknown="without a computed expiry" thisYear={thisYear} onYear={(year, status) => show(`expires:${year}`, status === undefined ? 'status:granted,pending' : `status:${status}`)} />
            <PendencyCard data={data} />
            <Ranked title="Top applicants" facet={data.applicants} field="applicant" show={show} />
            <Ranked title="Top inventors" facet={data.inventors} field="inventor" show={show} />
            <Ranked title="Top classes" facet={data.classes} field="ipc" show={show} />
          </div>
        </>
      )}
    </section>
  );
};

const useDashboard = (text: string): Dashboard | undefined => {
  const index = useIndex();
  const revision = useIndexRevision();
  const [data, setData] = useState<Dashboard | undefined>(undefined);
  useEffect(() => {
    let ended = false;
    void index.dashboard(text, 'dashboard').then((answer) => {
      if (!ended && answer !== undefined) setData(answer);
    });
    return () => {
      ended = true;
    };
  }, [index, text, revision]);
  return data;
};

type Show = (...terms: readonly string[]) => void;

const officeTerm = (office: string): string => `office:${office === '' ? '?' : office}`;
const seriesName = (name: string): string => (name === '' ? 'not known' : name);

type YearsProps = { readonly title: string; readonly data: YearSeries; readonly unknown?: string; readonly thisYear: number; readonly onYear: (year: number, series: string | undefined) => void };

const Years = ({ title, data, unknown, thisYear, onYear }: YearsProps) => (
  <ChartCard
    title={title}
    note={`${plural(data.total, 'application')}${data.unknown === 0 || unknown === undefined ? '' : `, ${data.unknown.toLocaleString('en')} more ${unknown}`}`}
    empty={data.total === 0 ? `None is known.` : undefined}
    table={{ heads: ['Year', ...data.series.map(({ name }) => seriesName(name)), ...(data.series.length > 1 ? ['In all'] : [])], rows: data.years.map((year, at) => [String(year), ...data.series.map(({ counts }) => counts[at] ?? 0), ...(data.series.length > 1 ? [data.series.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0)] : [])]) }}
    legend={<Legend series={data.series.map(({ name, isOthers }) => ({ name: seriesName(name), isOthers }))} />}
  >
    {(width) => <YearBars title={title} data={data} width={width} height={210} thisYear={thisYear} seriesName={seriesName} onYear={onYear} />}
  </ChartCard>
);

const mostOffices = 10;

const Active = ({ data, show }: { readonly data: Dashboard; readonly show: Show }) => {
  const shown = data.active.slice(0, mostOffices);
  const total = data.active.reduce((sum, { granted, pending }) => sum + granted + pending, 0);
  return (
    <ChartCard
      title="Active by office"
      note={`${plural(total, 'application')} granted or pending at ${plural(data.active.length, 'office')}${data.active.length > shown.length ? `; the first ${shown.length} are drawn` : ''}`}
      empty={total === 0 ? 'None is granted or pending.' : undefined}
      table={{ heads: ['Office', 'Granted', 'Pending'], rows: data.active.map(({ office, granted, pending }) => [seriesName(office), granted, pending]) }}
      legend={<Legend series={[{ name: 'granted' }, { name: 'pending' }]} />}
    >
      {(width) => (
        <RankBars
          title="Active by office"
          width={width}
          labelWidth={70}
          rows={shown.map(({ office, granted, pending }) => ({
            name: seriesName(office),
            parts: [
              { name: 'granted', count: granted },
              { name: 'pending', count: pending },
            ],
            onPress: (status) => show(officeTerm(office), `status:${status ?? 'granted,pending'}`),
          }))}
        />
      )}
    </ChartCard>
  );
};

const PendencyCard = ({ data: { pendency } }: { readonly data: Dashboard }) => {
  const name = ({ from, to }: (typeof pendency.bars)[number]): string => (to === undefined ? `${from} years and more` : from === 0 ? 'under 1 year' : `${from} to ${to} years`);
  return (
    <ChartCard
      title="From filing to grant"
      note={pendency.median === undefined ? 'granted applications with both dates' : `${plural(pendency.total, 'granted application')} with both dates; half of them within ${pendency.median.toLocaleString('en')} years`}
      empty={pendency.total === 0 ? 'No application has both dates.' : undefined}
      table={{ heads: ['From filing to grant', 'Applications'], rows: pendency.bars.map((bar) => [name(bar), bar.count]) }}
    >
      {(width) => <RankBars title="From filing to grant" width={width} labelWidth={120} rows={pendency.bars.map((bar) => ({ name: name(bar), parts: [{ name: '', count: bar.count }] }))} />}
    </ChartCard>
  );
};

const Ranked = ({ title, facet, field, show }: { readonly title: string; readonly facet: Facet; readonly field: string; readonly show: Show }) => {
  const rows = facet.values.filter(({ value }) => value !== '');
  return (
    <ChartCard
      title={title}
      note={`${rows.length < facet.distinct ? `${rows.length} of ` : ''}${facet.distinct.toLocaleString('en')} in all, by applications`}
      empty={rows.length === 0 ? 'None is named.' : undefined}
      table={{ heads: ['Name', 'Applications'], rows: rows.map(({ value, count }) => [value, count]) }}
    >
      {(width) => <RankBars title={title} width={width} rows={rows.map(({ value, term, count }) => ({ name: value, parts: [{ name: '', count }], onPress: () => show(`${field}:${term}`) }))} />}
    </ChartCard>
  );
};
