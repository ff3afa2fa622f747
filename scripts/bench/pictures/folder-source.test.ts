import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderSource } from './folder-source.ts';
import { must } from '../subject/subject.ts';

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
    const { name, concepts } = must(await folderSource(zoo));
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

it('takes the hand from the file name, and from pairs.json which concepts may meet', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'folder-source-'));
  try {
    for (const path of ['ox', 'yak', 'emu']) await mkdir(join(folder, path));
    for (const file of ['noto--01.png', 'noto-v1--02--b.png', 'plain.png']) {
      await writeFile(join(folder, 'ox', file), '');
    }
    expect(must(await folderSource(folder)).concepts[1]).not.toHaveProperty('rivals');
    await writeFile(join(folder, 'pairs.json'), '[["ox", "yak"]]');
    const { concepts } = must(await folderSource(folder));
    expect(concepts.map(({ name, rivals }) => [name, rivals])).toEqual([
      ['emu', []],
      ['ox', ['yak']],
      ['yak', ['ox']],
    ]);
    expect(concepts[1]?.hands).toEqual(['noto', 'noto-v1', '']);
    await writeFile(join(folder, 'pairs.json'), '[["ox", "cow"]]');
    expect(await folderSource(folder)).toEqual({
      ok: false,
      failure: `${join(folder, 'pairs.json')}: there is no folder cow.`,
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});
