import { useMemo, useState } from 'react';
import { deriveTimeLimits } from '#shared/law/derive-time-limits';
import { limitChanges } from '#shared/law/limit-changes';
import { rulesOfOffice } from '#shared/law/office-limits/office-rules';
import type { Application } from '#shared/model/application';
import { type CaseFamily, nextId } from '#shared/model/case-family';
import type { IsoDate } from '#shared/model/date';
import { type EventType, eventTypes, isDocument, type LegalEvent } from '#shared/model/event';
import { eventNames } from '#shared/model/event-names';
import { remarkLimits } from '#shared/model/mark-limits';
import { appStore } from '../../app/state/app-store';
import { useLaw } from '../../app/state/law';
import { Button } from '../../ui/controls/Button';
import { Checkbox } from '../../ui/controls/Checkbox';
import { DateField } from '../../ui/controls/DateField';
import { Select } from '../../ui/controls/Select';
import { TextField } from '../../ui/controls/TextField';
import { dateToText } from '../../ui/marks/DateText';
import { editApplication, textOrNothing } from '../editing/edit-family';
import { LimitPreview } from '../editing/LimitPreview';
import { useOpenFamily } from '../FamilyContext';
import { useAct } from './Rows';

/**
 * A document of an office that came in, or a fact: with the limits that it sets running and those that it moves, answers or supersedes,
 * before it is saved. The new limits are confirmed and assigned in the same step, one entry of the history.
 */
export const NewEvent = ({ application, onClose }: { readonly application: Application; readonly onClose: () => void }) => {
  const { family, today } = useOpenFamily();
  const law = useLaw();
  const act = useAct();
  const types = useMemo(() => typesFor(application, law), [application, law]);
  const [type, setType] = useState<EventType>(types[0] ?? 'other');
  const [date, setDate] = useState<IsoDate | undefined>(undefined);
  const [received, setReceived] = useState<IsoDate | undefined>(undefined);
  const [period, setPeriod] = useState('usual');
  const [text, setText] = useState('');
  const [attached, setAttached] = useState('none');
  const [unconfirmed, setUnconfirmed] = useState<ReadonlySet<string>>(new Set());
  const [responsible, setResponsible] = useState('');

  const document = isDocument(type);
  const settable = document && rulesOfOffice(law, application).some(([rule]) => rule?.event === type && rule.setByOffice);
  const words = textOrNothing(text);
  const event: LegalEvent = {
    id: nextId('e', application.events),
    type,
    ...(date === undefined ? {} : { date }),
    ...(application.office === undefined ? {} : { office: application.office }),
    ...(document && received !== undefined ? { received } : {}),
    ...(settable && period !== 'usual' ? { period } : {}),
    ...(attached === 'none' ? {} : { document: attached }),
    ...(words === undefined ? {} : { text: words }),
  };
  const withEvent = editApplication(application.id, (one) => ({ ...one, events: [...one.events, event] }));
  const after = withEvent(family);
  const changes = limitChanges(family, after, law, today);
  const added = changes.filter(({ kind, statusAfter }) => kind === 'new' && (statusAfter === 'open' || statusAfter === 'overdue'));
  const other = changes.filter((change) => !added.includes(change));

  const save = async (): Promise<void> => {
    const by = appStore.get().app?.person ?? 'not known';
    const who = textOrNothing(responsible);
    const confirmed = new Set(added.filter(({ key }) => !unconfirmed.has(key)).map(({ key }) => key));
    const edit = (old: CaseFamily): CaseFamily => {
      const next = withEvent(old);
      const limits = deriveTimeLimits(next, law, today).filter(({ key }) => added.some((one) => one.key === key));
      return limits.reduce(
        (saved, { key, due, ruleVersion, eventDate }) =>
          remarkLimits(saved, [key], { ...(confirmed.has(key) ? { confirmed: { by, on: today, due, ruleVersion, eventDate } } : {}), ...(who === undefined ? {} : { responsible: who }) }),
        next,
      );
    };
    if (await act(edit, `Record ${eventNames[type].toLowerCase()}${date === undefined ? '' : ` of ${dateToText(date)}`}`)) onClose();
  };

  return (
    <form
      className="family-new"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void save();
      }}
    >
      <Select label="Document or event" options={types.map((id) => ({ id, label: eventNames[id] }))} value={type} onChange={setType} />
      <DateField label={document ? 'Date on the document' : 'Date'} value={date} onChange={setDate} />
      {document ? <DateField label="Received on" value={received} onChange={setReceived} error={received !== undefined && date !== undefined && received < date ? 'Before its own date' : undefined} /> : null}
      {settable ? <Select label="Period set by the office" options={periods} value={period} onChange={setPeriod} /> : null}
      {family.documents.length === 0 ? null : <Select label="Attached file" options={[{ id: 'none', label: 'none' }, ...family.documents.map(({ id, path }) => ({ id, label: path }))]} value={attached} onChange={setAttached} />}
      <TextField label="Remark" value={text} onChange={setText} />
      <div className="family-new-limits">
        {added.map(({ key, label, to, office }) => (
          <Checkbox key={key} isSelected={!unconfirmed.has(key)} onChange={(yes) => setUnconfirmed((old) => new Set(yes ? [...old].filter((one) => one !== key) : [...old, key]))}>
            Confirm {office === undefined ? '' : `${office} · `}
            {label}: {to === undefined ? 'not known' : dateToText(to, true)}
          </Checkbox>
        ))}
        {added.length === 0 ? null : <TextField label="Responsible for the new limits" value={responsible} onChange={setResponsible} />}
        {date === undefined ? <p className="quiet small">With a date, the time limits that it sets running or moves are shown here before anything is saved.</p> : added.length > 0 && other.length === 0 ? null : <LimitPreview changes={other} />}
      </div>
      <div className="family-new-acts">
        <Button look="primary" type="submit">
          Record
        </Button>
        <Button look="quiet" onPress={onClose}>
          Leave
        </Button>
      </div>
    </form>
  );
};

const periods = [{ id: 'usual', label: 'the usual one' }, ...[1, 2, 3, 4, 6].map((months) => ({ id: `P${months}M`, label: `${months} ${months === 1 ? 'month' : 'months'}` })), { id: 'P30D', label: '30 days' }, { id: 'P60D', label: '60 days' }];

/** Documents and events, those that set a limit running at the office of the application first. */
const typesFor = (application: Application, law: Parameters<typeof rulesOfOffice>[0]): readonly EventType[] => {
  const rules = application.route === 'pct' ? law.internationalPhase : rulesOfOffice(law, application);
  const used = new Set<string>(rules.flatMap((versions) => versions.map(({ event }) => event)));
  // What comes most often first: the examiner's actions, then other documents, then facts.
  const rank = (type: EventType): number => (type === 'office-action' ? 0 : isDocument(type) ? 1 : 2);
  const first = eventTypes.filter((type) => used.has(type)).sort((a, b) => rank(a) - rank(b));
  return [...first, ...eventTypes.filter((type) => !used.has(type))];
};
