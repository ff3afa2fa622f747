import { msg, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { say } from '../../languages/say.ts';
import type { Words } from '../../languages/words.ts';
import type { ComponentType } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { laterRunsWords } from '../../session/files/session-file-notices.ts';
import { showLab } from '../../session/lab/show-lab.ts';
import { useStudio, useTools } from '../../session/store/session-context.tsx';
import { LAB_PAGES, type LabPage } from '../../session/store/lab/lab-state.ts';
import { CoverPage } from './cover/cover-page.tsx';
import { DrawPage } from './draw/draw-page.tsx';
import { TrayPage } from './tray/tray-page.tsx';
import { TestPage } from './test/test-page.tsx';
import { CurvePage } from './curve/curve-page.tsx';
import { PaperPage } from './paper/paper-page.tsx';
import { ChecksPage } from './checks/checks-page.tsx';
import './lab.css';

interface Page {
  readonly title: Words;
  readonly Content: ComponentType;
}

const pages: Readonly<Record<LabPage, Page>> = {
  tray: { title: msg`Tray`, Content: TrayPage },
  test: { title: msg`Test`, Content: TestPage },
  curve: { title: msg`Learning curve`, Content: CurvePage },
  checks: { title: msg`Checks`, Content: ChecksPage },
  cover: { title: msg`Cover up`, Content: CoverPage },
  draw: { title: msg`Draw`, Content: DrawPage },
  paper: { title: msg`Paper`, Content: PaperPage },
};

/** The lab's pages, one at a time. */
export function Lab() {
  const tools = useTools();
  const page = useStudio(({ view }) => (view.kind === 'lab' ? view.page : 'test'));
  const later = useStudio(({ session }) => session.laterRuns?.length ?? 0);
  return (
    <section className="lab" aria-labelledby="lab-title">
      <h2 id="lab-title" className="lab-title">
        <Trans>Lab</Trans>
      </h2>
      {later > 0 && <p className="lab-later">{say(laterRunsWords(later))}</p>}
      <Tabs
        className="lab-tabs"
        selectedKey={page}
        onSelectionChange={(key) =>
          showLab(tools, LAB_PAGES.find((known) => known === key) ?? 'test')
        }
      >
        <TabList className="lab-tab-list" aria-label={t`Pages of the lab`}>
          {LAB_PAGES.map((known) => (
            <Tab key={known} id={known} className="lab-tab">
              {say(pages[known].title)}
            </Tab>
          ))}
        </TabList>
        {LAB_PAGES.map((known) => {
          const { Content } = pages[known];
          return (
            <TabPanel key={known} id={known} className="lab-panel">
              <Content />
            </TabPanel>
          );
        })}
      </Tabs>
    </section>
  );
}
