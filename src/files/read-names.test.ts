import { describe, expect, it } from 'vitest';
import { readNames } from './read-names.ts';

const noClues = { known: '', languages: [] };
const bytesOf = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));

describe('names that do not say how they are written', () => {
  it.each([
    ['gb18030', ['苹果', '香蕉'], ['c6bbb9fb', 'cfe3bdb6']],
    ['gb18030', ['正常', '缺陷'], ['d5fdb3a3', 'c8b1cfdd']],
    ['big5', ['蘋果', '香蕉'], ['c4abaa47', 'adbbbfbc']],
    ['shift_jis', ['りんご', 'バナナ'], ['82e882f182b2', '836f83698369']],
    ['shift_jis', ['犬', '猫'], ['8ca2', '944c']],
    ['euc-kr', ['사과', '바나나'], ['bbe7b0fa', 'b9d9b3aab3aa']],
    ['euc-kr', ['고양이', '개'], ['b0edbee7c0cc', 'b0b3']],
    ['windows-1252', ['Äpfel', 'Nüsse'], ['c47066656c', '4efc737365']],
    ['windows-1252', ['pêches'], ['70ea63686573']],
    ['cp850', ['Äpfel', 'Nüsse'], ['8e7066656c', '4e81737365']],
    ['cp850', ['maçã', 'limão'], ['6d6187c6', '6c696dc66f']],
    ['windows-1250', ['jabłka', 'śliwki'], ['6a6162b36b61', '9c6c69776b69']],
    ['cp852', ['jabłka', 'śliwki'], ['6a6162886b61', '986c69776b69']],
    ['cp852', ['körte', 'szőlő'], ['6b94727465', '737a8b6c8b']],
    ['windows-1251', ['яблоки', 'груши'], ['ffe1ebeeeae8', 'e3f0f3f8e8']],
    ['windows-1251', ['Кошки', 'Собаки'], ['caeef8eae8', 'd1eee1e0eae8']],
    ['ibm866', ['яблоки', 'груши'], ['efa1abaeaaa8', 'a3e0e3e8a8']],
    ['ibm866', ['Кошки', 'Собаки'], ['8aaee8aaa8', '91aea1a0aaa8']],
    ['koi8-r', ['яблоки', 'груши'], ['d1c2cccfcbc9', 'c7d2d5dbc9']],
    ['windows-1253', ['μήλα', 'αχλάδια'], ['ecdeebe1', 'e1f7ebdce4e9e1']],
    ['windows-1254', ['çiçek', 'ağaç'], ['e769e7656b', '61f061e7']],
  ])('are guessed: %s, %j', (id, names, hexes) => {
    const { readings, nameOf } = readNames(hexes.map(bytesOf), noClues);
    expect(readings[0]).toMatchObject({ id, names });
    expect(hexes.map((hex) => nameOf(bytesOf(hex)))).toEqual(names);
    expect(readings.length).toBeGreaterThan(1);
    expect(new Set(readings.map((one) => one.names.join())).size).toBe(readings.length);
  });

  it('are UTF-8 if all of them are, and nobody is asked', () => {
    const names = ['Café/1.png', '苹果/1.png', 'plain/1.png'].map((name) => Buffer.from(name));
    const { readings, nameOf } = readNames(names, noClues);
    expect(readings).toEqual([]);
    expect(names.map(nameOf)).toEqual(['Café/1.png', '苹果/1.png', 'plain/1.png']);
  });

  it('are those of a list in the archive, and nobody is asked', () => {
    // The same bytes are "Žpfel" in Windows-1252 and "Äpfel" in DOS 850.
    const raw = Buffer.from('8e7066656c2f312e706e67', 'hex');
    const clues = { ...noClues, known: '{"file_name": "Äpfel/1.png"}' };
    const { readings, nameOf } = readNames([raw], clues);
    expect(readings).toEqual([]);
    expect(nameOf(raw)).toBe('Äpfel/1.png');
  });

  it('are read as the visitor chose', () => {
    const raw = bytesOf('c6bbb9fb');
    const { nameOf, readings } = readNames([raw], { ...noClues, chosen: 'windows-1251' });
    expect(nameOf(raw)).toBe(readings.find(({ id }) => id === 'windows-1251')?.names[0]);
    expect(nameOf(raw)).not.toBe('苹果');
  });

  it('follow the languages of the browser where a guess is open', () => {
    // "תפוח" in Windows-1255, "ъфез" in Windows-1251.
    const raw = bytesOf('faf4e5e7');
    const first = (languages: readonly string[]) =>
      readNames([raw], { ...noClues, languages }).readings[0]?.names;
    expect(first(['he-IL'])).toEqual(['תפוח']);
    expect(first(['ru-RU'])).not.toEqual(['תפוח']);
  });
});
