import { evidenceDay } from '#lib/adapters/evidence.ts';
import { adapters as shipped } from '#lib/adapters/index.ts';
import { adapterSchema } from '#lib/adapters/schema.ts';
import { type Handlers, Refusal } from '#lib/messages/router.ts';
import type { ScreenLine } from '#lib/messages/teach-views.ts';
import { confirm } from '#lib/reader/detect/confirm.ts';
import type { Proposal } from '#lib/reader/detect/proposal.ts';
import { healthRows } from '#lib/store/health.ts';
import { forgetOwnScreen, ownScreenById, ownScreenRows } from '#lib/store/own-screens.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { importable, keepScreen, renewPages } from '../keep-screen.ts';
import { movedScreens, screenWords } from '../moved-screens.ts';
import { inForce } from '../own-screens.ts';
import type { Background } from '../ports.ts';
import { practiceNow } from '../practice.ts';
import { previewWords } from '../preview-words.ts';

type ScreenHandlers = Pick<
  Handlers,
  | 'screens.propose'
  | 'screens.preview'
  | 'screens.moved'
  | 'screens.keep'
  | 'screens.list'
  | 'screens.get'
  | 'screens.forget'
  | 'screens.import'
>;
const MOST_PROPOSALS = 3;

/** As the list would be read before anything but "yes" was answered. */
function carefully(proposal: Proposal): Proposal['draft'] {
  const agreed = confirm(proposal, { read_as: 'yes' });
  return agreed.ok ? agreed.adapter : proposal.draft;
}

/** Screens that this practice reads in its own way: proposed, pointed at, put right, brought in, and taken out again. */
export function screenHandlers(bg: Background): ScreenHandlers {
  const { store, web } = bg;
  const country = async () => (await withStore(store, () => practiceNow(bg))).policy.practice.country;

  return {
    async 'screens.propose'({ tabId }) {
      const here = await country();
      const found = (await web.proposeIn(tabId, here)).slice(0, MOST_PROPOSALS);
      const proposals = await Promise.all(
        found.map(async ({ frameId, proposal }) => {
          const raw = await web.previewIn(tabId, frameId, carefully(proposal), here);
          if (!raw) return [];
          const { confidence, rows, questions, warnings } = proposal;
          const fields = proposal.fields.map((it) => ({
            field: it.field,
            label: it.label,
            confidence: it.confidence,
          }));
          const view = { frameId, confidence, rows, fields, questions, warnings, proposal };
          return [{ ...view, preview: previewWords(raw) }];
        }),
      );
      return { proposals: proposals.flat() };
    },

    async 'screens.preview'({ tabId, frameId, adapter }) {
      const parsed = adapterSchema.safeParse(adapter);
      if (!parsed.success) throw new Refusal('problem_adapter_shape', [parsed.error.issues[0]?.path.join('.') ?? '']);
      const raw = await web.previewIn(tabId, frameId, parsed.data, await country());
      return { preview: raw && previewWords(raw) };
    },

    'screens.moved': ({ tabId }) => movedScreens(bg, tabId),

    'screens.keep': ({ adapter, made, replaces }) => keepScreen(bg, adapter, made, replaces),

    'screens.list': () => withStore(store, () => listOf(bg)),

    async 'screens.get'({ id }) {
      const row = await withStore(store, () => ownScreenById(store, id));
      if (row) return { adapter: row.adapter, made: row.made };
      const ships = shipped.find((it) => id.startsWith(`${it.id}/`));
      const screen = ships?.screens.find((it) => id === `${ships.id}/${it.name}`);
      if (!ships || !screen) throw new Refusal('problem_screen_gone');
      return { adapter: { ...ships, screens: [screen] }, made: 'shipped' };
    },

    async 'screens.forget'({ id }) {
      const row = await withStore(store, () => ownScreenById(store, id));
      const forgotten = await withStore(store, () => forgetOwnScreen(store, id));
      if (row) renewPages(bg, row.hosts).catch((error) => bg.onError('renew', error));
      return { forgotten };
    },

    async 'screens.import'({ text, origin }) {
      if (origin !== null && !URL.canParse(origin)) throw new Refusal('problem_no_origin');
      const ids: string[] = [];
      for (const { adapter, made } of importable(text, origin))
        ids.push((await keepScreen(bg, adapter, made, null)).id);
      return { ids };
    },
  };
}

async function listOf(bg: Background): Promise<ScreenLine[]> {
  const [rows, seen] = await Promise.all([ownScreenRows(bg.store), healthRows(bg.store)]);
  const healthOf = (adapter: string, screen: string): ScreenLine['health'] => {
    const row = seen.find((it) => it.adapter === adapter && it.screen === screen);
    return row ? { state: row.health.state, at: row.at, wellAt: row.wellAt } : null;
  };
  const own = rows.map((row): ScreenLine => {
    const parsed = adapterSchema.safeParse(row.adapter);
    return {
      id: row.id,
      adapterId: row.adapterId,
      screen: row.screen,
      screenName: screenWords(row.screen),
      adapterName: parsed.success ? parsed.data.name : row.adapterId,
      made: row.made,
      kind: parsed.success ? (parsed.data.screens[0]?.kind ?? 'patient_list') : 'patient_list',
      hosts: row.hosts,
      on: row.at.slice(0, 10),
      by: row.by,
      unused: !parsed.success || !inForce(row),
      health: healthOf(row.adapterId, row.screen),
    };
  });
  const ships = shipped.flatMap((adapter) =>
    adapter.screens.flatMap((screen): ScreenLine[] => {
      const health = healthOf(adapter.id, screen.name);
      const id = `${adapter.id}/${screen.name}`;
      if (!health || own.some((it) => it.id === id)) return [];
      const { name, kind } = screen;
      const on = evidenceDay(adapter, screen);
      const known = { adapterId: adapter.id, screen: name, screenName: screenWords(name), adapterName: adapter.name };
      return [{ id, ...known, made: 'shipped', kind, hosts: adapter.hosts, on, by: '', unused: false, health }];
    }),
  );
  return [...own, ...ships];
}
