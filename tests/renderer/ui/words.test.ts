import { parseIsoDate } from '#shared/model/date';
import { describe, expect, it } from 'vitest';
import { dateToText, setDateStyle } from '../../../renderer/ui/marks/DateText';
import { rowNames, valueText } from '../../../renderer/ui/surfaces/FieldChanges';
import { fieldName } from '../../../renderer/ui/marks/field-name';
import { issuePlace, issuesAsText } from '../../../renderer/ui/surfaces/IssueList';
import { keysToText } from '../../../renderer/ui/marks/KeyHint';
import { plural } from '../../../renderer/ui/marks/plural';
import { daysInWords, urgencyOf } from '../../../renderer/ui/marks/UrgencyMark';

const day = (text: string) => {
  const date = parseIsoDate(text);
  if (!date) throw new Error(text);
  return date;
};

describe('dates', () => {
  it('are written so that day and month cannot be mistaken', () => {
    expect(dateToText(day('2026-11-20'))).toBe('20 Nov 2026');
    expect(dateToText(day('2027-04-30'), true)).toBe('Fri 30 Apr 2027');
    expect(dateToText(day('0999-01-01'))).toBe('1 Jan 999');
  });

  it('are written as ISO 8601 where the person chose so', () => {
    setDateStyle('iso');
    expect([dateToText(day('2026-11-20')), dateToText(day('2026-11-20'), true)]).toEqual(['2026-11-20', 'Fri 2026-11-20']);
    setDateStyle('words');
    expect(dateToText(day('2026-11-20'))).toBe('20 Nov 2026');
  });

  it('are overdue from the day after, soon up to 14 days before', () => {
    const today = day('2026-11-22');
    expect(urgencyOf(day('2026-11-21'), today)).toBe('overdue');
    expect(urgencyOf(today, today)).toBe('soon');
    expect(urgencyOf(day('2026-12-06'), today)).toBe('soon');
    expect(urgencyOf(day('2026-12-07'), today)).toBe('later');
    expect([day('2026-11-20'), today, day('2026-11-23'), day('2026-11-30')].map((due) => daysInWords(due, today))).toEqual(['2 d overdue', 'today', 'tomorrow', 'in 8 days']);
  });
});

describe('fields', () => {
  it('are named in words, rows by what they are', () => {
    expect(fieldName('responsible')).toBe('responsible');
    expect(fieldName('applications/a1/publications/p2/date')).toBe('application a1, publication p2: date');
    expect(fieldName('applications/a1/filingDate', (list, id) => (list === 'applications' && id === 'a1' ? 'EP 24 160 118.6' : undefined))).toBe('application EP 24 160 118.6: filing date');
    expect(fieldName('applications/a1/titles/de')).toBe('application a1: title (de)');
    expect(fieldName('applications/a1')).toBe('application a1');
    expect(fieldName('applications/a1/upcOptOut/date')).toBe('application a1: UPC opt-out, date');
  });

  it('name an application by the number that the changes give it', () => {
    const name = rowNames([
      { path: 'applications/a1/number', new: { text: 'EP24160118', country: 'EP', number: '24160118' } },
      { path: 'applications/a2', new: { id: 'a2', office: 'US', number: { text: 'US 19/204,118' } } },
    ]);
    expect(name('applications', 'a1')).toBe('EP24160118');
    expect(name('applications', 'a2')).toBe('US 19/204,118');
    expect(name('applications', 'a3')).toBeUndefined();
  });

  it('have values that read as words', () => {
    expect(valueText('2024-04-30')).toBe('30 Apr 2024');
    expect(valueText(['SEP', '5G'])).toBe('SEP, 5G');
    expect(valueText([])).toBe('none');
    expect(valueText(true)).toBe('yes');
    expect(valueText(null)).toBe('not known');
    expect(valueText({ id: 'e4', src: 3, date: '2026-10-02', code: 'PG25' })).toBe('2 Oct 2026 · PG25');
  });
});

describe('issues', () => {
  const issue = { file: 'a.xml', line: 40, record: 'EP1A1', severity: 'error', code: 'record-without-number', message: 'No number.\nLeft out.' } as const;
  it('say file, line and record', () => {
    expect(issuePlace(issue)).toEqual(['a.xml, line 40', 'record EP1A1']);
    expect(issuePlace({ severity: 'info', code: 'x', message: '' })).toEqual([]);
  });
  it('are copied as one line each, in columns', () => {
    expect(issuesAsText([issue]).split('\n')[1]?.split('\t')).toEqual(['a.xml', '40', 'EP1A1', 'error', 'record-without-number', 'No number. Left out.']);
  });
});

describe('keys', () => {
  it('are written as the platform writes them', () => {
    expect(keysToText('CmdOrCtrl+Shift+N', false)).toBe('Ctrl+Shift+N');
    expect(keysToText('CmdOrCtrl+Shift+N', true)).toBe('⇧⌘N');
    expect(keysToText('Alt+ArrowLeft', false)).toBe('Alt+←');
    expect(keysToText('Alt+ArrowLeft', true)).toBe('⌥←');
  });
});

it('counts with its noun', () => {
  expect([plural(0, 'case'), plural(1, 'case'), plural(1204, 'case'), plural(2, 'case family', 'case families')]).toEqual(['0 cases', '1 case', '1,204 cases', '2 case families']);
});
