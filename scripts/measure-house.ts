import { parseArgs } from 'node:util';
import { measureHouse } from './house/measure.ts';
import { readHouse } from './house/house-files.ts';

// Prints how large the house is and how its rooms hang together, for this checkout or another: what a change of the house is
// measured by. The table is Markdown.

const { values } = parseArgs({
  options: { root: { type: 'string', default: '.' } },
});

console.log('| what | figure | where |');
console.log('|---|---|---|');
for (const row of measureHouse(readHouse(values.root))) console.log(`| ${row.join(' | ')} |`);
