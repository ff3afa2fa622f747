import { expose } from 'comlink';
import { prepareBitmap, prepareFile } from './pictures/prepare-picture.ts';
import { holdLock } from './files/hold-lock.ts';
import type { PictureWorker } from './protocol/pictures.ts';
import { reportRequests } from './files/report-requests.ts';

expose({ readFile: prepareFile, readBitmap: prepareBitmap, holdLock } satisfies PictureWorker);
reportRequests();
