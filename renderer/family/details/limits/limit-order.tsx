import type { ReactNode } from 'react';
import type { TimeLimit } from '#shared/law/time-limit';
import type { CaseFamily } from '#shared/model/case-family';
import { fromDayNumber, type IsoDate, toDayNumber } from '#shared/model/date';
import { WhyOf } from '../../../app/panels/WhyOf';

export const isWaiting = (limit: TimeLimit): boolean => limit.status === 'open' || limit.status === 'overdue';

/** Whether something waits for an act soon enough to be listed as such: of the fees for each of many years those of the next twelve months. */
export const isToDo = (limit: TimeLimit, today: IsoDate): boolean => isWaiting(limit) && (limit.year === undefined || limit.due <= fromDayNumber(toDayNumber(today) + 366));

export const byDue = (a: TimeLimit, b: TimeLimit): number => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0);

/** Computed when the card opens. */
export const whyCard = (limit: TimeLimit, family: CaseFamily) => (): ReactNode => <WhyOf family={family} limit={limit} />;
