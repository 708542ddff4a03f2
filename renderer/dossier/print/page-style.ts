import type { DossierPart } from '#shared/dossier/part';
import { showDate } from '#shared/dossier/show-date';

/** What the margins of a group of pages say: `name` is the page name that its element takes by `page`. */
export type RunningHead = {
  readonly name: string;
  readonly head: string;
  /** Sheets have a foot only and leave the rest of the paper to an attached page. */
  readonly sheet?: 'portrait' | 'landscape';
};

/** Texts of the feet that stand on every page. */
export const footTexts = ({ options }: DossierPart): { readonly date: string; readonly edition: string } => ({
  date: `Data as of ${showDate(options.dataDate)}`,
  edition: options.edition === 'inside' ? 'Inside edition, not for third parties' : '',
});

/**
 * The style sheet of the printed pages: paper, margins, running heads and feet as margin boxes. It is built for each part because
 * margin boxes can take text only from the sheet itself. The page number is printed only where the total is known; a part of
 * numbers has nothing else, and no ground, since it is laid on pages that are printed already.
 */
export const pageStyle = (part: DossierPart, heads: readonly RunningHead[]): string => {
  const { paper } = part.options;
  const { date, edition } = footTexts(part);
  const number = (inset: string): string =>
    part.pages === 0 ? '' : `\n  @bottom-right { ${footStyle} text-align: right; ${inset === '' ? '' : `padding-right: ${inset};`} content: "Page " counter(page) " of ${part.pages}"; }`;
  const size = `size: ${paper}; margin: 27mm 20mm 24mm 22mm;`;
  if (part.content.kind === 'numbers') return `html, body { background: none; }\n@page { ${size} ${number('')} }`;
  const foot = (inset: string): string => `
  @bottom-left { ${footStyle} text-align: left; ${inset === '' ? '' : `padding-left: ${inset};`} content: ${quote(date)}; }
  @bottom-center { ${footStyle} text-align: center; content: ${quote(edition)}; }${number(inset)}`;
  const title = shorten(part.options.title, 70);
  return `
html { counter-reset: page ${Math.max(part.firstPage, 1) - 1}; }
@page { ${size} ${foot('')}
  @top-left { ${headStyle} font-weight: 600; color: #000; text-align: left; content: ${quote(shorten(part.cases, 50))}; }
  @top-right { ${headStyle} text-align: right; content: ${quote(title)}; }
}
${heads.map((head) => (head.sheet === undefined ? headed(head, title) : sheet(head, paper, foot('15mm')))).join('\n')}`;
};

const rule = '0.4pt solid #999';
const headStyle = `font: 400 8.5pt 'Source Sans 3', 'Noto Sans SC', 'Noto Sans JP', 'Noto Sans KR'; color: #444; vertical-align: bottom; padding-bottom: 1.6mm; margin-bottom: 7mm; border-bottom: ${rule}; white-space: nowrap;`;
const footStyle = `font: 400 8.5pt 'Source Sans 3', 'Noto Sans SC', 'Noto Sans JP', 'Noto Sans KR'; color: #444; font-variant-numeric: tabular-nums; vertical-align: top; padding-top: 6mm; white-space: nowrap;`;
const sheetFootStyle = 'padding-top: 8pt;';

const headed = ({ name, head }: RunningHead, title: string): string => `@page ${name} {
  @top-left { ${headStyle} font-weight: 600; color: #000; text-align: left; content: ${quote(head)}; }
  @top-right { ${headStyle} text-align: right; content: ${quote(title)}; }
}`;

const sheet = ({ name, head, sheet: turn }: RunningHead, paper: string, foot: string): string => `@page ${name} { size: ${paper}${turn === 'landscape' ? ' landscape' : ''}; margin: 0 0 40pt 0;
  @top-left { content: none; }
  @top-right { content: none; }
  ${foot.replaceAll('padding-top: 6mm;', sheetFootStyle).replace(/@bottom-center \{[^}]*\}/, '')}
  @bottom-center { ${footStyle} ${sheetFootStyle} text-align: center; content: ${quote(head)}; }
}`;

/** A CSS string: quotes and backslashes escaped, line ends dropped. */
const quote = (text: string): string => `"${text.replaceAll(/[\\"]/g, (character) => `\\${character}`).replaceAll(/[\n\r\f]+/g, ' ')}"`;

/** Margin boxes do not wrap well: long titles are cut at a word. */
export const shorten = (text: string, length: number): string => {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
};
