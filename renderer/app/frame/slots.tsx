import { type ReactNode, type RefCallback, useCallback } from 'react';
import { createPortal } from 'react-dom';
import { createStore, useStore } from '../state/store';

/** Elements of the frame that a view may fill: the search box in the top bar, a section in the side bar. */
const slots = createStore<{ readonly search: HTMLElement | null; readonly side: HTMLElement | null }>({ search: null, side: null });

/** Ref of the element that is the slot. */
export const useSlotRef = (name: 'search' | 'side'): RefCallback<HTMLElement> =>
  useCallback((element: HTMLElement | null) => slots.set((now) => ({ ...now, [name]: element })), [name]);

/** Puts a view's search box into the top bar. */
export const SearchSlot = ({ children }: { readonly children: ReactNode }) => <Slot name="search">{children}</Slot>;

/** Puts a view's own section (saved views) below the views in the side bar. */
export const SideSlot = ({ children }: { readonly children: ReactNode }) => <Slot name="side">{children}</Slot>;

const Slot = ({ name, children }: { readonly name: 'search' | 'side'; readonly children: ReactNode }) => {
  const element = useStore(slots, (now) => now[name]);
  return element === null ? null : createPortal(children, element);
};
