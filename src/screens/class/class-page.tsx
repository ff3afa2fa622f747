import { msg } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { say } from '../../languages/say.ts';
import type { Words } from '../../languages/words.ts';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, type ComponentType } from 'react';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { showView } from '../../session/store/show-view.ts';
import type { Tools } from '../../session/store/tools.ts';
import { ZONES, type ClassPage } from '../../session/store/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { HelpPage } from './help-page.tsx';
import { LessonsPlace } from './lessons/lessons-place.tsx';
import { PrivacyPage } from './privacy-page.tsx';
import './class-page.css';

interface Page {
  readonly title: Words;
  readonly Content: ComponentType;
}

const pages: Readonly<Record<ClassPage, Page>> = {
  help: { title: msg`Help`, Content: HelpPage },
  lessons: { title: msg`Lessons`, Content: LessonsPlace },
  privacy: { title: msg`Privacy`, Content: PrivacyPage },
};

/** A page of the class, with the way back to the zones. */
export function ClassPageView() {
  const page = useStudio(({ view }) => (view.kind === 'class' ? view.page : null));
  return page && <PageInPlace key={page} {...pages[page]} />;
}

function PageInPlace({ title, Content }: Page) {
  const tools = useTools();
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever opened the page by keyboard reads on from its beginning.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEscapeBack(tools);
  return (
    <section className="class-page" aria-labelledby="class-page-title">
      <div className="class-page-head">
        <h2 id="class-page-title" ref={heading} tabIndex={-1}>
          {say(title)}
        </h2>
        <Button look="quiet" onPress={() => showView(tools, ZONES)}>
          <ArrowLeft aria-hidden="true" />
          <Trans>Back to the studio</Trans>
        </Button>
      </div>
      <div className="class-page-text">
        <Content />
      </div>
    </section>
  );
}

/** Escape leads back to the zones. What is open over the page, and messages, take it first. */
function useEscapeBack(tools: Pick<Tools, 'store'>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      const isOver =
        event.target instanceof Element &&
        event.target.closest('[role="dialog"], [role="menu"]') !== null;
      if (isOver || tools.store.getState().notices.length > 0) return;
      showView(tools, ZONES);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [tools]);
}
