import { html } from 'hono/html';
import type { App } from '../../http/app-env.ts';
import { page } from '../../http/page.ts';
import { type Ports, providerNamed } from '../../ports.ts';

const css = 'a{color:var(--accent);font-weight:600}li{margin:.6rem 0}ul{padding-left:1.2rem;margin:.5rem 0}';

/** GET /: where to go from the address that the server prints when it is ready. Tells nothing of anybody. */
export function addHome(app: App, ports: Ports): void {
  app.get('/', (c) => {
    const captured = providerNamed(ports, 'capture') !== undefined;
    return page(
      c,
      200,
      'Comeback send API',
      html`<h1>Comeback send API</h1><p class="soft">It is running. Follow-ups are started in the extension; here is what people open themselves.</p>
      <section class="card"><ul>
        <li><a href="/pair">Pair a browser</a>: type the code that the extension shows, and the admin token</li>
        ${captured ? html`<li><a href="/capture">Captured messages</a>: no provider is set up, so what patients would get is kept here to look at</li>` : ''}
        <li><a href="/docs">Reference</a>: every route, with examples and errors</li>
        <li><a href="/healthz">Health</a>: whether the database and the queue answer, and who sends</li>
      </ul></section><p class="soft">How to run it for a practice (keys, backup, upgrade, alarms) is in docs/operate.md.</p>`,
      '',
      css,
    );
  });
}
