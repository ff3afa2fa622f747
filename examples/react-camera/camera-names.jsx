import { openMini } from 'link-context-mini';
import { useEffect, useRef, useState } from 'react';

/** Learns names from the camera at the press of a button, and says which of them it sees. */
export function CameraNames({ modelUrl, labels }) {
  const video = useRef(null);
  const mini = useMini(modelUrl);
  const [demonstrations, setDemonstrations] = useState([]);
  const [said, setSaid] = useState('');
  useCamera(video);

  async function teach(label) {
    const seen = await mini.value.see(video.current);
    if (seen.ok) setDemonstrations((before) => [...before, { label, picture: seen.value }]);
    else setSaid(seen.failure.detail);
  }

  useEffect(() => {
    if (!mini?.ok || demonstrations.length === 0) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    (async () => {
      while (!signal.aborted) {
        const seen = await mini.value.see(video.current, { signal });
        if (!seen.ok) return;
        const question = { demonstrations, picture: seen.value };
        const answer = await mini.value.answer(question, { evidence: false, signal });
        if (!answer.ok) return;
        setSaid(answer.value.label ?? 'not sure');
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
    })();
    return () => leaving.abort();
  }, [mini, demonstrations]);

  return (
    <main>
      <video ref={video} autoPlay muted playsInline />
      {labels.map((label) => (
        <button key={label} disabled={!mini?.ok} onClick={() => teach(label)}>
          This is “{label}”
        </button>
      ))}
      <output>{mini && !mini.ok ? mini.failure.detail : said}</output>
    </main>
  );
}

/** The model, as an outcome; `null` while it opens. */
function useMini(modelUrl) {
  const [mini, setMini] = useState(null);
  useEffect(() => {
    const leaving = new AbortController();
    const opening = openMini({ modelUrl, signal: leaving.signal });
    opening.then((opened) => !leaving.signal.aborted && setMini(opened));
    return () => {
      leaving.abort();
      opening.then((opened) => opened.ok && opened.value.close());
    };
  }, [modelUrl]);
  return mini;
}

function useCamera(video) {
  useEffect(() => {
    const stream = navigator.mediaDevices.getUserMedia({ video: true });
    stream.then((live) => (video.current.srcObject = live)).catch(() => undefined);
    return () => void stream.then((live) => live.getTracks().forEach((track) => track.stop()));
  }, [video]);
}
