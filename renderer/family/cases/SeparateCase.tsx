import { useState } from 'react';
import { call } from '../../app/bridge';
import { openFamily } from '../../app/state/navigation';
import { undo } from '../../app/undo';
import { Button } from '../../ui/controls/Button';
import { Checkbox } from '../../ui/controls/Checkbox';
import { TextField } from '../../ui/controls/TextField';
import { plural } from '../../ui/marks/plural';
import { notify } from '../../ui/surfaces/notify';
import { Panel } from '../../ui/surfaces/Panel';
import { memberName } from '../entry/member-names';
import { useOpenFamily } from '../FamilyContext';

/** Takes applications out of the open case into one of their own. */
export const SeparateCase = ({ onClose }: { readonly onClose: () => void }) => {
  const { family, hash, facts } = useOpenFamily();
  const former = (family.joined ?? []).filter(({ applications }) => applications.some((id) => family.applications.some((one) => one.id === id)));
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set());
  const [documents, setDocuments] = useState<ReadonlySet<string>>(new Set());
  const [notes, setNotes] = useState<ReadonlySet<string>>(new Set());
  const [reference, setReference] = useState('');
  const [failure, setFailure] = useState<string | undefined>(undefined);
  const [isSaving, setSaving] = useState(false);
  const own = { documents: family.documents.filter(({ application }) => application === undefined), notes: family.notes.filter(({ application }) => application === undefined) };
  const along = {
    documents: family.documents.filter(({ application }) => application !== undefined && leaving.has(application)).length + documents.size,
    notes: family.notes.filter(({ application }) => application !== undefined && leaving.has(application)).length + notes.size,
  };
  const lack = leaving.size === 0 ? 'Choose what leaves the case.' : leaving.size === family.applications.length ? 'One application at least has to stay.' : reference.trim() === '' ? 'The new case needs a reference.' : undefined;

  const separate = async (): Promise<void> => {
    setSaving(true);
    const title = former.find((row) => row.reference === reference.trim())?.title;
    const saved = await call('family.separate', { key: family.key, hash, applications: [...leaving], documents: [...documents], notes: [...notes], reference: reference.trim(), ...(title === undefined ? {} : { title }) });
    setSaving(false);
    if (!saved.ok) return setFailure(saved.error.message);
    onClose();
    const key = saved.value.saved.at(-1)?.key;
    if (key !== undefined) openFamily(key);
    notify({ message: `${reference.trim()} is a case of its own now.`, action: { label: 'Undo', run: () => void undo(saved.value.entry) } });
  };

  return (
    <Panel
      title={`Separate applications from ${family.reference}`}
      width="wide"
      onClose={onClose}
      footer={
        <>
          <span className={failure === undefined ? 'family-form-lack' : 'family-form-failure'}>{failure ?? lack ?? `${plural(leaving.size, 'application')}, ${plural(along.documents, 'document')} and ${plural(along.notes, 'note')} leave.`}</span>
          <Button onPress={onClose}>Leave</Button>
          <Button look="primary" isDisabled={lack !== undefined || isSaving} onPress={() => void separate()}>
            Make a case of its own
          </Button>
        </>
      }
    >
      <div className="family-form">
        {former.length === 0 ? null : (
          <p>
            Joined before:{' '}
            {former.map((row) => (
              <Button
                key={row.id}
                look="quiet"
                onPress={() => {
                  setLeaving(new Set(row.applications));
                  setReference(row.reference);
                }}
              >
                {`${row.reference} as it was`}
              </Button>
            ))}
          </p>
        )}
        <TextField label="Reference of the new case" value={reference} onChange={setReference} isRequired />
        <Choice label="Applications that leave" rows={family.applications.map((one) => ({ id: one.id, label: memberName(one, facts) }))} chosen={leaving} onChange={setLeaving} />
        <Choice label="Documents of the case as a whole" rows={own.documents.map(({ id, path, title }) => ({ id, label: title ?? path }))} chosen={documents} onChange={setDocuments} />
        <Choice label="Notes on the case as a whole" rows={own.notes.map(({ id, text }) => ({ id, label: text.length > 80 ? `${text.slice(0, 80)}…` : text }))} chosen={notes} onChange={setNotes} />
        <p className="quiet small">People, tags and who is responsible stand in both cases. Links between the two name the other’s application by its number. Later imports keep the two apart.</p>
      </div>
    </Panel>
  );
};

type ChoiceProps = { readonly label: string; readonly rows: readonly { readonly id: string; readonly label: string }[]; readonly chosen: ReadonlySet<string>; readonly onChange: (chosen: ReadonlySet<string>) => void };

const Choice = ({ label, rows, chosen, onChange }: ChoiceProps) =>
  rows.length === 0 ? null : (
    <fieldset className="family-choice-set">
      <legend>{label}</legend>
      {rows.map((row) => (
        <Checkbox
          key={row.id}
          isSelected={chosen.has(row.id)}
          onChange={(selected) => {
            const next = new Set(chosen);
            if (selected) next.add(row.id);
            else next.delete(row.id);
            onChange(next);
          }}
        >
          {row.label}
        </Checkbox>
      ))}
    </fieldset>
  );
