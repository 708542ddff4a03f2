import { useEffect, useRef, useState } from 'react';
import { appStore } from '../../app/state/app-store';
import { nextId } from '#shared/model/case-family';
import { Button } from '../../ui/controls/Button';
import { instantText } from '../../ui/marks/instant-text';
import { TextField } from '../../ui/controls/TextField';
import { EditText } from '../editing/EditText';
import { editRow, removeRow, textOrNothing } from '../editing/edit-family';
import { useOpenFamily } from '../FamilyContext';
import { memberName } from '../entry/member-names';
import { RemoveButton, Section } from './Rows';

export type NotesProps = {
  readonly application: string | undefined;
  /** Grows each time the person asks to write a note; the field then takes the focus. */
  readonly asked: number;
};

/** Remarks on the case or the selected application, newest first; never part of an outside dossier. */
export const Notes = ({ application, asked }: NotesProps) => {
  const { family, facts, save, writable } = useOpenFamily();
  const [text, setText] = useState('');
  const [failure, setFailure] = useState<string | undefined>(undefined);
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked > 0) field.current?.querySelector('textarea')?.focus();
  }, [asked]);
  const rows = family.notes.filter((note) => application === undefined || note.application === application || note.application === undefined).sort((a, b) => (a.at > b.at ? -1 : 1));
  const add = async (): Promise<void> => {
    const words = textOrNothing(text);
    if (words === undefined) return;
    const answer = await save((one) => ({ ...one, notes: [...one.notes, { id: nextId('n', one.notes), text: words, ...(application === undefined ? {} : { application }), at: new Date().toISOString(), by: appStore.get().app?.person ?? 'not known' }] }), 'Add note');
    if (answer.ok) setText('');
    setFailure(answer.ok ? undefined : answer.error.message);
  };
  return (
    <Section title="Notes" count={rows.length}>
      {writable ? (
        <div
          ref={field}
          className="family-note-new"
          role="presentation"
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void add();
          }}
        >
          <TextField label="New note" hideLabel lines={2} placeholder="Write a note; Ctrl+Enter keeps it" value={text} onChange={setText} error={failure} />
          {textOrNothing(text) === undefined ? null : (
            <Button look="primary" onPress={() => void add()}>
              Keep note
            </Button>
          )}
        </div>
      ) : null}
      {rows.length === 0 ? <p className="unknown">none</p> : null}
      <ul className="family-rows">
        {rows.map((note) => {
          const member = family.applications.find(({ id }) => id === note.application);
          return (
            <li key={note.id} className="family-row family-note">
              <div className="family-row-main">
                <EditText label="Note" value={note.text} lines={3} isRequired apply={(words) => (one) => ({ ...one, notes: words === undefined ? one.notes : editRow(one.notes, note.id, (row) => ({ ...row, text: words })) })} />
                <span className="quiet small">
                  {note.by}, {instantText(note.at)}
                  {member === undefined ? '' : ` · ${memberName(member, facts)}`}
                </span>
              </div>
              <RemoveButton what="note" edit={(one) => ({ ...one, notes: removeRow(one.notes, note.id) })} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
};
