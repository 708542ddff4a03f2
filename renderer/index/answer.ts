import { channelAt, type Method, type Reply, type Request } from './messages';

export type Answers = { readonly [Name in Method]: (...input: never[]) => unknown };

/**
 * Answers requests in the order in which they come. On one channel only the newest question is worked out; older ones that
 * still wait are answered undefined. `defer` runs a function after the messages that have already arrived.
 */
export const createAnswerer = (answers: Answers, reply: (reply: Reply) => void, defer: (run: () => void) => void): ((request: Request) => void) => {
  const newest = new Map<string, number>();
  return (request) => {
    const place = channelAt[request.method];
    const channel = place === undefined ? undefined : `${request.method} ${String(request.input[place] ?? '')}`;
    if (channel !== undefined) newest.set(channel, request.id);
    defer(() => {
      if (channel !== undefined && newest.get(channel) !== request.id) {
        reply({ kind: 'answer', id: request.id, value: undefined });
        return;
      }
      void answer(answers, request).then(reply);
    });
  };
};

const answer = async (answers: Answers, { id, method, input }: Request): Promise<Reply> => {
  try {
    // Sound: requests are made by client.ts from the types of the same methods.
    const run = answers[method] as (...input: readonly unknown[]) => unknown;
    return { kind: 'answer', id, value: await run(...input) };
  } catch (cause) {
    return { kind: 'error', id, message: cause instanceof Error ? `${cause.message}\n${cause.stack ?? ''}` : String(cause) };
  }
};
