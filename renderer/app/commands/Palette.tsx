import { useEffect, useState } from 'react';
import { Autocomplete, Dialog, Header, Input, Menu, MenuItem, MenuSection, Modal, ModalOverlay, TextField } from 'react-aria-components';
import { type Command, type CommandId, commands } from '#shared/commands';
import type { SearchHit } from '#shared/query/find-cases';
import { useIndex } from '../../index/IndexContext';
import { KeyHint } from '../../ui/marks/KeyHint';
import { Icon } from '../../ui/marks/Icon';
import { usePortfolio } from '../state/app-store';
import { runCommand, useDisabledCommands } from './command-registry';
import { openFamily } from '../state/navigation';
import { createStore, useStore } from '../state/store';
import './Palette.css';

const paletteOpen = createStore<boolean>(false);
export const openPalette = (): void => paletteOpen.set(true);

/** Commands and cases in one box: words of a command, or a reference, a number however typed, a name, a title. */
export const Palette = () => {
  const open = useStore(paletteOpen, (value) => value);
  return (
    <ModalOverlay className="palette-shade" isOpen={open} isDismissable onOpenChange={paletteOpen.set}>
      <Modal className="palette">
        <Dialog className="palette-dialog" aria-label="Commands and cases">
          <PaletteBody />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};

const PaletteBody = () => {
  const [text, setText] = useState('');
  const hasPortfolio = usePortfolio() !== null;
  const hits = useHits(text, hasPortfolio);
  const disabled = useDisabledCommands();
  const found = commandsFor(text, new Set(disabled.split(' ')));
  const choose = (act: () => void): void => {
    paletteOpen.set(false);
    // The focus returns to where it was in the next frame; what the act opens takes it from there and can give it back.
    requestAnimationFrame(() => requestAnimationFrame(act));
  };
  const openHit = (hit: SearchHit): void => choose(() => openFamily(hit.family, hit.application === undefined ? {} : { application: hit.application }));
  const runFound = (id: CommandId): void => choose(() => runCommand(id));
  // A command that is being typed stays first, whatever cases are found meanwhile.
  const commandsFirst = found.some(({ label }) => beginsWith(label, text));
  const cases = hits.length === 0 ? null : <Cases key="cases" hits={hits} onOpen={openHit} />;
  const run = found.length === 0 ? null : <Commands key="commands" found={found} onRun={runFound} />;
  const chooseFirst = (): void => {
    const [hit] = hits;
    const [command] = found;
    if (command !== undefined && (commandsFirst || hit === undefined)) runFound(command.id);
    else if (hit !== undefined) openHit(hit);
  };
  return (
    <div
      className="palette-content"
      role="presentation"
      onKeyDownCapture={(event) => {
        // Enter may come before the first result has been marked: it is the one meant.
        if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.currentTarget.querySelector('.palette-item[data-focused]') !== null) return;
        event.preventDefault();
        event.stopPropagation();
        chooseFirst();
      }}
    >
      <Autocomplete inputValue={text} onInputChange={setText}>
        <TextField aria-label="Command, reference, number, name or title" className="palette-field">
          <Icon name="search" />
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the box was opened to type into it */}
          <Input className="palette-input" autoFocus placeholder={hasPortfolio ? 'Command, reference, number, name or title' : 'Command'} />
          <KeyHint keys="Esc" />
        </TextField>
        <Menu className="palette-list" aria-label="Results" renderEmptyState={() => <div className="palette-empty">Nothing found. Numbers are found however they are written; cases by every word of title and names.</div>}>
          {commandsFirst ? [run, cases] : [cases, run]}
        </Menu>
      </Autocomplete>
    </div>
  );
};

const Cases = ({ hits, onOpen }: { readonly hits: readonly SearchHit[]; readonly onOpen: (hit: SearchHit) => void }) => (
  <MenuSection>
    <Header className="palette-head">Cases</Header>
    {hits.map((hit) => (
      <MenuItem
        key={`${hit.family} ${hit.application ?? ''}`}
        id={`case ${hit.family} ${hit.application ?? ''}`}
        textValue={`${hit.reference} ${hit.title ?? ''}`}
        className="palette-item"
        onAction={() => onOpen(hit)}
      >
        <strong className="palette-reference">{hit.reference}</strong>
        <span className="ellipsis">{hit.title ?? <span className="unknown">title not known</span>}</span>
        {hit.kind === 'reference' || hit.kind === 'title' ? null : <span className="palette-matched quiet ellipsis">{hit.matched}</span>}
      </MenuItem>
    ))}
  </MenuSection>
);

const Commands = ({ found, onRun }: { readonly found: ReturnType<typeof commandsFor>; readonly onRun: (id: CommandId) => void }) => (
  <MenuSection>
    <Header className="palette-head">Commands</Header>
    {found.map((command) => (
      <MenuItem key={command.id} id={command.id} textValue={command.label} className="palette-item" onAction={() => onRun(command.id)}>
        <span className="palette-label">{command.label}</span>
        {command.key === undefined && command.plainKey === undefined ? null : <KeyHint keys={command.key ?? command.plainKey ?? ''} />}
      </MenuItem>
    ))}
  </MenuSection>
);

const useHits = (text: string, hasPortfolio: boolean): readonly SearchHit[] => {
  const index = useIndex();
  const [hits, setHits] = useState<readonly SearchHit[]>([]);
  const wanted = hasPortfolio && text.trim() !== '';
  useEffect(() => {
    if (!wanted) return;
    void index
      .search(text, 12, 'palette')
      .then((found) => {
        if (found !== undefined) setHits(found);
      })
      .catch((cause: unknown) => console.error(cause));
  }, [index, text, wanted]);
  return wanted ? hits : [];
};

/**
 * Commands that can run now and whose label has every typed word (the beginning of one of its words); all where nothing is
 * typed. Those whose label begins with what is typed come first.
 */
export const commandsFor = (text: string, disabled: ReadonlySet<string>): readonly (Command & { readonly id: CommandId })[] => {
  const typed = words(text);
  const list: readonly (Command & { readonly id: CommandId })[] = commands;
  const found = list.filter(({ id, label }) => {
    if (id === 'palette.open' || disabled.has(id)) return false;
    const own = words(label);
    return typed.every((word) => own.some((one) => one.startsWith(word)));
  });
  return [...found.filter(({ label }) => beginsWith(label, text)), ...found.filter(({ label }) => !beginsWith(label, text))];
};

const beginsWith = (label: string, text: string): boolean => text.trim() !== '' && label.toLowerCase().startsWith(text.trim().toLowerCase());

const words = (text: string): string[] => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
