import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { Resvg } from '@resvg/resvg-js';

// Makes the icons of the installed app from the one drawing of the mark, with `npm run icons`.

const mark = await readFile(new URL('../src/ui/mark.svg', import.meta.url), 'utf8');
const icons = new URL('../public/icons/', import.meta.url);

/**
 * A system cuts a maskable icon to any shape. So the background fills the square, and the drawing keeps to the inner 80
 * %.
 */
function maskable(svg: string): string {
  const ground = /<rect [^>]*fill="(#[0-9a-f]{6})"[^>]*\/>/.exec(svg);
  if (!ground) throw new Error('the mark has no ground');
  const drawing = svg.slice(ground.index + ground[0].length, svg.lastIndexOf('</svg>'));
  const inner = `<g transform="translate(32 32) scale(.85) translate(-32 -32)">${drawing}</g>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" fill="${ground[1] ?? ''}"/>${inner}</svg>`;
}

async function draw(name: string, svg: string, side: number): Promise<void> {
  const png = new Resvg(svg, { fitTo: { mode: 'width', value: side } }).render().asPng();
  await writeFile(new URL(name, icons), png);
}

await mkdir(icons, { recursive: true });
await draw('icon-192.png', mark, 192);
await draw('icon-512.png', mark, 512);
await draw('maskable-512.png', maskable(mark), 512);
await draw('apple-touch-icon.png', maskable(mark), 180);
