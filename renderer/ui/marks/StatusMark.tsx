import { statusWords } from '#shared/law/status-words';
import type { ApplicationStatus } from '#shared/model/application';
import './marks.css';


export type StatusMarkProps = {
  readonly status: ApplicationStatus;
  /** A more exact word than the usual one, e.g. `Phase ended`. */
  readonly word?: string | undefined;
  /** Shape only, named for screen readers; for trees and dense cells where the word stands beside. */
  readonly shapeOnly?: boolean;
};

/** A status as shape and word: ● granted, ○ pending, dashed planned, ✕ lapsed, ■ expired, dotted not known. */
export const StatusMark = ({ status, word = statusWords[status], shapeOnly = false }: StatusMarkProps) => (
  <span className={`status-mark status-${status}`} title={shapeOnly ? undefined : word}>
    <StatusShape status={status} />
    <span className={shapeOnly ? 'sr-only' : 'ellipsis'}>{word}</span>
  </span>
);

/** The shape alone, 10 × 10 units around the middle, also for use inside a drawing (`<g transform>` around it). */
export const StatusShape = ({ status }: { readonly status: ApplicationStatus }) => (
  <svg className={`status-shape status-${status}`} width="10" height="10" viewBox="-5 -5 10 10" aria-hidden focusable="false">
    <StatusGlyph status={status} />
  </svg>
);

/** The bare glyph, centred on 0,0, for a chart's own `<g>`; colour by class `status-<status>` on an ancestor. */
export const StatusGlyph = ({ status }: { readonly status: ApplicationStatus }) => {
  if (status === 'granted') return <circle r="4" fill="currentColor" />;
  if (status === 'pending') return <circle r="3.5" fill="none" stroke="currentColor" strokeWidth="1.6" />;
  if (status === 'planned') return <circle r="3.6" fill="none" stroke="currentColor" strokeWidth="1.4" strokeDasharray="2.8 1.7" />;
  if (status === 'lapsed') return <path d="M-3.4 -3.400L3.4 3.400M3.4 -3.400L-3.4 3.4" fill="none" stroke="currentColor" strokeWidth="1.7" />;
  if (status === 'expired') return <rect x="-3.6" y="-3.6" width="7.2" height="7.2" fill="currentColor" />;
  return <circle r="3.7" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="0.1 2.220" strokeLinecap="round" />;
};
