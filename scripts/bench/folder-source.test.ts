import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderSource } from './folder-source.ts';

it('takes folders for concepts and files for pictures, in one order on every machine', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'folder-source-'));
  try {
    const zoo = join(folder, 'zoo');
    for (const path of ['zoo/ox/deeper', 'zoo/Zebra', 'zoo/.cache', 'elsewhere']) {
      await mkdir(join(folder, path), { recursive: true });
    }
    for (const path of [
      'zoo/ox/1.png',
      'zoo/ox/.DS_Store',
      'zoo/Zebra/1.png',
      'zoo/parents.json',
    ]) {
      await writeFile(join(folder, path), '');
    }
    await writeFile(join(folder, 'elsewhere/1.png'), '');
    await symlink(join(folder, 'elsewhere'), join(zoo, 'emu'));
    const { name, concepts } = await folderSource(zoo);
    expect(name).toBe('pictures of zoo');
    expect(concepts.map((concept) => [concept.name, concept.pictures.length])).toEqual([
      ['Zebra', 1],
      ['emu', 1],
      ['ox', 1],
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
