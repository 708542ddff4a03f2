import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import type { PctMilestone, PctOfficeLine } from '#shared/law/pct/pct-timeline';

/** What a person points at in the timeline. */
export type PctTarget = { readonly kind: 'milestone'; readonly milestone: PctMilestone } | { readonly kind: 'office'; readonly line: PctOfficeLine };

/** Followers of pointing and choosing; `element` is the mark, where a card may be anchored. */
export type PctPick = {
  readonly onChoose: (target: PctTarget, element: Element) => void;
  readonly onPoint: (target: PctTarget | undefined, element: Element) => void;
};

/** Attributes that make a mark a button: pointer, focus, Enter and Space, and the arrow keys through all marks in their order. */
export const pickable = (pick: PctPick | undefined, target: PctTarget, label: string): object =>
  pick === undefined
    ? {}
    : {
        role: 'button',
        tabIndex: 0,
        'aria-label': label,
        'aria-haspopup': 'dialog',
        onClick: (event: MouseEvent<SVGGElement>) => pick.onChoose(target, event.currentTarget),
        onPointerEnter: (event: PointerEvent<SVGGElement>) => pick.onPoint(target, event.currentTarget),
        onPointerLeave: (event: PointerEvent<SVGGElement>) => pick.onPoint(undefined, event.currentTarget),
        onKeyDown: (event: KeyboardEvent<SVGGElement>) => {
          if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault();
            pick.onChoose(target, event.currentTarget);
            return;
          }
          const step = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 0;
          if (step === 0) return;
          event.preventDefault();
          const marks = [...(event.currentTarget.ownerSVGElement?.querySelectorAll<SVGGElement>('[role=button]') ?? [])];
          marks[marks.indexOf(event.currentTarget) + step]?.focus();
        },
      };
