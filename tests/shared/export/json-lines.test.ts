import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonLines } from '#shared/export/json-lines';

it('gives every row back as it was, whatever its texts hold, and leaves out what is not known', () => {
  const columns = [
    { id: 'title', title: 'Title', kind: 'text' },
    { id: 'tags', title: 'Tags', kind: 'list' },
    { id: 'members', title: 'Members', kind: 'number' },
  ] as const;
  const row = fc.tuple(fc.option(fc.string({ unit: 'binary' }), { nil: undefined }), fc.array(fc.string({ unit: 'binary' })), fc.integer());
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const lines = [...jsonLines({ name: 'x', columns, rows })].join('').split('\n');
      expect(lines.pop()).toBe('');
      expect(lines.map((line): unknown => JSON.parse(line))).toEqual(rows.map(([title, tags, members]) => ({ ...(title === undefined ? {} : { title }), tags, members })));
    }),
  );
});
