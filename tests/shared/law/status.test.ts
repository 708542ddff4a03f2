import { describe, expect, it } from 'vitest';
import { createLaw } from '#shared/law/law';
import { statusOf } from '#shared/law/status';
import { expiryOf } from '#shared/law/term';
import { application, d, family, pct } from './support';

const law = createLaw();
const today = d('2026-11-22');
const sources = [{ id: 1, kind: 'import', import: 'i1', file: 'x.xml', at: '2026-01-01T00:00:00Z' }];
const publication = (country: string, kind: string, date: string) => ({ id: `p${kind}`, country, number: '1', kind, date });
const status = (input: Record<string, unknown>) => {
  const subject = application(input);
  return statusOf(subject, family([subject], { sources }), law, today);
};

describe('status of an application', () => {
  it('takes a person’s word before everything', () => {
    expect(status({ office: 'EP', filingDate: '2020-01-01', publications: [publication('EP', 'B1', '2023-01-01')], status: { value: 'lapsed', on: '2024-01-01' } })).toMatchObject({ value: 'lapsed', trust: 'person', since: '2024-01-01' });
  });
  it('reads grants and ends from office data, and says so', () => {
    expect(status({ office: 'EP', filingDate: '2020-01-01', publications: [publication('EP', 'B1', '2023-01-01')] })).toMatchObject({ value: 'granted', trust: 'office-data', since: '2023-01-01' });
    expect(status({ office: 'EP', filingDate: '2020-01-01', events: [{ id: 'e1', type: 'deemed-withdrawn', code: '18D', date: '2022-01-01', src: 1 }] })).toMatchObject({ value: 'lapsed', detail: 'deemed withdrawn', trust: 'office-data' });
  });
  it('lets a restoration undo an end, and a lapse in one state not end a European patent', () => {
    const events = [
      { id: 'e1', type: 'lapse', date: '2022-01-01' },
      { id: 'e2', type: 'restoration', date: '2022-06-01' },
    ];
    expect(status({ office: 'EP', filingDate: '2020-01-01', events, publications: [publication('EP', 'B1', '2021-01-01')] }).value).toBe('granted');
    expect(status({ office: 'EP', filingDate: '2020-01-01', events: [{ id: 'e1', type: 'lapse', date: '2024-01-01', state: 'FR' }], publications: [publication('EP', 'B1', '2021-01-01')] }).value).toBe('granted');
  });
  it('takes the word of a register where no dated end is known, and not against one', () => {
    const granted = { office: 'EP', filingDate: '2015-01-01', publications: [publication('EP', 'B1', '2021-01-01')] };
    expect(status({ ...granted, reportedStatus: { value: 'lapsed', text: 'Patent revoked', on: '2024-02-01' } })).toMatchObject({ value: 'lapsed', detail: 'revoked', word: 'Revoked', since: '2024-02-01', trust: 'office-data' });
    expect(status({ office: 'EP', filingDate: '2015-01-01', reportedStatus: { value: 'lapsed', text: 'The application is deemed to be withdrawn' } }).word).toBe('Deemed withdrawn');
    expect(status({ office: 'DE', filingDate: '2015-01-01', reportedStatus: { value: 'granted', text: 'anhaengig-in-kraft' } })).toMatchObject({ value: 'granted', trust: 'office-data' });
    expect(status({ office: 'EP', filingDate: '2015-01-01', events: [{ id: 'e1', type: 'refusal', date: '2022-01-01' }], reportedStatus: { value: 'lapsed', text: 'withdrawn' } }).detail).toBe('refused');
    expect(status({ ...granted, reportedStatus: { value: 'pending', text: 'Examination is in progress' } }).value).toBe('granted');
  });
  it('calls a right expired after its term', () => {
    expect(status({ office: 'JP', filingDate: '2006-11-21', publications: [publication('JP', 'B2', '2010-01-01')] })).toMatchObject({ value: 'expired', since: '2026-11-21' });
    expect(status({ office: 'JP', filingDate: '2006-11-22', publications: [publication('JP', 'B2', '2010-01-01')] }).value).toBe('granted');
  });
  it('does not call an application pending of which nothing was heard for ten years', () => {
    expect(status({ office: 'KR', filingDate: '2010-01-01', publications: [publication('KR', 'A', '2011-07-01')] }).value).toBe('unknown');
    expect(status({ office: 'KR', filingDate: '2023-01-01', publications: [publication('KR', 'A', '2024-07-01')] })).toMatchObject({ value: 'pending', detail: 'published' });
  });
  it('knows US grants of before 2001 by kind A', () => {
    expect(status({ office: 'US', filingDate: '1999-01-01', publications: [publication('US', 'A', '2000-05-02')] }).detail).toBe('term ended');
    const subject = application({ office: 'US', publications: [publication('US', 'A', '2000-05-02')] });
    expect(statusOf(subject, family([subject]), law, today).value).toBe('granted');
  });
  it('ends an international application with the last limit of its offices', () => {
    const of = (filingDate: string) => {
      const subject = pct({ filingDate });
      return statusOf(subject, family([subject]), law, today);
    };
    expect(of('2024-10-14')).toMatchObject({ value: 'pending', detail: 'international phase' });
    expect(of('2020-10-14')).toMatchObject({ value: 'expired', detail: 'international phase ended', word: 'Phase ended' });
  });
});

