import { groupFamilies } from '#shared/families/grouping/group-families';
import { inventMembers } from '../invent-members';
import { row, times, type Measurement } from '../measurement';
import { plainFamilies } from '../plain-families';

export const measurement: Measurement = {
  about: '150,000 publications grouped by their priorities; beside families that are joined list by list',
  run: async (bench) => {
    const members = inventMembers(150_000);
    const seconds = (work: () => void): readonly number[] => times(bench.samples, work).map((taken) => taken / 1000);
    const ours = seconds(() => void groupFamilies(members));
    const plain = seconds(() => void plainFamilies(members));
    bench.note(`${groupFamilies(members).length.toLocaleString('en')} extended families, ${plainFamilies(members).length.toLocaleString('en')} of the plain grouping`);
    return [row({ name: 'families: 150,000 publications by priorities', unit: 's', samples: ours, theirs: plain, goal: { of: 'ours', atMost: 3 } })];
  },
};
