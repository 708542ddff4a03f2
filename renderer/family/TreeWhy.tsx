import { useMemo } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { WhyOf } from '../app/panels/WhyOf';
import { dateToText } from '../ui/marks/DateText';
import type { OpenCard } from '../ui/surfaces/use-card';
import { useOpenFamily } from './FamilyContext';
import '../ui/surfaces/HoverCard.css';

type Props = { readonly card: OpenCard<string>; readonly onClose: () => void; readonly onEnter: () => void; readonly onLeave: () => void };

/** The why card of the date of a node in the family tree; the target is the key of the limit. */
export const TreeWhy = ({ card, onClose, onEnter, onLeave }: Props) => {
  const { family, limits } = useOpenFamily();
  const anchor = useMemo(() => ({ current: card.element }), [card.element]);
  const limit = limits.find(({ key }) => key === card.target);
  if (limit === undefined) return null;
  return (
    <Popover
      className="hover-card"
      triggerRef={anchor}
      isOpen
      isNonModal={!card.chosen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      placement="bottom"
      offset={6}
    >
      <div role="presentation" onPointerEnter={onEnter} onPointerLeave={onLeave}>
        <Dialog aria-label={`Why ${dateToText(limit.due)}`} className="hover-card-body">
          <WhyOf family={family} limit={limit} />
        </Dialog>
      </div>
    </Popover>
  );
};
