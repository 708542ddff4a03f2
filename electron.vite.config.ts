import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * The font packages name each face twice, as WOFF2 and as WOFF for browsers of before 2016. Only the first is kept: half the
 * size of the package, and every engine that runs the application reads it.
 */
const withoutOldFonts = (): Plugin => ({
  name: 'without-old-fonts',
  enforce: 'pre',
  transform: (code, id) => (/@fontsource\/.*\.css$/.test(id) ? code.replaceAll(/, url\([^)]+\.woff\) format\('woff'\)/g, '') : undefined),
});

/** Three builds of one application; every bundle is self-contained, so that packaging ships no node_modules. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      externalizeDeps: false,
      rollupOptions: {
        input: {
          main: at('electron/main.ts'),
          cli: at('electron/cli.ts'),
          'import-worker': at('electron/import/worker.ts'),
        },
        external: ['electron'],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: at('electron/preload.ts') },
        external: ['electron'],
        // A sandboxed preload is CommonJS and may require nothing but electron.
        output: { format: 'cjs', entryFileNames: '[name].cjs', inlineDynamicImports: true },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react(), withoutOldFonts()],
    build: {
      outDir: 'out/renderer',
      rollupOptions: { input: { index: at('renderer/index.html'), dossier: at('renderer/dossier.html') } },
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
    worker: { format: 'es' },
  },
});
