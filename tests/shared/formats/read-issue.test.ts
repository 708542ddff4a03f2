import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readIssueCodes } from '#shared/formats/read-issue';

it('are all explained in the documentation, and no other', () => {
  const text = readFileSync(new URL('../../../docs/issue-codes.md', import.meta.url), 'utf8');
  const reading = text.split(/^## /m).find((section) => section.startsWith('Reading files')) ?? '';
  expect([...reading.matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => match[1])).toEqual([...readIssueCodes]);
});
