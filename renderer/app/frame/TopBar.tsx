import type { PortfolioState } from '#shared/ipc';
import { dateToText } from '../../ui/marks/DateText';
import { Icon } from '../../ui/marks/Icon';
import { KeyHint } from '../../ui/marks/KeyHint';
import { appStore } from '../state/app-store';
import { CommandIconButton, commandFace } from '../commands/CommandButton';
import { openPalette } from '../commands/Palette';
import { useSlotRef } from './slots';
import { useStore } from '../state/store';

/** Name, way back, the slot of the view's search box (else a way into the palette), and the acts on the whole portfolio. */
export const TopBar = ({ portfolio }: { readonly portfolio: PortfolioState }) => {
  const slot = useSlotRef('search');
  return (
    <header className="top-bar" data-pane="top">
      <div className="top-name">
        <Mark />
        Stemma
      </div>
      <div className="top-search" ref={slot} />
      <button type="button" className="top-palette" onClick={openPalette}>
        <Icon name="search" />
        <span className="ellipsis">Search cases, numbers, names, commands</span>
        <KeyHint keys={commandFace('palette.open').keys ?? ''} />
      </button>
      <OfficeDataDate />
      <div className="top-end" role="toolbar" aria-label="Portfolio">
        <CommandIconButton id="palette.open" icon={<Icon name="command" />} />
        <CommandIconButton id="view.back" icon={<Icon name="back" />} />
        <CommandIconButton id="edit.undo" icon={<Icon name="undo" />} label={portfolio.undo === undefined ? 'Nothing to undo' : `Undo: ${portfolio.undo.why}`} />
        <CommandIconButton id="edit.redo" icon={<Icon name="redo" />} label={portfolio.redo === undefined ? 'Nothing to redo' : `Redo: ${portfolio.redo.why}`} />
        <CommandIconButton id="history.show" icon={<Icon name="history" />} />
        <CommandIconButton id="import.start" icon={<Icon name="import" />} />
      </div>
    </header>
  );
};

/** How old what the offices said is; nothing is fetched, so it ages until the next import. */
const OfficeDataDate = () => {
  const counts = useStore(appStore, (shell) => shell.counts);
  if (counts === null) return null;
  const { officeData } = counts;
  const title = officeData === undefined ? 'Stemma never uses the network. Nothing has been imported from an office yet.' : officeData.says === 'file' ? 'Stemma never uses the network. The newest imported office file is as of this day.' : 'Stemma never uses the network. The newest office file was imported on this day; it does not say as of when its data are.';
  return (
    <span className="top-data" title={title}>
      <Icon name="offline" size={12} />
      <span className="ellipsis">
        Offline · {officeData === undefined ? 'no office data' : `office data ${officeData.says === 'file' ? 'as of' : 'imported'} ${dateToText(officeData.date)}`}
      </span>
    </span>
  );
};

const Mark = () => (
  <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden focusable="false">
    <circle cx="3" cy="8" r="1.8" fill="currentColor" stroke="none" />
    <path d="M4 8C8.5 8 7 3.5 11 3.5M4 8C8.5 8 7 12.5 11 12.5" />
    <circle cx="12.6" cy="3.5" r="1.5" />
    <circle cx="12.6" cy="12.5" r="1.5" />
  </svg>
);
