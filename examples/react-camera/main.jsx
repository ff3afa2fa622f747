import { createRoot } from 'react-dom/client';
import { CameraNames } from './camera-names.jsx';

createRoot(document.querySelector('#root')).render(
  <CameraNames modelUrl="./mini/" labels={['with', 'without']} />,
);
