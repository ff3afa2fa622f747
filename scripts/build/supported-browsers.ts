/**
 * The oldest browsers that the studio is built for. The build's target, the words of a page that does not start and the
 * table in README come from here. These versions have WebAssembly with SIMD, workers that are modules,
 * `OffscreenCanvas`, `String.prototype.toWellFormed` and the language of ES2023. TypeScript is told of no later language
 * (`lib` in the tsconfig files).
 */
export const supportedBrowsers = [
  { name: 'Chrome', version: '111', targets: ['chrome111'] },
  { name: 'Edge', version: '111', targets: ['edge111'] },
  { name: 'Firefox', version: '128', targets: ['firefox128'] },
  { name: 'Safari', version: '16.4', targets: ['safari16.4', 'ios16.4'] },
] as const;

/** As Vite's `build.target` takes them. */
export const buildTarget: string[] = supportedBrowsers.flatMap(({ targets }) => [...targets]);

/** "Chrome 111, Edge 111, Firefox 128 or Safari 16.4". No line breaks between a name and its number. */
export function browserWords(): string {
  const names = supportedBrowsers.map(({ name, version }) => `${name}\u00a0${version}`);
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
