import { spawn } from 'node:child_process';

export interface CommandOptions {
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** After so many milliseconds the command is ended and counts as failed. */
  readonly timeout?: number;
  /** Gets the output, both streams as they come; without it they are ours. */
  readonly onOutput?: (text: string) => void;
}

/** Runs a program; resolves with its exit code, 1 if it could not run to its end. */
export function runCommand(
  program: string,
  args: readonly string[],
  { env = {}, timeout, onOutput }: CommandOptions = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: onOutput ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      // npm and npx are shell scripts on Windows.
      shell: process.platform === 'win32' && !program.includes('\\'),
      // Not spawn's own `timeout`: its timer outlives a program that could not be started.
      ...(timeout !== undefined && { signal: AbortSignal.timeout(timeout) }),
    });
    for (const stream of [child.stdout, child.stderr])
      if (onOutput) stream?.setEncoding('utf8').on('data', onOutput);
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Runs a script of package.json, so that what `npm test` does is what the README says to type. */
export function runScript(
  name: string,
  args: readonly string[] = [],
  options?: CommandOptions,
): Promise<number> {
  const rest = args.length > 0 ? ['--', ...args] : [];
  return runCommand('npm', ['run', '--silent', name, ...rest], options);
}
