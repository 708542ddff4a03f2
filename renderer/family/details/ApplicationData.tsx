import { currentLaw } from '../../app/state/law';
import { applicationStatuses, rights, type Application, type ApplicationStatus } from '#shared/model/application';
import { type ApplicationState, statusOf } from '#shared/law/status';
import { statusWords } from '#shared/law/status-words';
import { DateText, dateToText } from '../../ui/marks/DateText';
import { StatusMark } from '../../ui/marks/StatusMark';
import { EditChoice } from '../editing/EditChoice';
import { EditDate } from '../editing/EditDate';
import { EditText } from '../editing/EditText';
import { editApplication, withField } from '../editing/edit-family';
import { useOpenFamily } from '../FamilyContext';
import { isEntered, provenanceText } from '../../ui/marks/provenance';
import { HoverCard } from '../../ui/surfaces/HoverCard';
import { whyCard } from './limits/limit-order';
import { FieldRow, Section } from './Rows';
import { typedNumber } from '../editing/typed-number';

const stageOptions = [
  { id: 'invention', label: 'Invention, not filed' },
  { id: 'draft', label: 'Draft' },
  { id: 'planned', label: 'Planned' },
  { id: 'filed', label: 'Filed' },
] as const;
const rightNames = { patent: 'Patent', 'utility-model': 'Utility model', design: 'Design', 'plant': 'Plant', spc: 'Supplementary protection', other: 'Other right' } as const;
const routeOptions = [
  { id: 'direct', label: 'Direct filing' },
  { id: 'pct', label: 'International application (PCT)' },
  { id: 'pct-entry', label: 'National or regional phase (PCT)' },
  { id: 'validation', label: 'National part of a European patent' },
  { id: 'unitary', label: 'Unitary patent' },
] as const;
const optOutOptions = [
  { id: 'not-known', label: 'not known' },
  { id: 'opted-out', label: 'Opted out' },
  { id: 'not-opted-out', label: 'Not opted out' },
  { id: 'opt-out-withdrawn', label: 'Opt-out withdrawn' },
] as const;

/** The word, with what is known more exactly: `Pending, published`, `International phase ended`. */
const statusInFull = ({ value, word, detail }: ApplicationState): string => {
  const ended = word !== statusWords[value];
  if (ended) return `${detail.charAt(0).toUpperCase()}${detail.slice(1)}`;
  return detail === value || detail === word.toLowerCase() ? word : `${word}, ${detail}`;
};

