/** Outline icons on a 16 px grid, drawn in the text's colour. Always beside words, so hidden from assistive technology. */
const paths = {
  clock: 'M8 4.5V8l2.2 1.6M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z',
  missed: 'M3 4.5h10v8.5H3zM3 7h10M5.5 2.5v2.5M10.5 2.5v2.5M6.4 8.8l3.2 2.8M9.6 8.8l-3.2 2.8',
  tooth:
    'M5 2.5c-1.8 0-2.8 1.5-2.5 3.5.2 1.6.9 2.3 1.1 3.8.2 1.6.4 3.7 1.4 3.7 1.2 0 .9-3.3 3-3.3s1.8 3.3 3 3.3c1 0 1.2-2.1 1.4-3.7.2-1.5.9-2.2 1.1-3.8.3-2-.7-3.5-2.5-3.5-1.4 0-1.8.8-3 .8s-1.6-.8-3-.8Z',
  drift: 'M2 5.5c2 0 2.5 5 5 5s3-4 5-4h2M11.5 4l2.5 2.5L11.5 9',
  moon: 'M13 9.5A5.5 5.5 0 0 1 6.5 3 5.5 5.5 0 1 0 13 9.5Z',
  play: 'M5 3.5v9l7-4.5z',
  check: 'M3 8.5l3.2 3.2L13 4.8',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  question: 'M6 6.2a2 2 0 1 1 2.8 1.9c-.6.3-.8.7-.8 1.3M8 11.6v.1M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z',
  close: 'M4 4l8 8M12 4l-8 8',
  phone:
    'M3 3.5c0 5.2 4.3 9.5 9.5 9.5.6 0 1-.4 1-1v-1.7l-2.8-1-1.2 1.2A7.5 7.5 0 0 1 6 7l1.2-1.2-1-2.8H4.5C3.5 3 3 3 3 3.5Z',
  mail: 'M2.5 4h11v8h-11zM2.5 4.5 8 8.8l5.5-4.3',
  message: 'M2.5 3.5h11v7.5H7l-3 2.5V11H2.5z',
  copy: 'M5.5 5.5h7.5v7.5H5.5zM3 10.5V3h7.5',
  download: 'M8 2.5v7.5M4.8 7.2 8 10.4l3.2-3.2M3 13.2h10',
  chevron: 'M6 4l4 4-4 4',
  down: 'M4 6l4 4 4-4',
  warn: 'M8 2.5 14 13H2zM8 6.5v3M8 11.2v.1',
  info: 'M8 7.3v4M8 4.8v.1M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z',
  stop: 'M4 4h8v8H4z',
  link: 'M7 9a2.5 2.5 0 0 0 3.5 0l2-2A2.5 2.5 0 0 0 9 3.5l-.7.7M9 7a2.5 2.5 0 0 0-3.5 0l-2 2A2.5 2.5 0 0 0 7 12.5l.7-.7',
  settings:
    'M2.5 5h4.7M10.8 5h2.7M2.5 11h2.7M8.8 11h4.7M10.8 5a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0ZM8.8 11a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0Z',
  list: 'M5.5 4.5h8M5.5 8h8M5.5 11.5h8M2.5 4.5h.1M2.5 8h.1M2.5 11.5h.1',
  up: 'M4 10l4-4 4 4',
  ban: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM3.8 3.8l8.4 8.4',
  person: 'M8 8a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 8 8ZM2.8 13.5c.5-2.4 2.6-3.7 5.2-3.7s4.7 1.3 5.2 3.7',
  back: 'M10 4 6 8l4 4',
  target: 'M8 2v2.5M8 11.5V14M2 8h2.5M11.5 8H14M11 8a3 3 0 1 1-6 0 3 3 0 0 1 6 0Z',
} as const;

export type IconName = keyof typeof paths;

/** Those that point along the line of reading, and so turn round in right-to-left languages. */
const directional = new Set<IconName>(['chevron', 'back', 'drift', 'play']);

export function Icon({ name, size = 16, className = '' }: { name: IconName; size?: number; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`shrink-0 ${directional.has(name) ? 'rtl:-scale-x-100' : ''} ${className}`}
    >
      <path d={paths[name]} />
    </svg>
  );
}
