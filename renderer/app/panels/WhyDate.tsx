import type { ReactNode } from 'react';
import { HoverCard } from '../../ui/surfaces/HoverCard';
import { LimitWhy } from './LimitWhy';

type Props = {
  /** Key of the family, and of the limit in it. */
  readonly family: string;
  readonly limit: string;
  /** The date in words, for screen readers. */
  readonly date: string;
  readonly children: ReactNode;
  readonly isTabStop?: boolean;
};

/** A computed date that explains itself by hover, focus or Enter, wherever only its keys are at hand. */
export const WhyDate = ({ family, limit, date, children, isTabStop = true }: Props) => (
  // oxlint-disable-next-line react/no-unstable-nested-components -- a function that draws the card when it opens, no component
  <HoverCard label={`Why ${date}`} isTabStop={isTabStop} card={() => <LimitWhy family={family} limit={limit} />}>
    {children}
  </HoverCard>
);
