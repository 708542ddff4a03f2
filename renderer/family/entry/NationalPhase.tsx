import { useState } from 'react';
import { currentLaw } from '../../app/state/law';
import { familyMembers } from '#shared/law/family-members';
import { nationalPhaseLimit } from '#shared/law/pct/national-phase-limit';
import { pctCase } from '#shared/law/pct/pct-case';
import type { Application } from '#shared/model/application';
import type { CaseFamily } from '#shared/model/case-family';
import { fromDayNumber, type IsoDate } from '#shared/model/date';
import type { OfficeCode } from '#shared/model/office';
import { Button } from '../../ui/controls/Button';
import { Checkbox } from '../../ui/controls/Checkbox';
import { DateField } from '../../ui/controls/DateField';
import { DateText, dateToText } from '../../ui/marks/DateText';
import { EmptyState } from '../../ui/surfaces/EmptyState';
import { Panel } from '../../ui/surfaces/Panel';
import { plural } from '../../ui/marks/plural';
import { RadioGroup } from '../../ui/controls/RadioGroup';
import { Select } from '../../ui/controls/Select';
import { TextField } from '../../ui/controls/TextField';
import { useLocation } from '../../app/state/navigation';
import { enterOffices, memberAt, type EntryState } from './enter-offices';
import { useOpenFamily } from '../FamilyContext';
import { memberOptions } from './member-names';
import { referenceFor } from './new-family';
import { nameOfOffice } from './office-options';

type Choice = {
  readonly office: OfficeCode;
  readonly name: string;
  /** Last day to enter, where it can be computed. */
  readonly due?: IsoDate;
  /** Why the office itself cannot be chosen, and which can. */
  readonly closed?: string;
  /** Also covered by a regional office. */
  readonly note?: string;
};

const sets: readonly { readonly label: string; readonly offices: readonly OfficeCode[] }[] = [
  { label: 'US EP CN JP KR', offices: ['US', 'EP', 'CN', 'JP', 'KR'] },
  { label: 'IN BR CA AU', offices: ['IN', 'BR', 'CA', 'AU'] },
  { label: 'MX ZA SG IL', offices: ['MX', 'ZA', 'SG', 'IL'] },
];
const validationSets: readonly { readonly label: string; readonly offices: readonly OfficeCode[] }[] = [
  { label: 'DE FR GB', offices: ['DE', 'FR', 'GB'] },
  { label: 'IT ES NL', offices: ['IT', 'ES', 'NL'] },
  { label: 'UP GB ES PL CH', offices: ['UP', 'GB', 'ES', 'PL', 'CH'] },
];

const states: readonly { readonly id: EntryState; readonly label: string }[] = [
  { id: 'enter', label: 'To be entered' },
  { id: 'instructed', label: 'Agent instructed' },
  { id: 'entered', label: 'Entered' },
];

