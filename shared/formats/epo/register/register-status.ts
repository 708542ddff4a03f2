import type { ApplicationStatus } from '../../../model/application';

/**
 * What a status of the European Patent Register means. Granted is said of the patent as a whole: in single states it may have lapsed
 * since. A text that is not among those that the register uses means nothing.
 */
export const registerStatus = (text: string): ApplicationStatus => meanings.find(([pattern]) => pattern.test(text))?.[1] ?? 'unknown';

const meanings: readonly (readonly [RegExp, ApplicationStatus])[] = [
  [/\bdeemed to be withdrawn\b|\bhas been withdrawn\b|\bhas been refused\b|\bpatent (?:has been )?revoked\b|\bapplication (?:deemed )?withdrawn\b|\bapplication refused\b/i, 'lapsed'],
  [/\bno opposition filed\b|\bhas been granted\b|\bopposition rejected\b|\bmaintained as amended\b|\bopposition (?:procedure )?(?:in progress|closed|has been filed)\b|\bpatent (?:has been )?limited\b/i, 'granted'],
  [/\bgrant of (?:the )?patent is intended\b|\bexamination is in progress\b|\brequest for examination was made\b|\bapplication has been published\b|\binternational publication has been made\b/i, 'pending'],
];
