import type { Severity } from '#shared/checks/check';
import { UrgencyMark } from '../ui/marks/UrgencyMark';
import { severityWords } from './finding-words';

const shapes = { error: 'overdue', warning: 'soon', note: 'later' } as const;

/** ▲ error, ◆ warning, ○ note, named for screen readers. */
export const SeverityMark = ({ severity }: { readonly severity: Severity }) => (
  <span className="checks-severity">
    <UrgencyMark urgency={shapes[severity]} />
    <span className="sr-only">{severityWords[severity].one}</span>
  </span>
);
