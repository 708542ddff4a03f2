const standIn = new URL('../../out/shell/electron.js', import.meta.url).href;

/**
 * Module hook: `electron` is the stand-in, everything else is as Node resolves it.
 * @type {import('node:module').ResolveHook}
 */
export const resolve = (specifier, context, next) => (specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context));
