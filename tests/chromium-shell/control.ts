/** What the shell tells whoever launched it with a channel (`stdio: ipc`). */
export type ShellReport =
  | { readonly type: 'window'; readonly debuggingPort: number }
  | { readonly type: 'opened'; readonly url: string }
  | { readonly type: 'opened-path'; readonly path: string }
  | { readonly type: 'revealed'; readonly path: string }
  | { readonly type: 'done'; readonly id: number; readonly value: unknown };

/** What the launcher may ask: scripted dialogs, the native menu, and events of the system. */
export type ShellRequest = { readonly id: number } & (
  | { readonly type: 'queue-open'; readonly paths: readonly string[] }
  | { readonly type: 'queue-drop'; readonly paths: readonly string[] }
  | { readonly type: 'queue-save'; readonly path: string }
  | { readonly type: 'queue-message'; readonly response: number }
  | { readonly type: 'choose-menu-item'; readonly item: string }
  | { readonly type: 'open-file'; readonly path: string }
  | { readonly type: 'second-instance'; readonly argv: readonly string[] }
  | { readonly type: 'quit' }
);

export const report = (message: ShellReport): void => {
  process.send?.(message);
};

/** Answers the launcher's requests. */
export const onRequest = (handle: (request: ShellRequest) => unknown): void => {
  if (process.send === undefined) return;
  process.on('message', (message) => {
    // Sound: the launcher is this project's own tests/e2e/support/launch.ts.
    const request = message as ShellRequest;
    report({ type: 'done', id: request.id, value: handle(request) ?? null });
  });
};
