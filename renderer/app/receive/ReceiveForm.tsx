import { useEffect, useMemo, useState } from 'react';
import { previewEvent, receiveEvent } from '#shared/docket/receive-document';
import { rulesOfOffice } from '#shared/law/office-limits/office-rules';
import { type CaseFamily, nextId } from '#shared/model/case-family';
import { type EventType, isDocument, type LegalEvent } from '#shared/model/event';
import { eventNames } from '#shared/model/event-names';
import { displayApplicationNumber } from '#shared/numbers/forms/display-number';
import { Button } from '../../ui/controls/Button';
import { DateField } from '../../ui/controls/DateField';
import { Select } from '../../ui/controls/Select';
import { TextField } from '../../ui/controls/TextField';
import { dateToText } from '../../ui/marks/DateText';
import { notify } from '../../ui/surfaces/notify';
import { Panel } from '../../ui/surfaces/Panel';
import { appStore, useToday, useWritable } from '../state/app-store';
import { useLaw } from '../state/law';
import { emptyReceipt, eventOf, type Receipt, receiptOf } from './receipt';
import { ProposedLimits } from './ProposedLimits';
import { ReceivedFiles } from './ReceivedFiles';
import { saveReceived } from './save-received';
import { periods, typesFor } from './document-types';
import { proposedReceipt } from './mail-date';

type Props = {
  readonly family: CaseFamily;
  readonly hash: string;
  readonly application: string | undefined;
  readonly event: string | undefined;
  readonly files: readonly File[];
  readonly onClose: () => void;
  readonly onAnother: (() => void) | undefined;
};

/**
 * A document of an office that came in, or a fact, of one application: the limits that it sets running, moves, answers or supersedes are shown
 * before it is saved. Document, event, confirmation, assignment and instruction are one entry of the history.
 */
export const ReceiveForm = ({ family, hash, application: asked, event: corrected, files: dropped, onClose, onAnother }: Props) => {
  const today = useToday();
  const law = useLaw();
  const writable = useWritable();
  const members = family.applications;
  const [chosen, setChosen] = useState(asked ?? (members.length === 1 ? members[0]?.id : undefined));
  const application = members.find(({ id }) => id === chosen);
  const old = application?.events.find(({ id }) => id === corrected);
  const types = useMemo(() => (application === undefined ? [] : typesFor(application, law)), [application, law]);
  const [receipt, setReceipt] = useState<Receipt>(() => (old === undefined ? emptyReceipt : receiptOf(old)));
  const [files, setFiles] = useState<readonly File[]>(dropped);
  const [unconfirmed, setUnconfirmed] = useState<ReadonlySet<string>>(new Set());
  const [saving, setSaving] = useState(false);
  const change = (part: Partial<Receipt>): void => setReceipt((before) => ({ ...before, ...part }));
  const type: EventType = receipt.type ?? types[0] ?? 'other';
  const document = isDocument(type);
  const settable = application !== undefined && document && rulesOfOffice(law, application).some(([rule]) => rule?.event === type && rule.setByOffice);
  const attached = files.length === 0 ? receipt.attached : nextId('d', family.documents);
  const event: LegalEvent | undefined = application === undefined ? undefined : eventOf({ ...receipt, type, attached, settable }, application, old);
  const preview = application === undefined || event === undefined ? undefined : previewEvent(family, application.id, event, law, today);

  /** A mail tells when it was sent: a proposal for the day of receipt. */
  const bringIn = (next: readonly File[]): void => {
    setFiles(next);
    void proposedReceipt(next).then((received) => setReceipt((before) => ({ ...before, received: before.received ?? received })));
  };
  useEffect(() => {
    void proposedReceipt(dropped).then((received) => setReceipt((before) => ({ ...before, received: before.received ?? received })));
  }, [dropped]);

  const save = async (): Promise<void> => {
    if (preview === undefined || event === undefined || application === undefined) return;
    setSaving(true);
    const to = receipt.sentTo.trim();
    const words = {
      confirmed: new Set(preview.added.flatMap(({ key }) => (unconfirmed.has(key) ? [] : [key]))),
      responsible: receipt.responsible.trim() || undefined,
      instructed: to === '' ? undefined : { to, reference: receipt.sentReference.trim() || undefined },
      person: appStore.get().app?.person ?? '',
    };
    const why = `${old === undefined ? 'Record' : 'Correct'} ${eventNames[type].toLowerCase()}${event.date === undefined ? '' : ` of ${dateToText(event.date)}`}`;
    const answer = await saveReceived({ key: family.key, hash, family: receiveEvent(preview, words, law, today), application: application.id, files, date: event.date, why });
    setSaving(false);
    if (answer.ok) onClose();
    else notify({ message: answer.error.message, tone: 'error' });
  };

  return (
    <Panel
      title={old === undefined ? `Incoming document or event · ${family.reference}` : `Correct event · ${family.reference}`}
      onClose={onClose}
      footer={
        <>
          {onAnother === undefined ? null : (
            <Button look="quiet" onPress={onAnother}>
              Another case…
            </Button>
          )}
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form="receive-form" isDisabled={!writable || saving || application === undefined}>
            {old === undefined ? 'Record' : 'Save'}
          </Button>
        </>
      }
    >
      <form
        id="receive-form"
        className="receive-form"
        onSubmit={(submitted) => {
          submitted.preventDefault();
          void save();
        }}
      >
        {members.length === 0 ? <p>The case has no application yet. Add one first.</p> : null}
        <ReceivedFiles files={files} hint="Files dropped anywhere on the window are kept with the case." onChange={bringIn} />
        {old === undefined ? <Select label="Application" options={members.map((member) => ({ id: member.id, label: nameOf(member) }))} value={chosen} onChange={setChosen} /> : null}
        <Select label="Document or event" options={types.map((id) => ({ id, label: eventNames[id] }))} value={type} onChange={(next) => change({ type: next })} />
        <div className="receive-dates">
          <DateField label={document ? 'Date on the document' : 'Date'} value={receipt.date} onChange={(date) => change({ date })} />
          {document ? <DateField label="Received on" value={receipt.received} onChange={(received) => change({ received })} error={receipt.received !== undefined && receipt.date !== undefined && receipt.received < receipt.date ? 'Before its own date' : undefined} /> : null}
        </div>
        {settable ? <Select label="Period set by the office" options={periods} value={receipt.period} onChange={(period) => change({ period })} /> : null}
        {files.length > 0 || family.documents.length === 0 ? null : <Select label="Attached file" options={[{ id: 'none', label: 'none' }, ...family.documents.map(({ id, path }) => ({ id, label: path }))]} value={receipt.attached ?? 'none'} onChange={(id) => change({ attached: id === 'none' ? undefined : id })} />}
        <TextField label="Remark" value={receipt.text} onChange={(text) => change({ text })} />
        {preview === undefined ? null : receipt.date === undefined ? (
          <p className="quiet small">With a date, the time limits that it sets running or moves are shown here before anything is saved.</p>
        ) : (
          <ProposedLimits preview={preview} unconfirmed={unconfirmed} onUnconfirmed={setUnconfirmed} receipt={receipt} onChange={change} />
        )}
      </form>
    </Panel>
  );
};

const nameOf = ({ id, office, number, filingDate, reference }: CaseFamily['applications'][number]): string =>
  [number === undefined ? (office ?? id) : displayApplicationNumber(number, office, filingDate), number === undefined ? 'number not known' : undefined, reference].filter((part) => part !== undefined).join(' · ');
