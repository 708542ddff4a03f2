import { openPanel } from '../../app/panels/panels';
import { appStore } from '../../app/state/app-store';
import type { Application } from '#shared/model/application';
import type { LegalEvent } from '#shared/model/event';
import { eventNames } from '#shared/model/event-names';
import { sourceOf } from '#shared/model/source';
import { Button } from '../../ui/controls/Button';
import { IconButton } from '../../ui/controls/IconButton';
import { Icon } from '../../ui/marks/Icon';
import { parsePeriod, periodInWords } from '#shared/law/period';
import { DateText, dateToText } from '../../ui/marks/DateText';
import { editApplication, editRow, removeRow } from '../editing/edit-family';
import { useOpenFamily } from '../FamilyContext';
import { provenanceText } from '../../ui/marks/provenance';
import { AddButton, RemoveButton, Section, useAct } from './Rows';

/** Legal events of one application, newest first. An imported event is hollow until a person confirms it. */
export const Events = ({ application }: { readonly application: Application }) => {
  const { family } = useOpenFamily();
  const rows = [...application.events].sort((a, b) => ((a.date ?? '') > (b.date ?? '') ? -1 : 1));
  return (
    <Section title="Legal events" count={rows.length} actions={<AddButton label="Record document or event" onPress={() => openPanel({ panel: 'receive', receiving: { family: family.key, application: application.id, files: [] } })} />}>
      {rows.length === 0 ? <p className="unknown">none known</p> : null}
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
        {event.received === undefined && event.period === undefined ? null : (
          <p className="quiet small">
            {[event.received === undefined ? undefined : `received ${dateToText(event.received)}`, event.period === undefined ? undefined : `period set by the office: ${periodInWords(parsePeriod(event.period) ?? { months: 0, days: 0 })}`].filter((part) => part !== undefined).join(' · ')}
          </p>
        )}
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
      {writable ? <IconButton label={`Correct ${nameOf(event)}`} icon={<Icon name="edit" size={14} />} onPress={() => openPanel({ panel: 'receive', receiving: { family: family.key, application: application.id, event: event.id, files: [] } })} /> : null}
      <RemoveButton what={`event ${nameOf(event)}`} edit={editApplication(application.id, (one) => ({ ...one, events: removeRow(one.events, event.id) }))} />
    </li>
  );
};

const nameOf = (event: LegalEvent): string => (event.type !== undefined && event.type !== 'other' ? eventNames[event.type] : (event.text ?? event.code ?? 'Event'));
