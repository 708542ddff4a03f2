import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { TextField } from '../../ui/controls/TextField';
import { notify } from '../../ui/surfaces/notify';
import { Tooltip } from '../../ui/surfaces/Tooltip';
import { textOrNothing } from './edit-family';
import { useOpenFamily } from '../FamilyContext';
import type { Edit } from '../../app/state/use-family';

export type EditTextProps = {
  readonly label: string;
  /** Undefined: not known. */
  readonly value: string | undefined;
  /** Where the value came from, shown on hover and focus. */
  readonly from?: string | undefined;
  /** The change that a new text makes; undefined: the field is emptied. */
  readonly apply: (text: string | undefined) => Edit;
  /** Sentence of the history; the label in lower case where not given. */
  readonly why?: string;
  readonly lines?: number;
  readonly isRequired?: boolean;
  /** What is shown for an empty field. */
  readonly empty?: string;
  /** BCP 47 tag of the text. */
  readonly lang?: string;
  /** The text as it is kept, where `value` is a tidier form of it: what is edited and warned about. */
  readonly kept?: string | undefined;
  /** A warning about a text that is kept all the same. */
  readonly warn?: (text: string) => string | undefined;
};

/**
 * A text edited in its place: press or Enter opens the field, Enter or leaving it saves, Escape gives up. What cannot be saved stays
 * in the field with the reason.
 */
export const EditText = ({ label, value, from, apply, why, lines = 1, isRequired = false, empty = 'not known', lang, kept = value, warn }: EditTextProps) => {
  const { save, writable } = useOpenFamily();
  const [draft, setDraft] = useState<string | null>(null);
  /** What stood in the field when it was opened. */
  const [seen, setSeen] = useState<string | undefined>(undefined);
  const [failure, setFailure] = useState<string | undefined>(undefined);
  const [conflicting, setConflicting] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const returnFocus = useRef(false);

  useEffect(() => {
    if (draft !== null || !returnFocus.current) return;
    returnFocus.current = false;
    place.current?.querySelector('button')?.focus();
  }, [draft]);

  const close = (): void => {
    returnFocus.current = place.current?.contains(document.activeElement) ?? false;
    setDraft(null);
    setFailure(undefined);
    setConflicting(false);
  };
  const commit = async (): Promise<void> => {
    if (draft === null) return;
    const text = textOrNothing(draft);
    if (text === kept) return close();
    if (isRequired && text === undefined) return setFailure(`${label} is needed.`);
    if (kept !== seen && !conflicting) {
      // Changed elsewhere while it was being edited: the person decides, by saving once more.
      setConflicting(true);
      return setFailure('This field was changed meanwhile.');
    }
    const answer = await save(apply(text), why ?? `Change ${label.toLowerCase()}`);
    if (answer.ok) return close();
    setConflicting(answer.error.code === 'conflict');
    setFailure(answer.error.message);
    // The field may be gone by now, because another member was selected: what was typed is kept in the notice.
    if (place.current === null) notify({ message: `${label} was not saved: ${answer.error.message}`, ...(text === undefined ? {} : { detail: text }), tone: 'error' });
  };
  const open = (): void => {
    setSeen(kept);
    setDraft(kept ?? '');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (event.key === 'Enter' && (lines === 1 || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void commit();
    }
  };

  const warning = warn?.(draft ?? kept ?? '');
  if (draft === null)
    return (
      <div ref={place} className="family-value">
        <Shown label={label} value={value} from={from} empty={empty} lang={lang} isDisabled={!writable} onPress={open} />
        {warning === undefined ? null : <p className="family-warning">{warning}</p>}
      </div>
    );
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Enter and Escape belong to the field inside
    <div
      ref={place}
      className="family-value family-value-open"
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget) && failure === undefined) void commit();
      }}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just opened this field */}
      <TextField label={label} hideLabel lines={lines} value={draft} onChange={setDraft} autoFocus error={failure} />
      {conflicting ? (
        <p className="family-warning">
          It now holds “{kept ?? 'nothing'}”. {lines === 1 ? 'Enter' : 'Ctrl+Enter'} saves the text above in its place, Escape keeps what is there.
        </p>
      ) : warning === undefined ? null : (
        <p className="family-warning">{warning}</p>
      )}
    </div>
  );
};

type ShownProps = { readonly label: string; readonly value: string | undefined; readonly from?: string | undefined; readonly empty: string; readonly lang?: string | undefined; readonly isDisabled: boolean; readonly onPress: () => void };

const Shown = ({ label, value, from, empty, lang, isDisabled, onPress }: ShownProps) => {
  const text = value === undefined ? <span className="unknown">{empty}</span> : <span lang={lang}>{value}</span>;
  const button = (
    <AriaButton className="family-shown" aria-label={`${label}: ${value ?? empty}. ${isDisabled ? '' : 'Edit'}`} onPress={() => !isDisabled && onPress()}>
      {text}
    </AriaButton>
  );
  return from === undefined ? button : <Tooltip text={from}>{button}</Tooltip>;
};
