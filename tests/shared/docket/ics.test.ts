import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarEntry, calendarFile } from '#shared/docket/ics';
import { deriveTimeLimits } from '#shared/law/derive-time-limits';
import { createLaw } from '#shared/law/law';
import type { CaseFamily } from '#shared/model/case-family';
import { application, d, family } from '../law/support';

const law = createLaw();
const cases = (more: Record<string, unknown> = {}): CaseFamily =>
  family([application({ office: 'EP', filingDate: '2024-05-06', events: [{ id: 'e1', type: 'office-action', date: '2026-10-05' }] })], { title: '固态电池，密封; "Gehäuse" mit Druckausgleichsvorrichtungsbefestigungselement, und noch mehr', ...more });
const entries = (of: CaseFamily, asOf: string): readonly CalendarEntry[] =>
  deriveTimeLimits(of, law, d(asOf)).filter(({ rule }) => rule.startsWith('ep.')).map((limit) => ({ id: `p-1/${limit.key}`, reference: 'P-1', title: of.title, application: 'EP 24 160 118.6', responsible: 'Weiß', limit }));
const file = (of: CaseFamily, asOf: string, portfolio = 'pf1') => calendarFile({ portfolio, name: 'Time limits', asOf: d(asOf), entries: entries(of, asOf) });
const events = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
const reply = (text: string) => events(text).find(({ uid }) => uid === 'p-1/a1:ep.action-reply:e1@pf1.stemma');

describe('a calendar of time limits', () => {
  it('has each limit as an all-day event on its last day, as an independent parser reads it', () => {
    const event = reply(file(cases(), '2026-11-24'));
    expect(event?.startDate.toString()).toBe('2027-02-05');
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.endDate.toString()).toBe('2027-02-06');
    expect(event?.summary).toBe('EP · Reply to the communication under Article 94(3) · P-1');
    expect(event?.description).toContain('固态电池，密封; "Gehäuse" mit Druckausgleichsvorrichtungsbefestigungselement, und noch mehr\nEP 24 160 118.6\n');
    expect(event?.description).toContain('EPC Art. 94(3), R.132(2)');
    expect(event?.component.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual(['-P14D', '-P3D']);
  });

  it('keeps the ids of its events, so that a later export replaces an earlier one', () => {
    const [first, second] = [file(cases(), '2026-11-24'), file(cases(), '2026-11-30')];
    const ids = (text: string) => events(text).map(({ uid }) => uid).sort();
    expect(ids(second)).toEqual(ids(first));
    expect(new Set(ids(first)).size).toBe(ids(first).length);
    expect(Number(reply(second)?.sequence)).toBeGreaterThan(Number(reply(first)?.sequence));
    expect(ids(file(cases(), '2026-11-24', 'other')).some((id) => ids(first).includes(id))).toBe(false);
  });

  it('moves an event with its limit and cancels what was done', () => {
    const moved = cases({ limits: [{ id: 'a1:ep.action-reply:e1', state: 'open', override: { due: '2027-01-29', reason: 'agreed', by: 'A', on: '2026-11-24' }, reminders: [{ on: '2027-01-20' }] }] });
    expect(reply(file(moved, '2026-11-25'))?.startDate.toString()).toBe('2027-01-29');
    expect(reply(file(moved, '2026-11-25'))?.component.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual(['-P14D', '-P9D', '-P3D']);
    const done = cases({ limits: [{ id: 'a1:ep.action-reply:e1', state: 'done' }] });
    expect(reply(file(done, '2026-11-25'))?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('is the same file for the same data, in lines of at most 75 octets that end with CRLF', () => {
    const text = file(cases(), '2026-11-24');
    expect(file(cases(), '2026-11-24')).toBe(text);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const one of text.split('\r\n')) expect(Buffer.byteLength(one, 'utf8')).toBeLessThanOrEqual(75);
    // Folding cuts no character: what is unfolded is whole again.
    expect(text.replaceAll('\r\n ', '')).toContain('固态电池，密封\\; "Gehäuse"');
  });

  it('says of a date that is not verified that it is not', () => {
    const recalled = family([application({ office: 'BG', route: 'direct', filingDate: '2025-10-13', stage: 'planned', priorities: [{ id: 'c1', date: '2026-02-03' }] })]);
    const text = calendarFile({ portfolio: 'pf1', name: 'x', asOf: d('2026-11-24'), entries: deriveTimeLimits(recalled, law, d('2026-11-24')).map((limit) => ({ id: limit.key, reference: 'P-2', application: 'planned', limit })) });
    expect(events(text)[0]?.summary).toMatch(/\(not verified\)$/);
  });
});