/** National phase of a PCT application, or validation of a European patent, at many offices in one step. */
export const NationalPhase = ({ onClose }: { readonly onClose: () => void }) => {
  const { family, facts, today, save } = useOpenFamily();
  const location = useLocation();
  const parents = family.applications.filter((application) => application.route === 'pct' || (application.office === 'EP' && application.route !== 'validation'));
  const [parentId, setParentId] = useState(parents.find(({ id }) => id === location.application)?.id ?? (parents.find(({ route }) => route === 'pct') ?? parents[0])?.id);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<OfficeCode>>(new Set());
  const [references, setReferences] = useState<ReadonlyMap<OfficeCode, string>>(new Map());
  const [state, setState] = useState<EntryState>('enter');
  const [enteredOn, setEnteredOn] = useState<IsoDate | undefined>(today);
  const [failure, setFailure] = useState<string | undefined>(undefined);
  const parent = parents.find(({ id }) => id === parentId);
  const choices = parent === undefined ? [] : parent.route === 'pct' ? pctChoices(family, parent) : validationChoices();

  if (parent === undefined)
    return (
      <Panel title="National phase or validation" onClose={onClose}>
        <EmptyState title="No international application and no European patent in this case">Add one of them first; the offices are then entered from it.</EmptyState>
      </Panel>
    );

  const isPct = parent.route === 'pct';
  const toggle = (offices: readonly OfficeCode[], on: boolean): void => {
    const next = new Set(chosen);
    for (const office of offices) {
      const choice = choices.find((one) => one.office === office);
      if (choice === undefined || choice.closed !== undefined) continue;
      if (on) next.add(office);
      else next.delete(office);
    }
    setChosen(next);
  };
  const words = search.trim().toLowerCase();
  const shown = choices.filter(({ office, name }) => words === '' || office.toLowerCase().startsWith(words) || name.toLowerCase().split(/[\s(]+/).some((word) => word.startsWith(words)));
  const inOrder = choices.filter(({ office }) => chosen.has(office));
  const apply = async (): Promise<void> => {
    const entries = inOrder.map(({ office }) => ({ office, reference: references.get(office) ?? referenceFor(family, office), enteredOn: state === 'entered' ? enteredOn : undefined, number: undefined }));
    const answer = await save(enterOffices(parent.id, entries, state, today), `${isPct ? 'National phase' : 'Validation'}: ${inOrder.map(({ office }) => office).join(', ')}`);
    if (answer.ok) onClose();
    else setFailure(answer.error.message);
  };

  return (
    <Panel
      title={isPct ? 'Enter the national phase' : 'Validate the European patent'}
      onClose={onClose}
      footer={
        <>
          <span className="family-form-failure">{failure}</span>
          <Button onPress={onClose}>Leave</Button>
          <Button look="primary" isDisabled={chosen.size === 0} onPress={() => void apply()}>
            {chosen.size === 0 ? 'Add applications' : `Add ${plural(chosen.size, 'application')}`}
          </Button>
        </>
      }
    >
      <div className="family-form">
        {parents.length > 1 ? <Select label="From" options={memberOptions(parents, facts)} value={parent.id} onChange={(id) => (setParentId(id), setChosen(new Set()))} /> : null}
        <RadioGroup label="State" options={states} value={state} onChange={setState} />
        {state === 'entered' ? <DateField label={isPct ? 'Entered on' : 'Validated on'} value={enteredOn} onChange={setEnteredOn} /> : null}
        <TextField label="Offices" placeholder="Code or name" value={search} onChange={setSearch} />
        <div className="family-sheet-sets">
          {(isPct ? sets : validationSets).map((set) => (
            <Button key={set.label} look="quiet" onPress={() => toggle(set.offices, true)}>
              {set.label}
            </Button>
          ))}
          {chosen.size === 0 ? null : (
            <Button look="quiet" onPress={() => setChosen(new Set())}>
              None
            </Button>
          )}
        </div>
        <div className="family-sheet-offices" role="group" aria-label="Offices">
          {shown.map((choice) => (
            <OfficeLine key={choice.office} choice={choice} existing={memberAt(family, parent, choice.office)} isChosen={chosen.has(choice.office)} onToggle={(on) => toggle([choice.office], on)} />
          ))}
          {shown.length === 0 ? <p className="unknown">No office of this name.</p> : null}
        </div>
        {inOrder.length === 0 ? null : (
          <table className="family-sheet-table">
            <thead>
              <tr>
                <th scope="col">Office</th>
                <th scope="col">Our reference</th>
                <th scope="col">{isPct ? 'Last day' : ''}</th>
              </tr>
            </thead>
            <tbody>
              {inOrder.map(({ office, name, due }) => (
                <tr key={office}>
                  <th scope="row" title={name}>
                    {office}
                  </th>
                  <td>
                    <TextField
                      label={`Our reference for ${office}`}
                      hideLabel
                      value={memberAt(family, parent, office)?.reference ?? references.get(office) ?? referenceFor(family, office)}
                      isDisabled={memberAt(family, parent, office) !== undefined}
                      onChange={(text) => setReferences(new Map(references).set(office, text))}
                    />
                  </td>
                  <td>{isPct ? <DateText date={due} trust="unconfirmed" /> : null}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Panel>
  );
};

const OfficeLine = ({ choice, existing, isChosen, onToggle }: { readonly choice: Choice; readonly existing: Application | undefined; readonly isChosen: boolean; readonly onToggle: (on: boolean) => void }) => (
  <div className="family-sheet-office">
    <span className="family-row-main">
      <Checkbox isSelected={isChosen} isDisabled={choice.closed !== undefined} onChange={onToggle}>
        <span>
          <strong>{choice.office}</strong> {choice.name}
        </span>
      </Checkbox>
    </span>
    <span className="quiet small">{[choice.closed ?? (choice.due === undefined ? choice.note : dateToText(choice.due)), existing === undefined ? undefined : 'has a member'].filter((part) => part !== undefined).join(' · ')}</span>
  </div>
);

/** Offices of the PCT with their last day from this application's priority date; closed national routes say what to use. */
const pctChoices = (family: CaseFamily, parent: Application): readonly Choice[] => {
  const pct = pctCase(familyMembers(family), parent, currentLaw());
  return [...currentLaw().nationalPhase.values()]
    .map((row): Choice => {
      const base = { office: row.office, name: nameOfOffice(row.office) };
      if (row.route === 'closed') return { ...base, closed: `only through ${(row.use ?? []).join(' or ')}` };
      const limit = pct === undefined ? undefined : nationalPhaseLimit(pct, row.office, currentLaw());
      if (limit === undefined || 'closed' in limit) return { ...base, note: `${pct?.chapter === 'II' ? (row.chapter2 ?? row.chapter1) : row.chapter1} months` };
      return { ...base, due: fromDayNumber(limit.computed.due) };
    })
    .sort((a, b) => (a.office < b.office ? -1 : 1));
};

/** The states of the European Patent Convention, as far as the table of the national phase knows a route through the EPO, and the unitary patent. */
const validationChoices = (): readonly Choice[] => [
  { office: 'UP', name: 'Unitary effect (European Union)' },
  ...[...currentLaw().nationalPhase.values()]
    .filter((row) => (row.use ?? row.alsoBy ?? []).includes('EP'))
    .map((row) => ({ office: row.office, name: nameOfOffice(row.office) }))
    .sort((a, b) => (a.office < b.office ? -1 : 1)),
];
