import { extname } from 'node:path';

const longest = 120;
const windowsDevice = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;

/**
 * A file's own name in a form that every system can hold: what Windows forbids becomes `_`, and a number is added where the name
 * is taken, upper and lower case being the same.
 */
export const documentName = (name: string, taken: ReadonlySet<string>): string => {
  // Control characters cannot be in a Windows name.
  // eslint-disable-next-line no-control-regex
  const allowed = name.normalize('NFC').replaceAll(/[<>:"/\\|?*\u0000-\u001f]/g, '_').replace(/[. ]+$/, '').replace(/^\.+/, '_');
  const safe = allowed === '' ? 'document' : windowsDevice.test(allowed) ? `_${allowed}` : allowed;
  const extension = extname(safe).slice(0, 20);
  const stem = safe.slice(0, safe.length - extname(safe).length);
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const candidate = `${shortened(stem, longest - suffix.length - extension.length)}${suffix}${extension}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
};

/** Cut to a length without leaving half of a surrogate pair. */
const shortened = (text: string, length: number): string => {
  const cut = text.slice(0, length);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
};
