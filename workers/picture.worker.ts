import { expose } from 'comlink';
import { prepareBitmap, prepareFile } from './pictures/prepare-picture.ts';
import type { PictureReader } from './protocol.ts';
import { reportRequests } from './report-requests.ts';

expose({ readFile: prepareFile, readBitmap: prepareBitmap } satisfies PictureReader);
reportRequests();
