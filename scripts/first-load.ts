import {
  CATALOGUE_BUDGET,
  PAGE_SCRIPT_BUDGET,
  pageScript,
  wordScripts,
  type ScriptFile,
} from './page-script.ts';

// Measures the script and the words of the last build, and fails if one of them is over its budget.

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

const show = ({ path, gzipBytes }: ScriptFile): void => {
  process.stdout.write(`${kilobytes(gzipBytes).padStart(10)}  ${path}\n`);
};

const budget = Number(process.argv[2] ?? PAGE_SCRIPT_BUDGET);
const files = pageScript('dist');
const sum = files.reduce((bytes, { gzipBytes }) => bytes + gzipBytes, 0);
files.forEach(show);
process.stdout.write(
  `${kilobytes(sum).padStart(10)}  of gzip is the page's script at the first load; at most ${kilobytes(budget)} may be.\n`,
);
if (sum > budget) {
  process.stdout.write('It is over its budget: fetch what the first answer does not need later.\n');
  process.exitCode = 1;
}

const words = wordScripts('dist');
words.forEach(show);
process.stdout.write(
  `${String(words.length).padStart(10)}  groups of words; each may have at most ${kilobytes(CATALOGUE_BUDGET)} of gzip.\n`,
);
if (words.length === 0 || words.some(({ gzipBytes }) => gzipBytes > CATALOGUE_BUDGET)) {
  process.stdout.write('A group is over its budget: part it (src/languages/word-groups.ts).\n');
  process.exitCode = 1;
}
