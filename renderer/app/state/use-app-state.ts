import { useEffect } from 'react';
import { appStore, setPortfolio } from './app-store';
import { call, on } from '../bridge';

/** How often main is asked whether a new day has begun. */
const dayCheckMilliseconds = 5 * 60 * 1000;

/** Takes the application's state from main: at the start, at its events, and again when a day may have passed. */
export const useAppState = (): void => {
  useEffect(() => {
    void load();
    const stop = on('portfolio.state', setPortfolio);
    const timer = window.setInterval(() => void load(), dayCheckMilliseconds);
    const onFocus = (): void => void load();
    window.addEventListener('focus', onFocus);
    return () => {
      stop();
      window.clearInterval(timer);
      window.removeEventListener('focus', onFocus);
    };
  }, []);
};

const load = async (): Promise<void> => {
  const state = await call('app.state', null);
  appStore.set((shell) => {
    if (!state.ok) return shell.app === null ? { ...shell, startFailure: state.error.message } : shell;
    return JSON.stringify(state.value) === JSON.stringify(shell.app) ? shell : { ...shell, app: state.value, startFailure: null };
  });
};
