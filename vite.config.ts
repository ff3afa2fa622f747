import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { MANAGER_FOLDER } from './deploy/security-headers.ts';
import { runtimeFiles } from './scripts/build/file-content.ts';
import { installable } from './scripts/build/installable.ts';
import { offlineFiles } from './scripts/build/offline-files.ts';
import { secured } from './scripts/build/secured.ts';

// The page may be served under a sub-path (GitHub Pages): every address in the app is relative to this one.
const base = process.env['LCL_BASE'] ?? '/';

/** The server of the built page knows no type for weights. */
const typeOfWeights: Plugin = {
  name: 'type-of-weights',
  configurePreviewServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      const path = request.url?.split('?')[0] ?? '';
      if (path.endsWith('.onnx')) response.setHeader('Content-Type', 'application/octet-stream');
      next();
    });
  },
};

/** What React Aria itself says ("Press Enter to start dragging") is said in English alone, as the rest of the page. */
const englishOnly = optimizeLocales.vite({ locales: ['en-US'] });

const tests = ['src/**/*.test.{ts,tsx}', 'workers/**/*.test.ts', 'scripts/**/*.test.ts'];
const pure = [
  'src/{composition,creatures,domain,kernel,screens,ui,wire}/**/*.test.{ts,tsx}',
  'src/files/{export,import,session-file}/**/*.test.ts',
  'scripts/bench/**/*.test.ts',
];

export default defineConfig({
  base,
  // The progress bar counts the runtime's bytes too, and must know them before the first is there; the hashes prove them.
  define: { __RUNTIME_FILES__: JSON.stringify(runtimeFiles) },
  // A missing file must be a 404, not the page with status 200: weights are checked by their bytes.
  appType: 'mpa',
  plugins: [englishOnly, react(), typeOfWeights, secured(), offlineFiles(), installable(base)],
  // `npm start -- --host` serves a class: the page is public and static, whatever the machine is called there.
  preview: { allowedHosts: true },
  worker: {
    format: 'es',
    rolldownOptions: {
      output: {
        // Its script has a policy of its own, which hosts can set for a folder.
        entryFileNames: ({ name }) =>
          `${name.startsWith('model-manager') ? MANAGER_FOLDER : 'assets/'}[name]-[hash].js`,
      },
    },
  },
  build: {
    target: 'es2023',
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } },
    },
    chunkSizeWarningLimit: 900,
  },
  // The runtime's wasm is named by our own ?url imports; the variant that embeds its address would ship it twice.
  resolve: {
    conditions: ['onnxruntime-web-use-extern-wasm', 'module', 'browser', 'development|production'],
  },
  optimizeDeps: { exclude: ['onnxruntime-web', '@huggingface/transformers'] },
  test: {
    // In Node the library would take its build for Node, whose runtime is not installed: tests run the page's own.
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
    projects: [
      // Nothing here outlives its test, so that one process can run file after file.
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      { extends: true, test: { name: 'own process', include: tests, exclude: pure } },
    ],
  },
});
