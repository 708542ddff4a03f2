import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import { KeyHint } from '../marks/KeyHint';
import './Tooltip.css';

export type TooltipProps = {
  readonly text: string;
  readonly keys?: string;
  /** A focusable React Aria element (Button, Focusable); nothing that a tooltip alone explains may be needed to work. */
  readonly children: ReactElement;
};

/** One line on hover and focus: the name of an icon, the whole of a shortened text. */
export const Tooltip = ({ text, keys, children }: TooltipProps) => (
  <TooltipTrigger delay={500} closeDelay={80}>
    {children}
    <AriaTooltip className="tooltip" offset={6}>
      {text} {keys === undefined ? null : <KeyHint keys={keys} />}
    </AriaTooltip>
  </TooltipTrigger>
);
