import { jpegOnItsSide, jpegWithBadNote } from '../fixtures/pictures/jpeg.ts';
import { blinkingGif, bombPng, cmykJpeg, deepPng } from '../fixtures/pictures/odd-pictures.ts';
import { sun, waves, type MadePicture } from '../fixtures/pictures/pictures.ts';
import { encodePng } from '../fixtures/pictures/png.ts';
import { expect, test } from '../fixtures/test.ts';

const file = (name: string, mimeType: string, content: Buffer | string): MadePicture => ({
  name,
  mimeType,
  buffer: Buffer.from(content),
});

test('files that are broken, unusual, double, turned or hostile are each reported differently', async ({
  page,
  studio,
}) => {
  const { teach, ask } = studio;
  await studio.openReady();

  await test.step('broken files among good ones: one message with their reasons, and the good ones come in', async () => {
    await teach.nameBoth('fep', 'wuggle');
    await teach.add('fep', [
      sun(1),
      file('cut.png', 'image/png', sun(2).buffer.subarray(0, 120)),
      file('empty.png', 'image/png', ''),
      file('letter.jpg', 'image/jpeg', '%PDF-1.7 dear all'),
      sun(3),
    ]);
    await teach.holds('fep', 2);
    await expect(studio.notices).toContainText('3 files could not be read. The other 2 came in.');
    const reasons = studio.notices.getByRole('listitem');
    await expect(reasons).toHaveText([/^cut\.png: /, /^empty\.png: the file is empty/, /PDF/]);
  });

  await test.step('unusual pictures come in, and what only looks like one is told apart', async () => {
    await studio.beginAnew();
    await teach.nameBoth('fep', 'wuggle');
    const plain = (width: number, height: number) => encodePng(width, height, () => [200, 90, 20]);
    await teach.add('fep', [
      file('1-dot.png', 'image/png', plain(1, 1)),
      file('2-thread.png', 'image/png', plain(3000, 2)),
      file('3-renamed.jpg', 'image/jpeg', sun(3).buffer),
      cmykJpeg('4-inks.jpg'),
      deepPng('5-deep.png'),
      jpegWithBadNote('6-note.jpg'),
      blinkingGif('7-blinking.gif'),
      bombPng('8-bomb.png', 20_000, 20_000),
      file('9-letter.png', 'image/png', 'Dear all, this is a letter.'),
    ]);
    await teach.holds('fep', 7);
    await expect(studio.notices).toContainText('7-blinking.gif is an animation');
    await expect(studio.notices).toContainText('2 files could not be read. The other 7 came in.');
    await expect(studio.notices.getByRole('listitem')).toHaveText([
      /^8-bomb\.png: the picture is too large \(20,000 × 20,000 pixels/,
      /^9-letter\.png: this is not a picture/,
    ]);

    await test.step('the model sees each of them', async () => {
      await expect(teach.picture('fep', 2).getByRole('img')).toHaveJSProperty('naturalWidth', 1024);
      await teach.add('wuggle', [waves(1)]);
      await ask.about(waves(9));
      await expect(ask.answer).toHaveText(/there is|Not sure/);
    });
  });

  await test.step('the same picture twice in a concept is said, not added', async () => {
    await studio.beginAnew();
    await teach.nameBoth('fep', 'wuggle');
    await teach.add('fep', [sun(1)]);
    await teach.holds('fep', 1);
    await teach.add('fep', [{ ...sun(1), name: 'again.png' }, sun(2)]);
    await teach.holds('fep', 2);
    await expect(studio.notices).toContainText('“fep” shows again.png already');

    await test.step('in another concept it is a picture like any other', async () => {
      await teach.add('wuggle', [sun(1), waves(1)]);
      await teach.holds('wuggle', 2);
    });
  });

  await test.step('a photograph that lies on its side stands upright', async () => {
    await studio.beginAnew();
    await teach.nameBoth('fep', 'wuggle');
    await teach.add('fep', [jpegOnItsSide('photo.jpg')]);
    await teach.holds('fep', 1);
    const picture = teach.picture('fep', 1).getByRole('img');
    await expect(picture).toHaveJSProperty('naturalWidth', 8);
    await expect(picture).toHaveJSProperty('naturalHeight', 16);
  });

  await test.step('white drawings on transparency stand on black, each a picture of its own', async () => {
    await studio.beginAnew();
    await teach.nameBoth('fep', 'wuggle');
    const shapes = ['<circle cx="32" cy="32" r="20"/>', '<path d="M12 12h40v40h-40z"/>'];
    const drawings = shapes.map((shape, at) =>
      file(
        `${at}.svg`,
        'image/svg+xml',
        `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><style>path { fill: #fff }</style><g style="fill: white">${shape}</g></svg>`,
      ),
    );
    await teach.add('fep', drawings);
    await teach.holds('fep', 2);
    const cornerOf = (place: number) =>
      teach
        .picture('fep', place)
        .getByRole('img')
        .evaluate(async (image: HTMLImageElement) => {
          await image.decode();
          const context = new OffscreenCanvas(1, 1).getContext('2d');
          context?.drawImage(image, 0, 0);
          return [...(context?.getImageData(0, 0, 1, 1).data ?? [])];
        });
    expect(await cornerOf(1)).toEqual([0, 0, 0, 255]);
    expect(await cornerOf(2)).toEqual([0, 0, 0, 255]);
    // The watch over all pages checks that the style of a drawing is no error in the console.
  });

  await test.step('an SVG is drawn, never let into the page', async () => {
    await studio.beginAnew();
    await teach.nameBoth('fep', 'wuggle');
    const hostile = `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" onload="document.title='taken'">
      <script>document.title = 'taken'; new Image().src = 'http://198.51.100.7/beacon';</script>
      <image href="http://198.51.100.7/track.png" width="64" height="64"/>
      <foreignObject width="64" height="64"><img xmlns="http://www.w3.org/1999/xhtml" src="x" onerror="document.title='taken'"/></foreignObject>
      <rect width="64" height="64" fill="teal"/></svg>`;
    await teach.add('fep', [file('hostile.svg', 'image/svg+xml', hostile)]);
    await teach.holds('fep', 1);
    await expect(teach.picture('fep', 1).getByRole('img')).toHaveJSProperty('complete', true);
    await expect(page).toHaveTitle('Link-Context Studio');
    // The watch over all pages checks that nothing was fetched from the foreign address.
  });
});
