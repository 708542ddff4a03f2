import type { AcceptedFinding } from '../model/accepted-finding';
import type { CheckInfo, Finding } from './check';
import { findingOf } from './finding-of';

/** What the checks over a whole portfolio need of one case family. */
export type CaseFacts = {
  readonly key: string;
  readonly reference: string;
  readonly client?: string;
  /** Some application of the case is pending or granted. */
  readonly isAlive: boolean;
  /** Numbers of applications and publications as shown, each with its office's code. */
  readonly numbers: readonly { readonly application: string; readonly shown: string }[];
  readonly acceptedFindings: readonly AcceptedFinding[];
};

export const numberInTwoCases: CheckInfo = {
  id: 'one-number-in-two-cases',
  title: 'One number in two cases',
  severity: 'warning',
  fix: 'Remove it from the case it does not belong to, or join the cases.',
};

export const noClient: CheckInfo = {
  id: 'no-client',
  title: 'No client, where most cases have one',
  severity: 'note',
  fix: 'Enter the client of the case.',
};

/** Findings that show only beside the other cases, by family key. */
export const portfolioFindings = (cases: Iterable<CaseFacts>): ReadonlyMap<string, readonly Finding[]> => {
  const all = [...cases];
  const found = new Map<string, Finding[]>();
  const report = (family: CaseFacts, check: CheckInfo, input: Omit<Parameters<typeof findingOf>[1], 'fields'>, fields: readonly string[]): void => {
    const finding = findingOf(check, { ...input, fields }, family.acceptedFindings);
    const list = found.get(family.key);
    if (list === undefined) found.set(family.key, [finding]);
    else list.push(finding);
  };

  const firstWith = new Map<string, CaseFacts>();
  const told = new Set<string>();
  for (const family of all) {
    for (const { application, shown } of family.numbers) {
      const other = firstWith.get(shown);
      if (other === undefined) firstWith.set(shown, family);
      // A case with three numbers of one application in another case is told once per application.
      else if (other.key !== family.key && !told.has(`${family.key} ${application} ${other.key}`)) {
        told.add(`${family.key} ${application} ${other.key}`);
        report(family, numberInTwoCases, { application, about: other.key, facts: [shown], text: `${shown} stands in ${family.reference} and in ${other.reference}. Its time limits are watched twice, and what is done in one case stays open in the other.` }, ['number']);
      }
    }
  }

  if (all.filter(({ client }) => client !== undefined).length * 2 > all.length) {
    for (const family of all) {
      if (family.client === undefined && family.isAlive) report(family, noClient, { facts: [], text: `${family.reference} has no client; most cases of the portfolio have one.` }, ['parties']);
    }
  }
  return found;
};
