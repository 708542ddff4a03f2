import { describe, expect, it } from 'vitest';
import { caseFamilySchema } from '#shared/model/case-family';
import { fieldsOfState, withDecision, withOffices, withoutOffice } from '../../../renderer/pct/decisions';
import { application, d, family, pct } from '../../shared/law/support';

const today = d('2026-11-22');
const base = family([pct({ decisions: [{ id: 'US', state: 'enter', decidedOn: '2026-11-03', src: 1 }] }), application({ id: 'a2', office: 'EP' })]);
const decisions = (of: typeof base) => of.applications[0]?.decisions;

describe('a decision on an office', () => {
  it('records the day of each step once', () => {
    const instructed = withDecision('a1', 'US', fieldsOfState(decisions(base)?.[0], 'instructed', today))(base);
    expect(decisions(instructed)).toEqual([{ id: 'US', state: 'instructed', decidedOn: '2026-11-03', instructedOn: '2026-11-22', src: 1 }]);
    const confirmed = withDecision('a1', 'US', fieldsOfState(decisions(instructed)?.[0], 'confirmed', d('2026-11-30')))(instructed);
    expect(decisions(confirmed)?.[0]).toMatchObject({ state: 'confirmed', decidedOn: '2026-11-03', instructedOn: '2026-11-22', confirmedOn: '2026-11-30' });
  });
  it('loses its day when it is taken back', () => {
    expect(decisions(withDecision('a1', 'US', fieldsOfState(decisions(base)?.[0], 'undecided', today))(base))).toEqual([{ id: 'US', state: 'undecided', src: 1 }]);
  });
  it('is made where there was none, and an emptied field goes', () => {
    const made = withDecision('a1', 'JP', { state: 'enter', agent: 'Tanaka' })(base);
    expect(decisions(made)?.[1]).toEqual({ id: 'JP', state: 'enter', agent: 'Tanaka' });
    expect(decisions(withDecision('a1', 'JP', { agent: '' })(made))?.[1]).toEqual({ id: 'JP', state: 'enter' });
  });
  it('leaves every other member alone and gives a file that fits its schema', () => {
    const changed = withoutOffice('a1', 'US')(withOffices('a1', ['JP', 'US', 'KR'])(base));
    expect(decisions(changed)?.map(({ id }) => id)).toEqual(['JP', 'KR']);
    expect(changed.applications[1]).toBe(base.applications[1]);
    expect(caseFamilySchema.safeParse(changed).success).toBe(true);
  });
});
