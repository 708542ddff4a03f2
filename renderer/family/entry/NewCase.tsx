import { useState } from 'react';
import { useToday } from '../../app/state/app-store';
import { call } from '../../app/bridge';
import { openFamily } from '../../app/state/navigation';
import { Button } from '../../ui/controls/Button';
import { Checkbox } from '../../ui/controls/Checkbox';
import { Panel } from '../../ui/surfaces/Panel';
import { TextField } from '../../ui/controls/TextField';
import { textOrNothing } from '../editing/edit-family';
import { emptyMember, lacking, type MemberDraft, MemberForm, memberOf } from './MemberForm';
import { newFamily } from './new-family';

/** A new case: only the reference is needed. */
export const NewCase = ({ onClose }: { readonly onClose: () => void }) => {
  const today = useToday();
  const [reference, setReference] = useState('');
  const [title, setTitle] = useState('');
  const [client, setClient] = useState('');
  const [clientReference, setClientReference] = useState('');
  const [responsible, setResponsible] = useState('');
  const [hasMember, setHasMember] = useState(true);
  const [member, setMember] = useState<MemberDraft>({ ...emptyMember, kind: 'invention' });
  const [failure, setFailure] = useState<string | undefined>(undefined);
  const [isSaving, setSaving] = useState(false);

  const create = async (): Promise<void> => {
    const named = textOrNothing(reference);
    if (named === undefined) return setFailure('A case needs a reference.');
    setSaving(true);
    const base = newFamily(named, today);
    const parties = textOrNothing(client) === undefined ? [] : [{ id: 'y1', role: 'client' as const, name: client.trim(), ...(textOrNothing(clientReference) === undefined ? {} : { reference: clientReference.trim() }) }];
    const family = {
      ...base,
      ...(textOrNothing(title) === undefined ? {} : { title: title.trim() }),
      ...(textOrNothing(responsible) === undefined ? {} : { responsible: responsible.trim() }),
      parties,
      applications: hasMember ? [memberOf(member, base)] : [],
    };
    const answer = await call('family.create', { family, why: `New case ${named}` });
    setSaving(false);
    if (!answer.ok) return setFailure(answer.error.message);
    onClose();
    const key = answer.value.saved[0]?.key;
    if (key !== undefined) openFamily(key, { view: 'portfolio' });
  };

  const lack = hasMember ? lacking(member) : undefined;
  return (
    <Panel
      title="New case"
      onClose={onClose}
      footer={
        <>
          <span className="family-form-lack">{lack}</span>
          <Button onPress={onClose}>Leave</Button>
          <Button look="primary" isDisabled={isSaving || textOrNothing(reference) === undefined || lack !== undefined} onPress={() => void create()}>
            Create case
          </Button>
        </>
      }
    >
      <div className="family-form">
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of the sheet that was just opened */}
        <TextField label="Our reference" value={reference} onChange={setReference} isRequired autoFocus error={failure} />
        <TextField label="Title" value={title} onChange={setTitle} lines={2} />
        <div className="family-form-pair">
          <TextField label="Client" value={client} onChange={setClient} />
          <TextField label="Client’s reference" value={clientReference} onChange={setClientReference} />
        </div>
        <TextField label="Responsible" value={responsible} onChange={setResponsible} />
        <Checkbox isSelected={hasMember} onChange={setHasMember}>
          With its first member
        </Checkbox>
        {hasMember ? <MemberForm value={member} onChange={setMember} family={undefined} facts={undefined} reference={reference} /> : null}
      </div>
    </Panel>
  );
};

