import { describe, expect, it } from 'vitest';
import { actOnLimits } from '#shared/docket/act-on-limits';
import { reportOfCases, reportOfLimits } from '#shared/docket/client-report';
import { deriveTimeLimits } from '#shared/law/derive-time-limits';
import { application, d, family } from '../law/support';
import { indexed, indexedTable, law } from './indexed';
import { listDeadlines } from '#shared/query/deadline-list';

const today = d('2026-11-26');
const compare = new Intl.Collator('en', { numeric: true }).compare;
const parties = [{ id: 'y1', role: 'client', name: '北辰 Nordlicht', reference: 'NL/77' }];
const members = [
  application({ office: 'EP', number: { text: 'EP 25 170 001.1' }, filingDate: '2025-05-06', events: [{ id: 'e1', type: 'office-action', date: '2026-10-05' }] }),
  application({ id: 'a2', office: 'US', filingDate: '2025-05-06', status: { value: 'lapsed' } }),
];
const filed = family(members, { parties });
const overdue = deriveTimeLimits(filed, law, today).flatMap(({ key, status }) => (status === 'overdue' ? [key] : []));
const settled = actOnLimits(filed, overdue, { act: 'done' }, { law, today, person: 'Weiß' }).family;
const told = actOnLimits(settled, ['a1:ep.action-reply:e1'], { act: 'cost', fee: { amount: '1200', currency: 'EUR' }, cost: 'if simple' }, { law, today, person: 'Weiß' }).family;
const decided = indexed(actOnLimits(told, ['a1:ep.action-reply:e1'], { act: 'keep' }, { law, today, person: 'Weiß' }).family, today);

describe('a report to the client', () => {
  it('tells per case status, next step, cost and decision, by client, without what is over', () => {
    const clientless = indexed(family([application({ office: 'EP', filingDate: '2025-05-06' })], { key: 'p-2', reference: 'P-2' }), today);
    const table = indexedTable([clientless, decided], today);
    const report = reportOfCases(table, [0, 1], compare);
    expect(report.map(({ client }) => client)).toEqual(['北辰 Nordlicht', '']);
    expect(report[0]?.cases).toMatchObject([
      {
        reference: 'P-1',
        clientReference: 'NL/77',
        lines: [{ application: 'EP 25 170 001.1', status: 'Pending', next: { label: 'Reply to the communication under Article 94(3)', due: '2027-02-05', overdue: false }, cost: 'EUR 1,200, if simple', decision: 'do' }],
      },
    ]);
  });

  it('has a line for each time limit of a list', () => {
    const table = indexedTable([decided], today);
    const { refs } = listDeadlines(table, { state: 'all', text: '', offices: [], clients: [], responsible: [], groupBy: 'bucket' }, compare);
    expect(refs.length).toBeGreaterThan(1);
    expect(reportOfLimits(table, refs, compare)[0]?.cases[0]?.lines).toHaveLength(refs.length);
  });
});
