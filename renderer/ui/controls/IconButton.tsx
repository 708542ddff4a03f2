import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Tooltip } from '../surfaces/Tooltip';
import './Button.css';

export type IconButtonProps = Omit<AriaButtonProps, 'className' | 'children' | 'aria-label'> & {
  /** Name for screen readers, shown as tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly keys?: string;
};

export const IconButton = ({ label, icon, keys, ...rest }: IconButtonProps) => (
  <Tooltip text={label} {...(keys === undefined ? {} : { keys })}>
    <AriaButton {...rest} aria-label={label} className="icon-button">
      {icon}
    </AriaButton>
  </Tooltip>
);
