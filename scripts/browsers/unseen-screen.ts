import { spawn } from 'node:child_process';
import { programOnPath } from './program-on-path.ts';

/** A screen that nobody sees, for browsers that need one. */
export interface UnseenScreen {
  readonly display: string;
  close(): void;
}

/** Starts Xvfb on a display that is free. It says which one once it is ready. `null` if it is not installed. */
export function openScreen(): Promise<UnseenScreen | null> {
  const xvfb = programOnPath(['Xvfb']);
  if (xvfb === null) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const args = ['-displayfd', '1', '-screen', '0', '1400x900x24', '-nolisten', 'tcp'];
    const server = spawn(xvfb, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    server.stdout.once('data', (number: Buffer) =>
      resolve({ display: `:${String(number).trim()}`, close: () => void server.kill() }),
    );
  });
}
