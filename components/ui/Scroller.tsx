import type { ReactNode } from 'react';

/** A part that scrolls by itself, and so must be reachable by keyboard and have a name. */
export function Scroller({
  label,
  className = '',
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the arrow keys cannot scroll what holds no control
      tabIndex={0}
      aria-label={label}
      className={`min-h-0 overflow-auto overscroll-contain focus-visible:-outline-offset-2 ${className}`}
    >
      {children}
    </section>
  );
}
