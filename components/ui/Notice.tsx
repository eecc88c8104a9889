import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

const looks = {
  info: { box: 'border-line bg-sunken text-ink-2', icon: 'info' },
  warn: { box: 'border-warn-line bg-warn-soft text-warn-text', icon: 'warn' },
  problem: { box: 'border-danger/35 bg-danger-soft text-danger', icon: 'warn' },
  good: { box: 'border-brand/30 bg-brand-soft text-brand-text', icon: 'check' },
} as const satisfies Record<string, { box: string; icon: IconName }>;

/** A short message in the flow of the page; `live` has it read out when it appears. */
export function Notice({
  look = 'info',
  live,
  action,
  children,
}: {
  look?: keyof typeof looks;
  live?: boolean;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div
      role={live ? (look === 'problem' ? 'alert' : 'status') : undefined}
      className={`flex flex-wrap items-start gap-x-2 gap-y-1.5 rounded-lg border px-2.5 py-2 text-sm ${looks[look].box}`}
    >
      <Icon name={looks[look].icon} className="mt-0.5" />
      <div className="min-w-0 flex-1 basis-36 self-center">{children}</div>
      {action && <div className="ms-auto">{action}</div>}
    </div>
  );
}

/** What stands where nothing is, and why that is all right. */
export function Empty({ icon, title, children }: { icon: IconName; title: string; children?: ReactNode }) {
  return (
    <div className="flex flex-col items-center gap-2 px-6 py-10 text-center">
      <span className="grid size-10 place-items-center rounded-full bg-sunken text-ink-3">
        <Icon name={icon} size={20} />
      </span>
      <p className="text-base font-semibold">{title}</p>
      {children && <div className="max-w-80 text-sm text-ink-2">{children}</div>}
    </div>
  );
}

/** Grey bars while something loads; `label` is what a screen reader hears. */
export function Skeleton({ label, lines = 3 }: { label: string; lines?: number }) {
  return (
    <div role="status" className="flex flex-col gap-2.5">
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars have no identity
        <div key={i} className="skeleton h-3.5" style={{ width: `${[92, 70, 84, 58][i % 4]}%` }} />
      ))}
    </div>
  );
}
