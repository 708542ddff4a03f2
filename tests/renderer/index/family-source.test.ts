import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCaseFamily } from '#shared/model/case-family';
import { createFamilySource } from '../../../renderer/index/family-source';

const families = ['a', 'b', 'c'].map((key) => ({ key, hash: `hash of ${key}`, family: { ...createCaseFamily({ key, year: '2026', reference: `P ${key}` }), title: '用于载波聚合 Räder' } }));
/** A file behind its line, as the data page has it. */
const file = (key: string, hash: string, content: string): string => `${JSON.stringify([key, hash, new TextEncoder().encode(content).length])}\n${content}`;
const text = families.map(({ key, hash, family }) => file(key, hash, `${JSON.stringify(family, null, 2)}\n`)).join('');

/** Answers every request with the bytes in pieces of the given sizes. */
const served = (body: string, sizes: readonly number[]) => {
  const bytes = new TextEncoder().encode(body);
  const paths: string[] = [];
  const get = (path: string): Promise<Response> => {
    paths.push(path);
    let at = 0;
    let turn = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        if (at >= bytes.length) return controller.close();
        const size = sizes[turn % sizes.length] ?? 1;
        turn += 1;
        controller.enqueue(bytes.slice(at, at + size));
        at += size;
        return undefined;
      },
    });
    return Promise.resolve(new Response(stream));
  };
  return { source: createFamilySource(get), paths };
};
const all = async (source: ReturnType<typeof createFamilySource>, keys: readonly string[] = ['a', 'b', 'c']) => {
  const found: string[] = [];
  const problems: string[] = [];
  for await (const { key, family } of source.families(keys, (message) => problems.push(message))) found.push(`${key} ${family.title ?? ''}`);
  return { found, problems };
};

describe('reading families from the data pages', () => {
  it('reads files however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 4 }), async (sizes) => {
        const { found } = await all(served(text, sizes).source);
        expect(found).toEqual(['a 用于载波聚合 Räder', 'b 用于载波聚合 Räder', 'c 用于载波聚合 Räder']);
      }),
      { numRuns: 50 },
    );
  });
  it('passes over a file that is no family, and tells', async () => {
    const { found, problems } = await all(served(`${file('x', 'y', '{"format":"other"}')}${file('empty', 'y', '')}${text}`, [500]).source);
    expect(found).toHaveLength(3);
    expect(problems).toEqual([expect.stringContaining('case family x '), expect.stringContaining('case family empty ')]);
  });
  it('throws where the data end too early', async () => {
    for (const cut of [text.slice(0, 12), text.slice(0, 200)]) await expect(all(served(cut, [500]).source)).rejects.toThrow(Error);
  });
  it('asks for named families by their keys', async () => {
    const { source, paths } = served(text, [500]);
    await all(source, ['a', 'b']);
    expect(paths).toEqual(['/data/families?keys=a,b']);
  });
  it('reads the manifest', async () => {
    expect(await served('["a","h1"]\n["b","h2"]\n', [7]).source.manifest()).toEqual(new Map([['a', 'h1'], ['b', 'h2']]));
  });
  it('throws where the page is refused', async () => {
    const source = createFamilySource(() => Promise.resolve(new Response('', { status: 503 })));
    await expect(source.manifest()).rejects.toThrow('503');
  });
});
