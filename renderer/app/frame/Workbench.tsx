import type { ReactNode } from 'react';
import type { AppState, PortfolioState } from '#shared/ipc';
import { useImportCommand } from '../../import/use-import-command';
import { useIndex, useIndexPhase } from '../../index/IndexContext';
import { IndexProvider } from '../../index/IndexProvider';
import { setDateStyle } from '../../ui/marks/DateText';
import { Splitter } from '../../ui/surfaces/Splitter';
import { appStore } from '../state/app-store';
import { EmptyPortfolio } from './EmptyPortfolio';
import { FileDrop } from '../receive/FileDrop';
import { useLocation } from '../state/navigation';
import { useReadParties } from '../state/parties';
import { useReadLaw } from '../state/law';
import { PanelSlot } from '../panels/PanelSlot';
import { PortfolioBanners } from './PortfolioBanners';
import { Sidebar } from './Sidebar';
import { StatusBar } from './StatusBar';
import { useStore } from '../state/store';
import { TopBar } from './TopBar';
import { panelShare, useLastLocation } from '../state/use-settings';
import { Family, FamilyActs, View } from './views';
import './Workbench.css';
import './ViewFrame.css';

export type WorkbenchProps = { readonly app: AppState; readonly portfolio: PortfolioState };

/** The open portfolio with its index. */
export const Workbench = (props: WorkbenchProps) => {
  const dateStyle = useStore(appStore, (shell) => shell.dateStyle);
  useReadLaw(props.portfolio.law);
  useReadParties(props.portfolio.parties);
  setDateStyle(dateStyle);
  return (
    <IndexProvider portfolio={props.portfolio}>
      {/* Drawn anew where dates are to be written in another way. */}
      <Bench key={dateStyle} {...props} />
    </IndexProvider>
  );
};

/** Top bar, side bar, the view with the open family below it, status bar, and a sheet over the edge. */
const Bench = ({ app, portfolio }: WorkbenchProps) => {
  useLastLocation(useIndex(), portfolio.id);
  useImportCommand();
  const phase = useIndexPhase();
  return (
    <div className="workbench">
      <TopBar portfolio={portfolio} />
      <Sidebar />
      <FileDrop className="workbench-main" aria-busy={phase !== 'ready' && phase !== 'failed'}>
        <PortfolioBanners app={app} portfolio={portfolio} />
        {portfolio.families === 0 ? <EmptyPortfolio portfolio={portfolio} /> : <Work />}
        <FamilyActs />
        <PanelSlot />
      </FileDrop>
      <StatusBar portfolio={portfolio} />
    </div>
  );
};

const Work = () => {
  const { view, family } = useLocation();
  const share = useStore(panelShare, (value) => value);
  const shown = (
    <Pane name="view">
      <View view={view} />
    </Pane>
  );
  // The PCT view shows the open case itself.
  const below = family === undefined || view === 'pct' ? null : (
    <Pane name="family">
      <Family familyKey={family} />
    </Pane>
  );
  // One tree with the family or without it: the table keeps its place, its cursor and what is ticked in it.
  return <Splitter label="Height of the family" direction="rows" share={share} onShareChange={panelShare.set} first={shown} second={below} />;
};

/** A part of the window that F6 goes to. */
const Pane = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="pane" data-pane={name}>
    {children}
  </div>
);
