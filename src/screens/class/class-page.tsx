import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, type ComponentType, type KeyboardEvent } from 'react';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { showView } from '../../session/store/show-view.ts';
import { ZONES, type ClassPage } from '../../session/store/view-state.ts';
import { Button } from '../../ui/button.tsx';
import { HelpPage } from './help-page.tsx';
import { PrivacyPage } from './privacy-page.tsx';
import './class-page.css';

interface Page {
  readonly title: string;
  readonly Content: ComponentType;
}

const pages: Readonly<Record<ClassPage, Page>> = {
  help: { title: 'Help', Content: HelpPage },
  privacy: { title: 'Privacy', Content: PrivacyPage },
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
  const back = () => showView(tools, ZONES);
  const onKeyDown = ({ key, defaultPrevented }: KeyboardEvent) => {
    if (key === 'Escape' && !defaultPrevented) back();
  };
  return (
    <section className="class-page" aria-labelledby="class-page-title" onKeyDown={onKeyDown}>
      <div className="class-page-head">
        <h2 id="class-page-title" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <Button look="quiet" onPress={back}>
          <ArrowLeft aria-hidden="true" />
          Back to the studio
        </Button>
      </div>
      <div className="class-page-text">
        <Content />
      </div>
    </section>
  );
}
