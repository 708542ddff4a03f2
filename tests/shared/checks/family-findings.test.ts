import { describe, expect, it } from 'vitest';
import { familyChecks } from '#shared/checks/check-table';
import { family } from '../law/support';
import { type CheckCase, dataCases, dateCases, ep, europeanCases, feeCases, internationalCases, limitCases, parentCases, priorityCases, statusCases, takenOverCases, wo } from './cases';
import { findingsOf } from './findings-of';

const cases: readonly CheckCase[] = [...limitCases, ...internationalCases, ...europeanCases, ...feeCases, ...priorityCases, ...parentCases, ...dateCases, ...statusCases, ...takenOverCases, ...dataCases];

describe('each check', () => {
  it('has a case in which it finds something and one in which it does not', () => {
    expect(familyChecks.map(({ id }) => id).filter((id) => !cases.some(({ check }) => check === id))).toEqual([]);
  });

  it.each(cases)('$check', ({ check, found, silent }) => {
    const findings = findingsOf(found).filter((one) => one.check === check);
    expect(findings.length, `${check} finds nothing; found instead: ${findingsOf(found).map((one) => one.check).join(', ')}`).toBeGreaterThan(0);
    const ids = found.applications.map(({ id }) => id);
    for (const { text, application } of findings) {
      expect(text).not.toMatch(/undefined|null|NaN/);
      expect([undefined, ...ids]).toContain(application);
    }
    expect(findingsOf(silent).filter((one) => one.check === check)).toEqual([]);
  });
});

describe('an accepted finding', () => {
  const finding = (subject: ReturnType<typeof family>) => findingsOf(subject).find(({ check }) => check === 'priority-void');
  const subject = (filingDate: string, accepted: readonly object[] = []) => family([ep({ filingDate, priorities: [{ id: 'c1', country: 'DE', number: '102022100001', date: '2022-12-01' }] })], { acceptedFindings: accepted });

  it('stays listed with person, day and reason', () => {
    const id = finding(subject('2024-03-01'))?.id ?? '';
    expect(id).toMatch(/^priority-void:a1:c1#/);
    expect(finding(subject('2024-03-01', [{ id, by: 'A', on: '2026-11-20', reason: 'claim withdrawn at the office' }]))?.accepted).toEqual({ by: 'A', on: '2026-11-20', reason: 'claim withdrawn at the office' });
  });

  it('comes back when the facts it rests on change', () => {
    const id = finding(subject('2024-03-01'))?.id ?? '';
    const changed = finding(subject('2024-03-08', [{ id, by: 'A', on: '2026-11-20', reason: 'claim withdrawn at the office' }]));
    expect(changed).toBeDefined();
    expect(changed?.accepted).toBeUndefined();
  });
});

describe('a case in order', () => {
  it('has no finding', () => {
    const subject = family([wo({ src: 1, events: [{ id: 'e1', type: 'isr-transmitted', date: '2026-01-10' }], publications: [{ id: 'p1', country: 'WO', number: '2026078116', kind: 'A1', date: '2026-04-16' }], decisions: [{ id: 'US', state: 'enter' }] }), ep({ id: 'a2', filingDate: '2024-10-14', number: { text: 'EP24206401', country: 'EP', number: '24206401', kind: 'A' }, status: { value: 'lapsed' } })], {
      title: 'Pump',
      responsible: 'A',
      parties: [{ id: 'y1', role: 'applicant', name: 'Acme' }, { id: 'y2', role: 'inventor', name: 'ADA' }],
    });
    expect(findingsOf(subject)).toEqual([]);
  });
});
