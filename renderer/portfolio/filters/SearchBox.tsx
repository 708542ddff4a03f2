import type { FamilyFilter } from '#shared/query/family-query';
import { ViewSearch } from '../../app/frame/ViewSearch';
import { Icon } from '../../ui/marks/Icon';
import { setFilter } from '../table/table-store';
import { filterWords } from './filter-words';

/** One box over everything: words, "quoted phrases", numbers however typed; conditions on columns stand in it as chips. */
export const SearchBox = ({ filter }: { readonly filter: FamilyFilter }) => (
  <ViewSearch
    label="Search title, abstract, names, numbers, references, tags and notes"
    placeholder={filter.columns.length === 0 ? 'Search titles, names, numbers, references, tags, notes' : 'Search in these'}
    text={filter.text}
    onChange={(text) => setFilter((old) => ({ ...old, text }))}
    onEnter={() => document.querySelector<HTMLElement>('.portfolio-grid')?.focus()}
    onBackspace={() => setFilter((old) => ({ ...old, columns: old.columns.slice(0, -1) }))}
    before={filter.columns.map((condition) => (
      <span key={condition.column} className="portfolio-chip">
        <span className="ellipsis" title={filterWords(condition)}>
          {filterWords(condition)}
        </span>
        <button type="button" aria-label={`Remove the filter ${filterWords(condition)}`} onClick={() => setFilter((old) => ({ ...old, columns: old.columns.filter((one) => one.column !== condition.column) }))}>
          <Icon name="close" size={10} />
        </button>
      </span>
    ))}
  />
);
