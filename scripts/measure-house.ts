import { parseArgs } from 'node:util';
import { measureHouse } from './house/measure.ts';
import { readHouse } from './house/house-files.ts';

// Prints how large the code is and how its rooms depend on each other, for this checkout or another. Use it to measure a
// change of the structure. The table is Markdown.

const { values } = parseArgs({
  options: { root: { type: 'string', default: '.' } },
});

console.log('| what | figure | where |');
console.log('|---|---|---|');
for (const row of measureHouse(readHouse(values.root))) console.log(`| ${row.join(' | ')} |`);
