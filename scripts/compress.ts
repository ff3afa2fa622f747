import { compressFolder } from './site/compress-folder.ts';

// Writes compressed copies beside the files of the last build, as the end of `npm run build`. `--best` takes the best
// quality for the large files too. That takes over a minute once, so releases and images ask for it, and tests do not.

const best = process.argv.includes('--best');
const began = performance.now();
const cache = 'node_modules/.cache/link-context-studio';
const { files, raw, brotli, gzip } = await compressFolder('dist', { cache, best });
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
process.stdout.write(
  `${files} files of ${megabytes(raw)} have copies: ${megabytes(brotli)} of Brotli, ${megabytes(gzip)} of gzip ` +
    `(${((performance.now() - began) / 1000).toFixed(1)} s)\n`,
);
