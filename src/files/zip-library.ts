import { configure } from '@zip.js/zip.js/lib/zip-core-custom.js';

// The browser inflates. The library's own workers and WebAssembly would come from data: addresses, and the page's
// content security policy refuses those. This entry of the package leaves them out.
configure({ useWebWorkers: false, useCompressionStream: true });

export * from '@zip.js/zip.js/lib/zip-core-custom.js';
