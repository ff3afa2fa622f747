import { bundleLibrary, LIBRARY_BUDGET, librarySizes } from './library/bundle-library.ts';
import { collectTypes } from './library/collect-types.ts';

// Builds the package in `packages/mini`, says how large it is, and fails if it is over its budget.

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

await bundleLibrary();
const complaints = await collectTypes();
for (const complaint of complaints) process.stdout.write(`${complaint}\n`);
const sizes = await librarySizes();
const sum = sizes.reduce((bytes, { gzipBytes }) => bytes + gzipBytes, 0);
for (const { file, gzipBytes } of sizes)
  process.stdout.write(`${kilobytes(gzipBytes).padStart(10)}  ${file}\n`);
process.stdout.write(
  `${kilobytes(sum).padStart(10)}  of gzip is the package beside runtime and weights; at most ${kilobytes(LIBRARY_BUDGET)} may be.\n`,
);
if (sum > LIBRARY_BUDGET || complaints.length > 0) process.exitCode = 1;
