import { resolve } from 'node:path';
import type { EventName, EventPayload, Failure, PortfolioState } from '#shared/ipc';
import { err, ok, type Result } from '#shared/result';
import type { Portfolio } from '../portfolio/portfolio';
import type { PortfolioFolders } from './portfolio-folders';
import type { SettingsFile } from '../system/settings';

export type Send = <Name extends EventName>(event: Name, payload: EventPayload<Name>) => void;

/** The portfolio that the application has open: at most one. */
export type Workspace = {
  readonly current: () => Portfolio | undefined;
  /** The open portfolio, or the failure that says that there is none. */
  readonly required: () => Result<Portfolio, Failure>;
  readonly open: (path: string) => Promise<Result<PortfolioState, Failure>>;
  readonly create: (path: string) => Promise<Result<PortfolioState, Failure>>;
  readonly close: () => Promise<void>;
};

const recentCount = 10;

/** Opens and closes portfolios one after another, remembers them, and passes their events on to the windows. */
export const createWorkspace = (deps: {
  readonly folders: PortfolioFolders;
  readonly settings: SettingsFile;
  readonly send: Send;
  /** What has to end before a portfolio closes: jobs that read or write it. */
  readonly beforeClose: () => Promise<void>;
  readonly onOpened: (path: string) => void;
}): Workspace => {
  let current: { readonly portfolio: Portfolio; readonly stop: () => void } | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(perform: () => Promise<T>): Promise<T> => {
    const next = turn.then(perform, perform);
    turn = next.catch(() => undefined);
    return next;
  };

  const remember = async (path: string, name: string): Promise<void> => {
    const others = deps.settings.get().recent.filter((recent) => recent.path !== path);
    await deps.settings.update({ last: path, recent: [{ path, name }, ...others].slice(0, recentCount) });
  };

  const closeCurrent = async (): Promise<void> => {
    if (current === undefined) return;
    const { portfolio, stop } = current;
    await deps.beforeClose();
    current = undefined;
    stop();
    await portfolio.close();
  };

  /** What was open stays open where the other cannot be. */
  const take = async (opened: Result<Portfolio, Failure>): Promise<Result<PortfolioState, Failure>> => {
    if (!opened.ok) return opened;
    await closeCurrent();
    const portfolio = opened.value;
    const stops = [portfolio.onChange((change) => deps.send('portfolio.changed', change)), portfolio.onState((state) => deps.send('portfolio.state', state))];
    current = {
      portfolio,
      stop: () => {
        for (const stop of stops) stop();
      },
    };
    const state = portfolio.state();
    deps.send('portfolio.state', state);
    deps.onOpened(portfolio.path);
    // Last: nothing that is shown waits for the settings to be on the disk.
    await remember(portfolio.path, state.name);
    return ok(state);
  };

  return {
    current: () => current?.portfolio,
    required: () => (current === undefined ? err({ code: 'no-portfolio', message: 'No portfolio is open.' }) : ok(current.portfolio)),
    open: (named) =>
      inTurn(async () => {
        const path = resolve(named);
        if (current?.portfolio.path === path) return ok(current.portfolio.state());
        const opened = await deps.folders.open(path, (found) => deps.send('portfolio.opening', found));
        if (!opened.ok) deps.send('portfolio.opening', null);
        return take(opened);
      }),
    create: (path) =>
      inTurn(async () => take(await deps.folders.create(path))),
    close: () =>
      inTurn(closeCurrent),
  };
};
