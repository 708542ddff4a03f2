/** A library or font that is built in. */
export type Licence = { readonly name: string; readonly licence: string; readonly file?: string; readonly notice?: string };

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
  {
    name: 'Closed days of offices: date-holidays',
    licence: 'ISC AND CC-BY-3.0',
    notice:
      'The closed days of the national offices that follow the public holidays of their country were made from date-holidays 3.37.0 by its contributors (https://github.com/commenthol/date-holidays), data under Creative Commons Attribution 3.0 (https://creativecommons.org/licenses/by/3.0/), and were changed: days of which a second collection says otherwise are marked as projected, errors are corrected, days that a statute adds are added. No endorsement is implied.',
  },
  { name: 'Closed days of CN: chinese-days', licence: 'MIT' },
  { name: 'Closed days of JP: holiday_jp', licence: 'MIT' },
  { name: 'Source Serif', licence: 'SIL Open Font License 1.1', file: '@fontsource/source-serif-4/LICENSE' },
  { name: 'Source Sans', licence: 'SIL Open Font License 1.1', file: '@fontsource/source-sans-3/LICENSE' },
  { name: 'Noto Sans SC, JP, KR', licence: 'SIL Open Font License 1.1', file: '@fontsource/noto-sans-sc/LICENSE' },
];

/** Text of a licence; built in as a file of its own, read when it is asked for. */
export const loadLicence = async ({ file, licence, notice }: Licence): Promise<string> => {
  if (notice !== undefined) return notice;
  const load = file === undefined ? undefined : files[`../../node_modules/${file}`];
  return load === undefined ? `${licence}; the package has no licence file of its own.` : load();
};

const files = import.meta.glob<string>(
  [
    '../../node_modules/{react,react-aria-components,d3,dexie,zod}/LICENSE',
    '../../node_modules/@internationalized/date/LICENSE',
    '../../node_modules/@tanstack/{react-table,react-virtual}/LICENSE',
    '../../node_modules/@cantoo/pdf-lib/LICENSE.md',
    '../../node_modules/@fontsource/{source-serif-4,source-sans-3,noto-sans-sc}/LICENSE',
  ],
  { query: '?raw', import: 'default' },
);
