// The rooms of the house, and which others each may import. A room consists of the files directly in its folder. `*/` at
// the end stands for all rooms below it too. ESLint enforces these arrows, and docs/architecture.md draws them. An arrow
// may only point at a room that stands above it in this list. So no two rooms can import each other. The rooms of the
// screens, of the scripts, and of the packages with the workers' entries stand in files of their own.

import { packages } from './rooms.packages.js';
import { screens } from './rooms.screens.js';
import { scripts } from './rooms.scripts.js';

const kernel = 'src/kernel';
const domain = 'src/domain/*/';
const protocol = 'workers/protocol';
const onEvaluation = ['src/domain/evaluation', 'src/domain/lcl', 'src/domain/session', kernel];
const onRuntime = [kernel, domain, protocol, 'workers/files', 'workers/runtime'];
const encoding = ['workers/mini/weights', 'workers/mini/encoder'];
const ground = [kernel, domain, 'src/languages', 'src/ports', protocol];

export const rooms = {
  // Pure code without the DOM. Its only package is the one that `src/kernel/sha256.ts` hashes with.
  [kernel]: [],
  'src/domain/lcl': [kernel],
  'src/domain/session': ['src/domain/lcl', kernel],
  'src/domain/models': [kernel],
  'src/domain/experiments': [kernel],
  'src/domain/lessons': ['src/domain/experiments', kernel],
  'src/domain/evaluation': ['src/domain/lcl', 'src/domain/session', kernel],
  'src/domain/evaluation/checks': onEvaluation,
  'src/domain/evaluation/cover': onEvaluation,
  'src/domain/presenting': onEvaluation,
  'src/creatures/drawing': [kernel],
  'src/creatures/parts': [kernel, 'src/creatures/drawing'],
  'src/creatures/plans': [kernel, 'src/creatures/drawing', 'src/creatures/parts'],
  'src/creatures/scenery': [kernel, 'src/creatures/drawing'],
  'src/creatures': [kernel, 'src/domain/evaluation', 'src/domain/experiments', 'src/creatures/*/'],

  // The messages between page and workers. This room holds types alone.
  [protocol]: [kernel, domain],

  // The workers. Files and runtime are the base, and the other rooms stand on it side by side.
  'workers/files': [kernel, domain, protocol],
  'workers/runtime': [kernel, domain, protocol, 'workers/files'],
  'workers/mini/weights': onRuntime,
  'workers/mini/encoder': [...onRuntime, 'workers/mini/weights'],
  'workers/mini/pretrained-encoder': [...onRuntime, 'workers/mini/encoder'],
  'workers/mini/decoder': [...onRuntime, ...encoding],
  'workers/mini/spelling': [...onRuntime, ...encoding, 'workers/mini/decoder'],
  'workers/mini': [
    ...onRuntime,
    'workers/mini/weights',
    'workers/mini/encoder',
    'workers/mini/pretrained-encoder',
    'workers/mini/decoder',
  ],
  'workers/hub': onRuntime,
  'workers/hub/by-name': [...onRuntime, 'workers/hub'],
  'workers/model-manager': [kernel, domain, protocol, 'workers/files'],
  'workers/offline': [kernel, protocol, 'workers/files'],
  'workers/pictures': [kernel, protocol, 'workers/files'],
  ...packages,

  // The page's words. They belong to the ground.
  'src/page-text': [],
  'src/languages': [kernel, 'src/page-text'],

  // The page's adapters. They know the ports and their own library, but never each other.
  'src/ports': [kernel, domain, 'src/languages', protocol],
  'src/ui': ['src/languages'],
  'src/ui/chart': ['src/languages', 'src/ui'],
  'src/browser': ground,
  'src/archive': [kernel, 'src/ports'],
  'src/camera': [kernel, 'src/ports'],
  'src/pwa': [...ground, 'src/browser'],
  'src/engine': ground,
  'src/wire': [...ground, 'src/browser', 'packages/mini/src', 'workers'],
  'src/pictures/svg': [kernel, protocol],
  'src/pictures/read': [kernel, protocol, 'src/ports', 'src/browser', 'src/pictures/svg'],
  'src/pictures/show': [kernel],
  'src/files': [kernel],
  'src/files/session-file': [kernel, domain, 'src/files'],
  'src/files/import': [kernel, domain, 'src/files'],
  'src/files/export': [kernel, domain, 'src/files'],
  'src/files/save': [kernel, 'src/ports', 'src/files/session-file'],
  'src/files/dropped': [kernel, domain, 'src/files', 'src/files/import', 'src/files/session-file'],

  // The acts of a visitor.
  'src/session/store/present': ground,
  'src/session/store/lab': ground,
  'src/session/store/classroom': ground,
  'src/session/store': [...ground, ...acts('store/lab', 'store/classroom', 'store/present')],
  'src/session/table': [...ground, 'src/session/store'],
  'src/session/leave': [...ground, 'src/session/store', 'src/session/table'],
  'src/session/teach': [
    ...ground,
    'src/files',
    'src/files/import',
    'src/session/store',
    'src/session/store/lab',
    'src/session/table',
  ],
  'src/session/ask': [...ground, 'src/session/store', 'src/session/table', 'src/session/teach'],
  'src/session/lab': [
    ...ground,
    'src/files',
    'src/files/import',
    'src/session/store',
    'src/session/store/lab',
    'src/session/table',
    'src/session/teach',
    'src/session/ask',
  ],
  'src/session/lessons': [...ground, ...acts('store', 'store/lab', 'table', 'teach', 'lab')],
  'src/session/files': [...ground, 'src/files', 'src/files/*/', ...acts('store', 'table', 'teach')],
  'src/session/classroom': [...ground, ...acts('store', 'store/classroom', 'table', 'files')],
  'src/session/present': [...ground, 'src/files/session-file', ...acts('store', 'store/present')],
  'src/session/models': [...ground, ...acts('store', 'table', 'ask', 'files')],

  // The screens are the places of the page. Only the studio puts them side by side.
  ...screens,

  // These rooms put the parts together. No other rooms know all of them.
  'src/composition': [
    ...ground,
    'src/archive',
    'src/browser',
    'src/engine',
    'src/files/save',
    'src/pictures/*/',
    'src/pwa',
    'src/session/*/',
    'src/wire',
  ],
  src: ['src/*/', protocol],

  ...scripts,
};

function acts(...rooms) {
  return rooms.map((room) => `src/session/${room}`);
}
