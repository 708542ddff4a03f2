import type { IsoDate } from '#shared/model/date';
import { createStore } from '../../app/state/store';

/**
 * The sheet for entering something by hand that is open at the right edge. It belongs to the case it was opened for, whatever is
 * selected in the table meanwhile: what was typed stays.
 */
export type Sheet = { readonly sheet: 'none' | 'new-case' } | { readonly sheet: 'member' | 'national-phase' | 'join' | 'separate'; readonly family: string };

export const sheetStore = createStore<Sheet>({ sheet: 'none' });

/** What is known already of a member to be entered: a ghost of the tree. */
export type MemberHint = { readonly office?: string; readonly number?: string; readonly filingDate?: IsoDate };

export const memberHint = createStore<MemberHint>({});

/** Key of the case that is to be joined, where the sheet was opened from a link to it; else ''. */
export const joinHint = createStore<string>('');
