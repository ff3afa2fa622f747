import { expose } from 'comlink';
import { prepareBitmap, prepareFile } from './pictures/prepare-picture.ts';
import type { PictureReader } from './protocol/engine.ts';
import { reportRequests } from './files/report-requests.ts';

expose({ readFile: prepareFile, readBitmap: prepareBitmap } satisfies PictureReader);
reportRequests();
