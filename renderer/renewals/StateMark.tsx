import type { RenewalState } from '#shared/query/renewal-query';

/** How a renewal fee stands, by shape: hollow as long as nobody decided, half when decided, filled when paid, crossed when dropped. */
export const StateMark = ({ state }: { readonly state: RenewalState }) => (
  <svg className={`renewals-mark renewals-mark-${state}`} width="12" height="12" viewBox="-6 -6 12 12" aria-hidden focusable="false">
    {shapes[state]}
  </svg>
);

const ring = <circle r="4.400" fill="none" stroke="currentColor" strokeWidth="1.3" />;
const shapes = {
  undecided: ring,
  keep: (
    <>
      {ring}
      <path d="M0 -4.400A4.400 4.400 0 0 0 0 4.400Z" fill="currentColor" />
    </>
  ),
  instructed: (
    <>
      {ring}
      <path d="M-2.200 0H2.200M0.400 -2L2.400 0L0.400 2" fill="none" stroke="currentColor" strokeWidth="1.2" />
    </>
  ),
  'paid-per-office': <rect x="-4" y="-4" width="8" height="8" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  paid: <circle r="5" fill="currentColor" />,
  dropped: <path d="M-3.600 -3.600L3.600 3.600M3.600 -3.600L-3.600 3.600" stroke="currentColor" strokeWidth="1.500" />,
  'not-recorded': <circle r="4.400" fill="none" stroke="currentColor" strokeWidth="1.3" strokeDasharray="1.800 1.700" />,
  ended: <rect x="-3.600" y="-3.600" width="7.200" height="7.200" fill="currentColor" />,
} as const;
