import { useWords } from '../words.tsx';

/** A count and what it counts. */
export function Figure({ value, label }: { value: number; label: string }) {
  const { locale } = useWords();
  return (
    <div className="flex flex-col gap-0.5 rounded-xl bg-sunken px-3 py-2.5">
      <span className="text-xl font-semibold tabular-nums">{new Intl.NumberFormat(locale).format(value)}</span>
      <span className="text-xs text-ink-2">{label}</span>
    </div>
  );
}
