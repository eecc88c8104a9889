import type { SyntheticEvent } from 'react';

/** An event as far as trust goes: React's carries the browser's, the browser's carries the answer. */
type Gesture = { isTrusted: boolean } | Pick<SyntheticEvent, 'nativeEvent'>;

/** True only for what a person did. A page can dispatch events; it cannot make them trusted. */
export function isTrusted(event: Gesture): boolean {
  return 'nativeEvent' in event ? event.nativeEvent.isTrusted : event.isTrusted;
}

/** Runs `act` for trusted gestures and nothing else. Everything that sends, stops or changes a record goes through it. */
export function trusted<E extends Gesture>(act: (event: E) => void): (event: E) => void {
  return (event) => {
    if (isTrusted(event)) act(event);
  };
}
