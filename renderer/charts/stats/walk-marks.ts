import type { KeyboardEvent } from 'react';

/**
 * Arrow keys walk the marks of a chart, which is one stop of the Tab key; Home and End go to the first and last, Escape back to the chart. For the `svg` that holds
 * the marks.
 */
export const walkMarks = (event: KeyboardEvent<SVGSVGElement>): void => {
  const chart = event.currentTarget;
  const marks = [...chart.querySelectorAll<SVGGElement>('.stats-mark')];
  const at = marks.findIndex((mark) => mark === document.activeElement);
  const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: marks.length - 1 }[event.key];
  if (event.key === 'Escape' && at >= 0) chart.focus();
  else if (to === undefined) return;
  else marks[Math.min(marks.length - 1, Math.max(0, to))]?.focus();
  event.preventDefault();
};
