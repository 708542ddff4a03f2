/** Own line icons on a 16-unit grid, drawn with one stroke; they carry no meaning that the word beside them does not. */
const paths = {
  portfolio: 'M2.5 3.5h11v9h-11zM2.5 6.5h11M6 6.5v6',
  limits: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11zM8 5v3.2l2.2 1.4',
  pct: 'M2 8h12M2 5.5v5M8 6.5v3M14 5.5v5',
  renewals: 'M3 7a5 5 0 0 1 8.800-2.200L13 6M13 3v3h-3M13 9a5 5 0 0 1-8.800 2.200L3 10M3 13v-3h3',
  checks: 'M2.5 4.500l1.500 1.500l2.500-3M8.500 5h5M2.5 10.500l1.500 1.500l2.500-3M8.500 11h5',
  calculator: 'M3.5 2.500h9v11h-9zM5.500 5h5M5.500 8h.01M8 8h.01M10.500 8h.01M5.500 11h.01M8 11h.01M10.500 11h.01',
  law: 'M8 2.500v11M5 13.500h6M3 4.500h10M3 4.500L1.500 9h3zM13 4.500L11.500 9h3z',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9zM10.4 10.4l3.4 3.4',
  close: 'M4 4l8 8M12 4l-8 8',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  check: 'M3 8.5l3.2 3L13 4.5',
  'chevron-down': 'M4.5 6.5L8 10l3.5-3.5',
  'chevron-right': 'M6.5 4.5L10 8l-3.5 3.5',
  'chevron-left': 'M9.5 4.5L6 8l3.5 3.5',
  'chevron-up': 'M4.5 9.5L8 6l3.5 3.5',
  back: 'M13 8H3.5M7 4L3 8l4 4',
  calendar: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.5v3M10.5 2.5v3',
  import: 'M8 2.5v7.5M5 7l3 3l3-3M2.5 11v2.5h11V11',
  export: 'M8 10V2.5M5 5.5l3-3l3 3M2.5 11v2.5h11V11',
  dossier: 'M4 2.5h5.5l3 3v8H4zM9.5 2.5v3h3M6 8.5h4.5M6 11h4.5',
  note: 'M3 3h10v7l-3 3H3zM10 13v-3h3M5.5 6h5M5.5 8.5h2.5',
  attach: 'M12 7l-4.6 4.6a2.3 2.3 0 0 1-3.3-3.3l5-5a1.5 1.5 0 0 1 2.2 2.2L6.5 10.3',
  undo: 'M3 6h6.5a3.5 3.5 0 0 1 0 7H6M5.5 3L2.7 6l2.8 3',
  redo: 'M13 6H6.5a3.5 3.5 0 0 0 0 7H10M10.5 3l2.8 3l-2.8 3',
  history: 'M3 8a5 5 0 1 0 1.6-3.7M3 2.5v2.6h2.6M8 5.2v3l2 1.3',
  columns: 'M2.5 3.5h11v9h-11zM6.2 3.5v9M9.8 3.5v9',
  filter: 'M2.5 3.5h11l-4.2 5v4l-2.6 1v-5z',
  pin: 'M6 2.5h4l-.5 4l2 2h-7l2-2zM8 8.5v5',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  folder: 'M2 4h4l1.5 1.5H14v7.5H2z',
  person: 'M8 2.8a2.6 2.6 0 1 1 0 5.2a2.6 2.6 0 0 1 0-5.2zM3 13.5c.4-2.6 2.3-4 5-4s4.6 1.4 5 4',
  theme: 'M8 2.5a5.5 5.5 0 1 1 0 11zM8 2.500a5.5 5.5 0 0 0 0 11',
  rows: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  tag: 'M2.5 2.500h5.500l5.5 5.500l-5 5l-6-6zM5.3 5.300h.01',
  edit: 'M3 13l.6-2.800L10.8 3l2.2 2.200l-7.2 7.200z',
  trash: 'M3 4.500h10M6.5 4.500v-2h3v2M4.5 4.500l.6 9h5.800l.6-9',
  link: 'M7 9a2.5 2.5 0 0 0 3.6 0l2-2A2.5 2.5 0 0 0 9 3.400l-.8.8M9 7a2.5 2.5 0 0 0-3.6 0l-2 2A2.5 2.5 0 0 0 7 12.600l.8-.8',
  open: 'M9 2.500h4.500V7M13.5 2.500L7.5 8.500M11 9v4.500H2.500V5H7',
  info: 'M8 2.500a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11zM8 7.300v3.700M8 5.100v.01',
  warning: 'M8 2.500l6 11H2zM8 6.500v3.200M8 11.600v.01',
  sort: 'M5 3v10M2.8 10.800L5 13l2.2-2.200M11 13V3M8.8 5.200L11 3l2.2 2.2',
  lock: 'M3.5 7h9v6.500h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  command: 'M3 4.500l3.5 3.500L3 11.500M8 12h5',
  zoomin: 'M7 2.500a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9zM10.4 10.400l3.4 3.400M5 7h4M7 5v4',
  zoomout: 'M7 2.500a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9zM10.4 10.400l3.4 3.400M5 7h4',
  fit: 'M2.5 6V2.500H6M10 2.500h3.500V6M13.5 10v3.500H10M6 13.500H2.500V10',
  offline: 'M8 4a4 4 0 1 1 0 8a4 4 0 0 1 0-8z',
} as const;

export type IconName = keyof typeof paths;

export const Icon = ({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) => (
  <svg className="icon" width={size} height={size} viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth={name === 'more' ? 2.4 : 1.3} strokeLinecap="round" strokeLinejoin="round" aria-hidden focusable="false">
    <path d={paths[name]} />
  </svg>
);
