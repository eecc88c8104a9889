import type { Badge } from '#lib/messages/views.ts';

/** Strokes on a 16 × 16 grid. Shapes differ as much as colours do: a badge is never told by its colour alone. */
const PATHS: Record<Badge['icon'], string> = {
  clock: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2M8 4.8V8l2.3 1.6',
  missed: 'M3 3.5h10v9.5H3zM5.5 2v2.5M10.5 2v2.5M6 7.2l4 3.8M10 7.2L6 11',
  tooth:
    'M8 3.6C6.4 2.3 3 2.4 3 5.8c0 3 1.3 7.7 2.4 7.7S6.3 10 8 10s1.4 3.5 2.6 3.5S13 8.8 13 5.8c0-3.4-3.4-3.5-5-2.2z',
  drift: 'M2 5.2c2-1.6 4 1.6 6 0s4-1.6 6 0M2 10.2c2-1.6 4 1.6 6 0s4-1.6 6 0',
  moon: 'M12.8 9.8A5.4 5.4 0 0 1 6.2 3.2 5.4 5.4 0 1 0 12.8 9.8z',
  play: 'M5 3.2l7.5 4.8L5 12.8z',
  check: 'M2.8 8.5l3.4 3.4 7-7.6',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  question: 'M5.6 5.9c0-3.3 4.9-3.2 4.9-.2 0 1.9-2.4 2-2.4 4M8 12.9v.1',
};

/** The icon as an SVG element, hidden from assistive technology (the badge's name says it in words). */
export const iconOf = (doc: Document, icon: Badge['icon']): SVGSVGElement =>
  strokes(doc, 16, PATHS[icon] ?? PATHS.question);

/** A path drawn on a square grid. */
export function strokes(doc: Document, grid: number, d: string): SVGSVGElement {
  const ns = 'http://www.w3.org/2000/svg';
  const svg = doc.createElementNS(ns, 'svg');
  svg.setAttribute('viewBox', `0 0 ${grid} ${grid}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = doc.createElementNS(ns, 'path');
  path.setAttribute('d', d);
  svg.append(path);
  return svg;
}
