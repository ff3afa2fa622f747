/** The light palette of the page. A slide is light, whatever the page is now, because it goes elsewhere. */
export const slideColours = {
  surface: '#fffdf9',
  sunken: '#f4f1ea',
  ink: '#211d33',
  'ink-soft': '#5c566f',
  line: '#e0dace',
  'line-strong': '#8d869c',
  'marker-0': '#0064a6',
  'marker-1': '#b85300',
  'marker-2': '#00785a',
  'marker-3': '#b0437f',
  'marker-4': '#7d6300',
  'marker-5': '#6b48b5',
  'marker-6': '#a3302a',
  'marker-7': '#4f5d66',
} as const;

/** The colour of a marker on a slide. */
export function slideColourOf(markerColour: string): string {
  const [, name = ''] = /--([\w-]+)/.exec(markerColour) ?? [];
  return name in slideColours ? slideColours[name as keyof typeof slideColours] : slideColours.ink;
}
