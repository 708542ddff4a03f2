import type { LimitMark } from '#shared/model/limit-mark';
import { dateToText } from './DateText';

/**
 * How far persons stand behind a date, by shape: a dashed ring for a date that nobody confirmed, a ring with a dot where one person did, a filled
 * disc with a tick where a second one checked it.
 */
export const CheckedMark = ({ mark }: { readonly mark: LimitMark | undefined }) => {
  const first = mark?.override ?? mark?.confirmed;
  const checked = mark?.checked;
  const words =
    checked !== undefined
      ? `Checked by ${checked.by}, ${dateToText(checked.on)}`
      : first !== undefined
        ? `${mark?.override === undefined ? 'Confirmed' : 'Entered'} by ${first.by}, ${dateToText(first.on)}; not checked by a second person`
        : 'Not confirmed by a person, not checked';
  return (
    <span className={`checked-mark ${checked === undefined ? 'checked-mark-open' : ''}`} title={words}>
      <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden focusable="false">
        {checked !== undefined ? (
          <>
            <circle r="5" fill="currentColor" />
            <path d="M-2.4 0.2L-0.7 1.900L2.500 -1.700" fill="none" stroke="var(--surface)" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round" />
          </>
        ) : first !== undefined ? (
          <>
            <circle r="4.400" fill="none" stroke="currentColor" strokeWidth="1.2" />
            <circle r="1.700" fill="currentColor" />
          </>
        ) : (
          <circle r="4.400" fill="none" stroke="currentColor" strokeWidth="1.2" strokeDasharray="1.800 1.700" />
        )}
      </svg>
      <span className="sr-only">{words}</span>
    </span>
  );
};
