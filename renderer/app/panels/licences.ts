/** A library, font or collection of data that is built in; `notice` stands before the text of the licence file, or alone. */
export type Licence = { readonly name: string; readonly licence: string; readonly file?: string; readonly notice?: string };

const dateHolidays = `The closed days of national offices that follow the public holidays of their country were made from date-holidays 3.37.0 by its contributors (https://github.com/commenthol/date-holidays) and changed: days of which a second collection says otherwise are marked as projected, errors were corrected, days that a statute adds were added. The files with these days (resources/law/closed-days) are under CC BY-SA 3.0, too: https://creativecommons.org/licenses/by-sa/3.0/`;

const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** What ships inside the application, with the licence file of its package. */
export const licences: readonly Licence[] = [
  { name: 'React', licence: 'MIT', file: 'react/LICENSE' },
  { name: 'React Aria Components', licence: 'Apache 2.0', file: 'react-aria-components/LICENSE' },
  { name: 'Internationalized Date', licence: 'Apache 2.0', file: '@internationalized/date/LICENSE' },
  { name: 'TanStack Table', licence: 'MIT', file: '@tanstack/react-table/LICENSE' },
  { name: 'TanStack Virtual', licence: 'MIT', file: '@tanstack/react-virtual/LICENSE' },
  { name: 'D3', licence: 'ISC', file: 'd3/LICENSE' },
  { name: 'Dexie', licence: 'Apache 2.0', file: 'dexie/LICENSE' },
  { name: 'pdf-lib (Cantoo)', licence: 'MIT', file: '@cantoo/pdf-lib/LICENSE.md' },
  { name: 'saxes', licence: 'ISC' },
  { name: 'zod', licence: 'MIT', file: 'zod/LICENSE' },
  { name: 'SheetJS Community Edition', licence: 'Apache 2.0', file: '@e965/xlsx/LICENSE' },
  { name: 'fflate', licence: 'MIT', file: 'fflate/LICENSE' },
  { name: 'yazl', licence: 'MIT', file: 'yazl/LICENSE' },
  { name: 'yauzl', licence: 'MIT', file: 'yauzl/LICENSE' },
  { name: 'iconv-lite', licence: 'MIT', file: 'iconv-lite/LICENSE' },
  { name: 'safer-buffer', licence: 'MIT', file: 'safer-buffer/LICENSE' },
  { name: 'buffer-crc32', licence: 'MIT', file: 'buffer-crc32/LICENSE' },
  { name: 'pend', licence: 'MIT', file: 'pend/LICENSE' },
  { name: 'Closed days of national offices (date-holidays)', licence: 'CC BY-SA 3.0', file: 'date-holidays/LICENSE', notice: dateHolidays },
  { name: 'Closed days of CNIPA (chinese-days)', licence: 'MIT', notice: `MIT License\n\nCopyright (c) 2024 Yawei sun\n\n${mit}` },
  { name: 'Closed days of the JPO (holiday_jp)', licence: 'MIT', notice: `MIT License\n\nCopyright (c) 2016 holiday-jp\n\n${mit}` },
  { name: 'Source Serif', licence: 'SIL Open Font License 1.1', file: '@fontsource/source-serif-4/LICENSE' },
  { name: 'Source Sans', licence: 'SIL Open Font License 1.1', file: '@fontsource/source-sans-3/LICENSE' },
  { name: 'Noto Sans SC, JP, KR', licence: 'SIL Open Font License 1.1', file: '@fontsource/noto-sans-sc/LICENSE' },
];

/** Text of a licence; built in as a file of its own, read when it is asked for. */
export const loadLicence = async ({ file, licence, notice }: Licence): Promise<string> => {
  const load = file === undefined ? undefined : files[`../../../node_modules/${file}`];
  const text = load === undefined ? undefined : await load();
  return [notice, text].filter((part) => part !== undefined).join('\n\n') || `${licence}; the package has no licence file of its own.`;
};

const files = import.meta.glob<string>(
  [
    '../../../node_modules/{react,react-aria-components,d3,dexie,zod,write-excel-file,fflate,yazl,yauzl,iconv-lite,safer-buffer,buffer-crc32,pend,date-holidays}/LICENSE',
    '../../../node_modules/@internationalized/date/LICENSE',
    '../../../node_modules/@e965/xlsx/LICENSE',
    '../../../node_modules/@tanstack/{react-table,react-virtual}/LICENSE',
    '../../../node_modules/@cantoo/pdf-lib/LICENSE.md',
    '../../../node_modules/@fontsource/{source-serif-4,source-sans-3,noto-sans-sc}/LICENSE',
  ],
  { query: '?raw', import: 'default' },
);
