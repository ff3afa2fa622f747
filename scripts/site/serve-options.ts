import { networkInterfaces } from 'node:os';
import { parseArgs } from 'node:util';

const FIRST_PORT = 4173;

export interface ServeOptions {
  /** `0.0.0.0` stands for every network of this device. */
  readonly host: string;
  /** The ports to try, in order. */
  readonly ports: readonly number[];
}

/**
 * Reads what stands behind `npm start --`. These are `--host` for all networks or `--host NAME`, `--port N`, and
 * `--strictPort` for no other port than that.
 */
export function readServeOptions(args: readonly string[]): ServeOptions {
  const { values } = parseArgs({
    // Node's reader knows no option whose value may be left out.
    args: args.map((arg, at) =>
      arg === '--host' && (args[at + 1] ?? '--').startsWith('--') ? '--host=0.0.0.0' : arg,
    ),
    options: {
      host: { type: 'string', default: 'localhost' },
      port: { type: 'string', default: String(FIRST_PORT) },
      strictPort: { type: 'boolean', default: false },
    },
  });
  const first = Number(values.port);
  if (!Number.isInteger(first) || first < 0 || first > 65_535)
    throw new Error(`--port needs a number up to 65535, and not "${values.port}".`);
  const tries = values.strictPort || first === 0 ? 1 : 20;
  const ports = Array.from({ length: tries }, (_, step) => first + step);
  return { host: values.host, ports: ports.filter((port) => port <= 65_535) };
}

/** The addresses at which a server can be reached, from this device first. */
export function reachableAt(host: string, port: number, base: string): readonly string[] {
  const at = (name: string) => `http://${name}:${port}${base}`;
  if (host !== '0.0.0.0') return [at(host)];
  const others = Object.values(networkInterfaces())
    .flatMap((cards) => cards ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal);
  return [at('localhost'), ...others.map(({ address }) => at(address))];
}
