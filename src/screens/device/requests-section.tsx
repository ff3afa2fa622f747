import { msg, plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { say } from '../../languages/say.ts';
import { inside, listOf, numberOf, sentencesOf, type Words } from '../../languages/words.ts';
import type { RequestRecord } from '../../../workers/protocol/requests.ts';
import { requestsByHost } from '../../pwa/requests-by-host.ts';
import { useStudio } from '../../session/store/session-context.tsx';
import { megabytes } from '../../ui/numbers.ts';
import { useInstallationState } from './installation-context.ts';
import { Section } from './section.tsx';

/** Every request since the page was opened. It is the proof that no picture was sent anywhere. */
export function RequestsSection() {
  const requests = useInstallationState((state) => state.requests);
  const hosts = requestsByHost(requests);
  const sources = useStudio(({ catalogue }) => catalogue.asked);
  const strangers = hosts.filter(({ host }) => host !== location.host && !sources.includes(host));
  const whoWasAsked = say(sentencesOf(askedWords(strangers.length > 0, sources)));
  return (
    <Section title={t`Requests`}>
      <p>
        <Trans>
          <strong>No picture left this device.</strong> {{ who: whoWasAsked }}
        </Trans>
      </p>
      <ul className="device-hosts" aria-label={t`Requests by host`}>
        {hosts.map(({ host, count, networkBytes }) => (
          <li key={host}>
            {networkBytes === 0 && host !== location.host
              ? t`${host}: ${plural(count, { one: '# request', other: '# requests' })}, the browser does not say how much came`
              : t`${host}: ${plural(count, { one: '# request', other: '# requests' })}, ${{ megabytes: megabytes(networkBytes) }} MB over the network`}
          </li>
        ))}
      </ul>
      <details>
        <summary>
          <Trans>All requests since the page was opened</Trans>
        </summary>
        {/* The list scrolls, so the keyboard must be able to reach it. */}
        <ol className="device-requests" aria-label={t`All requests`} tabIndex={0}>
          {requests.map((request, index) => (
            <li key={index}>{requestLine(request)}</li>
          ))}
        </ol>
      </details>
    </Section>
  );
}

function askedWords(askedStrangers: boolean, sources: readonly string[]): readonly Words[] {
  const others = askedStrangers
    ? msg`Something asked other servers too; a browser extension is the usual reason.`
    : sources.length > 0
      ? msg`The page may ask its own server for its files and nobody for anything else unasked; the browser sees to that.`
      : msg`The page may ask its own server for its files and nobody for anything else; the browser sees to that.`;
  if (sources.length === 0) return [others];
  const hosts = inside(listOf(sources));
  const model = msg`You asked for a model: its files come from ${hosts}, which may send the browser on to where large files lie. Nothing is sent there.`;
  return [others, model];
}

function requestLine({ url, networkBytes, bytes }: RequestRecord): string {
  const { host, pathname } = new URL(url);
  // The page's own server is named above the list. Only the name of another server is news.
  const address = host === location.host ? pathname : `${host} ${pathname}`;
  // The sizes of other hosts' answers are known only where the host allows it.
  if (networkBytes + bytes === 0 && host !== location.host) return t`${address}: network`;
  const size = say(numberOf(Math.max(1, Math.round(Math.max(bytes, networkBytes) / 1000))));
  return networkBytes > 0
    ? t`${address}: ${size} kB, network`
    : t`${address}: ${size} kB, this device`;
}
