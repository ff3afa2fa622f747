import '@fontsource-variable/figtree';
import './ui/tokens.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { openStudio } from './open-studio.ts';
import { keepDrawing } from './page-text/keep-drawing.ts';

const root = document.getElementById('studio');
if (!root) throw new Error('index.html has no element #studio');

keepDrawing(Node.prototype);
const studio = openStudio(new URL(document.baseURI), import.meta.env.BASE_URL);
createRoot(root).render(<App studio={studio} />);
void studio.begin();
