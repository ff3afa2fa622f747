import { configure } from '@zip.js/zip.js/lib/zip-core-custom.js';

// As in src/files: the browser inflates, and the library brings no workers of its own.
configure({ useWebWorkers: false, useCompressionStream: true });

export * from '@zip.js/zip.js/lib/zip-core-custom.js';
