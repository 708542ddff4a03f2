import { describe, expect, it } from 'vitest';
import { dataQuality } from '#shared/checks/data-quality';
import { checkTable } from '#shared/checks/check-table';
import type { Finding } from '#shared/checks/check';
import { caseFamilySchema, type CaseFamily } from '#shared/model/case-family';

const family = (fields: object): CaseFamily => caseFamilySchema.parse({ format: 'stemma-family', version: 1, key: 'p-1', year: '2026', reference: 'P-1', ...fields });
const complete = {
  id: 'a1',
  office: 'EP',
  number: { text: '22900001' },
  filingDate: '2022-03-01',
  titles: [{ lang: 'en', text: 'Pump' }],
  ipc: ['F04C 2/00'],
  parties: [{ id: 'n1', role: 'applicant', name: 'ACME' }, { id: 'n2', role: 'inventor', name: 'ADA' }],
};
const known = () => ({ value: 'pending', word: 'Pending' }) as const;
const unknown = () => ({ value: 'unknown', word: 'Not known' }) as const;
const finding = (check: string, accepted?: Finding['accepted']): Finding => ({ id: `${check}:a1#0`, check, application: 'a1', fields: [], text: check, ...(accepted === undefined ? {} : { accepted }) });

describe('the quality of the data of a case', () => {
  it('is 100 where nothing is missing, and for a case of which nothing has to be known yet', () => {
    expect(dataQuality(family({ applications: [complete] }), [], known)).toEqual({ score: 100, faults: [] });
    expect(dataQuality(family({ title: 'Pump', applications: [{ id: 'a1', stage: 'planned', office: 'JP' }, { id: 'a2', stage: 'draft' }] }), [], unknown).score).toBe(100);
    const sold = { ...complete, id: 'a2', filingDate: undefined, notOurs: {} };
    expect(dataQuality(family({ applications: [complete, sold] }), [], known).score).toBe(100);
  });

  it('names each thing that is missing with its points, the heaviest first, and adds up', () => {
    const { score, faults } = dataQuality(family({ applications: [{ id: 'a1', office: 'EP' }] }), [], unknown);
    expect(faults.map(({ text, application }) => [text, application])).toEqual([
      ['no filing date', 'a1'],
      ['no number', 'a1'],
      ['no applicant or owner', undefined],
      ['status not known', 'a1'],
      ['no title', undefined],
      ['no inventor', undefined],
      ['no classification', undefined],
    ]);
    expect(score).toBe(100 - faults.reduce((sum, { points }) => sum + points, 0));
  });

  it('counts what the latest file says otherwise until it is settled, and what could not be read', () => {
    const differing = { id: 'd1', path: 'applications/a1/filingDate', value: '2022-03-02', src: 1 };
    const sources = [{ id: 1, kind: 'import', import: 'i1', file: 'a.xml', at: '2026-01-01T00:00:00Z' }];
    const unread = [{ id: 'u1', field: 'Filing date', text: '31/02/2022' }];
    expect(dataQuality(family({ applications: [{ ...complete, unread }], differing: [differing], sources }), [], known).faults.map(({ kind, application }) => [kind, application])).toEqual([['differs', 'a1'], ['unread', 'a1']]);
    expect(dataQuality(family({ applications: [complete], differing: [{ ...differing, settled: { by: 'Ada', on: '2026-02-01' } }], sources }), [], known).score).toBe(100);
  });

  it('counts findings by severity, accepted ones not at all, and nothing twice', () => {
    const [error] = checkTable.filter(({ severity }) => severity === 'error');
    const [warning] = checkTable.filter(({ severity, id }) => severity === 'warning' && id !== 'inventor-missing');
    const scoreWith = (...findings: readonly Finding[]): number => dataQuality(family({ applications: [complete] }), findings, known).score;
    expect(scoreWith(finding(error?.id ?? ''))).toBeLessThan(scoreWith(finding(warning?.id ?? '')));
    expect(scoreWith(finding(error?.id ?? '', { by: 'Ada', on: '2026-01-01' as never, reason: 'checked' }))).toBe(100);
    expect(scoreWith(finding('title-missing'), finding('inventor-missing'))).toBe(100);
  });

  it('never goes below nought', () => {
    const bare = Array.from({ length: 12 }, (_, index) => ({ id: `a${index + 1}` }));
    expect(dataQuality(family({ applications: bare }), [], unknown).score).toBe(0);
  });
});
