import { type ReactNode, useRef, useState } from 'react';
import { pctTimeline, type PctTimeline } from '#shared/law/pct/pct-timeline';
import type { Application } from '#shared/model/application';
import { type CaseFamily, familyTitle } from '#shared/model/case-family';
import { displayApplicationNumber } from '#shared/numbers/forms/display-number';
import { useToday, useWritable } from '../app/state/app-store';
import { currentLaw } from '../app/state/law';
import { openFamily, selectApplication, useLocation } from '../app/state/navigation';
import { type FamilyAccess, useFamily } from '../app/state/use-family';
import { PctTimelineFigure } from '../charts/pct/pct-timeline';
import { useSize } from '../charts/use-size';
import { Button } from '../ui/controls/Button';
import { DatedText } from '../ui/marks/DatedText';
import { DateText } from '../ui/marks/DateText';
import { EmptyState } from '../ui/surfaces/EmptyState';
import { Select } from '../ui/controls/Select';
import { ChooseOffices } from './ChooseOffices';
import { OfficeTable } from './OfficeTable';
import { PctCard } from './PctCard';
import type { PctTarget } from '../charts/pct/pct-target';
import { useCard } from '../ui/surfaces/use-card';

export type PctCaseProps = { readonly familyKey: string; readonly acts: ReactNode; readonly onList: () => void };

/** One international application between priority and national phase, with its decisions. */
export const PctCase = ({ familyKey, acts, onList }: PctCaseProps) => {
  const access = useFamily(familyKey);
  const { file } = access;
  if (file.state === 'loading') return <section className="pct-view" aria-busy="true" />;
  if (file.state === 'ready') return <Case family={file.family} save={access.save} acts={acts} onList={onList} />;
  return (
    <section className="pct-view">
      <header className="pct-head">
        <div />
        {acts}
      </header>
      <EmptyState title={file.state === 'gone' ? 'This case is no longer in the portfolio' : 'The case could not be read'} actions={<Button onPress={onList}>Show all international applications</Button>}>
        {file.state === 'gone' ? 'It was moved to the portfolio’s trash. Undo brings it back.' : file.failure.message}
      </EmptyState>
    </section>
  );
};

type CaseProps = { readonly family: CaseFamily; readonly save: FamilyAccess['save']; readonly acts: ReactNode; readonly onList: () => void };

const Case = ({ family, save, acts, onList }: CaseProps) => {
  const today = useToday();
  const writable = useWritable();
  const location = useLocation();
  const applications = family.applications.filter(({ route }) => route === 'pct');
  const application = applications.find(({ id }) => id === location.application) ?? applications[0];
  const timeline = application === undefined ? undefined : pctTimeline(family, application, currentLaw(), today);
  const [choosing, setChoosing] = useState(false);

  return (
    <section className="pct-view" aria-label={`PCT timeline of ${family.reference}`}>
      <header className="pct-head">
        <div className="pct-head-case">
          <h2 className="ellipsis">
            {family.reference}
            {application?.number === undefined ? '' : ` · ${displayApplicationNumber(application.number, application.office, application.filingDate)}`}
            {familyTitle(family) === undefined ? '' : ` · ${familyTitle(family)}`}
          </h2>
          {application === undefined || timeline === undefined ? null : <Subtitle family={family} application={application} timeline={timeline} />}
        </div>
        {applications.length > 1 && application !== undefined ? (
          <Select
            label="International application"
            hideLabel
            options={applications.map(({ id, number }) => ({ id, label: number?.text ?? id }))}
            value={application.id}
            onChange={(id) => selectApplication(id)}
          />
        ) : null}
        {acts}
      </header>
      {application === undefined ? (
        <EmptyState title="This case has no international application" actions={<Button onPress={onList}>Show all international applications</Button>}>
          Add one to the case with “Add application”, route PCT.
        </EmptyState>
      ) : timeline === undefined ? (
        <EmptyState title="No date to count from" actions={<Button onPress={() => openFamily(family.key, { application: application.id, view: 'portfolio' })}>Open the case</Button>}>
          Neither the international filing date nor a priority date is recorded. Enter one of them in the application’s data.
        </EmptyState>
      ) : (
        <div className="pct-scroll">
          <Timeline family={family} application={application} timeline={timeline} save={save} writable={writable} />
          <div className="pct-foot">
            <Button onPress={() => setChoosing(true)} isDisabled={!writable}>
              Choose offices…
            </Button>
            <Button look="quiet" onPress={() => openFamily(family.key, { application: application.id, view: 'portfolio' })}>
              Open the case in the portfolio
            </Button>
            {timeline.warnings.length === 0 ? null : (
              <ul className="pct-warnings">
                {timeline.warnings.map((warning) => (
                  <li key={warning}>
                    <DatedText text={warning} />
                  </li>
                ))}
              </ul>
            )}
          </div>
          <OfficeTable offices={timeline.offices} />
        </div>
      )}
      {choosing && application !== undefined ? <ChooseOffices family={family} application={application} save={save} onClose={() => setChoosing(false)} /> : null}
    </section>
  );
};

const Subtitle = ({ family, application, timeline }: { readonly family: CaseFamily; readonly application: Application; readonly timeline: PctTimeline }) => {
  const parties = [...family.parties, ...application.parties];
  const applicant = parties.find(({ role }) => role === 'client') ?? parties.find(({ role }) => role === 'applicant');
  return (
    <p className="quiet ellipsis">
      {applicant === undefined ? null : <>{applicant.name} · </>}
      {timeline.priorityClaimed ? 'priority ' : 'no priority recorded · counted from filing '}
      <DateText date={timeline.priority} />
      {timeline.priorityClaimed ? (
        <>
          {' '}
          · filed <DateText date={timeline.filed} />
        </>
      ) : null}
      {' · Chapter '}
      {timeline.chapter}
    </p>
  );
};

type TimelineProps = { readonly family: CaseFamily; readonly application: Application; readonly timeline: PctTimeline; readonly save: FamilyAccess['save']; readonly writable: boolean };

const Timeline = ({ family, application, timeline, save, writable }: TimelineProps) => {
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box);
  const { card, pick, close, hold, release } = useCard<PctTarget>();
  return (
    <div className="pct-paper">
      <div ref={box}>{width === 0 ? null : <PctTimelineFigure timeline={timeline} width={Math.max(600, width)} pick={pick} />}</div>
      {card === undefined ? null : (
        <PctCard card={card} family={family} application={application} timeline={timeline} save={save} writable={writable} onClose={close} onEnter={hold} onLeave={release} />
      )}
    </div>
  );
};
