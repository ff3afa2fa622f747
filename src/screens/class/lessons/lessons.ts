// Everything of the lessons, as one lazy part.

export { LessonBar } from './lesson-bar.tsx';
export { LessonsPage } from './lessons-page.tsx';
