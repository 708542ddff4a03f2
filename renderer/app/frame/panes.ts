/**
 * Parts of the window between which F6 goes: elements with `data-pane`. Each is entered where it had the focus last, else at
 * its first control.
 */
const lastFocused = new WeakMap<Element, HTMLElement>();

/** Remembers where each pane had the focus; returns the function that stops. */
export const followPanes = (): (() => void) => {
  const onFocusIn = (event: FocusEvent): void => {
    if (!(event.target instanceof HTMLElement)) return;
    const pane = paneOf(event.target);
    if (pane) lastFocused.set(pane, event.target);
  };
  document.addEventListener('focusin', onFocusIn);
  return () => document.removeEventListener('focusin', onFocusIn);
};

/** Moves the focus to the next pane (to the one before with `step` -1), round the window. */
export const goToPane = (step: 1 | -1): void => {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => controls(pane).length > 0);
  if (panes.length === 0) return;
  const here = document.activeElement === null ? undefined : paneOf(document.activeElement);
  const at = panes.findIndex((pane) => pane === here);
  const next = panes[(at + step + panes.length) % panes.length] ?? panes[0];
  if (!next) return;
  const last = lastFocused.get(next);
  (last !== undefined && next.contains(last) ? last : controls(next)[0])?.focus();
};

/** The innermost pane: the sheet inside the main area rather than that. */
const paneOf = (element: Element): HTMLElement | undefined => element.closest<HTMLElement>('[data-pane]') ?? undefined;

const controls = (pane: HTMLElement): readonly HTMLElement[] =>
  [...pane.querySelectorAll<HTMLElement>('a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"]')].filter((element) => element.tabIndex >= 0 && paneOf(element) === pane && element.getClientRects().length > 0);
