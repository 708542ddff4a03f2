import { describe, expect, it } from 'vitest';
import { applicationSchema } from '#shared/model/application';
import { caseFamilySchema } from '#shared/model/case-family';
import { isoDateSchema } from '#shared/model/date';
import { emptyMember, lacking, memberOf } from '../../../renderer/family/entry/MemberForm';
import { internationalFamily } from '../../shared/families/graph-support';

const family = caseFamilySchema.parse({ format: 'stemma-family', version: 1, key: 'p-1', year: '2026', reference: 'P-1', applications: internationalFamily() });

describe('a member entered by hand', () => {
  it('may be an invention without office or number', () => {
    const draft = { ...emptyMember, kind: 'invention' as const };
    expect(lacking(draft)).toBeUndefined();
    expect(applicationSchema.parse(memberOf(draft, family))).toMatchObject({ id: 'a8', stage: 'invention', route: 'direct' });
  });

  it('needs an office where the kind does', () => {
    expect(lacking({ ...emptyMember, kind: 'planned' })).toBe('An office is needed, e.g. EP or US.');
    for (const office of ['jp', 'JP · Japan', 'Japan']) expect(memberOf({ ...emptyMember, kind: 'planned', office }, family).office).toBe('JP');
  });

  it('gets its number as typed, a reference and its parent', () => {
    const made = memberOf({ ...emptyMember, kind: 'division', office: 'EP', number: '16190211.7', parent: { application: 'a1' } }, family);
    expect(made).toMatchObject({
      office: 'EP',
      reference: 'P-1-EP',
      number: { text: '16190211.7', country: 'EP', number: '16190211' },
      relations: [{ type: 'division', application: 'a1', country: 'EP', number: '13844704', date: '2013-10-11' }],
    });
  });

  it('claims priorities of members and of applications that are typed', () => {
    const made = memberOf({ ...emptyMember, office: 'JP', priorities: [{ application: 'a5' }, { text: 'US 61/713,164', date: isoDateSchema.parse('2012-10-12') }] }, family);
    expect(made.priorities).toMatchObject([
      { application: 'a5', date: '2013-10-11' },
      { text: 'US 61/713,164', country: 'US', number: '201261713164', kind: 'P', date: '2012-10-12' },
    ]);
  });
});
