import { useId, type ReactNode } from 'react';

/** One section of the dialog about this device. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="device-section" aria-labelledby={id}>
      <h3 id={id} className="device-title">
        {title}
      </h3>
      {children}
    </section>
  );
}
