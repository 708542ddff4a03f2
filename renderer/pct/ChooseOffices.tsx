import { useMemo, useState } from 'react';
import { familyMembers } from '#shared/law/family-members';
import { officeName } from '#shared/law/law';
import { nationalPhaseLimit } from '#shared/law/pct/national-phase-limit';
import { pctCase } from '#shared/law/pct/pct-case';
import type { Application } from '#shared/model/application';
import type { CaseFamily } from '#shared/model/case-family';
import { fromDayNumber } from '#shared/model/date';
import type { OfficeCode } from '#shared/model/office';
import { currentLaw } from '../app/state/law';
import type { FamilyAccess } from '../app/state/use-family';
import { Button } from '../ui/controls/Button';
import { Checkbox } from '../ui/controls/Checkbox';
import { dateToText } from '../ui/marks/DateText';
import { Panel } from '../ui/surfaces/Panel';
import { plural } from '../ui/marks/plural';
import { TextField } from '../ui/controls/TextField';
import { withOffices } from './decisions';

type ChooseOfficesProps = { readonly family: CaseFamily; readonly application: Application; readonly save: FamilyAccess['save']; readonly onClose: () => void };
type Choice = { readonly office: OfficeCode; readonly name: string; readonly detail: string; readonly isOpen: boolean; readonly isThere: boolean };

const sets: readonly (readonly OfficeCode[])[] = [
  ['US', 'EP', 'CN', 'JP', 'KR'],
  ['IN', 'BR', 'CA', 'AU', 'MX'],
];

/** Offices to look at for the national phase: each with its last day, closed routes with what to use instead. */
export const ChooseOffices = ({ family, application, save, onClose }: ChooseOfficesProps) => {
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<OfficeCode>>(new Set());
  const [failure, setFailure] = useState<string | undefined>(undefined);
  const choices = useMemo(() => choicesFor(family, application), [family, application]);
  const words = search.trim().toLowerCase();
  const shown = choices.filter(({ office, name }) => words === '' || office.toLowerCase() === words || name.toLowerCase().includes(words));
  const toggle = (offices: readonly OfficeCode[], on: boolean): void => {
    const next = new Set(chosen);
    for (const office of offices) {
      if (!on) next.delete(office);
      else if (choices.some((choice) => choice.office === office && choice.isOpen && !choice.isThere)) next.add(office);
    }
    setChosen(next);
  };
  const add = async (): Promise<void> => {
    const offices = [...chosen];
    const answer = await save(withOffices(application.id, offices), `National phase to be decided: ${offices.join(', ')}`);
    if (answer.ok) onClose();
    else setFailure(answer.error.message);
  };
  return (
    <Panel
      title="Offices for the national phase"
      onClose={onClose}
      footer={
        <>
          <span className="pct-form-failure">{failure}</span>
          <Button onPress={onClose}>Leave</Button>
          <Button look="primary" isDisabled={chosen.size === 0} onPress={() => void add()}>
            {chosen.size === 0 ? 'Add offices' : `Add ${plural(chosen.size, 'office')}`}
          </Button>
        </>
      }
    >
      <div className="pct-choose">
        <TextField label="Offices" placeholder="Code or name" value={search} onChange={setSearch} />
        <div className="pct-choose-sets">
          {sets.map((set) => (
            <Button key={set.join()} look="quiet" onPress={() => toggle(set, true)}>
              {set.join(' ')}
            </Button>
          ))}
        </div>
        <div role="group" aria-label="Offices">
          {shown.map(({ office, name, detail, isOpen, isThere }) => (
            <div key={office} className="pct-choose-row">
              <Checkbox isSelected={isThere || chosen.has(office)} isDisabled={!isOpen || isThere} onChange={(on) => toggle([office], on)}>
                <strong>{office}</strong> {name}
              </Checkbox>
              <span className="quiet small">{detail}</span>
            </div>
          ))}
          {shown.length === 0 ? <p className="unknown">No office of this name in the table of national phase limits.</p> : null}
        </div>
      </div>
    </Panel>
  );
};

const choicesFor = (family: CaseFamily, application: Application): readonly Choice[] => {
  const law = currentLaw();
  const pct = pctCase(familyMembers(family), application, law);
  const there = new Set(pct?.chosen ?? []);
  return [...law.nationalPhase.values()]
    .map((row): Choice => {
      const limit = pct === undefined ? undefined : nationalPhaseLimit(pct, row.office, law);
      const isOpen = row.route === 'open';
      const due = limit === undefined || 'closed' in limit ? '' : `${limit.months} months · ${dateToText(fromDayNumber(limit.computed.due))}`;
      return { office: row.office, name: officeName(law, row.office), isOpen, isThere: there.has(row.office), detail: isOpen ? due : `only through ${(row.use ?? []).join(' or ')}` };
    })
    .toSorted((a, b) => (a.office < b.office ? -1 : 1));
};
