import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createJsonSplitter, type JsonDamage } from '#shared/formats/json/json-splitter';

type Split = { readonly records: readonly (readonly [string, string, number])[]; readonly damage: readonly Pick<JsonDamage, 'reason' | 'line'>[] };

type Names = Readonly<Record<string, '' | readonly string[]>>;

const split = (text: string, names: Names = { '': '' }, size = text.length): Split => {
  const records: [string, string, number][] = [];
  const damage: Pick<JsonDamage, 'reason' | 'line'>[] = [];
  const splitter = createJsonSplitter(new Map(Object.entries(names)), { record: (record, name, line) => records.push([record, name, line]), damage: ({ reason, line }) => damage.push({ reason, line }) });
  for (let at = 0; at < text.length; at += size) splitter.write(text.slice(at, at + size));
  splitter.end();
  return { records, damage };
};
const texts = (text: string, names?: Names): readonly string[] => split(text, names).records.map(([record]) => record);

describe('splitting JSON into records', () => {
  it('takes JSON Lines, values in a row, and the elements of a top-level array', () => {
    expect(split('{"a":1}\n{"a":2}\r\n{"a":3}')).toEqual({ records: [['{"a":1}', '', 1], ['{"a":2}', '', 2], ['{"a":3}', '', 3]], damage: [] });
    expect(texts('{"a":1}{"a":[{}]} {"a":2}')).toEqual(['{"a":1}', '{"a":[{}]}', '{"a":2}']);
    expect(split('[\n  {"a":1},\n  {"a":"}"}\n]').records).toEqual([['{"a":1}', '', 2], ['{"a":"}"}', '', 3]]);
  });

  it('takes records by their key, in a list or alone, whatever the prefix, only where they belong', () => {
    const text = '{"x:data":{"n":1,"x:bag":[{"id":1,"bag":{"id":2}},{"id":3}],"other":{"hit":{"no":1}},"result":{"list":{"hit":{"id":4}}}}}';
    expect(split(text, { bag: '', hit: ['result'] }).records).toEqual([['{"id":1,"bag":{"id":2}}', 'bag', 1], ['{"id":3}', 'bag', 1], ['{"id":4}', 'hit', 1]]);
  });

  it('is not deceived by brackets, quotes and line ends in texts', () => {
    const records = ['{"a":"\\"}{\\\\"}', '{"b\\"c":"[\\n]\\\\\\""}', '{"d":"é\\u0000𝄞"}'];
    expect(texts(records.join('\n'))).toEqual(records);
  });

  it('gives the same in pieces of any size', () => {
    const text = '{"k:bag":[{"a":"\\\\\\"x"},\n{"b":[1,2,{"c":"}"}]},{"bag":{}}],"z":"\\"bag\\":[{}]"}\n{"bag":{"q":"r"}}';
    const whole = split(text, { bag: '' });
    expect(whole.records.length).toBe(4);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (size) => {
        expect(split(text, { bag: '' }, size)).toEqual(whole);
      }),
    );
  });

  it('gives the same as parsing, for any JSON', () => {
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 5 }), fc.integer({ min: 1, max: 50 }), fc.boolean(), (values, size, isPretty) => {
        const written = JSON.stringify({ first: 'x', list: values }, null, isPretty ? 2 : 0);
        expect(split(written, { list: '' }, size).records.map(([record]) => JSON.parse(record) as unknown)).toEqual(JSON.parse(JSON.stringify(values)));
      }),
      { numRuns: 200 },
    );
  });
});

describe('damaged JSON', () => {
  it('costs a line of JSON Lines, however it is broken', () => {
    for (const broken of ['{["a":1}', '{"a":{"b":1}', '{"a":"cut', '{"a":1}}', '{"a":[1,', '{"a":1,,}', 'garbage', '{"a":"\\', '{"a":1,"b":2\n']) {
      expect(texts(`{"a":1}\n{"a":2}\n${broken}\n{"a":3}\n{"a":4}\n`).filter((record) => /^\{"a":\d\}$/.test(record)).slice(-2), broken).toEqual(['{"a":3}', '{"a":4}']);
    }
  });

  it('costs one element of a list, on lines of its own or not', () => {
    const pretty = '{\n  "bag": [\n    {\n      "id": 1\n    },\n    {\n      "id": [2}\n    },\n    {\n      "id": 3\n    }\n  ]\n}';
    const found = split(pretty, { bag: '' });
    expect(found.records.map(([record]) => JSON.parse(record) as unknown)).toEqual([{ id: 1 }, { id: 3 }]);
    expect(found.damage).toEqual([{ reason: 'a } that closes nothing', line: 6 }]);
    expect(found.records.map(([, , line]) => line)).toEqual([3, 9]);
    expect(texts('{"bag":[{"id":1,"x":{}},{"id":2,"x":[}},{"id":3,"x":{}}]}', { bag: '' })).toEqual(['{"id":1,"x":{}}', '{"id":3,"x":{}}']);
  });

  it('at the end of the file is told, and what was whole is kept', () => {
    expect(split('{"bag":[{"id":1},{"id":2', { bag: '' })).toEqual({ records: [['{"id":1}', 'bag', 1]], damage: [{ reason: 'the file ends too early', line: 1 }] });
  });

  it('by nesting and length without measure is bounded', () => {
    const { records, damage } = split(`{"a":1}\n{"a":${'['.repeat(10_000)}\n{"a":2}`);
    expect([records.map(([record]) => record), damage.map(({ line }) => line)]).toEqual([['{"a":1}', '{"a":2}'], [2]]);
    const found: string[] = [];
    const problems: string[] = [];
    const splitter = createJsonSplitter(new Map([['', '']]), { record: (record) => found.push(record), damage: ({ reason }) => problems.push(reason) });
    splitter.write('{"a":1}\n{"a":"');
    for (let written = 0; written < 60; written += 1) splitter.write('x'.repeat(1_000_000));
    splitter.write('"}\n{"a":2}');
    splitter.end();
    expect([found, problems]).toEqual([['{"a":1}', '{"a":2}'], ['one record of more than 20 million characters']]);
  });
});
