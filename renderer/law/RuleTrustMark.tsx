import type { RuleTrust } from '#shared/law/time-limit';

/** How far a rule was read in its source, by shape and word: ● verified, ◐ partly, ○ recalled. */
export const RuleTrustMark = ({ trust }: { readonly trust: RuleTrust }) => (
  <span className={trust === 'verified' ? 'law-trust' : 'law-trust law-unsure'} title={titles[trust]}>
    <svg width="10" height="10" viewBox="-5 -5 10 10" aria-hidden focusable="false">
      <circle r="3.8" fill={trust === 'verified' ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth="1.2" strokeDasharray={trust === 'recalled' ? '1.6 1.4' : ''} />
      {trust === 'partly' ? <path d="M0 -3.8A3.8 3.8 0 0 0 0 3.8Z" fill="currentColor" /> : null}
    </svg>
    {trust}
  </span>
);

const titles: Readonly<Record<RuleTrust, string>> = { verified: 'Read in its source', partly: 'Read in its source in part', recalled: 'Not read in a source: check it before relying on it' };
