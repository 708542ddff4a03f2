/** The one scheme, origin and session partition of the application; IndexedDB is bound to them, so they never change. */
export const appScheme = 'app';
export const appHost = 'stemma';
export const appOrigin = `${appScheme}://${appHost}`;
export const appPartition = 'persist:stemma';
