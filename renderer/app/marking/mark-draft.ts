import type { LimitAct } from '#shared/docket/act-on-limits';
import type { IsoDate } from '#shared/model/date';
import { parseAmount } from '#shared/model/fee';
import type { FormAct } from './act-words';

/** What the fields of the form hold. */
export type MarkDraft = {
  readonly on: IsoDate | undefined;
  readonly by: string;
  readonly proof: string;
  readonly note: string;
  readonly to: string;
  readonly reference: string;
  readonly paidBy: string;
  readonly amount: string;
  readonly currency: string;
  readonly cost: string;
  readonly responsible: string;
  readonly daysBefore: number;
};

export const emptyDraft: MarkDraft = { on: undefined, by: '', proof: '', note: '', to: '', reference: '', paidBy: '', amount: '', currency: 'EUR', cost: '', responsible: '', daysBefore: 14 };

/** The act that the fields describe; undefined as long as something needed is missing or cannot be read. */
export const readDraft = (act: FormAct, draft: MarkDraft): LimitAct | undefined => {
  const { on } = draft;
  const by = text(draft.by);
  const note = text(draft.note);
  const proof = text(draft.proof);
  switch (act) {
    case 'done':
      return { act, on, by, proof, note };
    case 'not-needed':
    case 'keep':
    case 'drop':
      return { act, on, by, note };
    case 'open':
      return { act };
    case 'note':
      return { act, note };
    case 'paid':
      return { act, on, by, proof, paidBy: text(draft.paidBy) };
    case 'instruct': {
      const to = text(draft.to);
      return to === undefined || on === undefined ? undefined : { act, to, on, reference: text(draft.reference) };
    }
    case 'cost': {
      const amount = parseAmount(draft.amount);
      const cost = text(draft.cost);
      if (text(draft.amount) !== undefined && (amount === undefined || !currencyShape.test(draft.currency))) return undefined;
      return amount === undefined && cost === undefined ? undefined : { act, fee: amount === undefined ? undefined : { amount, currency: draft.currency }, cost };
    }
    case 'assign':
      return { act, responsible: text(draft.responsible) };
    case 'remind':
      return { act, daysBefore: draft.daysBefore };
  }
};

const currencyShape = /^[A-Z]{3}$/;

const text = (typed: string): string | undefined => (typed.trim() === '' ? undefined : typed.trim());
