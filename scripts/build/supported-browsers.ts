/**
 * The oldest browsers that the studio is built for. The build's target, the words of a page that does not start and the
 * table in README come from here. These versions have WebAssembly with SIMD, workers that are modules,
 * `OffscreenCanvas`, `AbortSignal.any`, subgrid and the language of ES2023. TypeScript is told of no later language
 * (`lib` in the tsconfig files).
 */
export const supportedBrowsers = [
  { name: 'Chrome', version: '117', targets: ['chrome117'] },
  { name: 'Edge', version: '117', targets: ['edge117'] },
  { name: 'Firefox', version: '128', targets: ['firefox128'] },
  { name: 'Safari', version: '17.4', targets: ['safari17.4', 'ios17.4'] },
] as const;

/** As Vite's `build.target` takes them. */
export const buildTarget: string[] = supportedBrowsers.flatMap(({ targets }) => [...targets]);

/** No line breaks between a name and its number. */
export const browserNames: readonly string[] = supportedBrowsers.map(
  ({ name, version }) => `${name}\u00a0${version}`,
);
