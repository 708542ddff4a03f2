import { useEffect } from 'react';
import { type Command, type CommandId, commands } from '#shared/commands';
import { runCommand } from './command-registry';

/**
 * Runs commands by their keys. Where the native menu knows the accelerator too, the window answers first and the key does not
 * go on to the menu. While a text field has the focus, plain keys are typed and undo belongs to the field.
 */
export const useAccelerators = (): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const id = commandOfKey(event, isTextField(event.target), onMac());
      if (id !== undefined && runCommand(id)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
};

export type PressedKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The command whose accelerator or plain key was pressed; on macOS `CmdOrCtrl` is ⌘, elsewhere Ctrl. */
export const commandOfKey = (event: PressedKey, typing: boolean, mac: boolean): CommandId | undefined => {
  const list: readonly (Command & { readonly id: CommandId })[] = commands;
  return list.find(({ id, key, plainKey }) => {
    if (plainKey !== undefined && !typing && fits(event, plainKey, mac)) return true;
    if (typing && (id === 'edit.undo' || id === 'edit.redo')) return false;
    return key !== undefined && fits(event, key, mac);
  })?.id;
};

/** Undo and redo of the native menu while a text field has the focus are the field's. */
export const undoInTextField = (id: CommandId): boolean => {
  if ((id !== 'edit.undo' && id !== 'edit.redo') || !isTextField(document.activeElement)) return false;
  // Deprecated, but the only way to a field's own undo stack; every Chromium has it.
  document.execCommand(id === 'edit.undo' ? 'undo' : 'redo');
  return true;
};

const fits = (event: PressedKey, keys: string, mac: boolean): boolean => {
  const parts = keys.split('+');
  const wanted = parts.at(-1) ?? '';
  // A sign such as `/` needs Shift on some keyboards: its Shift does not count.
  const shiftFits = event.shiftKey === parts.includes('Shift') || /^[^a-z0-9]$/i.test(wanted);
  return (
    (mac ? event.metaKey : event.ctrlKey) === parts.includes('CmdOrCtrl') &&
    !(mac ? event.ctrlKey : event.metaKey) &&
    event.altKey === parts.includes('Alt') &&
    shiftFits &&
    event.key.toLowerCase() === wanted.toLowerCase()
  );
};

const onMac = (): boolean => navigator.userAgent.includes('Macintosh');

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target instanceof HTMLTextAreaElement || target.getAttribute('role') === 'spinbutton' || (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)));
