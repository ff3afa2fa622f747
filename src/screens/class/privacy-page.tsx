import { showClassDialog } from '../../session/classroom/class-dialog.ts';
import { useTools } from '../../session/store/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { RequestsSection } from '../device/requests-section.tsx';
import { PagePart } from './page-part.tsx';
import { SharedDevice } from './shared-device.tsx';

/** What is kept and where, what leaves the device, and how to delete it, for a school's form. */
export function PrivacyPage() {
  return (
    <>
      <PagePart title="In short">
        <p>
          Pictures, names and answers stay in this browser on this device. Nobody receives them.
          There are no accounts, no cookies, no advertisements, and nothing counts visitors.
        </p>
      </PagePart>
      <KeptWhere />
      <WhatLeaves />
      <HowToCheck />
      <HowToDelete />
      <PagePart title="Rules for a class">
        <ul>
          <li>No faces, please. Photograph things, drawings or invented creatures.</li>
          <li>Name sessions and concepts with invented words, and not with names of pupils.</li>
          <li>A session file holds its pictures. Whoever gets the file gets them.</li>
          <li>
            The models from the hub write freely. Use them with children only while an adult is
            there. Mini, which comes with the page, says nothing but the names that you taught.
          </li>
        </ul>
      </PagePart>
      <PagePart title="Who is responsible">
        <p>
          Whoever runs <strong translate="no">{location.host}</strong> sends the files of the page.
          This server sees the internet address of each device that fetches them, as every website
          does. It may keep that in a log, so ask whoever runs it for how long. A school that serves
          the page itself is that server. This page is no legal advice.
        </p>
      </PagePart>
    </>
  );
}

function KeptWhere() {
  return (
    <PagePart title="What is kept, and where">
      <table className="class-table">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Where</th>
            <th scope="col">Until</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Pictures, made smaller, without place and time</th>
            <td>database of this browser (IndexedDB)</td>
            <td>you delete them</td>
          </tr>
          <tr>
            <th scope="row">Sessions: names, questions, answers, tests</th>
            <td>database of this browser (IndexedDB)</td>
            <td>you delete them</td>
          </tr>
          <tr>
            <th scope="row">The page and its model, for use without a network</th>
            <td>cache of this browser</td>
            <td>you delete everything</td>
          </tr>
          <tr>
            <th scope="row">Models from the hub, only if you ask for one</th>
            <td>cache of this browser</td>
            <td>you remove them</td>
          </tr>
          <tr>
            <th scope="row">Settings, such as which model answers</th>
            <td>local storage of this browser</td>
            <td>you delete everything</td>
          </tr>
          <tr>
            <th scope="row">Files that you save</th>
            <td>where you save them</td>
            <td>you delete them there</td>
          </tr>
        </tbody>
      </table>
    </PagePart>
  );
}

function WhatLeaves() {
  return (
    <PagePart title="What leaves this device">
      <p>
        Nothing. The camera’s view is looked at in the page and forgotten, unless you keep a
        picture. The rules that the server sends with the page (Content-Security-Policy) make the
        browser refuse requests to anybody else.
      </p>
      <p>
        There is one exception, and only if somebody asks for it. The page can fetch a larger model
        from the Hugging Face hub, or from a host that you name. That host then sees the internet
        address of this device and which model was fetched. It gets no picture and no name.
      </p>
    </PagePart>
  );
}

function HowToCheck() {
  return (
    <PagePart title="How to check it">
      <ol>
        <li>Load the page once, switch the network off, then teach and ask. Everything goes on.</li>
        <li>
          Or open the browser’s tools with F12, choose “Network”, and teach and ask. No request is
          added that sends a picture.
        </li>
        <li>Or read here what the page itself has asked for since it was opened:</li>
      </ol>
      <RequestsSection />
    </PagePart>
  );
}

function HowToDelete() {
  const tools = useTools();
  return (
    <PagePart title="How to delete it">
      <ul>
        <li>“End the lesson” deletes all sessions and pictures, and keeps the page ready.</li>
        <li>
          “This device” in the page’s head has “Delete everything”, which takes the model too.
        </li>
        <li>The settings of the browser can delete the data of this site as well.</li>
      </ul>
      <p>
        <Button onPress={() => showClassDialog(tools, 'end')}>End the lesson…</Button>
      </p>
      <SharedDevice />
    </PagePart>
  );
}
