import type { ApplicationStatus } from '../../model/application';

/** What a status of DPMAregister means, in the words of its patent, list and design extracts; a word not known means nothing. */
export const dpmaStatus = (text: string): ApplicationStatus => meanings.find(([pattern]) => pattern.test(text))?.[1] ?? 'unknown';

const meanings: readonly (readonly [RegExp, ApplicationStatus])[] = [
  [/nicht[- ]anh(?:ä|ae)ngig|erloschen|not pending|lapsed|cancel|gel(?:ö|oe)scht|destroyed|deleted/i, 'lapsed'],
  [/in[- ]kraft|in force|erteilt|registered|eingetragen/i, 'granted'],
  [/anh(?:ä|ae)ngig|pending/i, 'pending'],
];
