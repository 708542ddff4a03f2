import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';

export type Notice = {
  /** A sentence: what happened. */
  readonly message: string;
  /** Further lines: what to do, what was left. */
  readonly detail?: string;
  readonly tone?: 'quiet' | 'warning' | 'error';
  readonly action?: { readonly label: string; readonly run: () => void };
};

/** Notices waiting to be shown; NotificationRegion draws them. */
export const notices = new ToastQueue<Notice>({ maxVisibleToasts: 3 });

/**
 * Shows a notice at the lower edge, read out to screen readers. Quiet ones go after 8 seconds, warnings and errors stay until
 * closed. For what the screen shows anyway there is no notice. Returns the function that takes it away.
 */
export const notify = (notice: Notice): (() => void) => {
  const key = notices.add(notice, (notice.tone ?? 'quiet') === 'quiet' ? { timeout: 8000 } : {});
  return () => notices.close(key);
};
