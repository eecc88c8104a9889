import { type ReactNode, useId } from 'react';
import { Icon } from './Icon.tsx';

/** A titled part of a page; `aside` stands at the end of its heading's line. */
export function Section({
  title,
  aside,
  children,
  className = '',
}: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={`flex flex-col gap-2 ${className}`}>
      <div className="flex items-center justify-between gap-3">
        <h2 id={id} className="text-xs font-semibold text-ink-3">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** A part that is closed until asked for. */
export function Fold({
  title,
  note,
  open,
  children,
}: {
  title: ReactNode;
  note?: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="group/fold" open={open}>
      <summary className="-mx-1.5 flex min-h-7 items-center gap-1.5 rounded-md px-1.5 text-xs font-medium text-ink-2 hover:bg-sunken hover:text-ink">
        <Icon
          name="chevron"
          size={13}
          className="transition-transform group-open/fold:rotate-90 rtl:group-open/fold:rotate-90"
        />
        <span>{title}</span>
        {note && <span className="ms-auto text-ink-3">{note}</span>}
      </summary>
      <div className="pt-2 pb-1">{children}</div>
    </details>
  );
}
