import { useState } from 'react';
import type { Application } from '#shared/model/application';
import type { CaseFamily } from '#shared/model/case-family';
import { actAtOnce } from '../../../app/marking/act-at-once';
import type { FormAct } from '../../../app/marking/act-words';
import type { Marking } from '../../../app/marking/MarkPanel';
import { useLocation } from '../../../app/state/navigation';
import { openPanel } from '../../../app/panels/panels';
import type { TimeLimit } from '#shared/law/time-limit';
import { type FamilyFacts, isLimitOf } from '../../../charts/family/family-face';
import { Button } from '../../../ui/controls/Button';
import { CheckedMark } from '../../../ui/marks/CheckedMark';
import { dateToText } from '../../../ui/marks/DateText';
import { HoverCard } from '../../../ui/surfaces/HoverCard';
import { daysInWords, UrgencyMark, urgencyOf } from '../../../ui/marks/UrgencyMark';
import { useOpenFamily } from '../../FamilyContext';
import { memberName } from '../../entry/member-names';
import { byDue, isToDo, isWaiting, whyCard } from './limit-order';
import { RenewalSchedule } from './RenewalSchedule';
import { Section } from '../Rows';
import { NewStatedLimit } from './NewStatedLimit';
import { TakenOver } from './TakenOver';

const statusNames: Readonly<Record<TimeLimit['status'], string>> = {
  open: 'open',
  overdue: 'overdue',
  done: 'done',
  'done-per-office-data': 'done per office data, not confirmed',
  'not-needed': 'not needed',
  ended: 'ended',
  superseded: 'superseded by a later event',
  information: 'for information',
  passed: 'passed',
};

/** Time limits of one application or of all, open ones first; each explains itself and can be marked. */
export const Limits = ({ application }: { readonly application: Application | undefined }) => {
  const { family, limits, today, writable } = useOpenFamily();
  const [adding, setAdding] = useState(false);
  const own = application === undefined ? limits : limits.filter((limit) => isLimitOf(limit, application, family.applications));
  const waiting = own.filter((limit) => isToDo(limit, today)).sort(byDue);
  const fees = own.filter(({ year }) => year !== undefined);
  const others = own.filter((limit) => limit.year === undefined && !isWaiting(limit)).sort(byDue);
  return (
    <>
      <Section
        title="To be done"
        count={waiting.length}
        actions={
          writable && family.applications.length > 0 && !adding ? (
            <Button look="quiet" onPress={() => setAdding(true)}>
              Add time limit…
            </Button>
          ) : null
        }
      >
        {adding ? <NewStatedLimit application={application} onClose={() => setAdding(false)} /> : null}
        {waiting.length === 0 ? <p className="unknown">no time limit is open</p> : null}
        <LimitList limits={waiting} named={application === undefined} />
      </Section>
      <TakenOver application={application} />
      <RenewalSchedule fees={fees} />
      {others.length === 0 ? null : (
        <Section title="Past and for information" count={others.length}>
          <LimitList limits={others} named={application === undefined} />
        </Section>
      )}
    </>
  );
};

const LimitList = ({ limits, named }: { readonly limits: readonly TimeLimit[]; readonly named: boolean }) => {
  const { family, facts, today, writable } = useOpenFamily();
  const { limit: selected } = useLocation();
  const mark = (limit: TimeLimit, act: FormAct): void => openPanel({ panel: 'mark', marking: markingOf(limit, act, family, facts) });
  return (
    <ul className="family-rows">
      {limits.map((limit) => {
        const member = family.applications.find(({ id }) => id === limit.application);
        const urgency = urgencyOf(limit.due, today);
        return (
          <li key={limit.key} className="family-row family-limit" data-limit={limit.key} aria-current={limit.key === selected ? 'true' : undefined}>
            <HoverCard label={`Why ${dateToText(limit.due)}`} card={whyCard(limit, family)} className={isWaiting(limit) ? `urgency-${urgency}` : ''}>
              {isWaiting(limit) ? <UrgencyMark urgency={urgency} named /> : null} {dateToText(limit.due)}
            </HoverCard>
            <div className="family-row-main">
              {limit.label}
              {limit.year === undefined ? '' : `, year ${limit.year}`}
              <span className="quiet small family-limit-state">
                {[isWaiting(limit) ? daysInWords(limit.due, today) : statusNames[limit.status], named && member !== undefined ? memberName(member, facts) : limit.office, limit.late === undefined ? undefined : `${limit.late.label} until ${dateToText(limit.late.date)}`]
                  .filter((part) => part !== undefined)
                  .join(' · ')}
              </span>
            </div>
            {limit.nature === 'information' ? null : <CheckedMark mark={limit.mark} />}
            {limit.nature === 'information' ? null : (
              <Button look="quiet" onPress={() => openPanel({ panel: 'limit', limit: { family: family.key, key: limit.key } })}>
                More…
              </Button>
            )}
            {!writable || limit.nature === 'information' ? null : limit.status === 'done-per-office-data' ? (
              <Button look="quiet" onPress={() => void actAtOnce('confirm-done', [{ family: family.key, key: limit.key }])}>
                Confirm
              </Button>
            ) : isWaiting(limit) ? (
              <span className="family-limit-acts">
                <Button look="quiet" onPress={() => mark(limit, 'done')}>
                  Done…
                </Button>
                <Button look="quiet" onPress={() => mark(limit, 'not-needed')}>
                  Not needed…
                </Button>
              </span>
            ) : limit.mark === undefined || limit.mark.state === 'open' ? null : (
              <Button look="quiet" onPress={() => mark(limit, 'open')}>
                Open again…
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
};

/** What the sheet for a person's word on a limit needs of it. */
export const markingOf = (limit: TimeLimit, act: FormAct, family: CaseFamily, facts: FamilyFacts): Marking => {
  const member = family.applications.find(({ id }) => id === limit.application);
  return {
    act,
    limits: [{ family: family.key, key: limit.key }],
    single: { label: limit.label, office: limit.office, due: limit.due, reference: family.reference, application: member === undefined ? (limit.office ?? 'application not known') : memberName(member, facts), note: limit.mark?.note },
  };
};
