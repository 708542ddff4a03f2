import type { Handlers } from '../ipc';
import type { Workspace } from '../workspace/workspace';

type Names = 'portfolio.confirm-vanished' | 'family.read' | 'family.save' | 'family.create' | 'family.remove' | 'family.join' | 'family.separate' | 'family.keep-apart' | 'family.bulk' | 'history.list' | 'history.undo' | 'history.redo';

/** Handlers that read and change the open portfolio. */
export const createFamilyHandlers = ({ required }: Pick<Workspace, 'required'>): Pick<Handlers, Names> => ({
  'portfolio.confirm-vanished': async () => {
    const portfolio = required();
    return portfolio.ok ? portfolio.value.confirmVanished() : portfolio;
  },
  'family.read': async ({ key }) => {
    const portfolio = required();
    return portfolio.ok ? portfolio.value.read(key) : portfolio;
  },
  'family.save': async (input) => {
    const portfolio = required();
    return portfolio.ok ? portfolio.value.save(input) : portfolio;
  },
  'family.create': async (input) => {
    const portfolio = required();
    return portfolio.ok ? portfolio.value.create(input) : portfolio;
  },
  'family.remove': async (input) => {
    const portfolio = required();
    return portfolio.ok ? portfolio.value.remove(input) : portfolio;
  },
  'family.join': async (input) => {
    const portfolio = required();
    return portfolio.ok ? portfolio.value.join(input) : portfolio;
  },
  'family.separate': async (input) => {
    const portfolio = required();
    return portfolio.ok ? portfolio.value.separate(input) : portfolio;
  },
  'family.keep-apart': async (input) => {
    const portfolio = required();
    return portfolio.ok ? portfolio.value.keepApart(input) : portfolio;
  },
  'family.bulk': async (input) => {
    const portfolio = required();
    return portfolio.ok ? portfolio.value.bulk(input) : portfolio;
  },
  'history.list': async (query) => {
    const portfolio = required();
    return portfolio.ok ? portfolio.value.history(query) : portfolio;
  },
  'history.undo': async (input) => {
    const portfolio = required();
    return portfolio.ok ? portfolio.value.undo(input) : portfolio;
  },
  'history.redo': async () => {
    const portfolio = required();
    return portfolio.ok ? portfolio.value.redo() : portfolio;
  },
});
