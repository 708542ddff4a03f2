import { calendarWords } from '#shared/law/calendar-words';
import type { DeadlineRow } from '#shared/query/rows';

/** Who says so, by shape and word: ◇ computed, ═ stated by another docket or by hand, ■ office data that nobody confirmed, ● a person. */
export const OriginMark = ({ row }: { readonly row: DeadlineRow }) => (
  <span className={`deadlines-origin deadlines-origin-${row.origin}`} title={isStated(row) ? row.limit.basis : titles[row.origin]}>
    <svg width="10" height="10" viewBox="-5 -5 10 10" aria-hidden focusable="false">
      {isStated(row) ? (
        <path d="M-4 -2H4M-4 2H4" fill="none" stroke="currentColor" strokeWidth="1.4" />
      ) : row.origin === 'computed' ? (
        <path d="M0 -4.2L4.2 0L0 4.2L-4.2 0Z" fill="none" stroke="currentColor" strokeWidth="1.2" />
      ) : row.origin === 'imported' ? (
        <rect x="-3.6" y="-3.6" width="7.2" height="7.2" fill="none" stroke="currentColor" strokeWidth="1.4" />
      ) : (
        <circle r="4" fill="currentColor" />
      )}
    </svg>
    <span className="ellipsis">{row.origin === 'person' ? (row.limit.mark?.by ?? 'a person') : isStated(row) ? 'stated' : words[row.origin]}</span>
  </span>
);

/** No rule gives the day, and nobody has said anything about it since. */
const isStated = ({ origin, limit }: DeadlineRow): boolean => origin === 'computed' && limit.event === 'stated';

const words = { computed: 'computed', imported: 'office data' } as const;
const titles = {
  computed: 'Computed under the rule; nobody has said anything about it',
  imported: 'Done according to imported office data; nobody has confirmed it',
  person: 'A person decided or noted something',
} as const;

const ruleWords = { verified: 'Rule read in its source', partly: 'Rule read in part', recalled: 'Rule not read in a source: check it', stated: 'No rule gives this day' } as const;

/** How far rule and calendar are confirmed: filled, or hollow with what is not. */
export const TrustMark = ({ row }: { readonly row: DeadlineRow }) => {
  const { rule, calendar } = row.limit.trust;
  const calendarSure = calendar === 'official' || calendar === 'by-law' || calendar === 'not-rolled';
  const sure = rule === 'verified' && calendarSure;
  const word = rule === 'stated' ? 'no rule' : rule === 'recalled' ? 'recalled' : rule === 'partly' ? 'partly' : calendar === 'unknown' ? 'unmoved' : calendar === 'projected' ? 'projected' : 'verified';
  return (
    <span className={`deadlines-origin deadlines-trust ${sure ? '' : 'deadlines-unsure'}`} title={`${ruleWords[rule]}; ${calendarWords(row.limit)}`}>
      <svg width="10" height="10" viewBox="-5 -5 10 10" aria-hidden focusable="false">
        <circle r="3.8" fill={sure ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth="1.2" strokeDasharray={sure ? '' : '1.6 1.4'} />
      </svg>
      <span className="ellipsis">{word}</span>
    </span>
  );
};
