import { expect, type Page } from '@playwright/test';
import { badges, test, waitForBadges } from '../pages/bench-desk.ts';
import { listPage } from '../pages/pages.ts';
import { people } from '../pages/people.ts';

const STRICT =
  "default-src 'none'; script-src 'nonce-n'; style-src 'nonce-n'; frame-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const NAMES = [
  '<img src=x onerror="window.hacked=1">',
  '"><script>window.hacked=1</script>',
  'javascript:window.hacked=1',
  '<svg onload=window.hacked=1>',
  "${window.hacked=1}{{constructor.constructor('window.hacked=1')()}}",
  '\u202eDrawkcab Emân\u202c',
  'A'.repeat(100_000),
  `${'Zalgo\u0301\u0302\u0303 '.repeat(200)}`,
];

const hostilePeople = () => people(14).map((p, i) => ({ ...p, name: NAMES[i] ?? p.name }));
const hacked = (page: Page) => page.evaluate(() => (window as unknown as { hacked?: number }).hacked ?? 0);
const cardShows = (page: Page) => page.frames().some((f) => /card\.html#./.test(f.url()));

for (const [what, headers] of [
  ['a page', {}],
  ['a page with a strict policy and Trusted Types', { 'content-security-policy': STRICT }],
  [
    'a page with a strict policy that is isolated',
    {
      'content-security-policy': STRICT,
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
    },
  ],
] as const) {
  test(`${what}: names of markup, script addresses and 100 KB are text, and the badges work`, async ({ bench }) => {
    const violations =
      "window.violations=[];document.addEventListener('securitypolicyviolation',(e)=>violations.push(e.violatedDirective+' '+e.blockedURI));";
    const page = await bench.open(
      '/list',
      listPage({
        people: hostilePeople(),
        nonce: 'n',
        script: violations,
        head: '<style nonce="n">td{max-width:420px;overflow:hidden;white-space:nowrap}</style>',
      }),
      headers,
    );
    let dialogs = 0;
    page.on('dialog', (d) => {
      dialogs++;
      void d.dismiss();
    });
    const found = await waitForBadges(page, 8);
    expect(await hacked(page)).toBe(0);
    expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([]);
    const plain = found.find((b) => b.name.startsWith('Inés'));
    if (!plain) throw new Error('an ordinary patient on the same page has no badge');
    await page.mouse.click(plain.x + 8, plain.y + 8);
    await expect.poll(() => cardShows(page)).toBe(true);
    expect(await hacked(page)).toBe(0);
    expect(dialogs).toBe(0);
    const { names } = await bench.asked();
    expect(Math.max(...names.map((n) => n.length))).toBeLessThanOrEqual(500);
    await page.close();
  });
}

test('a page that fires events where our badges are opens nothing', async ({ bench }) => {
  const page = await bench.open('/list', listPage({ rows: 12 }));
  const [first] = await waitForBadges(page, 12);
  if (!first) throw new Error('no badge');
  await page.evaluate(async ({ x, y }) => {
    const fire = (el: Element | null) => {
      if (!el) return;
      const at = { bubbles: true, composed: true, cancelable: true, clientX: x + 8, clientY: y + 8 };
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        el.dispatchEvent(new MouseEvent(type, at));
      for (const key of ['Enter', ' '])
        for (const type of ['keydown', 'keyup']) el.dispatchEvent(new KeyboardEvent(type, { ...at, key }));
      el.dispatchEvent(new KeyboardEvent('keydown', { ...at, code: 'KeyC', altKey: true, shiftKey: true }));
      (el as HTMLElement).click?.();
      (el as HTMLElement).focus?.();
    };
    const ours = document.querySelector('comeback-overlay');
    if (ours?.shadowRoot) throw new Error('the shadow root is open');
    if (document.elementFromPoint(x + 8, y + 8) !== ours) throw new Error('not at the badge');
    for (const el of [ours, document.elementFromPoint(x + 8, y + 8), document, document.body, window])
      fire(el as Element);
    await new Promise((go) => setTimeout(go, 300));
    if (document.activeElement === ours) throw new Error('a forged key moved the focus to a badge');
  }, first);
  expect((await bench.asked()).opened).toEqual([]);
  expect(cardShows(page)).toBe(false);
  await page.close();
});

test('forged messages neither open, close nor resize the card', async ({ bench }) => {
  const page = await bench.open('/list', listPage({ rows: 12 }));
  const [first] = await waitForBadges(page, 12);
  await page.mouse.click((first?.x ?? 0) + 8, (first?.y ?? 0) + 8);
  await expect.poll(() => cardShows(page)).toBe(true);
  await page.waitForTimeout(300);
  const card = page.frames().find((f) => /card\.html#./.test(f.url()));
  const before = await (await card?.frameElement())?.boundingBox();
  await page.evaluate(async () => {
    for (const data of [
      { comeback: 'close' },
      { comeback: 'size', height: 9 },
      { comeback: 'changed' },
      { comeback: 'size', height: 'x' },
    ]) {
      window.postMessage(data, '*');
      const forged = new MessageEvent('message', {
        data,
        origin: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
        source: window,
      });
      window.dispatchEvent(forged);
    }
    const frame = document.body.appendChild(document.createElement('iframe'));
    frame.srcdoc = '<script>parent.postMessage({ comeback: "close" }, "*")</script>';
    await new Promise((go) => setTimeout(go, 400));
  });
  expect(cardShows(page)).toBe(true);
  expect(await (await card?.frameElement())?.boundingBox()).toEqual(before);
  await page.close();
});

test('a page that takes our element out in every frame stays usable, and the badges come back when it stops', async ({
  bench,
}) => {
  const page = await bench.open('/list', listPage({ rows: 12 }));
  await waitForBadges(page, 12);
  const frames = await page.evaluate(async () => {
    let frames = 0;
    const until = performance.now() + 2500;
    while (performance.now() < until) {
      document.querySelector('comeback-overlay')?.remove();
      await new Promise((frame) => requestAnimationFrame(frame));
      frames++;
    }
    return frames;
  });
  expect(frames).toBeGreaterThan(30); // no war of observers that eats the page's frames
  await page.waitForTimeout(2500);
  expect((await badges(page)).length).toBe(12);
  expect(await page.locator('comeback-overlay').count()).toBe(1);
  await page.close();
});

test('we ask the host for nothing, move no focus of its own, and say nothing in its console', async ({ bench }) => {
  const said: string[] = [];
  const page = await bench.open(
    '/list',
    listPage({
      rows: 40,
      script:
        "window.events=[];for(const t of ['focus','blur','click','change','input'])document.addEventListener(t,(e)=>events.push(t+' '+e.target.nodeName),true);",
    }),
  );
  page.on('console', (m) => said.push(m.text()));
  const hits = bench.server.hits.length;
  await waitForBadges(page, 12);
  await page.mouse.wheel(0, 900);
  await page.waitForTimeout(1500);
  expect(await page.evaluate(() => (window as unknown as { events: string[] }).events)).toEqual([]);
  expect(bench.server.hits.slice(hits).filter((path) => path !== '/favicon.ico')).toEqual([]);
  expect(said.filter((text) => !/favicon|404/.test(text))).toEqual([]);
  await page.close();
});
