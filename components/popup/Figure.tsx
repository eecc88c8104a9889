/** One number and what it counts; with `href` it opens the patients behind it. */
export function Figure({
  label,
  value,
  href = null,
  line,
  good,
}: {
  label: string;
  value: string;
  href?: string | null;
  line?: boolean;
  good?: boolean;
}) {
  return (
    <div
      className={`flex flex-col-reverse px-2.5 py-2 ${line ? 'border-s border-line' : ''} ${good ? 'bg-brand-soft' : ''}`}
    >
      <dt className="text-2xs text-ink-2">{label}</dt>
      <dd className={`text-lg font-semibold tabular-nums ${good ? 'text-brand-text' : ''}`}>
        {href === null || value === '0' ? (
          value
        ) : (
          <a
            href={href}
            target="_blank"
            rel="noreferrer"
            className="underline decoration-line-strong underline-offset-3 hover:decoration-current"
          >
            {value}
          </a>
        )}
      </dd>
    </div>
  );
}
