import type { EventType } from '../../model/event';

/**
 * Intermediate codes of the JPO whose meaning is certain, with the words of the document. Documents of the office are dated by their
 * dispatch in this list (a decision is listed days after it was made), so that periods run from there.
 */
const types: Readonly<Record<string, readonly [EventType, string]>> = {
  A621: ['examination-requested', '出願審査請求書'],
  A131: ['office-action', '拒絶理由通知書'],
  A53: ['reply-filed', '意見書'],
  A01: ['allowance', '特許査定'],
  A02: ['refusal', '拒絶査定'],
  R250: ['fee-paid', '年金領収書'],
};

/** Type of a document; undefined where code and words do not tell for certain. */
export const documentType = (code: string | undefined, text: string | undefined): EventType | undefined => {
  const found = code === undefined ? undefined : types[code];
  return found !== undefined && text?.startsWith(found[1]) === true ? found[0] : undefined;
};
