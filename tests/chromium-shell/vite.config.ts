import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Builds the stand-in that the main bundle imports as `electron`. */
export default defineConfig({
  logLevel: 'warn',
  build: {
    ssr: fileURLToPath(new URL('electron.ts', import.meta.url)),
    outDir: fileURLToPath(new URL('../../out/shell', import.meta.url)),
    emptyOutDir: true,
    target: 'node20',
    rollupOptions: { external: ['playwright-core'], output: { format: 'es', entryFileNames: 'electron.js' } },
  },
});
