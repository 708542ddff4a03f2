import { type ReactNode, useRef } from 'react';
import { Icon } from '../../ui/marks/Icon';
import { KeyHint } from '../../ui/marks/KeyHint';
import { useCommand } from '../commands/command-registry';
import { SearchSlot } from './slots';
import './ViewSearch.css';

type Props = {
  /** What is searched, for a screen reader. */
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** Enter or the down arrow: into what was found. */
  readonly onEnter?: () => void;
  /** Conditions that stand before the text, and what Backspace in an empty box does to them. */
  readonly before?: ReactNode;
  readonly onBackspace?: () => void;
};

/** The search box of the view on the screen, in the top bar; Escape empties it. */
export const ViewSearch = ({ label, placeholder, text, onChange, onEnter, before, onBackspace }: Props) => {
  const input = useRef<HTMLInputElement>(null);
  useCommand('search.focus', () => {
    input.current?.focus();
    input.current?.select();
  });
  return (
    <SearchSlot>
      <search className="view-search">
        <Icon name="search" />
        {before}
        <input
          ref={input}
          type="text"
          aria-label={label}
          placeholder={placeholder}
          spellCheck={false}
          autoComplete="off"
          value={text}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && text !== '') {
              event.preventDefault();
              onChange('');
            } else if (event.key === 'Backspace' && text === '') onBackspace?.();
            else if (event.key === 'ArrowDown' || event.key === 'Enter') onEnter?.();
          }}
        />
        {text === '' ? <KeyHint keys="/" /> : null}
      </search>
    </SearchSlot>
  );
};
