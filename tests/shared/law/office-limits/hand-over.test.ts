import { describe, expect, it } from 'vitest';
import { deriveTimeLimits } from '#shared/law/derive-time-limits';
import { createLaw } from '#shared/law/law';
import { application, d, family } from '../support';

const law = createLaw();

describe('renewal fees where one office hands over to others', () => {
  const relation = (type: string) => [{ id: 'r1', type, application: 'a1' }];
  const subject = family([
    application({ id: 'a1', office: 'EP', filingDate: '2019-05-20', events: [{ id: 'e1', type: 'grant', date: '2024-05-15' }] }),
    application({ id: 'a2', office: 'GB', route: 'validation', filingDate: '2019-05-20', relations: relation('validation') }),
    application({ id: 'a3', office: 'FR', route: 'validation', filingDate: '2019-05-20', relations: relation('validation') }),
    application({ id: 'a4', office: 'DE', route: 'validation', filingDate: '2019-05-20', relations: relation('validation') }),
    application({ id: 'a5', office: 'EP', route: 'unitary', filingDate: '2019-05-20', relations: relation('unitary-effect'), events: [{ id: 'e1', type: 'unitary-effect-registered', date: '2024-06-12' }] }),
  ]);
  const limits = deriveTimeLimits(subject, law, d('2024-06-20'));
  const fee = (id: string, year: number) => limits.find((limit) => limit.application === id && limit.rule.endsWith('.renewal') && limit.year === year);

  it('leaves the EPO the years that began up to the grant', () => {
    expect(fee('a1', 5)).toMatchObject({ due: '2023-05-31' });
    expect(fee('a1', 6)).toBeUndefined();
    expect(fee('a3', 5)).toBeUndefined();
  });
  it('lets a fee that falls due shortly after the grant be paid longer', () => {
    // Due on 31 May 2024: Patents Rules r.37(4), EPC Art. 141(2), PatKostG § 7(1), UPR R.13(5).
    expect(fee('a2', 6)).toMatchObject({ due: '2024-09-02', late: { date: '2025-02-28' }, warnings: [] });
    expect(fee('a3', 6)).toMatchObject({ due: '2024-07-15', late: { date: '2024-12-02' } });
    expect(fee('a4', 6)).toMatchObject({ due: '2024-07-31', late: { date: '2024-12-02' } });
    expect(fee('a5', 6)).toMatchObject({ due: '2024-09-12', late: { date: '2024-12-12' } });
  });
  it('moves no later fee', () => {
    expect([fee('a2', 7)?.due, fee('a3', 7)?.due, fee('a4', 7)?.due, fee('a5', 7)?.due]).toEqual(['2025-06-02', '2025-06-02', '2025-07-31', '2025-06-02']);
  });
});

describe('renewal fees of a European divisional', () => {
  const subject = family([
    application({ id: 'a1', office: 'EP', filingDate: '2018-03-10' }),
    application({ id: 'a2', office: 'EP', filingDate: '2018-03-10', relations: [{ id: 'r1', type: 'division', application: 'a1' }], events: [{ id: 'e1', type: 'divisional-filed', date: '2024-09-12' }] }),
  ]);
  const limits = deriveTimeLimits(subject, law, d('2024-11-24')).filter(({ application: id }) => id === 'a2');
  const dueOf = (year: number) => limits.find((limit) => limit.rule === 'ep.renewal' && limit.year === year)?.due;

  it('that had fallen due for the parent are due with it, four months to pay (EPC R.51(3))', () => {
    expect([3, 4, 5, 6, 7, 8].map(dueOf)).toEqual(['2025-01-13', '2025-01-13', '2025-01-13', '2025-01-13', '2025-01-13', '2025-03-31']);
  });
  it('asks for filing and search fee within a month of its own filing, not of the date it shares', () => {
    expect(limits.find(({ rule }) => rule === 'ep.divisional-fees')?.due).toBe('2024-10-14');
    expect(limits.some(({ rule }) => rule === 'ep.filing-fee')).toBe(false);
  });
});
