import { useState } from 'react';
import type { Application } from '#shared/model/application';
import { nextId } from '#shared/model/case-family';
import type { IsoDate } from '#shared/model/date';
import { DateField } from '../../../ui/controls/DateField';
import { Select } from '../../../ui/controls/Select';
import { TextField } from '../../../ui/controls/TextField';
import { editApplication, textOrNothing } from '../../editing/edit-family';
import { memberName } from '../../entry/member-names';
import { useOpenFamily } from '../../FamilyContext';
import { AddForm } from '../AddForm';
import { useAct } from '../Rows';

/** Enters a time limit that no rule gives: a day set by an office, a court or a client. Of the whole case it asks for the application. */
export const NewStatedLimit = ({ application, onClose }: { readonly application: Application | undefined; readonly onClose: () => void }) => {
  const { family, facts } = useOpenFamily();
  const act = useAct();
  const [member, setMember] = useState(application?.id ?? family.applications[0]?.id);
  const [what, setWhat] = useState('');
  const [due, setDue] = useState<IsoDate | undefined>(undefined);
  const text = textOrNothing(what);
  const add = async (): Promise<void> => {
    if (text === undefined || due === undefined || member === undefined) return;
    const done = await act(
      editApplication(member, (one) => ({ ...one, takenOver: [...(one.takenOver ?? []), { id: nextId('t', one.takenOver ?? []), text, due }] })),
      `Add time limit ${text}`,
    );
    if (done) onClose();
  };
  return (
    <AddForm isReady={text !== undefined && due !== undefined} add={add} onClose={onClose}>
      {application === undefined && family.applications.length > 1 ? <Select label="Application" options={family.applications.map((one) => ({ id: one.id, label: memberName(one, facts) }))} value={member} onChange={setMember} /> : null}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for it */}
      <TextField label="To be done" value={what} onChange={setWhat} isRequired autoFocus />
      <DateField label="Last day" value={due} onChange={setDue} isRequired />
      <p className="quiet small">The day is kept as it is entered, not moved for closed days. Where a document sets the period, enter the document: then the day is counted and explained.</p>
    </AddForm>
  );
};
