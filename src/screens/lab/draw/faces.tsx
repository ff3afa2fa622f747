import { useEffect, useState } from 'react';
import { codeOf, type ExperimentRequest } from '../../../domain/experiments/experiment-request.ts';
import { useTools } from '../../../session/store/session-context.tsx';

/** More faces than this would not fit. */
const SHOWN = 4;

/** One picture of each of the first concepts. They are only for the eye, because the words beside them say it all. */
export function Faces({ request }: { request: ExperimentRequest }) {
  const { creatures } = useTools();
  const code = codeOf(request);
  const [drawn, setDrawn] = useState<{ code: string; faces: readonly string[] } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void creatures.drawFaces(request).then((faces) => {
      // Without faces the words are enough, so a failure says nothing here.
      if (isWanted && faces.ok) setDrawn({ code, faces: faces.value });
    });
    return () => {
      isWanted = false;
    };
    // The code stands for the request, which is a new object at each drawing of the page.
    // eslint-disable-next-line react-hooks/exhaustive-deps
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
