import { describe, expect, it } from 'vitest';
import { answerCall } from '#shared/law/answer-call';
import { createLaw } from '#shared/law/law';

const law = createLaw();
const rules = [...law.rules.values()].flat();

describe('every rule', () => {
  it.each(rules.map((rule) => [`${rule.id}${rule.valid === undefined ? '' : ` from ${rule.valid.from}`}`, rule] as const))('%s comes to what its worked examples say', (_, rule) => {
    expect(rule.examples.length).toBeGreaterThan(0);
    for (const { expect: expected, source: _source, ...example } of rule.examples) {
      const answer = answerCall({ rule: rule.id, ...example }, law);
      expect(answer, JSON.stringify(example)).toMatchObject({ ...expected, rule: rule.id, basis: rule.basis });
    }
  });
});
