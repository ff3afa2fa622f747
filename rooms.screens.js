// The rooms of the screens, which `rooms.config.js` puts below those of the acts. One line is one place: first its own
// name, then the other places that it may import.

const ground = ['src/kernel', 'src/domain/*/', 'src/languages', 'src/ports', 'workers/protocol'];

export const screens = {
  'src/screens/shared': [...ground, 'src/pictures/show', 'src/session/*/', 'src/ui'],
  ...places(
    ['engine-panel'],
    ['wall'],
    ['predict', 'wall'],
    ['camera', 'engine-panel'],
    ['compare', 'engine-panel'],
    ['ask', 'engine-panel', 'camera', 'compare', 'predict'],
    ['why/subsets', 'engine-panel'],
    ['why', 'engine-panel', 'predict', 'why/subsets'],
    ['print/slide', 'why'],
    ['teach'],
    ['lab/tray', 'engine-panel', 'camera'],
    ['lab/test', 'engine-panel', 'ask', 'predict', 'why'],
    ['lab/curve', 'engine-panel'],
    ['lab/draw'],
    ['lab/paper', 'engine-panel'],
    ['lab/checks', 'engine-panel'],
    ['print', 'why', 'lab/curve', 'lab/checks'],
    ['lab/cover', 'engine-panel', 'why'],
    [
      'lab',
      'engine-panel',
      'ask',
      'why',
      'lab/tray',
      'lab/test',
      'lab/curve',
      'lab/draw',
      'lab/paper',
      'lab/checks',
      'lab/cover',
    ],
    ['models'],
    ['device'],
    ['present', 'wall', 'predict'],
    ['class/lessons'],
    ['class', 'class/lessons', 'device', 'present'],
    ['notices'],
    ['sessions', 'print'],
    [
      'studio',
      'engine-panel',
      'camera',
      'compare',
      'ask',
      'why',
      'teach',
      'lab',
      'models',
      'device',
      'class',
      'class/lessons',
      'notices',
      'predict',
      'present',
      'print',
      'print/slide',
      'sessions',
    ],
  ),
};

function places(...lines) {
  return Object.fromEntries(
    lines.map(([place, ...others]) => [
      `src/screens/${place}`,
      [
        ...ground,
        'src/camera',
        'src/files/dropped',
        'src/pictures/show',
        'src/pwa',
        'src/session/*/',
        'src/ui',
        'src/ui/chart',
        'src/screens/shared',
        ...others.map((other) => `src/screens/${other}`),
      ],
    ]),
  );
}
