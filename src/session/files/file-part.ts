// The lazy part that knows archives, tables and session files. `file-acts.ts` fetches it.
export { writeModelPack } from '../../files/export/write-model-pack.ts';
export {
  saveAnswerPicture,
  saveImagefolder,
  saveIsekai,
  saveReportFile,
  saveRuns,
  saveTrials,
} from './export-session.ts';
export { savePrototypes } from './export-prototypes.ts';
export { mergeFromFile } from './merge-session-file.ts';
export { openFilesOnTable, openUnpackedIn } from './open-session-file.ts';
export { filesInTexts } from './take-text.ts';
export { saveToFile } from './save-session-file.ts';
export { takeFound } from './take-found.ts';
export { takeForTests } from './take-for-tests.ts';
