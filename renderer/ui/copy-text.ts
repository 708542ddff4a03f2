/**
 * Copies a text to the clipboard by the copy command, which needs no permission (the asynchronous clipboard asks for one, and
 * every permission is refused). Only inside the handling of a click or key. Returns whether it worked.
 */
export const copyText = (text: string): boolean => {
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', onCopy, { once: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', onCopy);
  return done;
};
