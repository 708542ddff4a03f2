import { describe, expect, it } from 'vitest';
import { decide, decisionOn, decisionsOf, differences, include, noChoices } from '../../../renderer/import/choices';
import { durationInWords, progressInWords } from '../../../renderer/import/progress-text';
import { acceptedInWords, planInWords, readInWords } from '../../../renderer/import/summary-text';

const lost = { severity: 'error', code: 'record-without-number', message: 'The record has no publication number. It was left out.', line: 40 } as const;

describe('what was read', () => {
  it('is one sentence', () => {
    expect(readInWords({ files: 1, records: 17, issues: [] })).toBe('17 records read from 1 file.');
    expect(readInWords({ files: 2, records: 17, issues: [lost] })).toBe('17 records read from 2 files, 1 not: line 40: The record has no publication number.');
    expect(readInWords({ files: 1, records: 17, issues: [{ ...lost, message: 'line 40 has no publication number' }, lost] })).toBe('17 records read from 1 file, 2 not: line 40 has no publication number. All are in the list of problems.');
  });
  it('tells files that were not read from records that were not', () => {
    const file = { severity: 'error', code: 'unknown-format', file: 'a.json', message: 'This is no patent file. Choose another.' } as const;
    expect(readInWords({ files: 3, records: 17, issues: [file] })).toBe('17 records read from 2 files. 1 file not read: a.json: This is no patent file.');
    expect(readInWords({ files: 1, records: 0, issues: [file] })).toBe('1 file not read: a.json: This is no patent file.');
  });
  it('does not count doubts as lost', () => {
    expect(readInWords({ files: 1, records: 3, issues: [{ ...lost, severity: 'warning' }] })).toBe('3 records read from 1 file.');
  });
});

describe('what would change', () => {
  it('is one sentence', () => {
    expect(planInWords({ publications: 40, applications: 12, added: 3, changed: 1, unchanged: 2 }, 0)).toBe('40 publications of 12 applications: 3 cases to add, 1 case to change, 2 unchanged.');
    expect(planInWords({ publications: 40, applications: 12, added: 0, changed: 0, unchanged: 2 }, 0)).toBe('40 publications of 12 applications: the portfolio has all of it already.');
    expect(planInWords({ publications: 40, applications: 12, added: 0, changed: 0, unchanged: 2 }, 1)).toBe('40 publications of 12 applications: nothing to add.');
    expect(planInWords({ publications: 0, applications: 0, added: 0, changed: 0, unchanged: 0 }, 0)).toBe('There is nothing to add.');
    expect(acceptedInWords({ added: 12, changed: 3 })).toBe('Imported: 12 cases added, 3 cases changed.');
    expect(acceptedInWords({ added: 0, changed: 0 })).toBe('Imported; no case was changed.');
  });
});

describe('progress', () => {
  it('says documents, amount and time left', () => {
    expect(progressInWords({ job: 'j', kind: 'import', phase: 'Reading', done: 3_100_000, total: 12_400_000, unit: 'bytes', documents: 1204, secondsLeft: 8.2 })).toBe('1,204 documents · 3.1 of 12.4 MB · 8 s left');
    expect([0.2, 89, 200].map(durationInWords)).toEqual(['less than a second', '89 s', '3 min']);
  });
});

describe('choices', () => {
  it('leave families out and take them in again', () => {
    const two = include(noChoices, ['a', 'b'], false);
    expect([...two.except]).toEqual(['a', 'b']);
    expect([...include(two, ['a'], true).except]).toEqual(['b']);
    expect(noChoices.except.size).toBe(0);
  });
  it('count field by field, and not of a family left out', () => {
    const some = decide(decide(noChoices, 'a', ['title', 'tags'], 'take'), 'b', ['title'], 'keep');
    expect(decisionsOf(decide(some, 'a', ['tags'], 'keep'))).toEqual([
      { key: 'a', path: 'title', decision: 'take' },
      { key: 'a', path: 'tags', decision: 'keep' },
      { key: 'b', path: 'title', decision: 'keep' },
    ]);
    expect(decisionsOf(include(some, ['a'], false))).toEqual([{ key: 'b', path: 'title', decision: 'keep' }]);
  });
  it('of a field are the person’s, else those for all that is asked, else the policy’s', () => {
    const asked = { path: 'title', old: 'x', decision: 'keep', asked: true } as const;
    const settled = { path: 'ipc', old: 'x', decision: 'take', asked: false } as const;
    const all = { ...noChoices, asked: 'take' as const };
    expect([asked, settled].map((field) => decisionOn(noChoices, 'a', field))).toEqual(['keep', 'take']);
    expect([asked, settled].map((field) => decisionOn(all, 'a', field))).toEqual(['take', 'take']);
    expect([asked, settled].map((field) => decisionOn(decide(all, 'a', ['title', 'ipc'], 'keep'), 'a', field))).toEqual(['keep', 'keep']);
  });
  it('are asked only where something stands that the file would replace', () => {
    const field = { decision: 'take', asked: false } as const;
    const row = { conflicts: [{ ...field, path: 'a', new: 'x' }], changes: [{ ...field, path: 'b', new: 'x' }, { ...field, path: 'c', old: 'y', new: 'x' }] };
    // Sound: the only parts that are read.
    expect(differences(row as unknown as Parameters<typeof differences>[0]).map(({ path }) => path)).toEqual(['a', 'c']);
  });
});
