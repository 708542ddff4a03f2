import { useState } from 'react';
import { deriveTimeLimits } from '#shared/law/derive-time-limits';
import { Button } from '../../ui/controls/Button';
import { dateToText } from '../../ui/marks/DateText';
import { notify } from '../../ui/surfaces/notify';
import { Panel } from '../../ui/surfaces/Panel';
import { type LimitRef, type Remark, saveRemark } from '../marking/save-marks';
import { appStore, useToday, useWritable } from '../state/app-store';
import { actAtOnce } from '../marking/act-at-once';
import type { FormAct } from '../marking/act-words';
import { openPanel } from '../panels/panels';
import { WhyOf } from '../panels/WhyOf';
import { useLaw } from '../state/law';
import { useStore } from '../state/store';
import { useFamily } from '../state/use-family';
import { DateSection } from './DateSection';
import { WorkSection } from './WorkSection';
import './LimitPanel.css';

type Props = { readonly limit: LimitRef; readonly onClose: () => void };

/** One time limit: why it is that day, and what persons say of it. Each word is an entry of its own that undo takes back. */
export const LimitPanel = ({ limit: { family: familyKey, key: limitKey }, onClose }: Props) => {
  const { file } = useFamily(familyKey);
  const law = useLaw();
  const today = useToday();
  const writable = useWritable();
  const person = useStore(appStore, (shell) => shell.app?.person ?? '');
  const [saving, setSaving] = useState(false);
  if (file.state === 'loading') return <Panel title="Time limit" onClose={onClose}><div aria-busy="true" /></Panel>;
  const limit = file.state === 'ready' ? deriveTimeLimits(file.family, law, today).find(({ key }) => key === limitKey) : undefined;
  if (file.state !== 'ready' || limit === undefined)
    return (
      <Panel title="Time limit" onClose={onClose}>
        <p>This time limit is no longer there: what it was computed from was changed or removed. The history keeps what was said of it.</p>
      </Panel>
    );
  const { reference } = file.family;
  const say = async (remark: Remark, what: string): Promise<void> => {
    setSaving(true);
    const answer = await saveRemark([{ family: familyKey, key: limitKey }], remark, `${what}: “${limit.label}” of ${reference}`);
    setSaving(false);
    if (!answer.ok) notify({ message: answer.error.message, tone: 'error' });
  };
  const member = file.family.applications.find(({ id }) => id === limit.application);
  const mark = (act: FormAct): void =>
    openPanel({
      panel: 'mark',
      marking: {
        act,
        limits: [{ family: familyKey, key: limitKey }],
        single: { label: limit.year === undefined ? limit.label : `${limit.label}, year ${limit.year}`, office: limit.office, due: limit.due, reference, application: member?.number?.text ?? member?.office ?? 'number not known', note: limit.mark?.note },
      },
    });
  const parts = { limit, today, person, disabled: saving || !writable, say };
  return (
    <Panel title={`${reference} · ${limit.label}${limit.year === undefined ? '' : `, year ${limit.year}`}`} onClose={onClose} width="wide" footer={
        <>
          {limit.nature === 'information' || !writable ? null : limit.status === 'open' || limit.status === 'overdue' ? (
            <>
              <Button onPress={() => mark('note')}>Note…</Button>
              <Button onPress={() => mark('not-needed')}>Not needed…</Button>
              <Button look="primary" onPress={() => mark('done')}>
                Done…
              </Button>
            </>
          ) : limit.status === 'done-per-office-data' ? (
            <Button look="primary" onPress={() => void actAtOnce('confirm-done', [{ family: familyKey, key: limitKey }])}>
              Confirm as done
            </Button>
          ) : limit.mark?.state === 'done' || limit.mark?.state === 'not-needed' ? (
            <Button onPress={() => mark('open')}>Open again…</Button>
          ) : null}
          <Button onPress={onClose}>Close</Button>
        </>
      }>
      <div className="limit-panel">
        <WhyOf family={file.family} limit={limit} />
        {limit.nature === 'information' ? (
          <p className="quiet">Nothing is to be done by the applicant on {dateToText(limit.due)}.</p>
        ) : (
          <div className="limit-sections" key={`${limit.due} ${JSON.stringify(limit.mark)}`}>
            <DateSection {...parts} />
            <WorkSection {...parts} />
          </div>
        )}
      </div>
    </Panel>
  );
};
