import { join } from 'node:path';
import { dropFiles } from '../fixtures/files/drop-files.ts';
import { encodePng, type Rgb } from '../fixtures/pictures/png.ts';
import { expect, test } from '../fixtures/test.ts';
import { writeFiles } from '../fixtures/files/write-files.ts';
import { packZip } from '../fixtures/files/zip.ts';

const WIDTH = 800;
const HEIGHT = 300;
const ground: Rgb = [214, 224, 214];
const orange: Rgb = [255, 165, 0];
const teal: Rgb = [0, 128, 128];

test('the edges of a wide picture are seen, by the model and by the visitor', async ({
  page,
  studio,
}, testInfo) => {
  const { teach, ask } = studio;
  const zip = await packZip({
    'sun/1.png': wide(disc(30)),
    'sun/2.png': wide(disc(38)),
    'stripes/1.png': wide(bars(30)),
    'stripes/2.png': wide(bars(34)),
  });
  const folder = writeFiles(testInfo.outputPath('wide'), {
    'off-centre.zip': zip,
    'question.png': wide(disc(66)),
  });
  await studio.openReady();
  await dropFiles(page, teach.zone.getByText('A folder becomes a concept'), [
    join(folder, 'off-centre.zip'),
  ]);
  await teach.holds('sun', 2);
  await teach.holds('stripes', 2);
  await ask.about(join(folder, 'question.png'));
  await ask.names('sun');
  // The middles look alike, so a model that reads only them gives both names the same weight.
  await expect(ask.bars.first()).toContainText('sun');
  await expect(studio.why.evidence).toHaveCount(4);

  await test.step('the page shows the whole of it', async () => {
    const { width, height } = (await ask.question.boundingBox()) ?? { width: 0, height: 1 };
    expect(width / height).toBeGreaterThan(1.5);
    const thumbnail = teach.picture('sun', 1).getByRole('img').first();
    await expect(thumbnail).toHaveCSS('object-fit', 'contain');
  });
});

/** A picture whose content is in its left quarter only. */
function wide(paint: (x: number, y: number) => Rgb): Buffer {
  return encodePng(WIDTH, HEIGHT, (x, y) => (x < WIDTH / 4 + 60 ? paint(x, y) : ground));
}

function disc(left: number): (x: number, y: number) => Rgb {
  return (x, y) => (Math.hypot(x - left - 90, y - HEIGHT / 2) < 90 ? orange : ground);
}

function bars(left: number): (x: number, y: number) => Rgb {
  return (x, y) => (x > left && x < left + 180 && y > 50 && y < 250 && y % 30 < 13 ? teal : ground);
}
