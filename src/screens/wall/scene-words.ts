import { t } from '@lingui/core/macro';
import { say } from '../../languages/say.ts';
import type { WallScene } from '../../domain/presenting/wall-scene.ts';

/** What a scene is called in a list of steps, and what a screen reader says of the small picture of it. */
export function sceneWords(scene: WallScene): string {
  switch (scene.kind) {
    case 'blank':
      return t`Nothing`;
    case 'page':
      return say(scene.title);
    case 'concepts':
      return t`Concepts`;
    case 'question':
      return scene.change ? t`What if…` : t`Question`;
    case 'answer':
      return scene.change ? t`What if: answer` : t`Answer`;
    case 'evidence':
      return t`Evidence`;
    case 'test-question':
      return t`Test`;
    case 'test-result':
      return t`Test: result`;
  }
}
