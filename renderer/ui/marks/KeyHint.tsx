import './KeyHint.css';

const mac = typeof navigator !== 'undefined' && navigator.userAgent.includes('Macintosh');

/** An accelerator of the command table (`CmdOrCtrl+Shift+N`) as the platform writes it: `Ctrl+Shift+N` or `⇧⌘N`. */
export const keysToText = (keys: string, onMac: boolean = mac): string => {
  const parts = keys.split('+');
  if (!onMac) return parts.map((part) => (part === 'CmdOrCtrl' ? 'Ctrl' : (arrows[part] ?? part))).join('+');
  const modifiers = ['Ctrl', 'Alt', 'Shift', 'CmdOrCtrl'].filter((modifier) => parts.includes(modifier));
  const symbols: Readonly<Record<string, string>> = { Ctrl: '⌃', Alt: '⌥', Shift: '⇧', CmdOrCtrl: '⌘' };
  const key = parts.at(-1) ?? '';
  return modifiers.map((modifier) => symbols[modifier] ?? '').join('') + (arrows[key] ?? key);
};

const arrows: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' };

export const KeyHint = ({ keys }: { readonly keys: string }) => <kbd className="key-hint">{keysToText(keys)}</kbd>;
