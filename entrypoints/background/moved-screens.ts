import type { RepairView } from '#lib/messages/teach-views.ts';
import { framesOf } from '#lib/store/frames.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { everyAdapter } from './own-screens.ts';
import type { Background } from './ports.ts';
import { practiceNow } from './practice.ts';
import { readAs } from './read-as.ts';
import { bootId } from './tokens.ts';

const MISSING = 'proof_missing:';

/** `recall-board` → `Recall board`. */
export function screenWords(screen: string | null): string {
  const words = (screen ?? '').replace(/-/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Which screen a frame shows, or should show by its address, while it can't be read for certain. */
function troubled(frame: Awaited<ReturnType<typeof framesOf>>[number]): { adapter: string; screen: string } | null {
  const { adapter, screen, health } = frame;
  if (health.state === 'unsure' && adapter && screen) return { adapter, screen };
  const code =
    health.state === 'not_recognised' ? health.reasons.find((it) => it.code.startsWith(MISSING))?.code : null;
  const [id = '', name = ''] = code?.slice(MISSING.length).split('/') ?? [];
  return id && name ? { adapter: id, screen: name } : null;
}

/** Known screens of a tab that changed, and where each lost column seems to stand now. */
export async function movedScreens(bg: Background, tabId: number): Promise<RepairView> {
  const { store, web } = bg;
  const [frames, adapters, practice] = await withStore(store, async () =>
    Promise.all([bootId(bg).then((boot) => framesOf(store, boot, tabId)), everyAdapter(bg), practiceNow(bg)]),
  );
  const view: RepairView = { screens: [], offers: [] };
  for (const frame of frames) {
    const which = troubled(frame);
    const adapter = which && adapters.find((it) => it.id === which.adapter);
    const screen = adapter?.screens.find((it) => it.name === which?.screen);
    if (!which || !adapter || !screen) continue;
    const at = {
      frameId: frame.frameId,
      adapterId: adapter.id,
      screen: screen.name,
      screenName: screenWords(screen.name),
    };
    view.screens.push(at);
    const one = { ...adapter, screens: [screen] };
    const moved = await web.movedIn(tabId, frame.frameId, one, screen.name, practice.policy.practice.country);
    for (const it of moved) {
      const examples = it.texts.flatMap((text) => readAs(it.field, { state: 'known', value: text, from: '' }) ?? []);
      view.offers.push({ ...at, field: it.field, was: it.was, now: it.now, examples, adapter: it.adapter });
    }
  }
  return view;
}
