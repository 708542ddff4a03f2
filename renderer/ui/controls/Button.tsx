import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { KeyHint } from '../marks/KeyHint';
import './Button.css';

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'children'> & {
  /** `primary` for the one act a place is for, `quiet` for acts inside rows and bars, `danger` for what takes away. */
  readonly look?: 'normal' | 'primary' | 'quiet' | 'danger';
  readonly icon?: ReactNode;
  /** Accelerator shown behind the label, written as in the command table. */
  readonly keys?: string;
  readonly children: ReactNode;
};

export const Button = ({ look = 'normal', icon, keys, children, ...rest }: ButtonProps) => (
  <AriaButton {...rest} className={`button button-${look}`}>
    {icon}
    <span className="button-label">{children}</span>
    {keys === undefined ? null : <KeyHint keys={keys} />}
  </AriaButton>
);
