import { calendarWords } from '#shared/law/calendar-words';
import type { Step, TimeLimit } from '#shared/law/time-limit';
import type { IsoDate } from '#shared/model/date';
import { eventNames } from '#shared/model/event-names';
import { DatedText } from '../marks/DatedText';
import { dateToText } from '../marks/DateText';
import { daysInWords, UrgencyMark, urgencyOf } from '../marks/UrgencyMark';
import { MoreDates, Said } from './WhyDates';
import './WhyCard.css';

export type WhyCardProps = {
  readonly limit: TimeLimit;
  /** From `explainTimeLimit`; undefined while they are worked out. */
  readonly steps: readonly Step[] | undefined;
  /** Where the event is known from: file and record, or person. */
  readonly source?: string | undefined;
  /** The proof of completion in words. */
  readonly proof?: string | undefined;
  readonly today: IsoDate;
};

/** Why a date is what it is: rule, event, arithmetic, roll, basis, what follows, and how far each can be trusted. */
export const WhyCard = ({ limit, steps, source, proof, today }: WhyCardProps) => {
  const open = limit.status === 'open' || limit.status === 'overdue';
  return (
    <div className="why">
      <h3 className="why-title">
        {open ? <UrgencyMark urgency={urgencyOf(limit.due, today)} /> : null}
        {dateToText(limit.due, true)} · {limit.label}{limit.year === undefined ? '' : `, year ${limit.year}`}
        {limit.office === undefined ? '' : ` · ${limit.office}`}
      </h3>
      <p className="quiet">
        {limit.status === 'overdue' ? daysInWords(limit.due, today) : statusWords[limit.status]}
        {limit.status === 'open' ? ` · ${daysInWords(limit.due, today)}` : ''}
        {limit.nature === 'option' ? ' · may be done, need not' : ''}
      </p>
      <dl className="why-list">
        {limit.event === 'stated' ? <Stated limit={limit} source={source} /> : <Computed limit={limit} steps={steps} source={source} />}
        {limit.movedFrom === undefined ? null : (
          <>
            <dt>Before</dt>
            <dd>{dateToText(limit.movedFrom)}, until the priority date changed</dd>
          </>
        )}
        {limit.late === undefined && limit.remedy === undefined ? null : (
          <>
            <dt>After that</dt>
            <dd>
              {limit.late === undefined ? null : (
                <p>
                  {limit.late.label} until {dateToText(limit.late.date)} <span className="quiet">{limit.late.basis}</span>
                </p>
              )}
              {limit.remedy === undefined ? null : <p>
                  <DatedText text={limit.remedy} />
                </p>}
            </dd>
          </>
        )}
        <MoreDates limit={limit} />
        <dt>Trust</dt>
        <dd>
          <Trust sure={limit.trust.rule === 'verified'} words={ruleWords[limit.trust.rule]} />
          <Trust sure={limit.trust.calendar === 'official' || limit.trust.calendar === 'by-law' || limit.trust.calendar === 'added' || limit.trust.calendar === 'not-rolled'} words={calendarWords(limit)} />
        </dd>
        <Said limit={limit} />
        {limit.mark === undefined || limit.mark.state === 'open' ? null : (
          <>
            <dt>Decided</dt>
            <dd>
              {limit.mark.state === 'done' ? 'Done' : 'Not needed'}
              {limit.mark.on === undefined ? '' : `, ${dateToText(limit.mark.on)}`}
              {limit.mark.by === undefined ? '' : `, by ${limit.mark.by}`}
              {proof === undefined ? null : <p>Proof: {proof}</p>}
            </dd>
          </>
        )}
        {limit.mark?.note === undefined ? null : (
          <>
            <dt>Note</dt>
            <dd>{limit.mark.note}</dd>
          </>
        )}
      </dl>
      {limit.warnings.map((warning) => (
        <p key={warning} className="why-warning">
          <DatedText text={warning} />
        </p>
      ))}
      {limit.event === 'stated' ? null : (
        <p className="quiet small">
          Rule {limit.rule}, version {limit.ruleVersion}
        </p>
      )}
    </div>
  );
};

/** Event, arithmetic and legal basis of a date. */
const Computed = ({ limit, steps, source }: Pick<WhyCardProps, 'limit' | 'steps' | 'source'>) => (
  <>
    <dt>From</dt>
    <dd>
      {dateToText(limit.eventDate)}, {eventWords(limit.event)}
      {source === undefined ? null : <p className="quiet small">{source}</p>}
    </dd>
    <dt>Counted</dt>
    <dd>
      {steps === undefined ? (
        <span className="quiet">working it out</span>
      ) : steps.length === 0 ? (
        <span>
          {dateToText(limit.eventDate)} → {dateToText(limit.raw)}
        </span>
      ) : (
        <ol className="why-steps">
          {steps.map((step) => (
            <li key={`${step.what} ${step.to}`}>
              <DatedText text={step.what} />
              {step.from === step.to ? '' : ':'}{' '}
              {step.from === step.to ? null : (
                <span className="why-dates">
                  {dateToText(step.from)} → {dateToText(step.to, true)}
                </span>
              )}
              {step.provision === '' ? null : <span className="quiet"> {step.provision}</span>}
            </li>
          ))}
        </ol>
      )}
    </dd>
    <dt>Basis</dt>
    <dd>{limit.basis}</dd>
  </>
);

/** Who says a date that no rule gives. */
const Stated = ({ limit, source }: Pick<WhyCardProps, 'limit' | 'source'>) => (
  <>
    <dt>Stated</dt>
    <dd>
      {limit.basis}
      {source === undefined ? null : <p className="quiet small">{source}</p>}
    </dd>
  </>
);

/** Filled: confirmed; hollow: not confirmed. */
const Trust = ({ sure, words }: { readonly sure: boolean; readonly words: string }) => (
  <p className="why-trust">
    <svg width="9" height="9" viewBox="-5 -5 10 10" aria-hidden focusable="false">
      <path d="M0 -4.2L4.2 0L0 4.2L-4.2 0Z" fill={sure ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth="1.2" />
    </svg>
    {words}
  </p>
);

const statusWords: Readonly<Record<TimeLimit['status'], string>> = {
  open: 'Open',
  overdue: 'Overdue',
  done: 'Done, by a person’s word',
  'done-per-office-data': 'Done according to office data; nobody has confirmed it',
  'not-needed': 'Not needed, by a person’s word',
  ended: 'No longer applies: a grant, a publication or the end of the application came first',
  superseded: 'Superseded: a later event took its place',
  information: 'For information: nothing is to be done by the applicant',
  passed: 'Passed: the option was not taken, nothing else is lost',
};

const ruleWords: Readonly<Record<TimeLimit['trust']['rule'], string>> = {
  verified: 'rule read in its source',
  partly: 'rule read in part',
  recalled: 'rule not read in a source: check it',
  stated: 'no rule gives this day: it is kept as stated',
};

const eventWords = (event: TimeLimit['event']): string => named[event] ?? (isEventType(event) ? eventNames[event].replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()) : event.replaceAll('-', ' '));

const isEventType = (event: TimeLimit['event']): event is keyof typeof eventNames => event in eventNames;

const named: Readonly<Record<string, string>> = {
  priority: 'priority date',
  filing: 'filing date',
  'international-filing': 'international filing date',
  'isr-transmitted': 'transmittal of the search report',
  'search-copy-received': 'receipt of the search copy',
  'demand-filed': 'filing of the demand',
  'first-filing': 'first filing',
};
