import { type ReactNode, useEffect, useRef, useState } from 'react';
import { IconButton } from '../controls/IconButton';
import { Icon } from '../marks/Icon';
import './Panel.css';

export type PanelProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Acts of the panel, at its foot. */
  readonly footer?: ReactNode;
  /** `side`: a sheet at the right edge beside the work; `wide`: most of the width, for tables such as an import plan. */
  readonly width?: 'side' | 'wide';
};

/**
 * A side sheet over the edge of the work, which stays usable beside it (no modal). Takes the focus when it opens, gives it
 * back when it closes; Escape closes it.
 */
export const Panel = ({ title, onClose, children, footer, width = 'side' }: PanelProps) => {
  const panel = useRef<HTMLElement>(null);
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    // A field with autoFocus has it already; else the panel itself, so that reading begins at its title.
    if (panel.current && !panel.current.contains(document.activeElement)) panel.current.focus();
    return () => {
      // The focus was in the panel and went with it: back to where it came from.
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (lost && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [before]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes the panel from any of its controls
    <section
      ref={panel}
      className={`panel panel-${width}`}
      role="dialog"
      aria-label={title}
      tabIndex={-1}
      data-pane="sheet"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        // Escape belongs to the list of suggestions while one is open.
        if (event.target instanceof HTMLElement && event.target.role === 'combobox' && event.target.ariaExpanded === 'true') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header className="panel-head">
        <h2 className="ellipsis">{title}</h2>
        <IconButton label="Close" keys="Esc" icon={<Icon name="close" />} onPress={onClose} />
      </header>
      <div className="panel-body">{children}</div>
      {footer === undefined ? null : <footer className="panel-foot">{footer}</footer>}
    </section>
  );
};
