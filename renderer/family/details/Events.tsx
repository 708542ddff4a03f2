import { useState } from 'react';
import { appStore } from '../../app/state/app-store';
import type { Application } from '#shared/model/application';
import { nextId } from '#shared/model/case-family';
import type { IsoDate } from '#shared/model/date';
import { eventTypes, type EventType, type LegalEvent } from '#shared/model/event';
import { eventNames } from '#shared/model/event-names';
import { sourceOf } from '#shared/model/source';
import { Button } from '../../ui/controls/Button';
import { DateField } from '../../ui/controls/DateField';
import { DateText } from '../../ui/marks/DateText';
import { Select } from '../../ui/controls/Select';
import { TextField } from '../../ui/controls/TextField';
import { editApplication, editRow, removeRow, textOrNothing } from '../editing/edit-family';
import { useOpenFamily } from '../FamilyContext';
import { provenanceText } from './provenance';
import { AddButton, RemoveButton, Section, useAct } from './Rows';

/** Legal events of one application, newest first. An imported event is hollow until a person confirms it. */
export const Events = ({ application }: { readonly application: Application }) => {
  const [adding, setAdding] = useState(false);
  const rows = [...application.events].sort((a, b) => ((a.date ?? '') > (b.date ?? '') ? -1 : 1));
  return (
    <Section title="Legal events" count={rows.length} actions={<AddButton label="Add" onPress={() => setAdding(true)} />}>
      {adding ? <NewEvent application={application} onClose={() => setAdding(false)} /> : null}
      {rows.length === 0 && !adding ? <p className="unknown">none known</p> : null}
      <ul className="family-rows">
        {rows.map((event) => (
          <EventRow key={event.id} application={application} event={event} />
        ))}
      </ul>
    </Section>
  );
};

const EventRow = ({ application, event }: { readonly application: Application; readonly event: LegalEvent }) => {
  const { family, today, writable } = useOpenFamily();
  const act = useAct();
  const isImported = sourceOf(family.sources, event, 'date')?.kind === 'import';
  const confirm = (): void => {
    const by = appStore.get().app?.person ?? 'not known';
    void act(
      editApplication(application.id, (one) => ({ ...one, events: editRow(one.events, event.id, (row) => ({ ...row, confirmed: { by, on: today } })) })),
      `Confirm ${nameOf(event).toLowerCase()}`,
    );
  };
  return (
    <li className="family-row family-event">
      <DateText date={event.date} trust={isImported && event.confirmed === undefined ? 'unconfirmed' : 'confirmed'} />
      <div className="family-row-main" title={provenanceText(family.sources, event, 'date')}>
        <strong>{nameOf(event)}</strong>
        <span className="quiet small">{[event.state ?? event.office, event.code].filter((part) => part !== undefined).map((part) => ` ${part}`)}</span>
        {event.text === undefined || event.text === nameOf(event) ? null : <p className="quiet small">{event.text}</p>}
        {event.effective === undefined ? null : (
          <p className="quiet small">
            effective <DateText date={event.effective} />
          </p>
        )}
        {Object.entries(event.detail ?? {}).map(([label, value]) => (
          <p key={label} className="quiet small">
            {label}: {value}
          </p>
        ))}
        {event.confirmed === undefined ? null : (
          <p className="quiet small">
            confirmed by {event.confirmed.by} on <DateText date={event.confirmed.on} />
          </p>
        )}
      </div>
      {isImported && event.confirmed === undefined && writable ? (
        <Button look="quiet" onPress={confirm}>
          Confirm
        </Button>
      ) : null}
      <RemoveButton what={`event ${nameOf(event)}`} edit={editApplication(application.id, (one) => ({ ...one, events: removeRow(one.events, event.id) }))} />
    </li>
  );
};

const nameOf = (event: LegalEvent): string => (event.type !== undefined && event.type !== 'other' ? eventNames[event.type] : (event.text ?? event.code ?? 'Event'));

const NewEvent = ({ application, onClose }: { readonly application: Application; readonly onClose: () => void }) => {
  const act = useAct();
  const [type, setType] = useState<EventType>('grant');
  const [date, setDate] = useState<IsoDate | undefined>(undefined);
  const [text, setText] = useState('');
  const add = async (): Promise<void> => {
    const words = textOrNothing(text);
    const done = await act(
      editApplication(application.id, (one) => ({
        ...one,
        events: [...one.events, { id: nextId('e', one.events), type, ...(date === undefined ? {} : { date }), ...(application.office === undefined ? {} : { office: application.office }), ...(words === undefined ? {} : { text: words }) }],
      })),
      `Add event ${eventNames[type].toLowerCase()}`,
    );
    if (done) onClose();
  };
  return (
    <form
      className="family-new"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Select label="Event" options={eventTypes.map((id) => ({ id, label: eventNames[id] }))} value={type} onChange={setType} />
      <DateField label="Date" value={date} onChange={setDate} />
      <TextField label="Remark" value={text} onChange={setText} />
      <div className="family-new-acts">
        <Button look="primary" type="submit">
          Add
        </Button>
        <Button look="quiet" onPress={onClose}>
          Leave
        </Button>
      </div>
    </form>
  );
};
