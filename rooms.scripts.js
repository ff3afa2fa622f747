// The rooms of the scripts, which `rooms.config.js` puts below those of the page.

const kernel = 'src/kernel';
const domain = 'src/domain/*/';

export const scripts = {
  'scripts/build': ['src/languages', 'scripts/house'],
  'scripts/house': [],
  'scripts/library': ['scripts/build'],
  'scripts/site': [],
  'scripts/browsers': [],
  'scripts/bench/pictures': [kernel, 'src/creatures/*/', 'src/creatures', 'src/pictures/read'],
  'scripts/bench/episodes': [kernel, domain, 'src/files/import'],
  'scripts/bench/subject': [kernel, domain, 'workers/*/'],
  'scripts/bench/curve': [
    kernel,
    domain,
    'workers/*/',
    'scripts/bench/pictures',
    'scripts/bench/subject',
  ],
  'scripts/bench/paper': [kernel, domain, 'scripts/bench/subject'],
  'scripts/bench/accuracy': [
    kernel,
    domain,
    'workers/*/',
    'scripts/bench/episodes',
    'scripts/bench/subject',
  ],
  'scripts/bench/time': [kernel, domain, 'workers/*/', 'scripts/bench/subject'],
  'scripts/bench/link': [
    kernel,
    domain,
    'src/creatures/*/',
    'workers/*/',
    'scripts/bench/episodes',
    'scripts/bench/subject',
    'scripts/bench/accuracy',
  ],
  'scripts/bench/report': [
    domain,
    'scripts/bench/accuracy',
    'scripts/bench/time',
    'scripts/bench/link',
    'scripts/bench/paper',
  ],
  'scripts/bench': [kernel, domain, 'src/creatures/*/', 'src/files/import', 'scripts/bench/*/'],
};
