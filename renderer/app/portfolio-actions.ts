import { setPortfolio } from './state/app-store';
import { call } from './bridge';
import { resetNavigation } from './state/navigation';
import { closePanel } from './panels/panels';
import { notify } from '../ui/surfaces/notify';
import { tellFailure } from './tell-failure';
import { undo } from './undo';

/** Asks for a folder and makes a new portfolio there. */
export const createPortfolio = async (): Promise<void> => showPortfolio(await call('portfolio.create', null));

/** Opens a portfolio: by its path where it is a recent one, else main asks for a folder. */
export const openPortfolio = async (path?: string): Promise<void> => showPortfolio(await call('portfolio.open', path === undefined ? {} : { path }));

export const closePortfolio = async (): Promise<void> => {
  const answer = await call('portfolio.close', null);
  if (!answer.ok) {
    tellFailure(answer.error);
    return;
  }
  leave();
  setPortfolio(null);
};

export const revealPortfolio = async (): Promise<void> => {
  const answer = await call('portfolio.reveal', null);
  if (!answer.ok) tellFailure(answer.error);
};

/** Code of the finding that family files are gone from the folder, which waits for a person's word. */
export const vanishedCode = 'families-vanished';

/** The family files that vanished were meant to go: their cases are removed by an entry that undo takes back. */
export const confirmVanished = async (): Promise<void> => {
  const answer = await call('portfolio.confirm-vanished', null);
  if (!answer.ok) {
    tellFailure(answer.error);
    return;
  }
  const { entry } = answer.value;
  notify(entry === '' ? { message: 'The files are back in their place: nothing was removed.' } : { message: 'The removal was confirmed.', action: { label: 'Undo', run: () => void undo(entry) } });
};

/** Shows the portfolio that main opened. */
export const showPortfolio = (answer: Awaited<ReturnType<typeof call<'portfolio.open'>>>): void => {
  if (!answer.ok) {
    tellFailure(answer.error);
    return;
  }
  // Null: the person cancelled the choice of a folder.
  if (answer.value === null) return;
  leave();
  setPortfolio(answer.value);
};

const leave = (): void => {
  closePanel();
  resetNavigation();
};
