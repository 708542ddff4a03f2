import { familyGraph } from '#shared/families/graph/graph';
import { layoutFamily } from '#shared/families/layout/layout';
import { applicationSchema, type Application } from '#shared/model/application';
import { row, times, type Measurement } from '../measurement';

const offices = ['US', 'EP', 'CN', 'JP', 'KR', 'DE', 'CA', 'AU', 'IN', 'BR', 'MX', 'ZA'];

/** A family of so many members: chains of continuations, and national phases of the international applications among them. */
const members = (count: number): readonly Application[] =>
  Array.from({ length: count }, (_, index) => {
    const parent = index === 0 ? undefined : `a${Math.floor((index - 1) / 9) + 1}`;
    const year = 2000 + (index % 20);
    return applicationSchema.parse({
      id: `a${index + 1}`,
      office: offices[index % offices.length],
      number: { text: `${year}${String(index).padStart(6, '0')}` },
      filingDate: `${year}-0${(index % 9) + 1}-15`,
      ...(parent === undefined ? {} : { relations: [{ id: 'r1', type: index % 7 === 0 ? 'pct-entry' : 'continuation', application: parent }] }),
    });
  });

const draw = (applications: readonly Application[], simple: ReadonlyMap<string, string>): void => {
  layoutFamily(familyGraph({ applications: [...applications] }, simple), { lens: 'structure', width: 1280, height: 420 });
};

export const measurement: Measurement = {
  about: 'the graph and the drawing of large families: 500 and 2,000 members',
  run: async (bench) =>
    [500, 2000].map((count) => {
      const applications = members(count);
      const simple = new Map(applications.map(({ id }, index) => [id, `s${index % 3}`]));
      draw(applications, simple);
      return row({ name: `family tree: ${count.toLocaleString('en')} members laid out`, unit: 'ms', samples: times(bench.samples, () => draw(applications, simple)), ...(count === 500 ? { goal: { of: 'ours', atMost: 200 } } : {}) });
    }),
};
