import '@fontsource-variable/figtree';
import './ui/tokens.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { beginInLanguage } from './composition/language-choice.ts';
import { withWords } from './languages/with-words.ts';
import { openStudio } from './open-studio.ts';
import { lazyPart } from './kernel/lazy-part.ts';
import { untilLoaded } from './browser/until-it-comes.ts';
import { keepDrawing } from './page-text/keep-drawing.ts';

const root = document.getElementById('studio');
if (!root) throw new Error('index.html has no element #studio');

keepDrawing(Node.prototype);
const page = new URL(document.baseURI);
// The words are on their way while the studio opens and the model begins to load.
const words = beginInLanguage(page);
// The wall and the replay have a page of their own. No studio begins there, so nothing is restored and no model is loaded.
if (page.searchParams.has('wall') || page.searchParams.has('replay')) {
  const beside = lazyPart(withWords(() => import('./open-beside.tsx'), 'class'));
  void Promise.all([untilLoaded(beside), words]).then(([part]) => part.openBeside(root, page));
} else {
  const studio = openStudio(page, import.meta.env.BASE_URL);
  void studio.begin();
  void words.then(() => createRoot(root).render(<App studio={studio} />));
}
