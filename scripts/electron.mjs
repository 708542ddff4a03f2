import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../node_modules/electron/', import.meta.url);

/** Electron's binary where it was fetched; never asks the package for it, which would download it. */
export const findElectron = () => {
  const pathFile = new URL('path.txt', folder);
  if (!existsSync(pathFile)) return undefined;
  const binary = fileURLToPath(new URL(`dist/${readFileSync(pathFile, 'utf8')}`, folder));
  return existsSync(binary) ? binary : undefined;
};
