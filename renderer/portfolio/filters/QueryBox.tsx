import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import type { Suggestion } from '#shared/query/language/complete-query';
import { parseQuery } from '#shared/query/language/parse-query';
import type { Level } from '#shared/query/table/text-rows';
import { useCommand } from '../../app/commands/command-registry';
import { SearchSlot } from '../../app/frame/slots';
import { Icon } from '../../ui/marks/Icon';
import { IconButton } from '../../ui/controls/IconButton';
import { KeyHint } from '../../ui/marks/KeyHint';
import { setQuery } from '../table/table-store';
import { useSuggestions } from './use-suggestions';
import '../../app/frame/ViewSearch.css';
import { issueId } from './QueryIssues';
import './QueryBox.css';

/** One box over everything: words, "phrases", numbers however typed and conditions such as `office:EP`, completed while they are typed. */
export const QueryBox = ({ text, level, onHelp }: { readonly text: string; readonly level: Level; readonly onHelp: () => void }) => {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [caret, setCaret] = useState<number | undefined>(undefined);
  const [chosen, setChosen] = useState(-1);
  const suggestions = useSuggestions(text, caret, level);
  const { issues } = useMemo(() => parseQuery(text), [text]);
  const isOpen = caret !== undefined && suggestions.length > 0;
  useCommand('search.focus', () => {
    input.current?.focus();
    input.current?.select();
  });

  const take = ({ from, to, insert }: Suggestion): void => {
    const isField = insert.endsWith(':');
    const next = `${text.slice(0, from)}${insert}${isField ? '' : ' '}${text.slice(to).replace(/^ /, '')}`;
    const at = from + insert.length + (isField ? 0 : 1);
    setQuery(next);
    setChosen(-1);
    setCaret(isField ? at : undefined);
    requestAnimationFrame(() => input.current?.setSelectionRange(at, at));
  };
  const toGrid = (): void => {
    setCaret(undefined);
    document.querySelector<HTMLElement>('.portfolio-grid')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const pick = suggestions[chosen];
    switch (event.key) {
      case 'Escape':
        if (!isOpen && text === '') return;
        event.preventDefault();
        if (isOpen) setCaret(undefined);
        else setQuery('');
        setChosen(-1);
        return;
      case 'ArrowDown':
        event.preventDefault();
        if (isOpen) setChosen((old) => (old + 1) % suggestions.length);
        else toGrid();
        return;
      case 'ArrowUp':
        if (!isOpen) return;
        event.preventDefault();
        setChosen((old) => (old <= 0 ? suggestions.length : old) - 1);
        return;
      case 'Tab':
      case 'Enter':
        if (isOpen && pick !== undefined) {
          event.preventDefault();
          take(pick);
        } else if (event.key === 'Enter') toGrid();
        return;
    }
  };
  const [issue] = issues;
  return (
    <SearchSlot>
      <search className="view-search query-box">
        <Icon name="search" />
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-label="Search words, numbers, and conditions such as office:EP"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-invalid={issue !== undefined}
          {...(issue === undefined ? {} : { 'aria-describedby': issueId })}
          {...(isOpen && chosen >= 0 ? { 'aria-activedescendant': `${id}-${chosen}` } : {})}
          placeholder="Search words, names, numbers, or status:granted office:EP due<90d"
          spellCheck={false}
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setQuery(event.target.value);
            setCaret(event.target.selectionStart ?? event.target.value.length);
            setChosen(-1);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setCaret(undefined)}
        />
        {text === '' ? <KeyHint keys="/" /> : <IconButton label="Clear the search" icon={<Icon name="close" size={12} />} onPress={() => setQuery('')} />}
        <IconButton label="How to search" icon={<Icon name="info" size={14} />} onPress={onHelp} />
        {isOpen ? (
          <div id={`${id}-list`} role="listbox" aria-label="Suggestions" className="popover query-suggestions">
            {suggestions.map((suggestion, at) => (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the arrow keys and Enter of the box choose it
              <div
                key={suggestion.insert}
                id={`${id}-${at}`}
                role="option"
                tabIndex={-1}
                aria-selected={at === chosen}
                className="query-suggestion"
                // Before the box loses the focus.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(suggestion)}
              >
                <span className="ellipsis">{suggestion.label}</span>
                <span className="quiet small ellipsis">{suggestion.detail}</span>
              </div>
            ))}
          </div>
        ) : null}
      </search>
    </SearchSlot>
  );
};
