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
  return (
    <Section title="Requests">
      <p>
        <strong>No picture left this device.</strong>{' '}
        {strangers.length === 0
          ? `The page may ask its own server for its files and nobody for anything else${sources.length > 0 ? ' unasked' : ''}; the browser sees to that.`
          : 'Something asked other servers too; a browser extension is the usual reason.'}
        {sources.length > 0 &&
          ` You asked for a model: its files come from ${sources.join(' and ')}, which may send the browser on to where large files lie. Nothing is sent there.`}
      </p>
      <ul className="device-hosts" aria-label="Requests by host">
        {hosts.map(({ host, count, networkBytes }) => (
          <li key={host}>
            {host}: {count === 1 ? '1 request' : `${count} requests`},{' '}
            {networkBytes === 0 && host !== location.host
              ? 'the browser does not say how much came'
              : `${megabytes(networkBytes)} MB over the network`}
          </li>
        ))}
      </ul>
      <details>
        <summary>All requests since the page was opened</summary>
        {/* The list scrolls, so the keyboard must be able to reach it. */}
        <ol className="device-requests" aria-label="All requests" tabIndex={0}>
          {requests.map((request, index) => (
            <li key={index}>{requestLine(request)}</li>
          ))}
        </ol>
      </details>
    </Section>
  );
}

function requestLine({ url, networkBytes, bytes }: RequestRecord): string {
  const { host, pathname } = new URL(url);
  // The page's own server is named above the list. Only the name of another server is news.
  const address = host === location.host ? pathname : `${host} ${pathname}`;
  // The sizes of other hosts' answers are known only where the host allows it.
  if (networkBytes + bytes === 0 && host !== location.host) return `${address}: network`;
  const size = `${Math.max(1, Math.round(Math.max(bytes, networkBytes) / 1000))} kB`;
  return `${address}: ${size}, ${networkBytes > 0 ? 'network' : 'this device'}`;
}
