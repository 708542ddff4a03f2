import type { ApplicationStatus } from '../model/application';

/** The usual word for each status. */
export const statusWords: Readonly<Record<ApplicationStatus, string>> = {
  planned: 'Planned',
  pending: 'Pending',
  granted: 'Granted',
  lapsed: 'Lapsed',
  expired: 'Expired',
  unknown: 'Not known',
};

/** Words for all that one status gathers, for filters, groups and legends: `expired` is the end of a term and of an international phase. */
export const gatheredStatusWords: Readonly<Record<ApplicationStatus, string>> = {
  ...statusWords,
  lapsed: 'Lapsed, withdrawn, refused',
  expired: 'Expired or phase ended',
};

/**
 * The word to show for one application. To an attorney `expired` is the end of a term and `lapsed` what was not kept up: an end of
 * another kind is named as what it is.
 */
export const statusWord = (value: ApplicationStatus, detail: string): string =>
  value === 'lapsed' || value === 'expired' ? (endedWords[detail] ?? statusWords[value]) : statusWords[value];

const endedWords: Readonly<Record<string, string>> = {
  withdrawn: 'Withdrawn',
  'deemed withdrawn': 'Deemed withdrawn',
  refused: 'Refused',
  revoked: 'Revoked',
  'international phase ended': 'Phase ended',
};
