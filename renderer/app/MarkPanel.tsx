import { useState } from 'react';
import type { IsoDate } from '#shared/model/date';
import type { LimitMark } from '#shared/model/limit-mark';
import { Button } from '../ui/controls/Button';
import { DateField } from '../ui/controls/DateField';
import { dateToText } from '../ui/marks/DateText';
import { notify } from '../ui/surfaces/notify';
import { Panel } from '../ui/surfaces/Panel';
import { TextField } from '../ui/controls/TextField';
import { appStore, useToday } from './state/app-store';
import { type LimitRef, saveMarks, saveNote } from './save-marks';
import { useStore } from './state/store';
import './MarkPanel.css';

export type MarkAct = 'done' | 'not-needed' | 'open' | 'note';

/** What is said of which limits. */
export type Marking = {
  readonly act: MarkAct;
  readonly limits: readonly LimitRef[];
  /** The limit where it is a single one, and how its case and application are named. */
  readonly single?: { readonly label: string; readonly office: string | undefined; readonly due: IsoDate; readonly reference: string; readonly application: string; readonly note: string | undefined };
  /** Runs once it is saved. */
  readonly onSaved?: () => void;
};

type Props = Marking & { readonly onClose: () => void };

const titles: Readonly<Record<MarkAct, string>> = { done: 'Mark done', 'not-needed': 'Mark not needed', open: 'Open again', note: 'Note' };

/** A person's word on one limit or on many: done with date, person and proof; not needed; open again; a note. Enter saves. */
export const MarkPanel = ({ act, limits, single, onClose, onSaved }: Props) => {
  const today = useToday();
  const person = useStore(appStore, (shell) => shell.app?.person ?? '');
  const [on, setOn] = useState<IsoDate | undefined>(today);
  const [by, setBy] = useState(person);
  const [proof, setProof] = useState('');
  const [note, setNote] = useState(single?.note ?? '');
  const [saving, setSaving] = useState(false);
  const named = single === undefined ? 'time limit' : single.office === undefined ? single.label : `${single.label}, ${single.office}`;
  const many = limits.length !== 1;
  const what = many ? `${limits.length.toLocaleString('en')} time limits` : named;

  const save = async (): Promise<void> => {
    setSaving(true);
    const about = many ? `${limits.length} time limits` : `“${named}” of ${single?.reference ?? limits[0]?.family ?? ''}`;
    const mark: Omit<LimitMark, 'id'> = {
      state: act === 'note' ? 'open' : act,
      ...(act === 'open' || on === undefined ? {} : { on }),
      ...(act === 'open' || by.trim() === '' ? {} : { by: by.trim() }),
      ...(act !== 'done' || proof.trim() === '' ? {} : { proof: proof.trim() }),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    };
    const [only] = limits;
    const answer = act === 'note' && only !== undefined && !many ? await saveNote(only, note, `Note on ${about}`) : await saveMarks(limits, mark, `${titles[act]}: ${about}`);
    setSaving(false);
    if (!answer.ok) {
      notify({ message: answer.error.message, tone: 'error' });
      return;
    }
    onSaved?.();
    onClose();
  };

  return (
    <Panel
      title={many ? `${titles[act]}: ${what}` : titles[act]}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form="mark-form" isDisabled={saving}>
            {act === 'note' ? 'Save note' : titles[act]}
          </Button>
        </>
      }
    >
      <form
        id="mark-form"
        className="mark-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {single === undefined ? null : (
          <p>
            <strong>{named}</strong>
            <br />
            {single.reference} · {single.application} · due {dateToText(single.due, true)}
          </p>
        )}
        {act === 'done' ? (
          <>
            {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the panel was just opened to say this */}
            <TextField label="Proof" help="What shows that it was done: a receipt number, a letter, a document of the case." value={proof} onChange={setProof} autoFocus />
            <DateField label="Done on" value={on} onChange={setOn} />
            <TextField label="By" value={by} onChange={setBy} />
          </>
        ) : null}
        {act === 'not-needed' ? (
          <>
            {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the panel was just opened to say this */}
            <TextField label="Why not" value={note} onChange={setNote} lines={3} autoFocus />
            <DateField label="Decided on" value={on} onChange={setOn} />
            <TextField label="By" value={by} onChange={setBy} />
          </>
        ) : null}
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the panel was just opened to write it */}
        {act === 'note' || act === 'done' ? <TextField label="Note" value={note} onChange={setNote} lines={4} autoFocus={act === 'note'} /> : null}
        {act === 'open' ? <p>Date, person and proof are taken away; the note stays. The history keeps what was said.</p> : null}
      </form>
    </Panel>
  );
};
