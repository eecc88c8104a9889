import type { Handlers } from '#lib/messages/router.ts';
import { Refusal } from '#lib/messages/router.ts';
import { eraseAll, exportRows, exportTables } from '#lib/store/forget.ts';
import { getSetting, setSettings } from '#lib/store/settings.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { prune, retentionNow } from '../housekeeping.ts';
import type { Background } from '../ports.ts';

const PAGE = 500;

/** What is kept, the file of everything, and the end of it all. */
export function privacyHandlers(
  bg: Background,
): Pick<Handlers, 'privacy.get' | 'privacy.set' | 'privacy.export' | 'privacy.erase'> {
  const { store, web } = bg;
  return {
    'privacy.get': () => withStore(store, async () => retentionNow(await getSetting(store, 'retention'))),

    async 'privacy.set'(retention) {
      await withStore(store, () => setSettings(store, { retention }));
      prune(bg).catch((error) => bg.onError('prune', error));
      return {};
    },

    'privacy.export': ({ table, after }) =>
      withStore(store, async () => {
        const tables = exportTables(store);
        if (table === null) return { tables, rows: [], next: null };
        if (!tables.includes(table)) throw new Refusal('problem_invalid_message');
        const rows = await exportRows(store, table, after, PAGE);
        return { tables, rows, next: rows.length < PAGE ? null : after + PAGE };
      }),

    async 'privacy.erase'() {
      await withStore(store, () => eraseAll(store));
      const held = Object.keys(await web.session.get(null));
      if (held.length > 0) await web.session.remove(held);
      const registered = await web.registered();
      if (registered.length > 0) await web.unregister(registered);
      return {};
    },
  };
}
