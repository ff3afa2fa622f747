import { createServer } from 'node:net';
import { defineConfig, devices } from '@playwright/test';
import type { StudioOptions } from './e2e/fixtures/test.ts';
import { findBrowser } from './scripts/find-browser.ts';

const onCi = Boolean(process.env['CI']);
// The workers read this file again, and find the port that was chosen the first time.
const port = (process.env['LCL_E2E_PORT'] ??= String(await freePort()));
const executablePath = findBrowser();
if (executablePath === null)
  throw new Error('There is no browser: run `npm run test:e2e`, which installs one.');

const quiet = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
// A GPU in software. It is slow and has no half precision, but it runs the same code as a real one.
const softwareGpu = ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'];
// Two cameras that show a moving pattern and need no permission.
const fakeCamera = [
  '--use-fake-device-for-media-stream=device-count=2',
  '--use-fake-ui-for-media-stream',
];

// A page is open for only seconds here. Optimising hot functions of the runtime takes longer than it saves.
const briefly = ['--js-flags=--wasm-tiering-budget=100000000'];

const onWasm = {
  address: '/?device=wasm',
  launchOptions: { executablePath, args: [...quiet, ...fakeCamera] },
};
const onSoftwareGpu = {
  address: '/?device=webgpu',
  launchOptions: { executablePath, args: [...quiet, ...softwareGpu] },
};

const slow = Boolean(process.env['LCL_SLOW']);
const timed = ['many-pictures.spec.ts', 'photographs.spec.ts'];
const webgpu = 'webgpu.spec.ts';
// Tests that take minutes. Only `npm run test:slow` runs them.
const onlySlow = ['webgpu-hub.spec.ts', 'gpu-loss.spec.ts', 'gpu-loss-hub.spec.ts'];
const slowOnWasm = [
  'large-model.spec.ts',
  'asleep.spec.ts',
  'old-browser.spec.ts',
  'hub-in-lab.spec.ts',
];

export default defineConfig<StudioOptions>({
  testDir: 'e2e',
  outputDir: 'test-results',
  forbidOnly: onCi,
  retries: onCi ? 1 : 0,
  // Each page computes on one core, so a small machine can run two tests at a time.
  workers: 2,
  // Stories that need no page of their own share one page.
  timeout: 60_000,
  globalTimeout: 20 * 60_000,
  // This includes the cold start of the model, on a machine that is busy with other things too.
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}`,
    // The stories look for English words.
    locale: 'en-US',
    trace: 'on-first-retry',
    // Without this, each page would keep the whole app for itself. Only the stories about that allow it
    // (e2e/fixtures/hosting/hosted.ts).
    serviceWorkers: 'block',
    actionTimeout: 10_000,
  },
  webServer: {
    command: `npm run --silent serve -- --port ${port} --strictPort`,
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
  },
  projects: [
    // This project comes first because it is the longest, and the others run beside it.
    {
      name: 'webgpu',
      testMatch: webgpu,
      timeout: 360_000,
      expect: { timeout: 180_000 },
      use: onSoftwareGpu,
    },
    ...(slow
      ? [
          {
            name: 'slow-webgpu',
            // Two GPUs in software at once are slower than the time limits of opening.
            workers: 1,
            testMatch: onlySlow,
            timeout: 600_000,
            expect: { timeout: 240_000 },
            use: onSoftwareGpu,
          },
        ]
      : []),
    {
      name: 'wasm',
      testIgnore: [webgpu, ...onlySlow, ...timed, ...(slow ? [] : slowOnWasm)],
      // A page that animates draws sixty frames a second in software. The other projects leave the animations on.
      use: {
        ...onWasm,
        contextOptions: { reducedMotion: 'reduce' },
        launchOptions: { executablePath, args: [...quiet, ...fakeCamera, ...briefly] },
      },
    },
    // Tests with time budgets in milliseconds. They run one at a time, with nothing beside them.
    {
      name: 'timed',
      testMatch: timed,
      workers: 1,
      dependencies: slow ? [] : ['webgpu', 'wasm'],
      use: onWasm,
    },
  ],
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 4173));
    });
  });
}
