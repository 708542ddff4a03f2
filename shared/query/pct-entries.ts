import type { IsoDate } from '../model/date';
import type { PctEntry, PctRow } from './rows';

/** An entry that waits for an act, with the application it belongs to. */
export type WaitingEntry = PctEntry & { readonly row: PctRow; readonly due: IsoDate };

/** Entries that wait for an act: at each chosen office, or at none yet. Done, declined and ended ones are left out. */
export const waitingEntries = (row: PctRow): readonly WaitingEntry[] => row.entries.flatMap((entry) => (entry.waiting && entry.due !== undefined ? [{ ...entry, due: entry.due, row }] : []));

/** Whether nothing is to be done or decided any more: the international phase is over, and no entry is owed. */
export const isOver = (row: Pick<PctRow, 'status' | 'entries'>): boolean => row.status !== 'pending' && row.status !== 'planned' && !row.entries.some(({ waiting }) => waiting);

/** Last day of the last entry, else the end of the thirty months. */
export const lastDay = (row: PctRow): IsoDate | undefined => row.entries.reduce<IsoDate | undefined>((last, { due }) => (due !== undefined && (last === undefined || due > last) ? due : last), undefined);
