import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { PortfolioIndex } from '../index/api';
import { IndexContext } from '../index/IndexContext';
import { useReadAhead } from '../index/IndexProvider';
import { EmptyState } from '../ui/surfaces/EmptyState';
import { NotificationRegion } from '../ui/surfaces/NotificationRegion';
import { notify } from '../ui/surfaces/notify';
import { DropTarget } from '../import/DropTarget';
import { ArchiveProgress } from './archive/ArchiveProgress';
import { appStore } from './state/app-store';
import { call, on } from './bridge';
import { commandId, runCommand, useDisabledCommands } from './commands/command-registry';
import { Palette } from './commands/Palette';
import { PanelSlot } from './panels/PanelSlot';
import { FootStack } from './frame/FootStack';
import { StartPage } from './frame/StartPage';
import { useStore } from './state/store';
import { undoInTextField, useAccelerators } from './commands/use-accelerators';
import { useAppState } from './state/use-app-state';
import { useAppearanceSettings } from './state/use-settings';
import { useShellCommands } from './commands/use-shell-commands';
import { Workbench } from './frame/Workbench';
import { ExportProgress } from './list/export/ExportProgress';

/** The window: follows main's state, and shows the start page or the open portfolio, with palette and notices over both. */
export const App = ({ index }: { readonly index: PortfolioIndex }) => {
  useAppState();
  useReadAhead(index);
  useAppearanceSettings(index);
  useShellCommands(index);
  useAccelerators();
  useNativeMenu();
  useWindowTitle();
  useUnexpectedFailures();
  return (
    // English texts with unambiguous dates, whatever the system's language.
    <I18nProvider locale="en-GB">
      <IndexContext value={index}>
        <Page />
        <Palette />
        <FootStack>
          <ArchiveProgress />
          <ExportProgress />
        </FootStack>
        <DropTarget />
        <NotificationRegion />
      </IndexContext>
    </I18nProvider>
  );
};

const Page = () => {
  const app = useStore(appStore, (shell) => shell.app);
  const failure = useStore(appStore, (shell) => shell.startFailure);
  if (failure !== null) return <EmptyState title="Stemma could not start">{failure}</EmptyState>;
  if (app === null) return null;
  if (app.portfolio !== null) return <Workbench key={app.portfolio.id} app={app} portfolio={app.portfolio} />;
  return (
    <div className="page">
      <StartPage app={app} />
      <PanelSlot />
    </div>
  );
};

/** Runs what the native menu asks for and tells it what cannot run now. */
const useNativeMenu = (): void => {
  useEffect(
    () =>
      on('command', ({ id }) => {
        const command = commandId(id);
        if (command !== undefined && !undoInTextField(command)) runCommand(command);
      }),
    [],
  );
  const disabled = useDisabledCommands();
  useEffect(() => {
    void call('app.set-disabled-commands', { ids: disabled === '' ? [] : disabled.split(' ') });
  }, [disabled]);
};

/** A bug that no part caught is told, with what to do; nothing that was saved is touched by it. */
const useUnexpectedFailures = (): void => {
  useEffect(() => {
    const tell = (cause: unknown): void => {
      notify({ message: `Something did not work: ${cause instanceof Error ? cause.message : String(cause)}`, detail: 'What was saved is kept. Try again; if it fails again, start Stemma again.', tone: 'error' });
    };
    const onRejection = (event: PromiseRejectionEvent): void => tell(event.reason);
    window.addEventListener('unhandledrejection', onRejection);
    return () => window.removeEventListener('unhandledrejection', onRejection);
  }, []);
};

const useWindowTitle = (): void => {
  const name = useStore(appStore, (shell) => shell.app?.portfolio?.name);
  useEffect(() => {
    document.title = name === undefined ? 'Stemma' : `${name} · Stemma`;
  }, [name]);
};
