import { type CSSProperties, type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { PlanRow } from '#shared/ipc';
import { Checkbox } from '../ui/controls/Checkbox';
import { FlyingLines, type FlyingHandle } from '../ui/grid/FlyingLines';
import { useFlown } from '../ui/grid/use-flown';
import { useScaledRows } from '../ui/grid/use-scaled-rows';
import { call } from '../app/bridge';
import { tellFailure } from '../app/tell-failure';
import { type Choices, forget, include } from './choices';
import { importStore } from './import-store';
import { changesInWords, PlanItem } from './PlanItem';
import { type PlanKind, planKeys, usePlanRows } from './use-plan-rows';

export type PlanListProps = { readonly job: string; readonly kind: PlanKind; readonly choices: Choices; readonly onChoices: (choices: Choices) => void };

const emptyWords: Readonly<Record<PlanKind, string>> = {
  all: 'The files hold no case.',
  added: 'No case would be added.',
  changed: 'No case would be changed.',
  unchanged: 'No case of the files is in the portfolio unchanged.',
  conflict: 'Nothing differs from what a person entered.',
  match: 'No application of the files may be one that is there already.',
};

/** Height of a row that is not open, in CSS pixels. */
const rowHeight = 31;
const heightOf = (): number => rowHeight;

/** What is drawn of rows that fly past. */
const briefTexts = (row: PlanRow): readonly string[] => ['', '', row.reference, row.title ?? '', row.offices.join(' '), String(row.applications), String(row.publications), changesInWords(row)];
const emptyLine = (place: CSSProperties) => (
  <div className="plan-row" style={place}>
    <span />
    <span />
    <strong className="ellipsis" />
    <span className="ellipsis" />
    <span className="ellipsis plan-offices" />
    <span className="plan-number" />
    <span className="plan-number" />
    <span className="ellipsis" />
  </div>
);

/** Families of one tab, as many as there are: only those in sight are drawn. */
export const PlanList = ({ job, kind, choices, onChoices }: PlanListProps) => {
  const { total, rows, failure, load, glance, replace } = usePlanRows(job, kind);
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const scroller = useRef<HTMLDivElement>(null);
  const flying = useRef<FlyingHandle>(null);
  const lines = useScaledRows({ count: total ?? 0, rowHeight, heightOf, box: scroller, headHeight: 0, flying });
  const { items, first: from, last: to } = lines;
  useEffect(() => load(from, to), [load, from, to]);
  const isFlown = useFlown(
    lines.isFast,
    items.every(({ index }) => rows.has(index)),
  );
  // A control that has the focus may become that of another row, which nobody meant: then the list has it.
  const focused = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    const at = lineOf(document.activeElement);
    if (at !== undefined && at !== focused.current && scroller.current?.contains(document.activeElement) === true) scroller.current.focus({ preventScroll: true });
  });

  if (failure !== null) return <p role="alert" className="import-empty">{failure}</p>;
  if (total === 0) return <p className="import-empty quiet">{emptyWords[kind]}</p>;
  const selectable = kind !== 'unchanged';
  const match = async (at: number, key: string, place: number, member: string | null): Promise<void> => {
    const answer = await call('import.match', { job, key, place, member });
    if (!answer.ok) return tellFailure(answer.error);
    replace(at, answer.value.row);
    onChoices(forget(choices, key));
    importStore.set((state) => (state.phase === 'planned' && state.job === job ? { ...state, summary: answer.value.summary } : state));
  };
  const toggleAll = (included: boolean): void => {
    if (included && kind === 'all') onChoices({ ...choices, except: new Set() });
    else
      void planKeys(job, kind).then((keys) => {
        if (keys !== undefined) onChoices(include(choices, keys, included));
      });
  };
  const loadedKeys = [...rows.values()].filter((row) => row.kind !== 'unchanged').map((row) => row.key);
  const excluded = loadedKeys.filter((key) => choices.except.has(key)).length;
  return (
    <div className="plan" role="table" aria-label="Cases of the plan" aria-rowcount={total === null ? -1 : total + 1}>
      <div className="plan-row plan-head" role="row" aria-rowindex={1}>
        <span role="columnheader">
          {selectable && (loadedKeys.length > 0 || total === null) ? <Checkbox aria-label="Take all cases of this list into the import" isSelected={excluded === 0} isIndeterminate={excluded > 0 && excluded < loadedKeys.length} onChange={toggleAll} /> : null}
        </span>
        <span role="columnheader" aria-label="Open" />
        <span role="columnheader">Our ref.</span>
        <span role="columnheader">Title</span>
        <span role="columnheader">Offices</span>
        <span role="columnheader" className="plan-number">
          Applications
        </span>
        <span role="columnheader" className="plan-number">
          Publications
        </span>
        <span role="columnheader">Changes</span>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrow keys of the controls in its rows */}
      <div ref={scroller} className="plan-scroll" role="rowgroup" tabIndex={-1} onFocus={(event) => (focused.current = lineOf(event.target))} onKeyDown={(event) => walkRows(event, total ?? 0, lines.scrollTo)}>
        <div className="plan-space" style={{ height: lines.bodyHeight }}>
          {isFlown ? (
            <FlyingLines
              ref={flying}
              rowHeight={rowHeight}
              height={lines.height ?? 0}
              emptyLine={emptyLine}
              cellsFrom={0}
              brief={async (first, count) => (await glance(first, first + count))?.map((row) => ({ cells: briefTexts(row) }))}
            />
          ) : null}
          {items.map((item) => {
            const row = rows.get(item.index);
            return (
              <div key={item.slot} ref={lines.elementOf?.(item.slot)} data-index={item.index} className="plan-slot" style={{ transform: `translateY(${item.start}px)` }}>
                {row === undefined ? (
                  <div className="plan-row" aria-busy="true" />
                ) : (
                  <PlanItem
                    // What is open has a state of its own.
                    key={open.has(item.index) ? row.key : 'closed'}
                    row={row}
                    rowIndex={item.index + 2}
                    selectable={selectable}
                    choices={choices}
                    onChoices={onChoices}
                    onMatch={(place, member) => void match(item.index, row.key, place, member)}
                    open={open.has(item.index)}
                    onOpen={(next) =>
                      setOpen((now) => {
                        const opened = new Set(now);
                        if (next) opened.add(item.index);
                        else opened.delete(item.index);
                        return opened;
                      })
                    }
                  />
                )}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
};

/** Number of the line in which an element stands. */
const lineOf = (element: Element | null): string | undefined => element?.closest<HTMLElement>('[data-index]')?.dataset['index'];

/** Arrow keys go from a control of a row to the same control of the next one. */
const walkRows = (event: KeyboardEvent<HTMLElement>, total: number, scrollTo: (index: number) => void): void => {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || !(event.target instanceof HTMLElement)) return;
  const from = event.target.closest<HTMLElement>('[data-index]')?.dataset['index'];
  const control = event.target.matches('.fold-button') ? '.fold-button' : event.target.matches('.check input') ? '.check input' : undefined;
  const next = Number(from) + step;
  if (from === undefined || control === undefined || next < 0 || next >= total) return;
  event.preventDefault();
  scrollTo(next);
  const list = event.currentTarget;
  // The row may be drawn only after scrolling.
  requestAnimationFrame(() => list.querySelector<HTMLElement>(`[data-index="${next}"] ${control}`)?.focus());
};
