import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { VitePWA, type ManifestOptions } from 'vite-plugin-pwa';
import { contentOf } from './file-content.ts';
import { localisedManifest } from './localised-manifest.ts';
import { shellWords } from './shell-words.ts';

/** The ending and the type of a session that a visitor keeps as a file. */
const SESSION_FILE = { type: 'application/vnd.lcl-session+zip', ending: '.lcl' } as const;

const PICTURES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/svg+xml'];

/** Addresses are relative to the manifest, so that they are right under any base path. */
const manifestFor = (base: string): Partial<ManifestOptions> => ({
  id: base,
  name: 'Link-Context Studio',
  short_name: 'Link-Context',
  description: shellWords.about,
  lang: 'en',
  dir: 'ltr',
  start_url: './',
  scope: './',
  display: 'standalone',
  theme_color: '#f3f0ea',
  background_color: '#f3f0ea',
  categories: ['education', 'productivity'],
  icons: [
    { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
  screenshots: [
    {
      src: 'icons/screenshot-wide.webp',
      sizes: '1366x768',
      type: 'image/webp',
      form_factor: 'wide',
      label:
        'Two creatures taught with four pictures each, and what each picture did for the answer',
    },
    {
      src: 'icons/screenshot-narrow.jpg',
      sizes: '780x1688',
      type: 'image/jpeg',
      form_factor: 'narrow',
      label: 'A question answered on a phone',
    },
  ],
  shortcuts: [
    {
      name: shellWords.newSession,
      url: './?do=new-session',
      icons: [{ src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' }],
    },
  ],
  file_handlers: [{ action: './', accept: { [SESSION_FILE.type]: [SESSION_FILE.ending] } }],
  // The service worker takes the files that are sent there and redirects to the page.
  share_target: {
    action: './take-shared',
    method: 'POST',
    enctype: 'multipart/form-data',
    params: { files: [{ name: 'pictures', accept: PICTURES }] },
  },
  launch_handler: { client_mode: ['focus-existing', 'auto'] },
});

/** The web app manifest and the service worker. The page registers the worker itself, once the model is ready. */
export function installable(base: string): Plugin[] {
  let folder = '';
  return [
    screenshots((dir) => (folder = dir)),
    localisedManifest(),
    ...VitePWA({
      strategies: 'injectManifest',
      srcDir: 'workers',
      filename: 'service-worker.ts',
      injectRegister: false,
      manifest: manifestFor(base),
      // The pattern below lists them, with their sizes and hashes. The plugin would list the manifest without them.
      includeManifestIcons: false,
      integration: {
        beforeBuildServiceWorker({ injectManifest }) {
          injectManifest.additionalManifestEntries = [];
        },
      },
      injectManifest: {
        // It is not a module, because not every browser that runs the page starts a service worker from one.
        rollupFormat: 'iife',
        // Weights and wasm are large and have caches of their own (workers/files/kept-files.ts).
        globPatterns: ['**/*.{html,js,mjs,css,svg,png,woff2,json,webmanifest}'],
        // Their names change with their content.
        dontCacheBustURLsMatching: /^(?:assets|keeper)\//,
        // The service worker checks every file by its hash, and the page reports in bytes how much of it is kept.
        manifestTransforms: [
          (entries) => ({
            manifest: entries.map((entry) => ({
              ...entry,
              ...contentOf(readFileSync(join(folder, entry.url))),
            })),
          }),
        ],
      },
    }),
  ];
}

/** The picture of the documentation is also one of the manifest's screenshots. Reports where the build was written. */
function screenshots(onWritten: (dir: string) => void): Plugin {
  return {
    name: 'screenshots',
    apply: 'build',
    writeBundle({ dir }) {
      if (dir === undefined) throw new Error('the build has no folder');
      copyFileSync('docs/studio.webp', join(dir, 'icons/screenshot-wide.webp'));
      onWritten(dir);
    },
  };
}
