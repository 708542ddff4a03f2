import type { ReactNode } from 'react';
import './FootStack.css';

/** The place over the foot of the window where long pieces of work show how far they are, one above the other. */
export const FootStack = ({ children }: { readonly children: ReactNode }) => <div className="foot-stack">{children}</div>;
