import { type ReactNode, useCallback, useRef, useState } from 'react';
import { call } from '../app/bridge';
import { PrintOut } from '../app/print/PrintOut';
import { usePortfolio, useToday } from '../app/state/app-store';
import { tellFailure } from '../app/tell-failure';
import { svgFile } from '../charts/svg-file';
import { useSize } from '../charts/use-size';
import { IconButton } from '../ui/controls/IconButton';
import { Menu } from '../ui/controls/Menu';
import { dateToText } from '../ui/marks/DateText';
import { Icon } from '../ui/marks/Icon';
import { notify } from '../ui/surfaces/notify';
import { type ChartTable, DataTable } from './DataTable';

export type ChartCardProps = {
  readonly title: string;
  /** What is counted, and what is not: `182 applications, 3 without a filing date`. */
  readonly note: string;
  /** The same figures as a table. */
  readonly table: ChartTable;
  readonly legend?: ReactNode;
  /** Said in place of the chart where there is nothing to draw. */
  readonly empty?: string | undefined;
  readonly children: (width: number) => ReactNode;
};

/** One chart with its twin as a table; saved as a picture or put on paper. */
export const ChartCard = ({ title, note, table, legend, empty, children }: ChartCardProps) => {
  const place = useRef<HTMLDivElement>(null);
  const { width } = useSize(place);
  const [isTable, setTable] = useState(false);
  const [printing, setPrinting] = useState(false);
  const portfolio = usePortfolio();
  const today = useToday();
  const endPrinting = useCallback(() => setPrinting(false), []);
  const save = async (): Promise<void> => {
    const picture = place.current?.querySelector('svg');
    if (!(picture instanceof SVGSVGElement)) return;
    const answer = await call('file.save', { suggestedName: `${portfolio?.name ?? 'Portfolio'} ${title.toLowerCase()}.svg`, bytes: svgFile(picture) });
    if (!answer.ok) tellFailure(answer.error);
    else if (answer.value !== null) notify({ message: `Saved to ${answer.value.path}` });
  };
  const isEmpty = empty !== undefined;
  return (
    <section className="chart-card" aria-label={title}>
      <header className="chart-head">
        <div>
          <h2>{title}</h2>
          <p className="quiet small">{note}</p>
        </div>
        <Menu
          label={`${title}: more`}
          trigger={<IconButton label={`${title}: more`} icon={<Icon name="more" />} />}
          entries={[
            { id: 'table', label: isTable ? 'Show as chart' : 'Show as table', onAction: () => setTable(!isTable) },
            { id: 'svg', label: 'Save as SVG…', disabled: isTable || isEmpty, onAction: () => void save() },
            { id: 'print', label: 'Print or save as PDF…', disabled: isEmpty, onAction: () => setPrinting(true) },
          ]}
        />
      </header>
      <div ref={place} className="chart-body">
        {isEmpty ? <p className="unknown">{empty}</p> : isTable ? <DataTable title={title} table={table} /> : width === 0 ? null : children(width)}
      </div>
      {isEmpty || isTable ? null : legend}
      {printing ? (
        <PrintOut label={title} onDone={endPrinting}>
          <h1>{title}</h1>
          <p>
            {portfolio?.name} · as of {dateToText(today, true)} · {note}
          </p>
          <div className="chart-paper">{children(720)}</div>
          {legend}
          <DataTable title={title} table={table} />
        </PrintOut>
      ) : null}
    </section>
  );
};
