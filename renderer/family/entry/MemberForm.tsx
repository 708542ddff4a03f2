import type { Application } from '#shared/model/application';
import { nextId, type CaseFamily } from '#shared/model/case-family';
import type { IsoDate } from '#shared/model/date';
import type { RelationType } from '#shared/model/link';
import type { FamilyFacts } from '../../charts/family/family-face';
import { Button } from '../../ui/controls/Button';
import { ComboBox } from '../../ui/controls/ComboBox';
import { DateField } from '../../ui/controls/DateField';
import { Icon } from '../../ui/marks/Icon';
import { IconButton } from '../../ui/controls/IconButton';
import { Select } from '../../ui/controls/Select';
import { TextField } from '../../ui/controls/TextField';
import { textOrNothing } from '../editing/edit-family';
import { isTarget, LinkForm, referenceOf, type LinkTarget } from '../details/LinkForm';
import { referenceFor } from './new-family';
import { officeFromText, officeOptions } from './office-options';
import { typedNumber } from '../editing/typed-number';

/** What can be entered, in the words of the form; each stands for a stage, a route and a relation. */
const kinds = {
  invention: { label: 'Invention, not filed', stage: 'invention', route: 'direct', needsOffice: false },
  draft: { label: 'Draft of an application', stage: 'draft', route: 'direct', needsOffice: false },
  planned: { label: 'Planned filing', stage: 'planned', route: 'direct', needsOffice: true },
  filed: { label: 'Application filed', stage: 'filed', route: 'direct', needsOffice: true },
  pct: { label: 'International application (PCT)', stage: 'filed', route: 'pct', needsOffice: false },
  entry: { label: 'National or regional phase of a PCT application', stage: 'filed', route: 'pct-entry', needsOffice: true, relation: 'pct-entry' },
  validation: { label: 'National part of a European patent', stage: 'filed', route: 'validation', needsOffice: true, relation: 'validation' },
  unitary: { label: 'Unitary patent', stage: 'filed', route: 'unitary', needsOffice: false, relation: 'unitary-effect' },
  division: { label: 'Divisional', stage: 'filed', route: 'direct', needsOffice: true, relation: 'division' },
  continuation: { label: 'Continuation', stage: 'filed', route: 'direct', needsOffice: true, relation: 'continuation' },
  cip: { label: 'Continuation-in-part', stage: 'filed', route: 'direct', needsOffice: true, relation: 'continuation-in-part' },
  utility: { label: 'Utility model', stage: 'filed', route: 'direct', needsOffice: true },
  branch: { label: 'Utility model branched off', stage: 'filed', route: 'direct', needsOffice: true, relation: 'utility-branch' },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly stage: Application['stage']; readonly route: Application['route']; readonly needsOffice: boolean; readonly relation?: RelationType }>>;

export type MemberKind = keyof typeof kinds;

export type MemberDraft = {
  readonly kind: MemberKind;
  readonly office: string;
  readonly number: string;
  readonly filingDate: IsoDate | undefined;
  /** Undefined: the one proposed. */
  readonly reference: string | undefined;
  readonly title: string;
  readonly parent: LinkTarget;
  readonly priorities: readonly LinkTarget[];
};

export const emptyMember: MemberDraft = { kind: 'filed', office: '', number: '', filingDate: undefined, reference: undefined, title: '', parent: {}, priorities: [] };

const fixedOffice: Partial<Record<MemberKind, string>> = { pct: 'WO', unitary: 'UP' };

const officeOf = (draft: MemberDraft): string | undefined => fixedOffice[draft.kind] ?? officeFromText(draft.office);

/** What keeps the draft from being entered; undefined where nothing does. */
export const lacking = (draft: MemberDraft): string | undefined => (kinds[draft.kind].needsOffice && officeOf(draft) === undefined ? 'An office is needed, e.g. EP or US.' : undefined);

