import { describe, expect, it } from 'vitest';
import { earliestReliedOn, sharedFiling } from '#shared/law/earliest-filing';
import type { FamilyMembers } from '#shared/law/family-members';
import type { Application } from '#shared/model/application';
import { fromDayNumber, toDayNumber } from '#shared/model/date';
import { application, d, family } from './support';

const start = toDayNumber(d('2001-03-05'));
const dayOf = (index: number) => fromDayNumber(start + index);

/** Members by id, with the number of questions that were asked. */
const counted = (applications: readonly Application[]): { readonly members: FamilyMembers; readonly asked: () => number } => {
  const byId = new Map(applications.map((member) => [member.id, member]));
  let asked = 0;
  return {
    members: {
      family: family(applications),
      named: ({ application: id }) => {
        asked += 1;
        return id === undefined ? undefined : byId.get(id);
      },
    },
    asked: () => asked,
  };
};

describe('the earliest filing date up the relations', () => {
  it('is that of the first of a chain of 2,000 divisions, each asked once, whichever is asked first', () => {
    const chain = Array.from({ length: 2000 }, (_, index) =>
      application({ id: `a${index}`, filingDate: dayOf(index), relations: index === 0 ? [] : [{ id: 'r1', type: 'division', application: `a${index - 1}` }] }),
    );
    for (const order of [chain, chain.toReversed()]) {
      const { members, asked } = counted(chain);
      expect(new Set(order.map((member) => sharedFiling(member, members)?.day))).toEqual(new Set([start]));
      expect(asked()).toBe(1999);
    }
  });

  it('is found from every member where relations run in a circle', () => {
    const circle = Array.from({ length: 5 }, (_, index) =>
      application({ id: `a${index}`, filingDate: dayOf((index * 3) % 5), relations: [{ id: 'r1', type: 'continuation', application: `a${(index + 1) % 5}` }] }),
    );
    const { members } = counted(circle);
    expect(circle.map((member) => earliestReliedOn(member, members)?.day)).toEqual(circle.map(() => start));
  });

  it('is found from a member outside that leads into a circle, before and after the circle was asked', () => {
    const outside = application({ id: 'a9', filingDate: dayOf(9), relations: [{ id: 'r1', type: 'division', application: 'a1' }] });
    const a = application({ id: 'a1', filingDate: dayOf(8), relations: [{ id: 'r1', type: 'division', application: 'a2' }] });
    const b = application({ id: 'a2', filingDate: dayOf(7), relations: [{ id: 'r1', type: 'division', application: 'a1' }, { id: 'r2', type: 'division', application: 'a3' }] });
    const c = application({ id: 'a3', filingDate: dayOf(1) });
    const { members } = counted([outside, a, b, c]);
    expect([outside, b, a, outside].map((member) => sharedFiling(member, members)?.application?.id)).toEqual(['a3', 'a3', 'a3', 'a3']);
  });
});
