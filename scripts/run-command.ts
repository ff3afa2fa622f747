import { spawn } from 'node:child_process';

export interface CommandOptions {
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** After this many milliseconds the command is killed and counts as failed. */
  readonly timeout?: number;
  /** Called with the output of both streams as it comes. Without it, the output goes to this process's own streams. */
  readonly onOutput?: (text: string) => void;
}

/** Runs a program. Resolves with its exit code, or 1 if it could not run to its end. */
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
      // Spawn's own `timeout` is not used, because its timer outlives a program that could not be started.
      ...(timeout !== undefined && { signal: AbortSignal.timeout(timeout) }),
    });
    for (const stream of [child.stdout, child.stderr])
      if (onOutput) stream?.setEncoding('utf8').on('data', onOutput);
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Runs a script of package.json, so that `npm test` does the same as the commands in the README. */
export function runScript(
  name: string,
  args: readonly string[] = [],
  options?: CommandOptions,
): Promise<number> {
  const rest = args.length > 0 ? ['--', ...args] : [];
  return runCommand('npm', ['run', '--silent', name, ...rest], options);
}
