import { useEffect, useState } from 'react';

/** The time in ms, renewed every `everyMs` while `running`. */
export function useNow(everyMs: number, running = true): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!running) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs, running]);
  return now;
}

/** Whole seconds left until `instant`; 0 when it has passed or there is none. A late timer never shows a second too many. */
export function secondsLeft(instant: string | null, now: number): number {
  if (!instant) return 0;
  return Math.max(0, Math.ceil((Date.parse(instant) - now) / 1000));
}
