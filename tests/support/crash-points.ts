import { join } from 'node:path';
import type { CaseFamily } from '#shared/model/case-family';
import type { PartyAliases } from '#shared/model/party-aliases';
import type { PortfolioLaw } from '#shared/model/portfolio-law';
import { openPortfolio } from '../../electron/portfolio/opening/open-portfolio';
import type { Portfolio } from '../../electron/portfolio/portfolio';
import { familiesOf, filesBelow, must, setupComputer, type TestComputer } from './portfolio-setup';

/** A piece of work whose every step may be the last one. `act` calls `acknowledged` after each answer it got. */
export type Scenario = {
  readonly prepare: (computer: TestComputer, portfolio: Portfolio) => Promise<void>;
  /** Where the work begins with a portfolio that is not open, the work opens it. */
  readonly closed?: true;
  readonly act: (computer: TestComputer, open: () => Promise<Portfolio>, acknowledged: (portfolio: Portfolio) => Promise<void>) => Promise<void>;
};

export type CrashPoint = { readonly name: string; readonly at: number; readonly torn: boolean; readonly powerCut: boolean };

/** What a portfolio says and holds: families, documents, its own law. */
type Snapshot = { readonly families: Record<string, CaseFamily>; readonly documents: Map<string, string>; readonly law: PortfolioLaw; readonly parties: PartyAliases };

const snapshot = async (computer: TestComputer, portfolio: Portfolio): Promise<Snapshot> => ({ families: await familiesOf(portfolio), documents: filesBelow(join(computer.path, 'documents')), law: (await portfolio.law()).law, parties: portfolio.parties().aliases });

type Run = { readonly computer: TestComputer; readonly snapshots: Snapshot[]; readonly operations: readonly string[]; readonly acknowledged: () => number };

/** Carries a scenario out until it ends or is killed. */
const run = async (scenario: Scenario, point: CrashPoint | undefined, cleanUp?: (remove: () => Promise<void>) => void): Promise<Run> => {
  const computer = setupComputer(cleanUp);
  const first = await computer.create();
  await scenario.prepare(computer, first);
  const before = await snapshot(computer, first);
  let portfolio = first;
  if (scenario.closed) {
    if (!computer.disk().killed()) await first.close();
  } else {
    // The preparation is on the disk for good; the work starts in a process of its own.
    await first.close();
    portfolio = await computer.open();
  }
  const deps = scenario.closed ? computer.deps() : undefined;
  const disk = computer.disk();
  const from = disk.operations.length;
  if (point) disk.set({ kind: 'kill', at: from + point.at, torn: point.torn });
  const snapshots = [before];
  let count = 0;
  try {
    await scenario.act(
      computer,
      async () => (deps ? must(await openPortfolio(computer.path, deps)) : portfolio),
      async (open) => {
        // An answer that came before the process ended was given.
        count += 1;
        if (!point) snapshots.push(await snapshot(computer, open));
      },
    );
  } catch (error) {
    if (!disk.killed()) throw error;
  }
  if (point?.powerCut) disk.cutPower();
  return { computer, snapshots, operations: disk.operations.slice(from), acknowledged: () => count };
};

/** The states that the work of a scenario goes through, and all points at which it can end, from doing it once. */
export const crashPointsOf = async (scenario: Scenario): Promise<{ readonly states: readonly Snapshot[]; readonly points: readonly CrashPoint[] }> => {
  const removals: (() => Promise<void>)[] = [];
  const { operations, snapshots } = await run(scenario, undefined, (remove) => removals.push(remove));
  for (const remove of removals) await remove();
  const seen = new Map<string, number>();
  const points = operations.flatMap((operation, at) => {
    const times = (seen.get(operation) ?? 0) + 1;
    seen.set(operation, times);
    const name = times === 1 ? operation : `${operation} (${times})`;
    const ends: CrashPoint[] = [
      { name: `killed before: ${name}`, at, torn: false, powerCut: false },
      { name: `power cut before: ${name}`, at, torn: false, powerCut: true },
    ];
    if (/^(?:write|append|copy|create)/.test(operation)) ends.push({ name: `killed within: ${name}`, at, torn: true, powerCut: false });
    return ends;
  });
  return { states: snapshots, points };
};

export type Aftermath = {
  readonly acknowledged: number;
  readonly found: Snapshot;
  readonly check: readonly unknown[];
  readonly temporary: readonly string[];
};

/** Kills the work at a point, opens the portfolio again and says what is there. */
export const crashAt = async (scenario: Scenario, point: CrashPoint): Promise<Aftermath> => {
  const { computer, acknowledged } = await run(scenario, point);
  const portfolio = await computer.open();
  const aftermath = {
    acknowledged: acknowledged(),
    found: await snapshot(computer, portfolio),
    check: await portfolio.check(),
    temporary: [...filesBelow(computer.path).keys()].filter((name) => name.endsWith('.stemma-tmp')),
  };
  await portfolio.close();
  return aftermath;
};
