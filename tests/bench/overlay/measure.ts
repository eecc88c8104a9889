import type { CDPSession, Page } from '@playwright/test';
import { inject } from '../../pages/open.ts';

export type Kind = 'none' | 'bare' | 'ours';
export type Sample = {
  /** Milliseconds from the start of the script to the first frame with marks at the rows in view. */
  toMarks: number | null;
  /** CPU milliseconds of the page's main thread, the host's own work included. */
  cpu: number;
  longest: number;
  blocking: number;
  /** Frames of a storm that came without marks. */
  lost: number;
};

type Host = {
  long: number[];
  render(): void;
  marked(kind: string): boolean;
  marks: Promise<number | null>;
  lost: number;
};

/** Script of the bench's host page: renders its list again on demand. */
export const HOST_SCRIPT = `
const box = document.querySelector('#list tbody, #cards, #calendar');
const template = document.createElement('template');
template.innerHTML = box?.innerHTML ?? '';
window.render = () => box.replaceChildren(template.content.cloneNode(true));
window.marked = (kind) => {
  const name = document.querySelector('.name');
  if (!name) return false;
  if (kind === 'bare') return !!name.nextElementSibling;
  const r = name.getBoundingClientRect();
  return document.elementFromPoint(r.right + 16, (r.top + r.bottom) / 2)?.localName === 'comeback-overlay';
};
`;

async function cpuMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find((m) => m.name === 'TaskDuration')?.value ?? 0) * 1000;
}

type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args: { name?: string; data?: { frames?: { url: string; processId: number }[] } };
};

/** CPU milliseconds of each task of the page's main thread, from a trace. */
function tasksOf(events: TraceEvent[], url: string): number[] {
  const frames = events.find((e) => e.name === 'TracingStartedInBrowser')?.args.data?.frames ?? [];
  const pid = frames.find((f) => f.url === url)?.processId;
  const main = events.find((e) => e.name === 'thread_name' && e.pid === pid && e.args.name === 'CrRendererMain');
  if (!main) throw new Error('the trace does not name the main thread of the page');
  const tasks = events.filter((e) => e.ph === 'X' && e.name === 'RunTask' && e.pid === pid && e.tid === main.tid);
  return tasks.map((e) => (e.tdur ?? e.dur ?? 0) / 1000);
}

/**
 * Runs `act` and says what the page's main thread did until `ms` after its end. Everything in CPU time of that thread:
 * other programs of the machine make tasks longer by the clock, not by their work.
 */
async function during(page: Page, ms: number, act: () => Promise<void>): Promise<Sample> {
  const cdp = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', (e) => events.push(...(e.value as unknown as TraceEvent[])));
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  // Not `devtools.timeline` itself: its event of a layout counts all boxes of the page, 3.5 ms a layout at 5,000 rows.
  const categories = ['disabled-by-default-devtools.timeline', '__metadata'];
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: categories } });
  const before = await cpuMs(cdp);
  await act();
  await page.waitForTimeout(ms);
  const cpu = (await cpuMs(cdp)) - before;
  const complete = new Promise((done) => cdp.once('Tracing.tracingComplete', done));
  await cdp.send('Tracing.end');
  await complete;
  await cdp.detach();
  const tasks = tasksOf(events, page.url());
  const blocking = tasks.reduce((sum, d) => sum + Math.max(0, d - 50), 0);
  return { toMarks: null, cpu, longest: Math.max(0, ...tasks), blocking, lost: 0 };
}

/** A list that stands on the screen; the script starts and has `ms` for all it does. */
export function start(page: Page, kind: Kind, ms: number): Promise<Sample> {
  return during(page, ms, async () => {
    if (kind !== 'none') await inject(page.context(), page.url());
  });
}

/** How long after the host's rendering the rows in view carry their badges. */
export async function untilMarked(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const host = window as unknown as Host;
    const from = performance.now();
    host.render();
    // A look per frame, and no earlier than the badges can be: looking costs the host a layout.
    while (performance.now() - from < 5000) {
      await new Promise((frame) => requestAnimationFrame(frame));
      if (host.marked('ours')) return performance.now() - from;
    }
    return Number.NaN;
  });
}

/** The script is at home; the host replaces all its rows 20 times a second for `ms`. */
export async function storm(page: Page, kind: Kind, ms: number): Promise<Sample> {
  if (kind !== 'none') await inject(page.context(), page.url());
  await page.waitForTimeout(2500);
  return during(page, 0, async () => {
    await page.evaluate(async (ms) => {
      const host = window as unknown as Host;
      for (let n = 0; n < ms / 50; n++) {
        const next = performance.now() + 50;
        host.render();
        await new Promise((go) => setTimeout(go, Math.max(0, next - performance.now())));
      }
    }, ms);
  });
}

/** The same storm, looked at in every frame: how many of them came without the first row's badge. */
export async function flicker(page: Page, ms: number): Promise<number> {
  await inject(page.context(), page.url());
  await page.waitForTimeout(2500);
  return page.evaluate(async (ms) => {
    const host = window as unknown as Host;
    let lost = 0;
    for (let n = 0; n < ms / 50; n++) {
      host.render();
      await new Promise((frame) => requestAnimationFrame(frame));
      if (!host.marked('ours')) lost++;
      await new Promise((go) => setTimeout(go, 34));
    }
    return lost;
  }, ms);
}

/** A virtual list is scrolled from its beginning on, a screen's half at a time, 20 times a second. */
export async function scrolling(page: Page, kind: Kind, ms: number): Promise<Sample> {
  if (kind !== 'none') await inject(page.context(), page.url());
  await page.waitForTimeout(2000);
  return during(page, 0, async () => {
    await page.evaluate(async (ms) => {
      const box = document.querySelector('#lines') as HTMLElement;
      for (let n = 0; n < ms / 50; n++) {
        box.scrollTop += 300;
        await new Promise((go) => setTimeout(go, 50));
      }
    }, ms);
  });
}

/** A page that no screen matches changes 20 times a second. */
export async function idle(page: Page, kind: Kind, ms: number): Promise<Sample> {
  if (kind !== 'none') await inject(page.context(), page.url());
  await page.waitForTimeout(1000);
  return during(page, 0, async () => {
    await page.evaluate(async (ms) => {
      const box = document.createElement('p');
      document.body.append(box);
      for (let n = 0; n < ms / 50; n++) {
        box.replaceChildren(document.createTextNode(String(n)));
        await new Promise((go) => setTimeout(go, 50));
      }
    }, ms);
  });
}
