import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components';
import './Field.css';

export type CheckboxProps = Omit<AriaCheckboxProps, 'className' | 'children'> & { readonly children?: ReactNode };

export const Checkbox = ({ children, ...rest }: CheckboxProps) => (
  <AriaCheckbox {...rest} className="check">
    {({ isSelected, isIndeterminate }) => (
      <>
        <span className="check-box" aria-hidden>
          <svg width="11" height="11" viewBox="0 0 11 11" fill="none" stroke="currentColor" strokeWidth="1.8">
            {isIndeterminate ? <path d="M2 5.5h7" /> : isSelected ? <path d="M1.8 5.8 4.3 8.2 9.2 2.8" /> : null}
          </svg>
        </span>
        {children}
      </>
    )}
  </AriaCheckbox>
);
