import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Checkbox } from '../ui/controls/Checkbox';
import { call } from '../app/bridge';
import { tellFailure } from '../app/tell-failure';
import { type Choices, forget, include } from './choices';
import { importStore } from './import-store';
import { PlanItem } from './PlanItem';
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

/** Families of one tab, as many as there are: only those in sight are drawn. */
export const PlanList = ({ job, kind, choices, onChoices }: PlanListProps) => {
  const { total, rows, failure, load, replace } = usePlanRows(job, kind);
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: total ?? 0, getScrollElement: () => scroller.current, estimateSize: () => 31, overscan: 12 });
  const items = virtual.getVirtualItems();
  const from = items[0]?.index ?? 0;
  const to = items.at(-1)?.index ?? 0;
  useEffect(() => load(from, to), [load, from, to]);

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
      <div ref={scroller} className="plan-scroll" role="rowgroup" tabIndex={-1} onKeyDown={(event) => walkRows(event, total ?? 0, virtual.scrollToIndex)}>
        <div className="plan-space" style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = rows.get(item.index);
            return (
              <div key={item.key} ref={virtual.measureElement} data-index={item.index} className="plan-slot" style={{ transform: `translateY(${item.start}px)` }}>
                {row === undefined ? (
                  <div className="plan-row" aria-busy="true" />
                ) : (
                  <PlanItem
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
