import type { AcceptedFinding } from '../model/accepted-finding';
import type { CheckInfo, Finding, Found } from './check';

/** A finding with its id, and the acceptance that holds for it. */
export const findingOf = ({ id: check }: Pick<CheckInfo, 'id'>, found: Found, accepted: readonly AcceptedFinding[]): Finding => {
  const { application, limit, about, fields, facts, text } = found;
  const id = `${[check, application, about].filter((part) => part !== undefined).join(':')}#${digest(facts)}`;
  const acceptance = accepted.find((one) => one.id === id);
  return {
    id,
    check,
    ...(application === undefined ? {} : { application }),
    ...(limit === undefined ? {} : { limit }),
    fields,
    text,
    ...(acceptance === undefined ? {} : { accepted: { by: acceptance.by, on: acceptance.on, reason: acceptance.reason } }),
  };
};

/** FNV-1a of 32 bits: short and the same everywhere. It tells changed facts, it protects nothing. */
const digest = (facts: Found['facts']): string => {
  let hash = 0x811c9dc5;
  for (const char of facts.map((fact) => fact ?? '').join('\u0000')) {
    hash ^= char.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(36);
};
