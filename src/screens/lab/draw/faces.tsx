import { useEffect, useState } from 'react';
import { parseCode } from '../../../domain/experiments/experiment-request.ts';
import { useTools } from '../../../session/store/session-context.tsx';

/** More faces than this would not fit. */
const SHOWN = 4;

/** One picture of each of the first concepts of a request, which is named by its code. They are only for the eye, because the words beside them say it all. */
export function Faces({ code }: { code: string }) {
  const { creatures } = useTools();
  const [drawn, setDrawn] = useState<{ code: string; faces: readonly string[] } | null>(null);
  useEffect(() => {
    const request = parseCode(code);
    if (!request.ok) return;
    let isWanted = true;
    void creatures.drawFaces(request.value).then((faces) => {
      // Without faces the words are enough, so a failure says nothing here.
      if (isWanted && faces.ok) setDrawn({ code, faces: faces.value });
    });
    return () => {
      isWanted = false;
    };
  }, [creatures, code]);
  const faces = drawn?.code === code ? drawn.faces.slice(0, SHOWN) : [];
  return (
    <span className="draw-faces">
      {faces.map((svg, index) => (
        <img
          key={index}
          src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
          alt=""
          width={56}
          height={56}
        />
      ))}
    </span>
  );
}
