import { t } from '@lingui/core/macro';
import { BookOpen } from 'lucide-react';
import { useTools } from '../../session/store/session-context.tsx';
import { showView } from '../../session/store/show-view.ts';
import { MenuItem } from '../shared/menu-items.tsx';

/** The way to the lessons. */
export function LessonsItems() {
  const tools = useTools();
  return (
    <MenuItem
      text={t`Lessons`}
      icon={<BookOpen />}
      onAction={() => showView(tools, { kind: 'class', page: 'lessons' })}
    />
  );
}
