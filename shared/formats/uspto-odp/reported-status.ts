import type { ApplicationStatus } from '../../model/application';
import { parseIsoDate } from '../../model/date';
import type { PublicationRecord } from '../record';

/** What the words of an application status mean; the first that fits counts. */
const meanings: readonly (readonly [RegExp, ApplicationStatus])[] = [
  [/^patent expired due to nonpayment/i, 'lapsed'],
  [/^provisional application expired|term expired|^expired/i, 'expired'],
  [/abandoned/i, 'lapsed'],
  [/^patented case|reissue application patented|^issued/i, 'granted'],
  [/docketed|dispatched|undergoing preexam|classification contractor|non final action|final rejection mailed|response|notice of allowance|issue fee|awaiting|ready for|under examination|appeal|advisory action|restriction|petition|application received|in process/i, 'pending'],
];

/** Status of an application in the USPTO's words, with what they mean; `unknown` where the words are not known. */
export const reportedStatusOf = (text: string | undefined, date: string | undefined): NonNullable<PublicationRecord['reportedStatus']> | undefined => {
  if (text === undefined) return undefined;
  const value = meanings.find(([words]) => words.test(text))?.[1] ?? 'unknown';
  const on = parseIsoDate(date ?? '');
  return { value, text, ...(on === undefined ? {} : { on }) };
};
