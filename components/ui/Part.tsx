import { type ReactNode, useId } from 'react';

/** A part of a page that fills a tab: its name, what it shows in a sentence, and the thing itself. */
export function Part({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3 break-inside-avoid">
      <div>
        <h2 id={id} className="text-lg font-semibold">
          {title}
        </h2>
        {lead && <p className="max-w-[80ch] text-sm text-pretty text-ink-2">{lead}</p>}
      </div>
      {children}
    </section>
  );
}
