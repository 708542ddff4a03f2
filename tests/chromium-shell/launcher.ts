import { emitAppEvent, quit } from './app';
import { onRequest } from './control';
import { chooseMenuItem } from './desktop';
import { queued } from './dialog';
import { dropName } from './page-script';

/** Lets the launcher script the dialogs and act as the system. */
export const queueFromLauncher = (tellPages: (name: string, value: unknown) => Promise<void>): void => {
  // A launcher that is gone cannot ask for the end any more.
  process.once('disconnect', quit);
  onRequest((request) => {
    switch (request.type) {
      case 'queue-open':
        return queued.open.push(request.paths);
      case 'queue-drop':
        return void tellPages(dropName, request.paths);
      case 'queue-save':
        return queued.save.push(request.path);
      case 'queue-message':
        return queued.message.push(request.response);
      case 'choose-menu-item':
        return chooseMenuItem(request.item);
      case 'open-file':
        return emitAppEvent('open-file', request.path);
      case 'second-instance':
        return emitAppEvent('second-instance', [...request.argv], process.cwd());
      case 'quit':
        // After the answer has left.
        return void setImmediate(quit);
    }
  });
};
