import type { ReactNode } from 'react';
import { Icon, type IconName } from '../marks/Icon';
import { IconButton } from '../controls/IconButton';
import './Banner.css';

export type BannerProps = {
  readonly icon: IconName;
  readonly tone?: 'quiet' | 'warning';
  /** What is so and what to do. */
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** Where the banner can be put away. */
  readonly onClose?: () => void;
};

/** A line above the work that stays as long as what it says is so. */
export const Banner = ({ icon, tone = 'quiet', children, actions, onClose }: BannerProps) => (
  <div className={`banner banner-${tone}`} role="status">
    <Icon name={icon} />
    <span className="banner-text">{children}</span>
    {actions}
    {onClose === undefined ? null : <IconButton label="Put this notice away" icon={<Icon name="close" />} onPress={onClose} />}
  </div>
);