describe('the word for a status', () => {
  const word = (type: string) => status({ office: 'EP', filingDate: '2020-01-01', events: [{ id: 'e1', type, date: '2022-01-01' }] }).word;
  it('names an end as what it is', () => {
    expect(['withdrawal', 'deemed-withdrawn', 'refusal', 'revocation', 'lapse', 'expiry'].map(word)).toEqual(['Withdrawn', 'Deemed withdrawn', 'Refused', 'Revoked', 'Lapsed', 'Expired']);
    expect(status({ office: 'JP', filingDate: '2006-01-10' }).word).toBe('Expired');
    expect(status({ office: 'EP', filingDate: '2024-01-01' }).word).toBe('Pending');
  });
  it('does not let a note pass for a word', () => {
    expect(status({ office: 'EP', filingDate: '2024-01-01', status: { value: 'lapsed', note: 'too dear for the client' } })).toMatchObject({ word: 'Lapsed', detail: 'too dear for the client' });
  });
});

describe('end of term', () => {
  const expiry = (input: Record<string, unknown>, others: readonly ReturnType<typeof application>[] = []) => {
    const subject = application(input);
    return expiryOf(subject, family([subject, ...others]), law);
  };
  it('is twenty years from filing, not from priority, and not moved', () => {
    expect(expiry({ office: 'EP', filingDate: '2012-02-29', priorities: [{ id: 'c1', date: '2011-03-01' }] })?.date).toBe('2032-02-29');
    expect(expiry({ office: 'JP', filingDate: '2013-08-31' })?.date).toBe('2033-08-31');
  });
  it('runs from the parent’s filing date for a division, and from the international filing date for an entry', () => {
    const parent = application({ id: 'a2', office: 'EP', filingDate: '2015-03-02' });
    expect(expiry({ office: 'EP', filingDate: '2018-07-01', relations: [{ id: 'r1', type: 'division', application: 'a2' }] }, [parent])?.date).toBe('2035-03-02');
    const international = application({ id: 'a2', office: 'WO', route: 'pct', filingDate: '2016-05-10' });
    expect(expiry({ office: 'JP', route: 'pct-entry', filingDate: '2017-11-09', relations: [{ id: 'r1', type: 'pct-entry', application: 'a2' }] }, [international])?.date).toBe('2036-05-10');
    expect(expiry({ office: 'JP', filingDate: '2018-07-01', relations: [{ id: 'r1', type: 'continuation', application: 'a2' }] }, [international])?.date).toBe('2038-07-01');
  });
  it('ends the day before the anniversary in the United Kingdom and China', () => {
    expect(expiry({ office: 'GB', filingDate: '2012-05-10' })?.date).toBe('2032-05-09');
    expect(expiry({ office: 'CN', right: 'utility-model', filingDate: '2020-03-01' })?.date).toBe('2030-02-28');
  });
  it('runs in the United States from the earliest application relied on', () => {
    const parent = application({ id: 'a2', office: 'US', filingDate: '2010-06-01', relations: [{ id: 'r1', type: 'continuation-in-part', country: 'US', number: '11183143', date: '2008-03-03' }] });
    const found = expiry({ office: 'US', filingDate: '2015-01-01', relations: [{ id: 'r1', type: 'continuation', application: 'a2' }], priorities: [{ id: 'c1', date: '2007-01-01' }] }, [parent]);
    expect(found?.date).toBe('2028-03-03');
    const bypass = application({ id: 'a2', office: 'WO', route: 'pct', filingDate: '2010-06-01' });
    expect(expiry({ office: 'US', filingDate: '2012-12-01', relations: [{ id: 'r1', type: 'continuation', application: 'a2' }] }, [bypass])?.date).toBe('2030-06-01');
  });
  it('runs for US designs from grant, for fifteen years if filed from 13 May 2015', () => {
    const design = (filingDate: string) => expiry({ office: 'US', right: 'design', filingDate, events: [{ id: 'e1', type: 'grant', date: '2016-03-01' }] })?.date;
    expect(design('2015-05-13')).toBe('2031-03-01');
    expect(design('2015-05-12')).toBe('2030-03-01');
  });
  it('falls back to the minimum of TRIPS and says so', () => {
    expect(expiry({ office: 'TH', filingDate: '2020-01-10' })).toMatchObject({ date: '2040-01-10', warnings: [expect.stringContaining('TRIPS')] });
    expect(expiry({ office: 'TH', right: 'utility-model', filingDate: '2020-01-10' })).toBeUndefined();
  });
});
