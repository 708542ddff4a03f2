import { register } from 'node:module';

/** `node --import …/register.mjs out/main/main.js`: the main bundle finds the stand-in where it imports `electron`. */
register('./resolve.mjs', import.meta.url);
