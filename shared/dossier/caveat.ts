/** What the reader must know to rely on a dossier; printed once, at its end. */
export const caveat = [
  'This dossier states what was recorded in the portfolio on the data date printed on each page. It is not an extract from any register: only the office concerned can confirm the legal state of a right, and events may have happened that had not been published or recorded by that date.',
  'Time limits were computed from recorded facts under the rules cited in the footnotes. A footnote says how far the rule and the closed days of the office were checked. Before acting on a date, or letting it pass, verify it against the office’s own communication and the law in force.',
  'Where something is marked “not known”, the portfolio does not hold it; that does not mean that it does not exist.',
] as const;
