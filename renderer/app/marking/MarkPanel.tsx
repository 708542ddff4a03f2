import { useState } from 'react';
import type { LimitAct } from '#shared/docket/act-on-limits';
import type { IsoDate } from '#shared/model/date';
import { Button } from '../../ui/controls/Button';
import { dateToText } from '../../ui/marks/DateText';
import { notify } from '../../ui/surfaces/notify';
import { Panel } from '../../ui/surfaces/Panel';
import { plural } from '../../ui/marks/plural';
import { appStore, useToday } from '../state/app-store';
import { useStore } from '../state/store';
import { actTitles, type FormAct } from './act-words';
import { emptyDraft, type MarkDraft, readDraft } from './mark-draft';
import { MarkFields } from './MarkFields';
import { ReceivedFiles } from '../receive/ReceivedFiles';
import { type LimitRef, saveAct } from './save-marks';
import './MarkPanel.css';

/** What is said of which limits. */
export type Marking = {
  readonly act: FormAct;
  readonly limits: readonly LimitRef[];
  /** The limit where it is a single one, and how its case and application are named. */
  readonly single?: {
    readonly label: string;
    readonly office: string | undefined;
    readonly due: IsoDate;
    readonly reference: string;
    readonly application: string;
    readonly note: string | undefined;
  };
  /** What the fields hold at first, beside the day of today and the person. */
  readonly initial?: Partial<MarkDraft>;
  /** Runs once it is saved. */
  readonly onSaved?: () => void;
};

type Props = Marking & { readonly onClose: () => void };

/** A person's word on one limit or on many: done with date, person and proof, paid, instructed, assigned, a note. Enter saves. */
export const MarkPanel = ({ act, limits, single, initial, onClose, onSaved }: Props) => {
  const today = useToday();
  const person = useStore(appStore, (shell) => shell.app?.person ?? '');
  const [draft, setDraft] = useState<MarkDraft>({ ...emptyDraft, on: today, by: act === 'keep' || act === 'drop' ? '' : person, note: single?.note ?? '', ...initial });
  const [saving, setSaving] = useState(false);
  const [files, setFiles] = useState<readonly File[]>([]);
  const named = single === undefined ? 'time limit' : single.office === undefined ? single.label : `${single.label}, ${single.office}`;
  const many = limits.length !== 1;
  const what = many ? plural(limits.length, 'time limit') : named;
  const said: LimitAct | undefined = readDraft(act, draft);

  const save = async (): Promise<void> => {
    if (said === undefined) return;
    setSaving(true);
    const about = many ? plural(limits.length, 'time limit') : `“${named}” of ${single?.reference ?? limits[0]?.family ?? ''}`;
    const answer = await saveAct(limits, said, `${actTitles[act]}: ${about}`, files);
    setSaving(false);
    if (!answer.ok) {
      notify({ message: answer.error.message, tone: 'error' });
      return;
    }
    if (answer.value.skipped > 0) notify({ message: `${plural(answer.value.skipped, 'time limit')} left as before: nothing is waiting there.` });
    onSaved?.();
    onClose();
  };

  return (
    <Panel
      title={many ? `${actTitles[act]}: ${what}` : actTitles[act]}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form="mark-form" isDisabled={saving || said === undefined}>
            {act === 'note' ? 'Save note' : actTitles[act]}
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
        {(act === 'done' || act === 'paid') && limits.every(({ family }) => family === limits[0]?.family) ? <ReceivedFiles files={files} hint="A receipt can be attached as the proof." onChange={setFiles} /> : null}
        <MarkFields act={act} draft={draft} change={(part) => setDraft((old) => ({ ...old, ...part }))} />
      </form>
    </Panel>
  );
};
