import type { Application } from '#shared/model/application';
import { nextId } from '#shared/model/case-family';
import type { IsoDate } from '#shared/model/date';
import { type EventType, isDocument, type LegalEvent } from '#shared/model/event';

/** What the form for a document or event holds. */
export type Receipt = {
  /** Undefined: the one that comes most often at the office. */
  readonly type: EventType | undefined;
  readonly date: IsoDate | undefined;
  readonly received: IsoDate | undefined;
  /** ISO 8601, or `usual`. */
  readonly period: string;
  readonly text: string;
  /** Id of an attached document. */
  readonly attached: string | undefined;
  readonly responsible: string;
  readonly sentTo: string;
  readonly sentReference: string;
};

export const emptyReceipt: Receipt = { type: undefined, date: undefined, received: undefined, period: 'usual', text: '', attached: undefined, responsible: '', sentTo: '', sentReference: '' };

/** The form of a recorded event. */
export const receiptOf = ({ type, date, received, period, text, document }: LegalEvent): Receipt => ({ ...emptyReceipt, type: type ?? 'other', date, received, period: period ?? 'usual', text: text ?? '', attached: document });

/** The event that a form describes: a new one of the application, or the corrected `old` one with what the form does not show. */
export const eventOf = (receipt: Receipt & { readonly type: EventType; readonly settable: boolean }, application: Application, old: LegalEvent | undefined): LegalEvent => {
  const { type, date, received, period, text, attached, settable } = receipt;
  const { type: _type, date: _date, received: _received, period: _period, text: _text, document: _document, ...kept } = old ?? { id: nextId('e', application.events), ...(application.office === undefined ? {} : { office: application.office }) };
  const document = isDocument(type);
  return {
    ...kept,
    type,
    ...(date === undefined ? {} : { date }),
    ...(document && received !== undefined ? { received } : {}),
    ...(settable && period !== 'usual' ? { period } : {}),
    ...(attached === undefined ? {} : { document: attached }),
    ...(text.trim() === '' ? {} : { text: text.trim() }),
  };
};
