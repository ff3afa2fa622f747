// What comes with the part that knows archives, tables and session files. `file-acts.ts` fetches it.
export { writeModelPack } from '../../files/export/write-model-pack.ts';
export { exportImagefolder, exportIsekai, exportTrials } from './export-session.ts';
export { mergeSessionFile } from './merge-session-file.ts';
export { openSessionFiles } from './open-files.ts';
export { saveSessionFile } from './save-session-file.ts';
export { takeFound } from './take-found.ts';
