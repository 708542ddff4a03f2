import { answerCall } from '#shared/law/answer-call';
import { createLaw } from '#shared/law/law';

const law = createLaw();

/** A call, what it comes to (`null`: the field is absent), and how that was counted by hand from the provision. */
export type WorkedCall = readonly [how: string, call: object, expected: Readonly<Record<string, string | null>>];

/** The fields of the answer that a worked call names, `null` where the answer has none. */
export const fieldsOf = (call: object, expected: WorkedCall[2]): Readonly<Record<string, unknown>> => {
  const answer = new Map<string, unknown>(Object.entries(answerCall(call, law)));
  return Object.fromEntries(Object.keys(expected).map((name) => [name, answer.get(name) ?? null]));
};

export const answerOf = (call: object) => answerCall(call, law);
