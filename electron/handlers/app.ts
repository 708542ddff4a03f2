import type { AppState } from '#shared/ipc';
import { err, ok } from '#shared/result';
import type { Handlers } from '../ipc';
import { officeLink } from '../system/office-links';
import { systemPerson } from '../system/person';
import type { SettingsFile } from '../system/settings';
import { today } from '../system/today';

type Names = 'app.state' | 'app.set-person' | 'app.open-link' | 'app.set-disabled-commands';

/** Handlers for what concerns the application itself. */
export const createAppHandlers = (deps: {
  readonly version: string;
  readonly settings: SettingsFile;
  readonly portfolio: () => AppState['portfolio'];
  readonly diskEncrypted: () => AppState['diskEncrypted'];
  readonly openExternal: (url: string) => Promise<void>;
  readonly setDisabledCommands: (ids: readonly string[]) => void;
}): Pick<Handlers, Names> => ({
  'app.state': async () =>
    ok({
      version: deps.version,
      platform: process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux',
      person: deps.settings.get().person ?? systemPerson(),
      recent: [...deps.settings.get().recent],
      portfolio: deps.portfolio(),
      today: today(),
      diskEncrypted: deps.diskEncrypted(),
    }),
  'app.set-person': async ({ name }) => {
    await deps.settings.update({ person: name });
    return ok(null);
  },
  'app.open-link': async ({ url }) => {
    const link = officeLink(url);
    if (link === undefined) return err({ code: 'link-not-allowed', message: `Only pages of patent offices are opened: ${url}`, subject: url });
    await deps.openExternal(link);
    return ok(null);
  },
  'app.set-disabled-commands': async ({ ids }) => {
    deps.setDisabledCommands(ids);
    return ok(null);
  },
});
