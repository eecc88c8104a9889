import type { send } from '#lib/messages/send.ts';
import type { MakeControls } from '#lib/overlay/controls.ts';
import type { Screens, ScreensPorts } from '../screen/screens.ts';

/**
 * The files of ours that come into a frame when they are needed, and what each leaves there: `screen` when the frame
 * shows a screen of an adapter, `controls` when a person moves in the frame.
 */
export interface Parts {
  screen?: (ports: ScreensPorts) => Screens;
  controls?: MakeControls;
}

/** Where the files of one frame find each other: the content scripts' own world, which no page can reach. */
type World = { comebackParts?: Parts };

export type Load = <N extends keyof Parts>(name: N) => Promise<NonNullable<Parts[N]>>;

/** Gives a part to whoever waits for it; called by the part's own file. */
export function offer(part: Parts): void {
  const world = globalThis as World;
  world.comebackParts = { ...world.comebackParts, ...part };
}

/**
 * Loads parts through the background, each once. A script that starts anew trusts nothing an older one left: it may be
 * of an older version.
 */
export function partsThrough(ask: typeof send): Load {
  const world = globalThis as World;
  world.comebackParts = {};
  const asked = new Map<keyof Parts, Promise<unknown>>();
  return <N extends keyof Parts>(name: N) => {
    let part = asked.get(name) as Promise<NonNullable<Parts[N]>> | undefined;
    if (!part) {
      part = ask('page.load', { part: name }).then(() => {
        const got = world.comebackParts?.[name];
        if (!got) throw new Error(`the part ${name} did not arrive`);
        return got;
      });
      asked.set(name, part);
      part.catch(() => asked.delete(name)); // the next need tries again
    }
    return part;
  };
}
