import type { ReactNode } from 'react';
import './EmptyState.css';

export type EmptyStateProps = {
  /** What is so, in a few words: `No case has a time limit in these weeks`. */
  readonly title: string;
  /** What to do next. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
};

export const EmptyState = ({ title, children, actions }: EmptyStateProps) => (
  <div className="empty-state">
    <h2>{title}</h2>
    {children === undefined ? null : <div className="quiet">{children}</div>}
    {actions === undefined ? null : <div className="empty-state-actions">{actions}</div>}
  </div>
);
