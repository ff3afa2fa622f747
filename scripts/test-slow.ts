import { runScript } from './run-command.ts';

// The stories that take minutes on a machine without a GPU; `npm test` leaves them out.

const built = await runScript('build');
const env = { LCL_SLOW: '1' };
process.exitCode = built === 0 ? await runScript('test:e2e', ['--project=gpu-loss'], { env }) : 1;
