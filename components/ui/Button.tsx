import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { isTrusted } from '../trusted.ts';
import { Icon, type IconName } from './Icon.tsx';

type Look = 'primary' | 'secondary' | 'quiet' | 'danger' | 'danger-quiet';

const looks: Record<Look, string> = {
  primary: 'bg-brand text-on-brand hover:bg-brand-hover font-semibold shadow-[0_1px_2px_rgb(0_0_0/0.08)]',
  secondary: 'bg-surface text-ink border border-line-strong hover:bg-sunken font-medium',
  quiet: 'text-ink-2 hover:bg-sunken hover:text-ink font-medium',
  danger: 'bg-danger text-on-danger hover:bg-danger-hover font-semibold',
  'danger-quiet': 'text-danger hover:bg-danger-soft font-medium',
};

const filled = new Set<Look>(['primary', 'danger']);
/** A filled button that can't be pressed loses its colour, so that it never looks like the next thing to do. */
const OFF = 'bg-sunken text-ink-3 font-semibold ring-1 ring-line ring-inset';

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick'> {
  look?: Look;
  size?: 'sm' | 'md' | 'lg';
  icon?: IconName;
  busy?: boolean;
  /** Runs on trusted gestures only, and never while busy. */
  onPress?: () => void;
  children?: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

/** The one button. A busy or unavailable one stays focusable (`aria-disabled`), so that keyboard users do not lose their place. */
export function Button({
  look = 'secondary',
  size = 'md',
  icon,
  busy,
  onPress,
  disabled,
  children,
  className = '',
  ...rest
}: Props) {
  const off = disabled || busy;
  const sizes = {
    sm: 'min-h-7 px-2.5 text-xs gap-1.5',
    md: 'min-h-8.5 px-3 text-sm gap-2',
    lg: 'min-h-10 px-4 text-base gap-2',
  };
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      onClick={(event) => {
        if (off || !isTrusted(event)) return event.preventDefault();
        onPress?.();
      }}
      className={`inline-flex items-center justify-center rounded-lg whitespace-nowrap transition-colors select-none aria-disabled:cursor-not-allowed ${disabled && !busy ? (filled.has(look) ? OFF : `opacity-55 ${looks[look]}`) : looks[look]} ${sizes[size]} ${className}`}
    >
      {busy ? (
        <span className="size-3.5 animate-spin rounded-full border-2 border-current border-t-transparent" />
      ) : (
        icon && <Icon name={icon} />
      )}
      {children}
    </button>
  );
}
