import { expect } from 'vitest';
import { replaySteps } from '../../domain/presenting/replay-steps.ts';
import { ask } from '../ask/ask.ts';
import { chooseQuery } from '../ask/choose-query.ts';
import { saveSessionFile } from '../files/file-acts.ts';
import { demonstrate } from '../teach/demonstrate.ts';
import { it } from '../testing/studio-test.ts';
import { BLICKET, CACTIHOG, picture } from '../testing/tools-for-tests.ts';
import { readRecording } from './read-recording.ts';

it('a session file is a recorded lesson, which nobody has to answer', async ({ tools }) => {
  await demonstrate(tools, [picture('a')], CACTIHOG);
  await demonstrate(tools, [picture('b')], BLICKET);
  await chooseQuery(tools, [picture('c')]);
  await ask(tools);
  await saveSessionFile(tools);
  const [file] = tools.saved;
  if (!file) throw new Error('nothing was saved');
  const recording = await readRecording(file);
  if (!recording.ok) throw new Error(recording.failure.code);
  const kinds = replaySteps(recording.value.recorded).map(({ scene }) => scene.kind);
  expect(kinds).toEqual(['concepts', 'question', 'answer', 'evidence']);
});

it('a file without a question is no lesson, and neither is any other file', async ({ tools }) => {
  await saveSessionFile(tools);
  const [file] = tools.saved;
  const empty = await readRecording(file ?? new Blob());
  expect(empty.ok || empty.failure.code).toBe('nothing-recorded');
  const other = await readRecording(new Blob(['no archive']));
  expect(other.ok).toBe(false);
});
