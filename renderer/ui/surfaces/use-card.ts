import { useEffect, useMemo, useRef, useState } from 'react';

/** The card that is open: at which mark, and whether it was chosen (it stays and has the focus) or only pointed at. */
export type OpenCard<Target> = { readonly target: Target; readonly element: Element; readonly chosen: boolean };

/** Opens a card after a moment of pointing, at once by click or Enter; a card pointed at goes when the pointer leaves mark and card. */
export const useCard = <Target>() => {
  const [card, setCard] = useState<OpenCard<Target> | undefined>(undefined);
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return useMemo(() => {
    const later = (next: OpenCard<Target> | undefined, delay: number): void => {
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => setCard((now) => (now?.chosen === true ? now : next)), delay);
    };
    const pick = {
      onChoose: (target: Target, element: Element): void => {
        window.clearTimeout(timer.current);
        setCard({ target, element, chosen: true });
      },
      onPoint: (target: Target | undefined, element: Element): void => later(target === undefined ? undefined : { target, element, chosen: false }, target === undefined ? 180 : 380),
    };
    return {
      card,
      pick,
      close: (): void => {
        window.clearTimeout(timer.current);
        setCard(undefined);
      },
      /** The pointer is on the card: it stays. */
      hold: (): void => window.clearTimeout(timer.current),
      release: (): void => later(undefined, 180),
    };
  }, [card]);
};
