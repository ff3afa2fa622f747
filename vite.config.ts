import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { MANAGER_FOLDER } from './deploy/security-headers.ts';
import { ariaWords } from './scripts/build/aria-words.ts';
import { catalogues } from './scripts/build/catalogues.ts';
import { runtimeFiles } from './scripts/build/file-content.ts';
import { installable } from './scripts/build/installable.ts';
import { macros } from './scripts/build/macros.ts';
import { licences } from './scripts/build/licences.ts';
import { offlineFiles } from './scripts/build/offline-files.ts';
import { notStarted } from './scripts/build/not-started.ts';
import { secured } from './scripts/build/secured.ts';
import { browserNames, buildTarget } from './scripts/build/supported-browsers.ts';

// The page may be served under a sub-path (GitHub Pages), so every address in the app is relative to this one.
const base = process.env['LCL_BASE'] ?? '/';

/** React Aria's own texts ("Press Enter to start dragging"), in the languages of the page alone. */
const ariaLanguages = optimizeLocales.vite({
  locales: ['en-US'],
});

const tests = [
  'src/**/*.test.{ts,tsx}',
  'workers/**/*.test.ts',
  'scripts/**/*.test.ts',
  'packages/*/src/**/*.test.ts',
];
const pure = [
  'src/{composition,creatures,domain,kernel,screens,ui,wire}/**/*.test.{ts,tsx}',
  'src/files/{export,import,session-file}/**/*.test.ts',
  'scripts/bench/**/*.test.ts',
];

export default defineConfig({
  base,
  // The progress bar counts the runtime's bytes too, and must know their number before the first one arrives. The hashes
  // verify them.
  define: {
    __RUNTIME_FILES__: JSON.stringify(runtimeFiles),
    __SUPPORTED_BROWSERS__: JSON.stringify(browserNames),
  },
  // A missing file must be a 404 and not the page with status 200, because weights are checked by their bytes.
  appType: 'mpa',
  plugins: [
    ariaLanguages,
    ariaWords(),
    macros(),
    catalogues(),
    react({ jsxImportSource: '#page-text' }),
    notStarted(),
    secured(),
    offlineFiles(),
    licences(),
    installable(base),
  ],
  worker: {
    format: 'es',
    rolldownOptions: {
      output: {
        // This script has a policy of its own, which hosts can set for a folder.
        entryFileNames: ({ name }) =>
          `${name.startsWith('model-manager') ? MANAGER_FOLDER : 'assets/'}[name]-[hash].js`,
      },
    },
  },
  build: {
    target: buildTarget,
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } },
    },
    chunkSizeWarningLimit: 900,
  },
  // Our own ?url imports name the runtime's wasm. The variant that embeds its address would ship it twice.
  resolve: {
    conditions: ['onnxruntime-web-use-extern-wasm', 'module', 'browser', 'development|production'],
  },
  optimizeDeps: { exclude: ['onnxruntime-web', '@huggingface/transformers'] },
  test: {
    // In Node the library would choose its build for Node, whose runtime is not installed. So the tests run the page's
    // own build.
    alias: {
      '@huggingface/transformers': fileURLToPath(
        new URL(
          './node_modules/@huggingface/transformers/dist/transformers.web.js',
          import.meta.url,
        ),
      ),
    },
    // By default one core stays free, which is half of a small machine.
    maxWorkers: '100%',
    // A test that computes shares two cores with another one. Only one that hangs takes so long.
    testTimeout: 30_000,
    projects: [
      // Nothing here outlives its test, so one process can run file after file.
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      { extends: true, test: { name: 'own process', include: tests, exclude: pure } },
    ],
  },
});
