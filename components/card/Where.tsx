import type { Source } from '#lib/core/patient.ts';
import { useWords } from '../words.tsx';
import { provenance } from './provenance.ts';

/** Which screen, when, and which cell of it: one block a screen and time. Nothing where no source was kept. */
export function Where({ sources }: { sources: Source[] }) {
  const lines = provenance(sources, useWords());
  if (lines.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2 border-s-2 border-line ps-3 text-xs">
      {lines.map((line) => (
        <li key={line.key} className="flex flex-col gap-0.5">
          <span className="text-ink-3">{line.place}</span>
          {line.facts.map((fact) => (
            <span key={`${fact.field}${fact.cell}${fact.path}`} className="text-ink-2">
              <span className="font-medium text-ink">{fact.field}</span> {fact.cell}
              {fact.path && (
                <code dir="ltr" className="break-all text-ink-3">
                  {fact.path}
                </code>
              )}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
