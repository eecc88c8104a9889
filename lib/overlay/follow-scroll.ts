type Timelines = { ScrollTimeline?: new (o: { source: Element; axis: 'x' | 'y' }) => AnimationTimeline };

/**
 * Moves `content` against the scrolling of `container`. Where the browser has scroll timelines the compositor does it,
 * in step with the page even while scripts are busy; elsewhere a scroll listener does. Nothing is written to the
 * container. `update` after the container's content may have changed its size.
 */
export function followScroll(container: Element, content: HTMLElement): { update(): void; stop(): void } {
  const { ScrollTimeline } = globalThis as Timelines;
  const running: Animation[] = [];
  let most = { x: -1, y: -1 };

  const animate = (ScrollTimeline: NonNullable<Timelines['ScrollTimeline']>) => {
    const x = container.scrollWidth - container.clientWidth;
    const y = container.scrollHeight - container.clientHeight;
    if (x === most.x && y === most.y) return;
    most = { x, y };
    for (const a of running.splice(0)) a.cancel();
    // A list written right to left scrolls from 0 to -x.
    const to = getComputedStyle(container).direction === 'rtl' ? x : -x;
    const follow = (axis: 'x' | 'y', frames: PropertyIndexedKeyframes) => {
      const timeline = new ScrollTimeline({ source: container, axis });
      running.push(content.animate(frames, { fill: 'both', easing: 'linear', timeline } as KeyframeAnimationOptions));
    };
    if (y > 0) follow('y', { translate: ['0 0', `0 ${-y}px`] });
    if (x > 0) follow('x', { transform: ['translateX(0)', `translateX(${to}px)`] });
  };

  if (ScrollTimeline) {
    animate(ScrollTimeline);
    return {
      update: () => animate(ScrollTimeline),
      stop: () => {
        for (const a of running) a.cancel();
      },
    };
  }
  const move = () => {
    content.style.transform = `translate(${-container.scrollLeft}px,${-container.scrollTop}px)`;
  };
  container.addEventListener('scroll', move, { passive: true });
  move();
  return { update: move, stop: () => container.removeEventListener('scroll', move) };
}
