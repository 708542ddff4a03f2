import { type KeyboardEvent, useEffect, useState } from 'react';
import { withTerm, termsOf } from '#shared/query/language/edit-query';
import { type FieldId, fieldOf } from '#shared/query/language/fields';
import { type Facet, facetFields } from '#shared/query/table/facets';
import type { Level } from '#shared/query/table/text-rows';
import { useIndex, useIndexRevision } from '../../index/IndexContext';
import { Button } from '../../ui/controls/Button';
import { Icon } from '../../ui/marks/Icon';
import { IconButton } from '../../ui/controls/IconButton';
import { StatusShape } from '../../ui/marks/StatusMark';
import { applicationStatuses } from '#shared/model/application';
import { setFacets, setQuery, type TableState } from '../table/table-store';
import { valueWords } from './value-words';
import './FacetPanel.css';

/** Values shown of an open field, and of one whose list was lengthened. */
const few = 8;
const many = 100;

/** Values of the portfolio with their counts under the query; a click writes the query. */
export const FacetPanel = ({ state }: { readonly state: TableState }) => {
  const index = useIndex();
  const { text, level, facets } = state;
  const open = facetFields.filter((field) => facets.open.includes(field));
  const [long, setLong] = useState<FieldId | undefined>(undefined);
  const [contains, setContains] = useState('');
  const found = useFacets(text, level, open, long, contains);
  const toggle = (field: FieldId): void => setFacets(index, { ...facets, open: facets.open.includes(field) ? facets.open.filter((one) => one !== field) : [...facets.open, field] });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrow keys walk its buttons
    <aside className="facets" aria-label="Values" onKeyDown={walk}>
      <header className="facets-head">
        <h2>Narrow by</h2>
        <IconButton label="Hide the values" icon={<Icon name="chevron-left" size={14} />} onPress={() => setFacets(index, { ...facets, shown: false })} />
      </header>
      {facetFields.map((field) => {
        const isOpen = open.includes(field);
        const facet = found.get(field);
        const on = termsOf(text, field);
        const isLong = long === field;
        return (
          <section key={field} className="facet">
            <h3>
              <button type="button" className="facet-head" aria-expanded={isOpen} onClick={() => toggle(field)}>
                <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} size={12} />
                <span>{facetTitles[field] ?? fieldOf(field).title}</span>
                {on.size === 0 ? null : <span className="facet-on">{on.size}</span>}
              </button>
            </h3>
            {!isOpen || facet === undefined ? null : (
              <>
                {isLong ? (
                  <input className="facet-find" type="text" aria-label={`Find a value of ${fieldOf(field).title}`} placeholder="Find a value" value={contains} onChange={(event) => setContains(event.target.value)} />
                ) : null}
                <ul className={isLong ? 'facet-values facet-long' : 'facet-values'}>
                  {shownValues(facet, on).map(({ value, term, count }) => (
                    <li key={term}>
                      <label className="facet-value">
                        <input type="checkbox" className="tick" checked={on.has(term)} onChange={(event) => setQuery(withTerm(text, field, term, event.target.checked))} />
                        <Shape field={field} value={value} />
                        <span className={value === '' ? 'ellipsis unknown' : 'ellipsis'} title={valueWords(field, value)}>
                          {valueWords(field, value)}
                        </span>
                        {count === undefined ? null : <span className="facet-count">{count.toLocaleString('en')}</span>}
                      </label>
                    </li>
                  ))}
                </ul>
                {facet.values.length === 0 ? <p className="quiet small facet-none">{contains === '' ? 'No value in these rows.' : 'No value contains this.'}</p> : null}
                {isLong || facet.distinct > few ? (
                  <Button
                    look="quiet"
                    onPress={() => {
                      setLong(isLong ? undefined : field);
                      setContains('');
                    }}
                  >
                    {isLong ? 'Fewer' : `${(facet.distinct - Math.min(few, facet.values.length)).toLocaleString('en')} more`}
                  </Button>
                ) : null}
              </>
            )}
          </section>
        );
      })}
    </aside>
  );
};

const facetTitles: Partial<Record<FieldId, string>> = { due: 'Next time limit', tag: 'Tags', class: 'IPC/CPC subclass', priority: 'Year of priority', route: 'Route' };

const Shape = ({ field, value }: { readonly field: FieldId; readonly value: string }) => {
  const status = field === 'status' ? applicationStatuses.find((one) => one === value) : undefined;
  return status === undefined ? null : <StatusShape status={status} />;
};

type Shown = { readonly value: string; readonly term: string; readonly count?: number };

/** What the query says of a field stays in sight where it is none of the values listed, as a period that was typed. */
const shownValues = (facet: Facet, on: ReadonlySet<string>): readonly Shown[] => {
  const typed = [...on].filter((term) => !facet.values.some((value) => value.term === term));
  return [...typed.map((term) => ({ value: term.replace(/^=?"?|"$/g, ''), term })), ...facet.values];
};

/** Counts of the open fields; the old ones stay until the new ones are there. */
const useFacets = (text: string, level: Level, open: readonly FieldId[], long: FieldId | undefined, contains: string): ReadonlyMap<FieldId, Facet> => {
  const index = useIndex();
  const revision = useIndexRevision();
  const [found, setFound] = useState<ReadonlyMap<FieldId, Facet>>(new Map());
  const fields = open.join(' ');
  useEffect(() => {
    let ended = false;
    const ask = async (): Promise<void> => {
      const facets = await index.facets(text, level, open, few, 'facets');
      if (facets === undefined || ended) return;
      const next = new Map(facets.map((facet) => [facet.field, facet]));
      const whole = long === undefined ? undefined : next.get(long);
      if (long !== undefined && whole !== undefined) next.set(long, { ...whole, values: await index.values(long, text, level, contains, many) });
      if (!ended) setFound(next);
    };
    void ask();
    return () => {
      ended = true;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `fields` says which are open, and the counts change with the portfolio
  }, [index, revision, text, level, fields, long, contains]);
  return found;
};

/** The arrow keys walk headings and values. */
const walk = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('button, input')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  if (at < 0) return;
  event.preventDefault();
  stops[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
};
