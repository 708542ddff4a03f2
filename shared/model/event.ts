import { z } from 'zod';
import { isoDateSchema } from './date';
import { officeCodeSchema } from './office';
import { periodTextSchema } from './period-text';
import { provenance } from './source';

/** Dated facts whose meaning is certain; any other legal event keeps its code and text and has no type. */
export const factTypes = [
  'filing',
  /** A divisional, or the entry itself, was filed at the office; its accorded filing date is an earlier one. */
  'divisional-filed',
  'national-entry',
  'record-copy-received',
  'search-copy-received',
  'demand-filed',
  'publication',
  /** Mention of the publication of the search report (EPC: in the European Patent Bulletin). */
  'search-report-published',
  'examination-requested',
  'reply-filed',
  'acceptance-advertised',
  'grant',
  'registration',
  'validation',
  'unitary-effect-registered',
  'opposition-filed',
  'appeal-filed',
  'appeal-grounds-filed',
  'revocation',
  'limitation',
  'withdrawal',
  'deemed-withdrawn',
  'lapse',
  'restoration',
  'expiry',
  'fee-paid',
  'transfer',
  'licence-registered',
  'upc-opt-out',
  'priority-document-filed',
  'inventor-designated',
  'translation-filed',
  'claims-amended',
  'hearing',
  /** Final date for submissions that an office set with a summons (EPC Rule 116(1)). */
  'final-date-for-submissions',
  'removal-of-cause',
  'other',
] as const;

/** Documents of an office from which periods run: the event's date is the date on the document, `received` the day it came. */
export const documentTypes = [
  'isr-transmitted',
  'fee-invitation',
  'invitation-to-correct',
  /** EPC Rules 161 and 162. */
  'communication-161-162',
  /** EPC Rule 70(2). */
  'communication-70-2',
  /** A search report notified to the applicant, and the French preliminary search report. */
  'search-report',
  'restriction-requirement',
  /** A substantive communication of an examiner that is not final: EPC Article 94(3), US non-final action, first and later actions elsewhere. */
  'office-action',
  'final-action',
  'advisory-action',
  'direction-to-request-examination',
  /** Intention or decision to grant, and its like: EPC Rule 71(3), US notice of allowance, notices of grant in CN, JP and KR. */
  'allowance',
  'refusal',
  /** Noting of loss of rights (EPC Rule 112(1)), US notice of abandonment. */
  'loss-of-rights',
  'opposition-notice',
  'opposition-decision',
  'summons',
  'board-decision',
  'renewal-reminder',
] as const;

export const eventTypes = [...factTypes, ...documentTypes] as const;

/** An event in the life of an application: imported (INPADOC legal status, register) or entered by a person. */
export const eventSchema = z.strictObject({
  id: z.string(),
  /** When it happened; of a document the date it bears. */
  date: isoDateSchema.optional(),
  type: z.enum(eventTypes).optional(),
  /** Code as the office gives it, e.g. INPADOC `PG25`. */
  code: z.string().optional(),
  /** Office that reports the event; the state concerned where it is another one is in `state`. */
  office: officeCodeSchema.optional(),
  state: officeCodeSchema.optional(),
  text: z.string().optional(),
  effective: isoDateSchema.optional(),
  /** Day on which a document was received, where a person recorded it. */
  received: isoDateSchema.optional(),
  /** Period that the office set in the document, where it is another than the rule's usual one: ISO 8601, `P2M`. */
  period: periodTextSchema.optional(),
  /** Id of the attached document that is this event. */
  document: z.string().optional(),
  /** Year that a fee was paid for. */
  year: z.number().positive().optional(),
  /** Further particulars as given by the office: label to value. */
  detail: z.record(z.string(), z.string()).optional(),
  /** Who confirmed an imported event and when; without it an imported event closes nothing. */
  confirmed: z.strictObject({ by: z.string(), on: isoDateSchema }).optional(),
  ...provenance,
});
export type LegalEvent = z.infer<typeof eventSchema>;
export type EventType = NonNullable<LegalEvent['type']>;

const documents: ReadonlySet<string> = new Set(documentTypes);

/** Whether an event is a document of an office, which is notified, rather than a plain fact. */
export const isDocument = (type: EventType): boolean => documents.has(type);
