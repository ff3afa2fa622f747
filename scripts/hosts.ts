import { cp, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { hostFolders, isCopy } from '../deploy/hosts.ts';

// Writes one folder for each host, from the last build. What is too large for a host is left out and named.

for (const [name, { files, largestBytes }] of Object.entries(hostFolders)) {
  const folder = join('dist-hosts', name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const leftOut: string[] = [];
  await cp('dist', folder, {
    recursive: true,
    filter: async (source) => {
      if (isCopy(source)) return false;
      if (largestBytes === null || (await stat(source)).size <= largestBytes) return true;
      leftOut.push(relative('dist', source));
      return false;
    },
  });
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
  process.stdout.write(`${folder}${leftOut.length > 0 ? `, without ${leftOut.join(', ')}` : ''}\n`);
}
