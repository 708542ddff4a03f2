import { describe, expect, it } from 'vitest';
import { type Answers, createAnswerer } from '../../../renderer/index/answer';
import type { Method, Reply } from '../../../renderer/index/messages';

const methods: readonly Method[] = ['open', 'close', 'changed', 'setToday', 'rebuild', 'query', 'rows', 'rowOf', 'keys', 'exportStart', 'exportPart', 'exportEnd', 'family', 'applications', 'facets', 'values', 'dashboard', 'deadlines', 'deadlineRows', 'deadlineIds', 'pctApplications', 'search', 'counts', 'count', 'getSetting', 'setSetting'];

const setup = (over: Partial<Answers>) => {
  const waiting: (() => void)[] = [];
  const replies: Reply[] = [];
  const nothing = Object.fromEntries(methods.map((method) => [method, () => null]));
  // Sound: every method is in the list above.
  const answers = { ...nothing, ...over } as Answers;
  const receive = createAnswerer(answers, (reply) => replies.push(reply), (run) => waiting.push(run));
  const settle = async (): Promise<void> => {
    for (const run of waiting.splice(0)) run();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { receive, settle, replies };
};

describe('answering questions', () => {
  it('works out only the newest question of a channel; older ones are answered with nothing', async () => {
    const asked: unknown[] = [];
    const { receive, settle, replies } = setup({ query: (text: string) => asked.push(text) });
    receive({ id: 1, method: 'query', input: ['a', [], 'table'] });
    receive({ id: 2, method: 'query', input: ['ab', [], 'table'] });
    receive({ id: 3, method: 'query', input: ['x', [], 'other'] });
    await settle();
    expect(asked).toEqual(['ab', 'x']);
    expect(replies).toContainEqual({ kind: 'answer', id: 1, value: undefined });
    expect(replies).toHaveLength(3);
  });
  it('answers questions without a channel in turn', async () => {
    const { receive, settle, replies } = setup({ rows: (view: number) => view * 2 });
    receive({ id: 1, method: 'rows', input: [1] });
    receive({ id: 2, method: 'rows', input: [2] });
    await settle();
    expect(replies).toEqual([{ kind: 'answer', id: 1, value: 2 }, { kind: 'answer', id: 2, value: 4 }]);
  });
  it('hands a failure over as a message', async () => {
    const { receive, settle, replies } = setup({ counts: () => Promise.reject(new Error('no table')) });
    receive({ id: 1, method: 'counts', input: [] });
    await settle();
    expect(replies).toMatchObject([{ kind: 'error', id: 1, message: expect.stringContaining('no table') }]);
  });
});
