import { createLaw, type Law } from './law';

let made: Law | undefined;

/** The law of the bundled tables, checked and made once per process, when it is first asked for. */
export const bundledLaw = (): Law => {
  made ??= createLaw();
  return made;
};
