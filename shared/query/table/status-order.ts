import type { ApplicationStatus } from '../../model/application';

/** Statuses in the order in which a table sorts them: what is alive first. */
export const sortedStatuses: readonly ApplicationStatus[] = ['granted', 'pending', 'planned', 'unknown', 'lapsed', 'expired'];