/** The member that a draft describes, for a family. */
export const memberOf = (draft: MemberDraft, family: CaseFamily): Application => {
  const spec = kinds[draft.kind];
  const office = officeOf(draft);
  const number = textOrNothing(draft.number);
  const reference = draft.reference === undefined ? textOrNothing(referenceFor(family, office)) : textOrNothing(draft.reference);
  const title = textOrNothing(draft.title);
  const relation = 'relation' in spec && isTarget(draft.parent) ? [{ id: 'r1', type: spec.relation, ...referenceOf(draft.parent, family.applications) }] : [];
  return {
    id: nextId('a', family.applications),
    ...(office === undefined ? {} : { office }),
    right: draft.kind === 'utility' || draft.kind === 'branch' ? 'utility-model' : 'patent',
    route: spec.route,
    stage: spec.stage,
    ...(number === undefined ? {} : { number: typedNumber(number, office, draft.filingDate).number }),
    ...(draft.filingDate === undefined ? {} : { filingDate: draft.filingDate }),
    ...(reference === undefined ? {} : { reference }),
    titles: title === undefined ? [] : [{ lang: 'und', text: title }],
    abstracts: [],
    priorities: draft.priorities.filter(isTarget).map((target, index) => ({ id: `c${index + 1}`, sequence: index + 1, ...referenceOf(target, family.applications) })),
    relations: relation,
    publications: [],
    events: [],
    parties: [],
    ipc: [],
    cpc: [],
    states: [],
    decisions: [],
  };
};

export type MemberFormProps = {
  readonly value: MemberDraft;
  readonly onChange: (value: MemberDraft) => void;
  /** Undefined: the first member of a case that is being created. */
  readonly family: CaseFamily | undefined;
  readonly facts: FamilyFacts | undefined;
  /** Reference of the case being created. */
  readonly reference?: string;
};

export const MemberForm = ({ value, onChange, family, facts, reference = '' }: MemberFormProps) => {
  const spec = kinds[value.kind];
  const office = officeOf(value);
  const isFiled = spec.stage === 'filed';
  const warning = textOrNothing(value.number) === undefined ? undefined : typedNumber(value.number, office, value.filingDate).warning;
  const proposed = referenceFor(family ?? { reference, applications: [] }, office);
  const shownKinds = (Object.keys(kinds) as MemberKind[]).filter((kind) => family !== undefined || !('relation' in kinds[kind]) || kind === 'entry'); // sound: keys of the table above
  const set = (part: Partial<MemberDraft>): void => onChange({ ...value, ...part });
  return (
    <div className="family-form">
      <Select label="What it is" options={shownKinds.map((id) => ({ id, label: kinds[id].label }))} value={value.kind} onChange={(kind) => set({ kind })} />
      {fixedOffice[value.kind] !== undefined ? null : (
        <ComboBox label={spec.needsOffice ? 'Office' : 'Office (may stay open)'} options={officeOptions} value={value.office} onChange={(text) => set({ office: text })} allowsOther placeholder="Code or name" />
      )}
      {'relation' in spec && facts !== undefined && family !== undefined ? <LinkForm label={parentLabels[spec.relation] ?? 'Parent application'} applications={family.applications} facts={facts} target={value.parent} onChange={(parent) => set({ parent })} /> : null}
      {isFiled ? (
        <>
          <TextField label="Application number" value={value.number} onChange={(number) => set({ number })} placeholder="as typed; may stay empty" {...(warning === undefined ? {} : { help: warning })} />
          <DateField label={value.kind === 'entry' ? 'International filing date' : 'Filing date'} value={value.filingDate} onChange={(filingDate) => set({ filingDate })} />
        </>
      ) : null}
      <TextField label="Our reference for it" value={value.reference ?? proposed} onChange={(text) => set({ reference: text })} />
      {family === undefined ? null : <TextField label="Title" value={value.title} onChange={(title) => set({ title })} />}
      {facts !== undefined && family !== undefined && spec.route !== 'validation' && spec.route !== 'unitary' ? (
        <div className="family-form">
          {value.priorities.map((target, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- drafts of claims have no other name
            <div key={index} className="family-form-pair">
              <LinkForm label={`Priority ${index + 1}`} applications={family.applications} facts={facts} target={target} onChange={(next) => set({ priorities: value.priorities.map((one, at) => (at === index ? next : one)) })} />
              <IconButton label={`Leave out priority ${index + 1}`} icon={<Icon name="trash" size={14} />} onPress={() => set({ priorities: value.priorities.filter((_, at) => at !== index) })} />
            </div>
          ))}
          <div>
            <Button look="quiet" icon={<Icon name="plus" size={14} />} onPress={() => set({ priorities: [...value.priorities, {}] })}>
              Claim a priority
            </Button>
          </div>
        </div>
      ) : null}
    </div>
  );
};

const parentLabels: Partial<Record<RelationType, string>> = { 'pct-entry': 'International application', validation: 'European patent', 'unitary-effect': 'European patent' };
