import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimeLimit } from '#shared/law/time-limit';
import { createLimitShapes } from '#shared/query/table/limit-shapes';
import { d } from '../support';

const members = ['a1', 'a2', 'a10'];
const limit: TimeLimit = { key: 'a1:reply', application: 'a1', due: d('2027-04-14'), raw: d('2027-04-14'), eventDate: d('2025-01-01'), event: 'priority', basis: 'Art. 1', ruleVersion: '1', status: 'open', label: 'Reply', rule: 'reply', nature: 'act', trust: { rule: 'verified', calendar: 'official' }, warnings: [] };

const back = (limits: readonly TimeLimit[]): readonly TimeLimit[] => {
  const shapes = createLimitShapes();
  // Twice: the second time every shape is known.
  shapes.pack(limits, members);
  const packed = Int32Array.from(shapes.pack(limits, members));
  const read: TimeLimit[] = [];
  for (let at = 0; at < packed.length; at += shapes.shape(packed[at] ?? 0).length) read.push(shapes.unpack(packed, at, members));
  return read;
};
const shapesOf = (limits: readonly TimeLimit[]): number => {
  const shapes = createLimitShapes();
  const none = shapes.size();
  shapes.pack(limits, members);
  return shapes.size() - none;
};

describe('limits as shapes and days', () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => d(new Date(days * 86_400_000).toISOString().slice(0, 10)));
  const text = fc.oneof(fc.constantFrom('', 'Reply', '2024-02-30', '2024-02-29', 'until 2024-02-29 (R. 1)', '12024-01-01', 'a\u0001b', 'a2024-01-01b', '2024-01-01\n2024-01-02', '"2024-01-01"'), fc.string(), day.map((date) => `filed ${date}`));
  const anyLimit = fc.record({
    member: fc.constantFrom(...members), id: text, due: day, label: text, remedy: fc.option(text, { nil: undefined }), warnings: fc.array(text, { maxLength: 2 }),
    extensions: fc.option(fc.array(fc.record({ months: fc.integer({ min: 1, max: 3 }), due: day, label: text }), { maxLength: 2 }), { nil: undefined }),
    year: fc.option(fc.constantFrom(3, 3.5), { nil: undefined }), note: fc.option(text, { nil: undefined }),
  }).map(({ member, id, due, label, remedy, warnings, extensions, year, note }): TimeLimit => ({
    ...limit, application: member, key: `${member}:${id}`, due, label, warnings,
    ...(remedy === undefined ? {} : { remedy }), ...(extensions === undefined ? {} : { extensions }), ...(year === undefined ? {} : { year }),
    ...(note === undefined ? {} : { mark: { id: `${member}:${id}`, state: 'open' as const, note } }),
  }));

  it('come back as they were', () => {
    fc.assert(fc.property(fc.array(anyLimit, { maxLength: 6 }), (limits) => {
      expect(back(limits)).toEqual(limits);
    }), { numRuns: 200 });
  });

  it('share a shape where only dates and application differ', () => {
    expect(shapesOf([limit, { ...limit, application: 'a2', key: 'a2:reply', due: d('2028-01-31'), raw: d('2028-02-01') }])).toBe(1);
  });

  it('do not share one where anything else does', () => {
    const late = { kind: 'extension', date: d('2027-06-14'), base: d('2027-06-14'), label: 'Further processing', basis: 'Art. 121' } as const;
    const others: readonly Partial<TimeLimit>[] = [{ label: 'Reply 2' }, { label: 'Reply by 2024-01-01' }, { label: 'Reply by \u0001' }, { warnings: [''] }, { warnings: ['', ''] }, { year: 3 }, { late }, { extensions: [] }, { extensions: [{ months: 1, due: d('2027-05-14'), label: '' }] }];
    expect(shapesOf([limit, ...others.map((other) => ({ ...limit, ...other }))])).toBe(others.length + 1);
  });
});
