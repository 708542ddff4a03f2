import { useState } from 'react';
import type { Application } from '#shared/model/application';
import { nextId, type CaseFamily } from '#shared/model/case-family';
import { aliasNames } from '#shared/model/party-aliases';
import { partyRoles, type Party, type PartyRole } from '#shared/model/party';
import { useParties } from '../../app/state/parties';
import { Select } from '../../ui/controls/Select';
import { TextField } from '../../ui/controls/TextField';
import { EditText } from '../editing/EditText';
import { editApplication, editRow, removeRow, textOrNothing, withField } from '../editing/edit-family';
import { useOpenFamily } from '../FamilyContext';
import { provenanceText } from '../../ui/marks/provenance';
import { AddForm } from './AddForm';
import { AddButton, RemoveButton, Section, useAct } from './Rows';
import type { Edit } from '../../app/state/use-family';

export const roleNames: Readonly<Record<PartyRole, string>> = {
  client: 'Client',
  applicant: 'Applicant',
  owner: 'Owner',
  inventor: 'Inventor',
  agent: 'Agent',
  'annuity-payer': 'Annuity payer',
  licensee: 'Licensee',
  opponent: 'Opponent',
  other: 'Other',
};

const roleOrder: readonly PartyRole[] = ['client', 'applicant', 'owner', 'inventor', 'agent', 'annuity-payer', 'licensee', 'opponent', 'other'];

/** Parties of the case, or of one application with those of the case below them, by role. */
export const Parties = ({ application }: { readonly application: Application | undefined }) => {
  const { family } = useOpenFamily();
  return (
    <>
      {application === undefined ? null : <PartyList title="Parties of this application" parties={application.parties} change={(edit) => editApplication(application.id, (one) => ({ ...one, parties: edit(one.parties) }))} />}
      <PartyList title={application === undefined ? 'Parties' : 'Parties of the whole case'} parties={family.parties} change={(edit) => (one: CaseFamily) => ({ ...one, parties: edit(one.parties) })} />
    </>
  );
};

type ListProps = { readonly title: string; readonly parties: readonly Party[]; readonly change: (edit: (parties: readonly Party[]) => Party[]) => Edit };

const PartyList = ({ title, parties, change }: ListProps) => {
  const { family } = useOpenFamily();
  const [adding, setAdding] = useState(false);
  const shown = aliasNames(useParties().aliases);
  const inOrder = [...parties].sort((a, b) => roleOrder.indexOf(a.role) - roleOrder.indexOf(b.role));
  return (
    <Section title={title} count={parties.length} actions={<AddButton label="Add" onPress={() => setAdding(true)} />}>
      {adding ? <NewParty onClose={() => setAdding(false)} change={change} /> : null}
      {parties.length === 0 && !adding ? <p className="unknown">none entered</p> : null}
      <ul className="family-rows">
        {inOrder.map((party) => {
          const set = <K extends keyof Party>(field: K, value: Party[K] | undefined): Edit => change((rows) => editRow(rows, party.id, (row) => withField(row, field, value)));
          const from = (field: string): string | undefined => provenanceText(family.sources, party, field);
          const role = roleNames[party.role];
          return (
            <li key={party.id} className="family-party">
              <span className="family-role">{role}</span>
              <div className="family-party-main">
                <EditText label={`${role}: name`} value={party.name} from={from('name')} isRequired apply={(text) => (text === undefined ? (one) => one : set('name', text))} />
                {shown(party.name) === party.name ? null : <span className="quiet small">shown in lists as {shown(party.name)}</span>}
                {party.nameOriginal === undefined ? null : <EditText label={`${role}: name in original script`} value={party.nameOriginal} from={from('nameOriginal')} apply={(text) => set('nameOriginal', text)} />}
                <dl className="family-party-more">
                  <Small label="their ref.">
                    <EditText label={`${role}: reference`} value={party.reference} from={from('reference')} empty="none" apply={(text) => set('reference', text)} />
                  </Small>
                  <Small label="share">
                    <EditText label={`${role}: share`} value={party.share} from={from('share')} empty="none" apply={(text) => set('share', text)} />
                  </Small>
                  <Small label="country">
                    <EditText label={`${role}: country`} value={party.country} from={from('country')} apply={(text) => set('country', text === undefined ? undefined : text.toUpperCase())} />
                  </Small>
                  {party.address === undefined ? null : (
                    <Small label="address">
                      <EditText label={`${role}: address`} value={party.address} from={from('address')} apply={(text) => set('address', text)} />
                    </Small>
                  )}
                </dl>
              </div>
              <RemoveButton what={`${role.toLowerCase()} ${party.name}`} edit={change((rows) => removeRow(rows, party.id))} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
};

const Small = ({ label, children }: { readonly label: string; readonly children: React.ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

const NewParty = ({ onClose, change }: { readonly onClose: () => void; readonly change: ListProps['change'] }) => {
  const act = useAct();
  const [role, setRole] = useState<PartyRole>('client');
  const [name, setName] = useState('');
  const [reference, setReference] = useState('');
  const add = async (): Promise<void> => {
    const named = textOrNothing(name);
    if (named === undefined) return;
    const theirs = textOrNothing(reference);
    const done = await act(
      change((rows) => [...rows, { id: nextId('y', rows), role, name: named, ...(theirs === undefined ? {} : { reference: theirs }) }]),
      `Add ${roleNames[role].toLowerCase()} ${named}`,
    );
    if (done) onClose();
  };
  return (
    <AddForm isReady={textOrNothing(name) !== undefined} add={add} onClose={onClose}>
      <Select label="Role" options={partyRoles.map((id) => ({ id, label: roleNames[id] }))} value={role} onChange={setRole} />
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for it */}
      <TextField label="Name" value={name} onChange={setName} isRequired autoFocus />
      <TextField label="Their reference" value={reference} onChange={setReference} />
    </AddForm>
  );
};
