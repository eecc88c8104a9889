import { drawnIn } from './around.ts';
import type { Live, Shown } from './painter.ts';

/**
 * Sizes are told before the frame is painted: a row that is hidden or grows takes its badge along in the same frame.
 * `watch` says whose sizes count from now on: these rows, these containers, the list the first row is in. Containers in
 * shadow roots that are new are heard when they scroll, too.
 */
export function watchSizes(live: () => ReadonlyMap<string, Live>, onMoved: () => void, signal: AbortSignal) {
  const known = new WeakMap<Element, string>();
  const observer = new ResizeObserver((entries) => {
    const placed = new Map([...live().values()].map((l) => [l.shown.handle.element, l.layout]));
    let news = false;
    for (const { target, borderBoxSize } of entries) {
      const width = borderBoxSize[0]?.inlineSize ?? 0;
      const height = borderBoxSize[0]?.blockSize ?? 0;
      const layout = placed.get(target);
      const size = `${width}×${height}`;
      if (layout) news ||= Math.abs(layout.width - width) > 1 || Math.abs(layout.height - height) > 1;
      else if (!placed.has(target)) news ||= (known.get(target) ?? size) !== size;
      known.set(target, size);
    }
    if (news) onMoved();
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  let watched = new Set<Element>();
  return {
    watch(rows: readonly Shown[], containers: Iterable<Element>, first = rows[0]?.handle.element): void {
      const next = new Set<Element>(rows.map((r) => r.handle.element));
      for (const container of containers) {
        next.add(container);
        // one that a component draws around the list scrolls unheard outside of its shadow root
        if (!watched.has(container))
          container.getRootNode().addEventListener('scroll', onMoved, { signal, capture: true });
      }
      const parent = first && (first.parentElement ?? drawnIn(first));
      if (parent) next.add(parent);
      for (const el of watched) if (!next.has(el)) observer.unobserve(el);
      for (const el of next) if (!watched.has(el)) observer.observe(el);
      watched = next;
    },
  };
}
