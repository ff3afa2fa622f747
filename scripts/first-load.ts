import { PAGE_SCRIPT_BUDGET, pageScript } from './page-script.ts';

// Measures the size of the script of the last build, and fails if it is over its budget.

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

const budget = Number(process.argv[2] ?? PAGE_SCRIPT_BUDGET);
const files = pageScript('dist');
const sum = files.reduce((bytes, { gzipBytes }) => bytes + gzipBytes, 0);
for (const { path, gzipBytes } of files)
  process.stdout.write(`${kilobytes(gzipBytes).padStart(10)}  ${path}\n`);
process.stdout.write(
  `${kilobytes(sum).padStart(10)}  of gzip is the page's script at the first load; at most ${kilobytes(budget)} may be.\n`,
);
if (sum > budget) {
  process.stdout.write('It is over its budget: fetch what the first answer does not need later.\n');
  process.exitCode = 1;
}
