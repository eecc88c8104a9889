import type { FeedEvent } from '#lib/contract/events.ts';
import { forgetPerson, hashesHere } from '#lib/store/forget.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { erasedName } from '#lib/sync/patient-hash.ts';
import type { Background } from './ports.ts';

/** Forgets whom the send API was told to forget. The feed gives no key for it, so everybody known is tried; it is rare. */
export async function forgetErased({ store }: Pick<Background, 'store'>, events: FeedEvent[]): Promise<void> {
  const erased = new Map(
    events.flatMap(({ patientKey, at, event }) =>
      event.type === 'erased' ? [[patientKey, { at, stopped: event.stopped }] as const] : [],
    ),
  );
  if (erased.size === 0) return;
  for (const hash of await withStore(store, () => hashesHere(store))) {
    const it = erased.get(await erasedName(hash));
    if (it) await withStore(store, () => forgetPerson(store, hash, it));
  }
}
