import { runScript } from './run-command.ts';

// The stories that take minutes on a machine without a GPU; `npm test` leaves them out.

const built = await runScript('build');
const env = { LCL_SLOW: '1' };
const stories = [
  ['--project=slow-webgpu'],
  [
    '--project=wasm',
    'e2e/models/large-model.spec.ts',
    'e2e/models/hub-in-lab.spec.ts',
    'e2e/files/session-file.spec.ts',
    'e2e/engines/asleep.spec.ts',
    'e2e/languages/every-language.spec.ts',
    'e2e/studio/old-browser.spec.ts',
  ],
];
process.exitCode = built;
for (const story of stories)
  if (process.exitCode === 0) process.exitCode = await runScript('test:e2e', story, { env });
