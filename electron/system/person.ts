import { userInfo } from 'node:os';

/** Name of the person as the system knows it, until they enter their own. */
export const systemPerson = (): string => {
  try {
    return userInfo().username;
  } catch {
    // No entry for this user, as in some containers.
    return 'not known';
  }
};
