import type { Figure } from './drawing/figure.ts';
import { joinBoxes, type Box } from './drawing/geometry.ts';
import { pattern } from './parts/pattern.ts';
import { texture } from './parts/texture.ts';
import { fillOf, type Pen } from './pen.ts';
import { packed, round } from './drawing/path-data.ts';

import type { Species } from './drawing/species.ts';

/** The silhouette, its name inside the picture and the clip that keeps the markings on it. */
export function skinDefinitions({ skin }: Figure, { id }: Pen): string {
  return (
    `<path id="${id}s" d="${skin.map(({ d }) => d).join('')}"/>` +
    `<clipPath id="${id}c"><use href="#${id}s"/></clipPath>`
  );
}

/** The body with its edge, pattern, shading and texture. */
export function drawSkin(species: Species, figure: Figure, pen: Pen): string {
  const { id, paints, style } = pen;
  const box = joinBoxes(figure.skin.map((shape) => shape.box));
  const use = (attributes: string): string => `<use href="#${id}s" ${attributes}/>`;
  const fur = species.texture === 'fur' ? 'stroke-dasharray="2.2 1.6"' : '';
  const edge =
    style === 'outlined'
      ? use(`fill="${paints.ink}" stroke="${paints.ink}" stroke-width="${fur ? 9 : 6.4}" ${fur}`)
      : style === 'crayon'
        ? use(
            `fill="none" stroke="${paints.ink}" stroke-width="5" stroke-dasharray="${fur ? '2.6 1.8' : '23 1.4 11 .9'}" stroke-opacity=".85"`,
          )
        : fur &&
          use(
            `fill="none" stroke="${fillOf(pen, 'main')}" stroke-width="9" ${fur} stroke-linecap="butt"`,
          );
  return (
    edge +
    use(`fill="${fillOf(pen, 'main')}"`) +
    `<g clip-path="url(#${id}c)">` +
    pattern(species, figure, box, paints) +
    texture(species, figure, box, paints) +
    shade(box, pen) +
    '</g>'
  );
}

function shade(box: Box, { style, paints }: Pen): string {
  const { left, right, top, bottom } = box;
  const x = (left + right) / 2;
  const y = (top + bottom) / 2;
  const rx = (right - left) * 0.62;
  const ry = (bottom - top) * 0.58;
  if (style === 'crayon') {
    let d = '';
    for (let offset = left - (bottom - top); offset < right; offset += 8)
      d += `M${packed(offset, bottom)}L${packed(offset + (bottom - top) * 0.8, top)}`;
    return `<path d="${d}" stroke="${paints.deep}" stroke-width="1.7" opacity=".38" stroke-dasharray="14 2 25 3"/>`;
  }
  const rim = `M${packed(left - 9, top - 9)}H${round(right + 9)}V${round(bottom + 9)}H${round(left - 9)}Z`;
  const lit = `M${packed(x - rx, y - ry * 0.3)}a${round(rx)} ${round(ry)} 0 1 0 ${round(rx * 2)} 0a${round(rx)} ${round(ry)} 0 1 0 ${round(-rx * 2)} 0Z`;
  return `<path fill-rule="evenodd" d="${rim}${lit}" fill="${paints.deep}" opacity="${style === 'soft' ? '.22' : '.34'}"/>`;
}
