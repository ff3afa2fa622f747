import { configure } from '@zip.js/zip.js/lib/zip-core-custom.js';

// The browser inflates. The library's own workers and WebAssembly would come from data: addresses, which the page's
// content security policy refuses; this entry of the package does not even bring them.
configure({ useWebWorkers: false, useCompressionStream: true });

export * from '@zip.js/zip.js/lib/zip-core-custom.js';
