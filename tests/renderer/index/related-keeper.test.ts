import { describe, expect, it } from 'vitest';
import { caseFamilySchema, type CaseFamily } from '#shared/model/case-family';
import type { FamilySource } from '../../../renderer/index/family-source';
import { createRelatedKeeper, type RelatedStatus } from '../../../renderer/index/related/related-keeper';

const family = (key: string, title: string): CaseFamily => caseFamilySchema.parse({ format: 'stemma-family', version: 1, key, year: '2026', reference: key, applications: [{ id: 'a1', titles: [{ lang: 'en', text: title }] }] });

const setUp = () => {
  const titles = new Map<string, string>([
    ['b1', 'Lithium cell with solid electrolyte and ceramic separator'],
    ['b2', 'Solid electrolyte and ceramic separator of a lithium accumulator'],
    ['b3', 'Lithium accumulator with ceramic separator'],
    ['p1', 'Infusion pump with occlusion sensor and catheter'],
    ['p2', 'Catheter of an infusion pump with pressure sensor'],
    ['p3', 'Occlusion sensor of a catheter'],
  ]);
  let reads = 0;
  const source: FamilySource = {
    manifest: async () => new Map([...titles.keys()].map((key) => [key, key])),
    families: async function* (keys) {
      reads += keys.length;
      for (const [key, title] of titles) if (keys.includes(key)) yield { key, hash: key, family: family(key, title) };
    },
  };
  const statuses: RelatedStatus[] = [];
  let time = 0;
  const keeper = createRelatedKeeper({ source, onStatus: (status) => statuses.push(status), pause: async () => undefined, now: () => (time += 5) });
  const near = async (key: string): Promise<readonly string[] | undefined> => (await keeper.nearest({ family: key, limit: 2 }))?.map((one) => one.key);
  return { titles, keeper, statuses, near, reads: () => reads };
};

describe('the keeper of related families', () => {
  it('computes when it is first asked, once, and tells how far it is', async () => {
    const { near, statuses, reads } = setUp();
    expect(statuses).toEqual([]);
    const [one, other] = await Promise.all([near('b1'), near('p1')]);
    expect(one?.toSorted()).toEqual(['b2', 'b3']);
    expect(other?.toSorted()).toEqual(['p2', 'p3']);
    expect(reads()).toBe(6);
    expect(statuses.map(({ phase }) => phase)).toContain('computing');
    expect(statuses.at(-1)).toEqual({ phase: 'ready', done: 1 });
  });

  it('follows changes without computing everything anew', async () => {
    const { near, keeper, titles, reads } = setUp();
    await near('b1');
    titles.set('b3', 'Catheter with occlusion sensor of an infusion pump');
    await keeper.changed(['b3'], ['p3']);
    expect(await near('b1')).toEqual(['b2']);
    expect((await near('p1'))?.toSorted()).toEqual(['b3', 'p2']);
    expect(reads()).toBe(7);
  });

  it('gives an answer that was asked before the portfolio was closed to nobody', async () => {
    const { near, keeper } = setUp();
    const asked = near('b1');
    keeper.close();
    expect(await asked).toBeUndefined();
    expect((await near('b1'))?.length).toBe(2);
  });

  it('says what went wrong, and tries again when it is asked again', async () => {
    const { keeper, statuses, titles } = setUp();
    const broken = createRelatedKeeper({ source: { manifest: () => Promise.reject(new Error('the folder is gone')), families: async function* () {} }, onStatus: (status) => statuses.push(status), pause: async () => undefined, now: () => 0 });
    expect(await broken.nearest({ text: 'pump', limit: 3 })).toBeUndefined();
    expect(statuses.at(-1)).toMatchObject({ phase: 'failed', message: expect.stringContaining('the folder is gone') });
    expect((await keeper.nearest({ text: 'infusion pump', limit: 9 }))?.every(({ key }) => key.startsWith('p'))).toBe(true);
    expect(titles.size).toBe(6);
  });
});
