/** The mark: a path that comes round again. The same drawing as the toolbar icon. */
export function Logo({ size = 20 }: { size?: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 32 32" className="shrink-0">
      <rect width="32" height="32" rx="8" fill="#0f766e" />
      <path d="M23 10.5A8.5 8.5 0 1 0 24.5 16" fill="none" stroke="#fff" strokeWidth="3" strokeLinecap="round" />
      <path d="M24.5 5.5v6h-6" fill="none" stroke="#fff" strokeWidth="3" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
