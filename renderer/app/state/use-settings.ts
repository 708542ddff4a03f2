import { useEffect, useState } from 'react';
import type { PortfolioIndex } from '../../index/api';
import { appStore } from './app-store';
import { currentLocation, navigate, useLocation, viewIds } from './navigation';
import { createStore, useStore } from './store';

/** Share of the height that the open family takes below the table. */
export const panelShare = createStore<number>(0.5);

/** Reads the appearance settings at the start and keeps them when they change. */
export const useAppearanceSettings = (index: PortfolioIndex): void => {
  const [loaded, setLoaded] = useState(false);
  useEffect(() => {
    void Promise.all([index.getSetting('theme'), index.getSetting('density'), index.getSetting('dateStyle'), index.getSetting('panelShare')])
      .then(([theme, density, dateStyle, table]) => {
        appStore.set((shell) => ({ ...shell, theme, density, dateStyle }));
        panelShare.set(1 - table);
      })
      .catch((cause: unknown) => console.error('settings could not be read', cause))
      .finally(() => setLoaded(true));
  }, [index]);

  const theme = useStore(appStore, (shell) => shell.theme);
  const density = useStore(appStore, (shell) => shell.density);
  const dateStyle = useStore(appStore, (shell) => shell.dateStyle);
  const share = useStore(panelShare, (value) => value);
  useEffect(() => {
    if (!loaded) return;
    void Promise.all([index.setSetting('theme', theme), index.setSetting('density', density), index.setSetting('dateStyle', dateStyle)]).catch(report);
  }, [index, loaded, theme, density, dateStyle]);
  useEffect(() => {
    if (!loaded) return undefined;
    const timer = window.setTimeout(() => void index.setSetting('panelShare', 1 - share).catch(report), 400);
    return () => window.clearTimeout(timer);
  }, [index, loaded, share]);

  useEffect(() => {
    const root = document.documentElement;
    if (theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
    root.dataset['density'] = density;
  }, [theme, density]);
};

/** Returns to the view and family that were open in this portfolio last, and keeps where the person is. */
export const useLastLocation = (index: PortfolioIndex, portfolioId: string): void => {
  const location = useLocation();
  const [restored, setRestored] = useState(false);
  useEffect(() => {
    let current = true;
    // After all effects of this drawing, so that the index has been told which portfolio it is that is asked about.
    void Promise.resolve()
      .then(() => index.getSetting('lastSelection'))
      .then(({ family, application, view }) => {
        const known = viewIds.find((id) => id === view);
        const here = currentLocation();
        if (!current || known === undefined || here.view !== 'portfolio' || here.family !== undefined) return;
        navigate({ view: known, ...(family === undefined ? {} : { family }), ...(application === undefined ? {} : { application }) });
      })
      .catch(report)
      .finally(() => {
        if (current) setRestored(true);
      });
    return () => {
      current = false;
    };
  }, [index, portfolioId]);
  useEffect(() => {
    if (!restored) return;
    const { view, family, application } = location;
    void index.setSetting('lastSelection', { view, ...(family === undefined ? {} : { family }), ...(application === undefined ? {} : { application }) }).catch(report);
  }, [index, restored, location]);
};

const report = (cause: unknown): void => console.error('setting', cause);
