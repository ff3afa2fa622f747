import { assertNever } from '../../kernel/assert-never.ts';
import type { WallScene } from '../../domain/presenting/wall-scene.ts';
import { AnswerOnWall } from './answer-on-wall.tsx';
import { ConceptsOnWall } from './concepts-on-wall.tsx';
import { EvidenceOnWall } from './evidence-on-wall.tsx';
import { PageOnWall } from './page-on-wall.tsx';
import { QuestionOnWall } from './question-on-wall.tsx';
import { TestQuestionOnWall, TestResultOnWall } from './test-on-wall.tsx';
import './wall.css';

/** A scene, as large as its box. */
export function SceneView({ scene }: { scene: WallScene }) {
  return (
    <div className="wall always-light">
      <div className="wall-stage">
        <SceneContent scene={scene} />
      </div>
    </div>
  );
}

function SceneContent({ scene }: { scene: WallScene }) {
  switch (scene.kind) {
    case 'blank':
      return null;
    case 'page':
      return <PageOnWall scene={scene} />;
    case 'concepts':
      return <ConceptsOnWall scene={scene} />;
    case 'question':
      return <QuestionOnWall scene={scene} />;
    case 'answer':
      return <AnswerOnWall scene={scene} />;
    case 'evidence':
      return <EvidenceOnWall scene={scene} />;
    case 'test-question':
      return <TestQuestionOnWall scene={scene} />;
    case 'test-result':
      return <TestResultOnWall scene={scene} />;
    default:
      return assertNever(scene);
  }
}
