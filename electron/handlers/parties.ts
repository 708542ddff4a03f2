import { ok } from '#shared/result';
import type { Handlers } from '../ipc';
import type { Workspace } from '../workspace/workspace';

type Names = 'parties.read' | 'parties.save';

/** Handlers for which names of parties mean the same. */
export const createPartyHandlers = ({ required }: Pick<Workspace, 'required'>): Pick<Handlers, Names> => ({
  'parties.read': async () => {
    const portfolio = required();
    return portfolio.ok ? ok(portfolio.value.parties()) : portfolio;
  },
  'parties.save': async (input) => {
    const portfolio = required();
    return portfolio.ok ? portfolio.value.saveParties(input) : portfolio;
  },
});
