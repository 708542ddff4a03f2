import { type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button, Dialog, Popover, PreviewTrigger } from 'react-aria-components';
import './HoverCard.css';

export type HoverCardProps = {
  /** Name of the card for screen readers, e.g. `Why 20 Nov 2026`. */
  readonly label: string;
  /** What is hovered, focused or pressed: a date, a mark. */
  readonly children: ReactNode;
  /** The card; a function, so that it is computed only when it opens. */
  readonly card: () => ReactNode;
  readonly className?: string;
  /** False in long lists, where only the current row is a stop of the Tab key. */
  readonly isTabStop?: boolean;
};

/**
 * A piece of text that explains itself. Hover or keyboard focus opens the card after a moment and leaves the focus where it is
 * (Tab goes into it); Enter, Space or a click open it at once, then it has the focus and stays. Escape closes it. The
 * container of every "why" card.
 */
export const HoverCard = (props: HoverCardProps) => {
  const { children, className = '', isTabStop = true } = props;
  const [engaged, setEngaged] = useState<'not' | 'pointed' | 'pressed'>('not');
  if (isTabStop || engaged !== 'not') return <WholeCard {...props} engaged={engaged} />;
  // A long list has one in each line, and hardly any is ever asked: they are a hundredth of the work until the pointer comes.
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`hover-card-trigger ${className}`}
      onPointerEnter={(event) => {
        // At once, so that what is pressed next is pressed on the element that answers.
        if (event.pointerType !== 'touch') flushSync(() => setEngaged('pointed'));
      }}
      onClick={(event) => {
        event.stopPropagation();
        setEngaged('pressed');
      }}
    >
      {children}
    </button>
  );
};

const WholeCard = ({ label, children, card, className, isTabStop = true, engaged }: HoverCardProps & { readonly engaged: 'not' | 'pointed' | 'pressed' }) => {
  const [preview, setPreview] = useState(false);
  const [pressed, setPressed] = useState(engaged === 'pressed');
  const trigger = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The pointer came to the element that stood here before; this one is told, since a pointer at rest tells nothing.
    if (engaged === 'pointed') trigger.current?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
  }, [engaged]);
  return (
    <>
      <PreviewTrigger delay={400} isOpen={preview && !pressed} onOpenChange={setPreview}>
        <Button ref={trigger} excludeFromTabOrder={!isTabStop} className={`hover-card-trigger ${className ?? ''}`} onPress={() => setPressed(true)}>
          {children}
        </Button>
        <Popover className="hover-card" placement="bottom start" offset={4} aria-label={label}>
          <div className="hover-card-body">
            <Card card={card} />
          </div>
        </Popover>
      </PreviewTrigger>
      <Popover
        className="hover-card"
        triggerRef={trigger}
        isOpen={pressed}
        onOpenChange={(open) => {
          setPressed(open);
          setPreview(false);
        }}
        placement="bottom start"
        offset={4}
      >
        <Dialog aria-label={label} className="hover-card-body">
          <Card card={card} />
        </Dialog>
      </Popover>
    </>
  );
};

/** Drawn only while a card is open, so that it is computed only then. */
const Card = ({ card }: { readonly card: () => ReactNode }) => card();
