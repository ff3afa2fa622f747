import type { ImageId } from '../../kernel/image-id.ts';
import type { GradeCounts } from '../evaluation/grade-counts.ts';
import type { Marker } from '../lcl/concept.ts';

/** A concept as the class sees it, by its name, its colour and its shape. */
export interface ConceptOnWall {
  readonly name: string;
  readonly marker: Marker;
}

/** What the class may vote for. */
export type VoteChoice =
  | { readonly kind: 'concept'; readonly concept: ConceptOnWall }
  /** "Not sure", which stands for none of the concepts too. */
  | { readonly kind: 'not-sure' }
  /** How many pictures of a test are answered right, both ends included. */
  | { readonly kind: 'count'; readonly from: number; readonly to: number };

/** How the class votes: it raises hands, or holds up a card in the colour and the shape of a concept. */
export type VoteBy = 'hands' | 'cards';

/** The votes of the class, one count for each choice of the scene. */
export interface ClassVotes {
  readonly by: VoteBy;
  readonly counts: readonly number[];
}

/** What is changed before the question is put again. */
export type ChangeOnWall =
  | { readonly kind: 'swapped'; readonly one: ConceptOnWall; readonly other: ConceptOnWall }
  | { readonly kind: 'without-concept'; readonly concept: ConceptOnWall }
  | {
      readonly kind: 'without-picture';
      readonly concept: ConceptOnWall;
      readonly picture: ImageId;
    };

interface Predicted {
  readonly choices: readonly VoteChoice[];
  /** `null` where the class was not asked. */
  readonly votes: ClassVotes | null;
}

/** A message of the catalogue. Each window writes it in its own language. */
interface MessageOnWall {
  readonly id: string;
  readonly message?: string;
}

/** A page of a lesson, or of the recording. */
export interface PageScene {
  readonly kind: 'page';
  readonly title: MessageOnWall;
  readonly paragraphs: readonly MessageOnWall[];
  readonly picture: ImageId | null;
}

export interface ConceptsScene {
  readonly kind: 'concepts';
  readonly concepts: readonly (ConceptOnWall & {
    /** Some of its pictures, as many as there is room for: the first ones and the last. */
    readonly pictures: readonly ImageId[];
    readonly shots: number;
  })[];
}

export interface QuestionScene extends Predicted {
  readonly kind: 'question';
  readonly picture: ImageId;
  readonly change: ChangeOnWall | null;
}

export interface AnswerScene extends Predicted {
  readonly kind: 'answer';
  readonly picture: ImageId;
  readonly change: ChangeOnWall | null;
  /** `null` for "not sure". */
  readonly said: ConceptOnWall | null;
  /** What was said before the change. Absent where nothing was changed. */
  readonly saidBefore?: ConceptOnWall | null;
  /** The place of what was said among the choices. */
  readonly saidChoice: number;
  /** The model's probability of each choice, in their order. */
  readonly probabilities: readonly number[];
}

export interface EvidenceScene {
  readonly kind: 'evidence';
  readonly picture: ImageId;
  /** The candidate that the evidence is about. `null` for none of the concepts. */
  readonly about: ConceptOnWall | null;
  readonly probability: number;
  /** The strongest first. */
  readonly rows: readonly {
    readonly picture: ImageId;
    readonly concept: ConceptOnWall;
    /** -1 to 1, relative to the strongest. Negative: it spoke against the candidate. */
    readonly effect: number;
    readonly probabilityWithout: number;
  }[];
}

/** A test before its result. */
export interface TestQuestionScene extends Predicted {
  readonly kind: 'test-question';
  /** The first of its pictures. */
  readonly pictures: readonly ImageId[];
  readonly all: number;
}

export interface TestResultScene extends Predicted {
  readonly kind: 'test-result';
  readonly counts: GradeCounts;
  readonly saidChoice: number;
  /** The first pictures that were answered wrong, and what was said of them. */
  readonly wrong: readonly { readonly picture: ImageId; readonly said: ConceptOnWall | null }[];
}

/** One thing, as the wall shows it. */
export type WallScene =
  | PageScene
  | ConceptsScene
  | QuestionScene
  | AnswerScene
  | EvidenceScene
  | TestQuestionScene
  | TestResultScene
  | { readonly kind: 'blank' };

/** The pictures that a scene shows, each once. */
export function picturesOnWall(scene: WallScene): readonly ImageId[] {
  return [...new Set(picturesIn(scene))];
}

function picturesIn(scene: WallScene): readonly ImageId[] {
  switch (scene.kind) {
    case 'blank':
      return [];
    case 'page':
      return scene.picture ? [scene.picture] : [];
    case 'concepts':
      return scene.concepts.flatMap(({ pictures }) => pictures);
    case 'question':
    case 'answer':
      return scene.change?.kind === 'without-picture'
        ? [scene.picture, scene.change.picture]
        : [scene.picture];
    case 'evidence':
      return [scene.picture, ...scene.rows.map(({ picture }) => picture)];
    case 'test-question':
      return scene.pictures;
    case 'test-result':
      return scene.wrong.map(({ picture }) => picture);
  }
}
