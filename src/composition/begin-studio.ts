import { untilLoaded } from '../browser/until-it-comes.ts';
import { whileAlone } from '../browser/only-page.ts';
import { UNNAMED } from '../domain/session/untouched.ts';
import { isFirstAsked } from '../pwa/site-data.ts';
import { answerAutomatically } from '../session/ask/answer-automatically.ts';
import { explainAfterAnswers } from '../session/ask/explain.ts';
import { speakAfterAnswers } from '../session/ask/speak-freely.ts';
import { takeFiles } from '../session/files/file-acts.ts';
import { tellUnkeptPart } from '../session/leave/tell-unkept-part.ts';
import type { UnkeptWork } from '../session/leave/unkept-work.ts';
import { leaveRemovedEncoder } from '../session/models/choose-pretrained-encoder.ts';
import { followCatalogue } from '../session/models/follow-catalogue.ts';
import { restoreCatalogue } from '../session/models/refresh-catalogue.ts';
import { rememberEngine } from '../session/models/remember-engine.ts';
import { askToPersist } from '../session/table/ask-to-persist.ts';
import { blankSession } from '../session/table/blank-session.ts';
import { listSessions } from '../session/table/list-sessions.ts';
import { notifyMissingPictures } from '../session/table/notify-missing-pictures.ts';
import { openBlankOnTable } from '../session/table/open-on-table.ts';
import { restore, sweep } from '../session/table/restore.ts';
import type { Tools } from '../session/store/tools.ts';
import { freeName } from '../session/table/sessions.ts';
import type { StudioParts } from './create-tools.ts';
import { followLesson } from './follow-lesson.ts';
import { followPage } from './follow-page.ts';
import { beginOnShared } from './begin-on-shared.ts';
import { followView } from './follow-view.ts';
import { unkeptNote } from './remembered-choices.ts';
import { noteLoad, shallAskFirst } from './load-notes.ts';
import { markRoot } from './mark-root.ts';
import { bringSharedWork } from './shared-work.ts';
import { installationPart } from './installation-part.ts';
import type { Opening } from './wire-installation.ts';

/** How the visitor wants to start after loads that broke off. */
export type StartHow = 'as-usual' | 'on-wasm' | 'without-session';

type Beginning = StudioParts & Pick<Opening, 'onSettled'>;

/** Brings the last session back and starts the model, side by side. Asks first if that broke off the last times. */
export async function beginStudio(parts: Beginning): Promise<void> {
  const { tools, writer } = parts;
  const brought = bringSharedWork(tools);
  markRoot(document.documentElement, tools.store);
  followView(tools.store);
  followLesson(tools.store);
  followPage(parts);
  askToPersist(tools, isFirstAsked);
  notifyMissingPictures(tools);
  leaveRemovedEncoder(tools);
  void restoreCatalogue(tools);
  const asks = await shallAskFirst();
  if (asks) tools.store.setState({ asksHowToStart: true });
  else startModel(parts, 'as-usual');
  await brought;
  await writer.begin(tools.sharedDevice.recall());
  if (!asks) await openLast(parts, 'as-usual');
}

/** Goes on once the visitor has said how. */
export async function startStudio(parts: Beginning, how: StartHow): Promise<void> {
  parts.tools.store.setState({ asksHowToStart: false });
  startModel(parts, how);
  await openLast(parts, how);
}

function startModel({ tools, engines }: StudioParts, how: StartHow): void {
  if (how === 'on-wasm') {
    // As little as possible that could be the reason again; what is remembered stays.
    tools.store.setState({ encoderInUse: null });
    tools.pretrainedEncoder.use(null);
  }
  noteLoad(tools.store);
  engines.mini.start(how === 'on-wasm' ? 'wasm' : undefined);
  // After loads that broke off, the small model first: a large one may be what broke them.
  if (how !== 'as-usual') tools.rememberedEngine.keep('mini');
  const leave = rememberEngine(tools);
  addEventListener('pagehide', leave);
  followCatalogue(tools);
  answerAutomatically(tools);
  speakAfterAnswers(tools);
  explainAfterAnswers(tools);
}

async function openLast(parts: Beginning, how: StartHow): Promise<void> {
  const { tools } = parts;
  const unkept = unkeptNote.recall();
  const isSameVisitor = await beginOnShared(tools);
  if (!isSameVisitor) unkeptNote.keep(null);
  else if (how === 'without-session') {
    // A new one: the last session may be on the table already, if another page has it open.
    await listSessions(tools);
    await openBlankOnTable(tools, blankSession(freeName(tools, UNNAMED), Date.now()));
  } else await restore(tools);
  if (unkept && isSameVisitor) void tellLater(tools, unkept);
  void joinInstallation(parts);
  // Another page's undo may still need what no session mentions.
  await whileAlone(() => sweep(tools));
}

async function joinInstallation(parts: Beginning): Promise<void> {
  const { tools, installation, saving, onSettled } = parts;
  const part = await untilLoaded(installationPart);
  await part.wireInstallation(installation, tools, saving, {
    onFiles: (files) => void takeFiles(tools, files, null),
    onSettled,
  });
}

async function tellLater(tools: Tools, unkept: UnkeptWork): Promise<void> {
  const telling = await tellUnkeptPart.load();
  if (telling.ok) await telling.value.tellUnkept(tools, unkeptNote, unkept);
}
