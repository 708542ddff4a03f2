import { execFileSync } from 'node:child_process';

/** Whether poppler's tools are there; where they are missing the reason is printed, and with `CI` set that is an error. */
export const hasPoppler = (): boolean => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    if (process.env['CI'] !== undefined) throw new Error('poppler-utils is missing; printed PDFs cannot be checked');
    console.log('Skipped: poppler-utils (pdftotext, pdffonts, pdfinfo) is not installed, so printed PDFs cannot be checked');
    return false;
  }
};

const run = (tool: string, ...args: readonly string[]): string => execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });

/** Text of each page in reading order. */
export const pdfPages = (file: string): readonly string[] => run('pdftotext', '-enc', 'UTF-8', file, '-').split('\f').slice(0, -1);

/** Fonts of the file: name, type, and whether they are embedded and carry a table back to Unicode. */
export const pdfFonts = (file: string): readonly { readonly name: string; readonly type: string; readonly embedded: boolean; readonly unicode: boolean }[] =>
  run('pdffonts', file)
    .split('\n')
    .slice(2)
    .filter((line) => line !== '')
    .map((line) => {
      const [, name = '', type = '', embedded, unicode] = /^(\S+)\s+(.+?)\s{2,}.*?\s(yes|no)\s+(?:yes|no)\s+(yes|no)\s+\d+\s+\d+$/.exec(line) ?? [];
      return { name, type: type.replace(/\s+Identity-H.*/, ''), embedded: embedded === 'yes', unicode: unicode === 'yes' };
    });

/** Fields of `pdfinfo`. */
export const pdfInfo = (file: string): ReadonlyMap<string, string> =>
  new Map(run('pdfinfo', file).split('\n').flatMap((line) => (line.includes(':') ? [[line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()] as const] : [])));

/** Types of the structure elements in reading order, indented by depth. */
export const pdfStructure = (file: string): string => run('pdfinfo', '-struct', file);
