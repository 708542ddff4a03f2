import { describe, expect, it } from 'vitest';
import { createLaw } from '#shared/law/law';
import { fieldsOf } from './support';

const law = createLaw();
/** Last day of the term of a right filed and granted on these days, counted by hand from the provision of each row of the table. */
const expected: readonly (readonly [office: string, right: string, filing: string, last: string, grant?: string])[] = [
  ['EP', 'patent', '2004-03-01', '2024-03-01'],
  ['DE', 'patent', '2004-02-29', '2024-02-29'],
  ['FR', 'patent', '2005-02-28', '2025-02-28'],
  ['GB', 'patent', '2004-03-01', '2024-02-29'],
  ['UP', 'patent', '2023-06-01', '2043-06-01'],
  ['CN', 'patent', '2005-01-01', '2024-12-31'],
  ['JP', 'patent', '2004-03-01', '2024-03-01'],
  ['KR', 'patent', '2004-03-01', '2024-03-01'],
  ['IN', 'patent', '2004-03-01', '2024-03-01'],
  ['BR', 'patent', '2004-03-01', '2024-03-01'],
  ['TW', 'patent', '2005-09-13', '2025-09-12'],
  ['RU', 'patent', '2004-03-01', '2024-03-01'],
  ['EA', 'patent', '2004-03-01', '2024-03-01'],
  ['CA', 'patent', '2004-03-01', '2024-03-01'],
  ['AU', 'patent', '2004-03-01', '2024-03-01'],
  ['NZ', 'patent', '2004-03-01', '2024-03-01'],
  ['MX', 'patent', '2004-03-01', '2024-03-01'],
  ['UA', 'patent', '2004-03-01', '2024-03-01'],
  ['SE', 'patent', '2004-03-01', '2024-03-01'],
  ['US', 'patent', '1995-06-08', '2015-06-08', '2000-01-04'],
  ['US', 'patent', '1995-06-07', '2017-01-04', '2000-01-04'],
  ['US', 'design', '2015-05-12', '2030-01-05', '2016-01-05'],
  ['US', 'design', '2015-05-13', '2031-01-05', '2016-01-05'],
  ['DE', 'utility-model', '2014-03-01', '2024-03-01'],
  ['CN', 'utility-model', '2014-03-01', '2024-02-29'],
  ['JP', 'utility-model', '2014-03-01', '2024-03-01'],
  ['KR', 'utility-model', '2014-03-01', '2024-03-01'],
  ['TW', 'utility-model', '2014-03-01', '2024-02-29'],
  ['RU', 'utility-model', '2014-03-01', '2024-03-01'],
  ['AT', 'utility-model', '2014-03-01', '2024-03-01'],
  ['MX', 'utility-model', '2021-03-01', '2036-03-01'],
  ['FR', 'utility-model', '2020-01-10', '2026-01-10'],
  ['FR', 'utility-model', '2020-01-11', '2030-01-11'],
  ['BR', 'utility-model', '2014-03-01', '2029-03-01'],
  ['UA', 'utility-model', '2014-03-01', '2024-03-01'],
];

describe('the table of terms', () => {
  it.each(expected)('%s, %s filed on %s: %s', (...[office, right, filing, last, grant]) =>
    expect(fieldsOf({ rule: 'term.expiry', office, right, events: { filing, ...(grant === undefined ? {} : { grant }) } }, { raw: null, due: null })).toEqual({ raw: last, due: last }),
  );
  it('has a worked example for every row', () => {
    const worked = new Set(expected.map(([office, right]) => `${office} ${right}`));
    expect(law.terms.filter(({ office, right }) => office !== undefined && !worked.has(`${office} ${right}`))).toEqual([]);
  });
  it('takes the earliest application relied on, the international filing date and no priority', () => {
    const events = { filing: '2012-04-02', internationalFiling: '2010-06-01', priority: ['2009-06-01'] };
    expect(fieldsOf({ rule: 'term.expiry', office: 'US', events }, { due: null })).toEqual({ due: '2030-06-01' });
  });
});
