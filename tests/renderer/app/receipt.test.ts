import { describe, expect, it } from 'vitest';
import { applicationSchema } from '#shared/model/application';
import { isoDate } from '#shared/model/date';
import { proposedReceipt } from '../../../renderer/app/receive/mail-date';
import { eventOf, receiptOf } from '../../../renderer/app/receive/receipt';

const application = applicationSchema.parse({ id: 'a1', office: 'EP', events: [{ id: 'e4', type: 'grant' }] });

describe('the form of an incoming document', () => {
  it('keeps of a corrected event what the form does not show', () => {
    const old = { id: 'e2', type: 'office-action' as const, code: '2001', office: 'EP', date: isoDate(2026, 10, 5), confirmed: { by: 'Ada', on: '2026-11-01' }, src: 3 };
    const parsed = applicationSchema.parse({ id: 'a1', events: [old] }).events[0];
    if (parsed === undefined) throw new Error('no event');
    const same = eventOf({ ...receiptOf(parsed), type: 'office-action', settable: true }, application, parsed);
    expect(same).toEqual(parsed);
  });
  it('says nothing of receipt and period where a fact has none', () => {
    const receipt = { ...receiptOf({ id: 'x', type: 'filing' }), received: isoDate(2026, 10, 5), period: 'P2M' };
    expect(eventOf({ ...receipt, type: 'filing', settable: false }, application, undefined)).toEqual({ id: 'e5', type: 'filing', office: 'EP' });
  });
});

describe('the day of receipt that a mail proposes', () => {
  const mail = (head: string, name = 'Bescheid.eml') => new File([`${head}\r\n\r\nDate: Thu, 1 Jan 2015 12:00:00 +0000\r\n`], name);
  it('is the day on which it was sent', async () => {
    expect(await proposedReceipt([mail('From: epo\r\nDate: Mon, 2 Mar 2026\r\n 12:00:00 +0000\r\nSubject: x')])).toBe('2026-03-02');
  });
  it('is none of a file that is no mail, or whose head has no date', async () => {
    expect(await proposedReceipt([mail('Date: Mon, 2 Mar 2026 12:00:00 +0000', 'Bescheid.pdf'), mail('Subject: x')])).toBeUndefined();
  });
});