/** The data of one application: numbers, dates, status, references; each edited in its place. */
export const ApplicationData = ({ application }: { readonly application: Application }) => {
  const { family, today, facts, limits } = useOpenFamily();
  const { id } = application;
  const from = (field: string): string | undefined => provenanceText(family.sources, application, field);
  const set = <K extends keyof Application>(field: K, value: Application[K] | undefined) => editApplication(id, (one) => withField(one, field, value));
  const status = statusOf(application, family, currentLaw(), today);
  const term = limits.find(({ key }) => key === `${id}:term.expiry`);
  return (
    <Section title="Application">
      <dl className="family-fields">
        <FieldRow label="Our reference">
          <EditText label="Our reference" value={application.reference} from={from('reference')} empty="none of its own" apply={(text) => set('reference', text)} />
        </FieldRow>
        <FieldRow label="Number" path={`applications/${id}/number`}>
          <EditText
            label="Application number"
            value={application.number === undefined ? undefined : (facts.number(application) ?? application.number.text)}
            from={[application.number === undefined || application.number.text === facts.number(application) ? undefined : `as given: ${application.number.text}`, from('number')].filter((part) => part !== undefined).join(' · ') || undefined}
            kept={application.number?.text}
            empty={application.stage === 'filed' ? 'not known' : 'not filed'}
            apply={(text) => editApplication(id, (one) => withField(text === undefined || one.stage === 'filed' ? one : { ...one, stage: 'filed' }, 'number', text === undefined ? undefined : typedNumber(text, one.office, one.filingDate).number))}
            warn={(text) => (text === '' ? undefined : typedNumber(text, application.office, application.filingDate).warning)}
          />
        </FieldRow>
        <FieldRow label="Filing date" path={`applications/${id}/filingDate`}>
          <EditDate label="Filing date" value={application.filingDate} from={from('filingDate')} isHollow={!isEntered(family.sources, application, 'filingDate')} apply={(date) => set('filingDate', date)} />
        </FieldRow>
        <FieldRow label="Office" path={`applications/${id}/office`}>
          <EditText label="Office" value={application.office} from={from('office')} empty="none yet" apply={(text) => set('office', text?.toUpperCase())} />
        </FieldRow>
        <FieldRow label="Status">
          <div className="family-status-row">
            <StatusMark status={status.value} word={statusInFull(status)} />
            <span className="quiet small">
              {status.since === undefined ? null : (
                <>
                  since <DateText date={status.since} trust={status.trust === 'person' ? 'confirmed' : 'unconfirmed'} />,{' '}
                </>
              )}
              {status.basis}
            </span>
          </div>
        </FieldRow>
        {application.reportedStatus === undefined ? null : (
          <FieldRow label="Status in the file" path={`applications/${id}/reportedStatus`}>
            <span className="family-plain">
              {application.reportedStatus.text}
              <span className="quiet small"> {[`read as ${statusWords[application.reportedStatus.value].toLowerCase()}`, from('reportedStatus')].filter((part) => part !== undefined).join(' · ')}</span>
            </span>
          </FieldRow>
        )}
        <FieldRow label="Set by hand">
          <EditChoice<ApplicationStatus | 'computed'>
            label="Status set by hand"
            options={[{ id: 'computed', label: 'not set' }, ...applicationStatuses.map((value) => ({ id: value, label: statusWords[value] }))]}
            value={application.status?.value ?? 'computed'}
            apply={(value) => set('status', value === 'computed' ? undefined : { value, on: today })}
          />
        </FieldRow>
        <FieldRow label="Expiry">
          <span className="family-plain">{term === undefined ? (
              <span className="unknown">not known</span>
            ) : (
              <HoverCard label={`Why ${dateToText(term.due)}`} card={whyCard(term, family)}>
                <DateText date={term.due} trust="unconfirmed" />
              </HoverCard>
            )}</span>
        </FieldRow>
        <FieldRow label="Stage">
          <EditChoice label="Stage" options={stageOptions} value={application.stage} apply={(stage) => set('stage', stage)} />
        </FieldRow>
        <FieldRow label="Route" path={`applications/${id}/route`}>
          <EditChoice label="Route" options={routeOptions} value={application.route} apply={(route) => set('route', route)} />
        </FieldRow>
        <FieldRow label="Right" path={`applications/${id}/right`}>
          <EditChoice label="Right" options={rights.map((right) => ({ id: right, label: rightNames[right] }))} value={application.right} apply={(right) => set('right', right)} />
        </FieldRow>
        <FieldRow label="Responsible">
          <EditText label="Responsible" value={application.responsible} from={from('responsible')} empty={family.responsible === undefined ? 'not known' : `${family.responsible} (of the case)`} apply={(text) => set('responsible', text)} />
        </FieldRow>
        {application.route === 'pct' ? (
          <FieldRow label="Demand">
            <EditChoice
              label="Chapter"
              options={[
                { id: 'I', label: 'No demand (Chapter I)' },
                { id: 'II', label: 'Demand filed in time (Chapter II)' },
              ]}
              value={application.chapter ?? 'I'}
              apply={(chapter) => set('chapter', chapter)}
            />
          </FieldRow>
        ) : null}
        {application.office === 'EP' || application.route === 'validation' ? (
          <FieldRow label="UPC opt-out">
            <EditChoice
              label="UPC opt-out"
              options={optOutOptions}
              value={application.upcOptOut?.state ?? 'not-known'}
              apply={(state) => set('upcOptOut', state === 'not-known' ? undefined : { ...application.upcOptOut, state })}
            />
            {application.upcOptOut === undefined ? null : (
              <EditDate
                label="Date of the UPC opt-out"
                value={application.upcOptOut.date}
                apply={(date) => editApplication(id, (one) => (one.upcOptOut === undefined ? one : { ...one, upcOptOut: withField(one.upcOptOut, 'date', date) }))}
              />
            )}
          </FieldRow>
        ) : null}
        <FieldRow label="Ownership">
          {application.notOurs === undefined ? (
            <EditChoice
              label="No longer ours"
              options={[
                { id: 'ours', label: 'Ours' },
                { id: 'not', label: 'No longer ours' },
              ]}
              value="ours"
              apply={(id_) => set('notOurs', id_ === 'not' ? { since: today } : undefined)}
            />
          ) : (
            <>
              <span className="family-inline">
                since <EditDate label="No longer ours since" value={application.notOurs.since} apply={(date) => editApplication(id, (one) => ({ ...one, notOurs: withField(one.notOurs ?? {}, 'since', date) }))} />
              </span>
              <EditText label="Why no longer ours" value={application.notOurs.note} empty="no remark" apply={(text) => editApplication(id, (one) => ({ ...one, notOurs: withField(one.notOurs ?? {}, 'note', text) }))} />
              <EditChoice
                label="Ours again"
                options={[
                  { id: 'not', label: 'No longer ours' },
                  { id: 'ours', label: 'Ours' },
                ]}
                value="not"
                apply={(id_) => (id_ === 'ours' ? set('notOurs', undefined) : (one) => one)}
              />
            </>
          )}
        </FieldRow>
      </dl>
    </Section>
  );
};
