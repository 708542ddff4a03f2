import { useEffect } from 'react';
import type { PortfolioIndex } from '../../index/api';
import { archiveStore, restoreArchive, writeArchive } from '../archive/archive-store';
import { appStore, type Theme, useWritable } from '../state/app-store';
import { useCommand } from './command-registry';
import { currentLocation, goBack, selectionStore, showView, useCanGoBack } from '../state/navigation';
import { openPalette } from './Palette';
import { followPanes, goToPane } from '../frame/panes';
import { openPanel, togglePanel } from '../panels/panels';
import { closePortfolio, createPortfolio, openPortfolio, revealPortfolio } from '../portfolio-actions';
import { useStore } from '../state/store';
import { showDataQuality } from '../state/table-request';
import { tellFailure } from '../tell-failure';
import { redo, undo } from '../undo';

/** The commands that belong to no feature. */
export const useShellCommands = (index: PortfolioIndex): void => {
  useCommand('portfolio.create', () => void createPortfolio());
  useCommand('portfolio.open', () => void openPortfolio());
  useCommand('portfolio.close', () => void closePortfolio());
  useCommand('portfolio.reveal', () => void revealPortfolio());
  const isArchiving = useStore(archiveStore, (state) => state !== null);
  useCommand('portfolio.archive', () => void writeArchive(), { enabled: !isArchiving });
  useCommand('portfolio.restore', () => void restoreArchive(), { enabled: !isArchiving });

  const canUndo = useStore(appStore, (shell) => shell.app?.portfolio?.undo !== undefined && shell.app.portfolio.readOnly === undefined);
  const canRedo = useStore(appStore, (shell) => shell.app?.portfolio?.redo !== undefined && shell.app.portfolio.readOnly === undefined);
  useCommand('edit.undo', () => void undo(), { enabled: canUndo });
  useCommand('edit.redo', () => void redo(), { enabled: canRedo });
  useCommand('history.show', () => togglePanel('history'));
  useCommand('findings.show', () => togglePanel('findings'));

  useCommand(
    'case.receive',
    () => {
      const { family, application } = currentLocation();
      openPanel({ panel: 'receive', receiving: { ...(family === undefined ? {} : { family }), ...(application === undefined ? {} : { application }), files: [] } });
    },
    { enabled: useWritable() },
  );

  useCommand('palette.open', openPalette);
  useCommand('search.focus', openPalette, { fallback: true });
  useCommand('view.portfolio', () => showView('portfolio'));
  useCommand('view.deadlines', () => showView('deadlines'));
  useCommand('view.renewals', () => showView('renewals'));
  useCommand('view.pct', () => showView('pct'));
  useCommand('view.quality', showDataQuality);
  useCommand('view.dashboard', () => showView('dashboard'));
  useCommand('view.checks', () => showView('checks'));
  useCommand('view.gaps', () => showView('gaps'));
  useCommand('case.related', () => openPanel({ panel: 'related', family: currentLocation().family }));
  useCommand('view.calculator', () => showView('calculator'));
  useCommand('view.law', () => showView('law'));
  useCommand('view.back', goBack, { enabled: useCanGoBack() });
  useCommand('view.next-pane', () => goToPane(1));
  useCommand('view.previous-pane', () => goToPane(-1));
  useEffect(followPanes, []);
  useCommand('view.theme', () => appStore.set((shell) => ({ ...shell, theme: nextTheme[shell.theme] })));
  useCommand('view.density', () => appStore.set((shell) => ({ ...shell, density: shell.density === 'compact' ? 'comfortable' : 'compact' })));
  useCommand('view.dates', () => appStore.set((shell) => ({ ...shell, dateStyle: shell.dateStyle === 'iso' ? 'words' : 'iso' })));
  useCommand('index.rebuild', () => {
    index.rebuild().catch((cause: unknown) => tellFailure({ code: 'index', message: `The index could not be rebuilt: ${cause instanceof Error ? cause.message : String(cause)}. The portfolio itself is unchanged; start Stemma again.` }));
  });

  useCommand('dossier.open', () => {
    const { family } = currentLocation();
    void selectionStore
      .get()
      .keys()
      .then((ticked) => openPanel({ panel: 'dossier', families: ticked.length > 0 ? ticked : family === undefined ? [] : [family] }));
  });
  useCommand('help.keys', () => togglePanel('keys'));
  useCommand('help.person', () => openPanel({ panel: 'person' }));
  useCommand('help.about', () => openPanel({ panel: 'about' }));
};

const nextTheme: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };
