import { useEffect, useState } from 'react';
import { SideSlot } from '../../app/frame/slots';
import { useIndex, useIndexRevision } from '../../index/IndexContext';
import type { SavedView } from '../../index/settings';
import { Icon } from '../../ui/marks/Icon';
import { IconButton } from '../../ui/controls/IconButton';
import { applyView, forgetView, isApplied, useSavedViews } from './saved-views';
import type { TableState } from '../table/table-store';

/** The saved views in the side bar, each with the number of rows that it shows now. */
export const SavedViews = ({ state }: { readonly state: TableState }) => {
  const index = useIndex();
  const views = useSavedViews();
  const counts = useCounts(views);
  if (views.length === 0) return null;
  return (
    <SideSlot>
      <section aria-label="Saved views">
        <h2 className="portfolio-side-title">Saved views</h2>
        <ul>
          {views.map((view) => (
            <li key={view.id} className="portfolio-side-view">
              <button type="button" className="side-item" aria-current={isApplied(view, state) ? 'true' : undefined} onClick={() => applyView(index, view)}>
                <span className="ellipsis" title={view.name}>
                  {view.name}
                </span>
                <span className="side-count">{counts.get(view.id)?.toLocaleString('en') ?? ''}</span>
              </button>
              <IconButton label={`Delete the view ${view.name}`} icon={<Icon name="close" size={12} />} onPress={() => forgetView(index, view.id)} />
            </li>
          ))}
        </ul>
      </section>
    </SideSlot>
  );
};

const useCounts = (views: readonly SavedView[]): ReadonlyMap<string, number> => {
  const index = useIndex();
  const revision = useIndexRevision();
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    let ended = false;
    const ask = async (): Promise<void> => {
      const found = new Map<string, number>();
      for (const view of views) found.set(view.id, await index.count(view.text, view.level));
      if (!ended) setCounts(found);
    };
    void ask();
    return () => {
      ended = true;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the counts change with the portfolio
  }, [index, views, revision]);
  return counts;
};
