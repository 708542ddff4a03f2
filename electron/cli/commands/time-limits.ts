import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type CallAnswer, answerCall } from '#shared/law/answer-call';
import { bundledLaw } from '#shared/law/bundled-law';
import { err, ok } from '#shared/result';
import { usageFailure, type Command } from '../command';
import { columns } from '../table';

const fileSchema = z.union([z.array(z.unknown()), z.object({ cases: z.array(z.unknown()) }).transform(({ cases }) => cases)]);
const entrySchema = z.object({ id: z.union([z.string(), z.number().transform(String)]), call: z.unknown().optional() });

export const timeLimitsCommand: Command = {
  name: 'time-limits',
  usage: 'FILE.json',
  summary: 'Computes time limits from the calls in a file: free periods, or rules with their events.',
  positionals: [1, 1],
  options: {},
  run: async (given, deps) => {
    const [typed = ''] = given.positionals;
    const calls = fileSchema.safeParse(await readJson(deps.path(typed)));
    if (!calls.success) return err(usageFailure(`${typed} holds no calls: it is to be a JSON array of {id, call}, or an object whose "cases" are one.`));
    const law = bundledLaw();
    const answers = calls.data.map((entry, index) => {
      const asked = entrySchema.safeParse(entry);
      return asked.success ? { id: asked.data.id, ...answerCall(asked.data.call, law) } : { id: String(index + 1), ...notAsked };
    });
    const rows = answers.map((answer) => [answer.id, ...cells(answer)]);
    return ok({ code: answers.some((answer) => 'error' in answer && answer.error !== 'closed-route') ? 1 : 0, value: answers, text: columns([['Call', 'Raw', 'Due', 'With surcharge', 'Basis'], ...rows]) });
  },
};

const notAsked: CallAnswer = { error: 'invalid-call', message: 'An entry is {id, call}; this one has no id.' };

/** The JSON value of a file; undefined where it cannot be read or is none. */
const readJson = async (path: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
};

const cells = (answer: CallAnswer): readonly string[] => ('error' in answer ? ['', answer.error, '', answer.message] : [answer.raw, answer.due, answer.grace ?? '', answer.basis]);
