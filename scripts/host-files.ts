import { writeFile } from 'node:fs/promises';
import { headersFile, nginxFile } from '../deploy/host-files.ts';

// Writes the example files for hosts, from the one source of the headers.
await writeFile(new URL('../deploy/_headers', import.meta.url), headersFile());
await writeFile(new URL('../deploy/nginx.conf', import.meta.url), nginxFile());
await writeFile(new URL('../deploy/nginx-image.conf', import.meta.url), nginxFile('image'));
