// The rooms of the packages, and of the entries that use them. `rooms.config.js` puts them between the workers' rooms and
// the page's.

const base = [
  'src/kernel',
  'src/domain/*/',
  'workers/protocol',
  'workers/files',
  'workers/runtime',
  'workers/pictures',
];

export const packages = {
  // The engine for others. The page takes Mini from here, and nothing below it.
  'packages/mini/src': [...base, 'workers/mini', 'workers/mini/decoder', 'workers/mini/spelling'],
  // The entries. Each starts one worker.
  workers: [
    ...base,
    'src/creatures',
    'packages/mini/src',
    'workers/hub',
    'workers/hub/by-name',
    'workers/model-manager',
    'workers/offline',
  ],
};
