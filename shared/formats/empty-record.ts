import type { PublicationRecord } from './record';

/** What a record says apart from its name and place. */
export type RecordParts = Omit<PublicationRecord, 'record' | 'line'>;

/** A record that says nothing yet, for readers to fill. */
export const emptyRecord: RecordParts = { titles: [], abstracts: [], applicants: [], inventors: [], agents: [], priorities: [], relations: [], events: [], ipc: [], cpc: [], states: [] };
