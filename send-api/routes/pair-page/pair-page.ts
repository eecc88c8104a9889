import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import { deviceRole, type PracticeSettings, practiceSettings } from '#lib/contract/practice.ts';
import type { App } from '../../http/app-env.ts';
import { isAdmin } from '../../http/auth.ts';
import { page } from '../../http/page.ts';
import { type Ports, providerNamed } from '../../ports.ts';
import { inTransaction } from '../../store/database.ts';
import { approvePairing, pairingByCode, tidyCode } from '../../store/pairings.ts';
import { createPractice, listPractices } from '../../store/practices.ts';
import { takeToken } from '../../store/rates.ts';
import type { PracticeRow } from '../../store/tables.ts';
import { emptyPractice, labelsOf, practiceFields, settingsFromForm } from './practice-form.ts';

const TRIES_PER_MINUTE = 20;

const sentences = {
  token:
    'The admin token is not right. It was printed when the send API first started and stands in the file admin-token of its data folder, unless it was set as ADMIN_TOKEN.',
  slow: 'Too many tries in a short time. Wait a minute and try again.',
  unknown: 'No browser is waiting with this code. Check it letter by letter, or ask for a new one in the extension.',
  expired: 'This code ran out. Ask for a new one in the extension; it is valid for ten minutes.',
  settings: 'Some details of the practice are missing or not readable:',
};

/** GET and POST /pair: where an administrator lets a browser in, and names the practice the first time. */
export function addPairPage(app: App, ports: Ports): void {
  app.get('/pair', async (c) => {
    const practices = await listPractices(ports.db);
    return formPage(c, 200, { practices, code: tidyCode(c.req.query('code') ?? '').slice(0, 8) });
  });

  app.post('/pair', async (c) => {
    const form = Object.fromEntries(
      Object.entries(await c.req.parseBody()).flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value]] : [],
      ),
    );
    const practices = await listPractices(ports.db);
    const code = tidyCode(form.code ?? '').slice(0, 8);
    const shown = { practices, code, form };
    if ((await takeToken(ports.db, 'pair page', TRIES_PER_MINUTE, ports.now())) > 0) {
      return formPage(c, 400, { ...shown, problem: sentences.slow });
    }
    if (!isAdmin(ports, form.token)) return formPage(c, 401, { ...shown, problem: sentences.token });
    const chosen = practices.find((practice) => practice.id === form.practice);
    const role = deviceRole.safeParse(form.role).data ?? null;
    let settings: PracticeSettings | null = null;
    if (!chosen) {
      const parsed = practiceSettings.safeParse(settingsFromForm(form));
      if (!parsed.success) {
        const fields = labelsOf(parsed.error.issues.map((issue) => issue.path));
        return formPage(c, 400, { ...shown, problem: `${sentences.settings} ${fields}.` });
      }
      settings = parsed.data;
    }
    const outcome = await inTransaction(ports.db, async (tx) => {
      const found = await pairingByCode(tx, code, ports.now());
      if (!found.ok) return found;
      const practice = chosen ?? (settings && (await createPractice(tx, settings, 'administrator', ports.now())));
      if (!practice) throw new Error('no practice to pair with');
      await approvePairing(tx, found.pairing.id, practice.id, role, ports.now());
      return { ok: true as const, device: found.pairing.device_name, practice };
    });
    if (!outcome.ok) {
      return formPage(c, outcome.why === 'expired' ? 410 : 404, { ...shown, problem: sentences[outcome.why] });
    }
    ports.log.info('pairing approved', { practiceId: outcome.practice.id });
    return page(
      c,
      200,
      'Paired',
      html`<h1>Done</h1><div class="card"><p><strong>${outcome.device}</strong> now belongs to <strong>${outcome.practice.settings.name}</strong>.</p><p class="soft">Go back to the extension: it goes on by itself within a few seconds. You may close this page.</p>${providerNamed(ports, 'capture') ? html`<p class="soft">No provider is set up yet: what would be sent is kept on the page of <a href="/capture">captured messages</a>.</p>` : ''}</div>`,
    );
  });
}

interface Shown {
  practices: PracticeRow[];
  code: string;
  form?: Record<string, string>;
  problem?: string;
}

function formPage(c: Context, status: 200 | 400 | 401 | 404 | 410, { practices, code, form = {}, problem }: Shown) {
  const choice = html`<label for="practice">Practice</label><select id="practice" name="practice">
    ${practices.map(({ id, settings }) => html`<option value="${id}" ${form.practice === id ? 'selected' : ''}>${settings.name}</option>`)}
    <option value="" ${form.practice === '' ? 'selected' : ''}>A new practice (fill in below)</option></select>`;
  const role = form.role ?? (practices.length > 0 ? 'front_desk' : 'manager');
  const fields = practiceFields(form.name === undefined ? emptyPractice : form);
  return page(
    c,
    status,
    'Pair a browser',
    html`<h1>Pair a browser</h1>
    <p class="soft">The extension shows a code of eight letters and digits. Type it here to let that browser start follow-ups for your practice.</p>
    ${problem ? html`<div class="card bad" role="alert"><p>${problem}</p></div>` : ''}
    <form method="post" action="/pair" class="card" autocomplete="off">
      <label for="code">Code</label>
      <input class="code" id="code" name="code" value="${code}" required minlength="8" maxlength="9" autocapitalize="characters" spellcheck="false">
      <label for="token">Admin token <small>printed at the first start, or the file admin-token in the server’s data folder</small></label>
      <input id="token" name="token" type="password" required autocomplete="current-password">
      <label for="role">This browser is for <small>a manager may also change settings, end pauses, send browsers away, export and erase</small></label>
      <select id="role" name="role">
        <option value="front_desk" ${role === 'front_desk' ? 'selected' : ''}>the front desk</option>
        <option value="manager" ${role === 'manager' ? 'selected' : ''}>a manager</option></select>
      ${practices.length > 0 ? choice : ''}
      ${practices.length > 0 ? html`<details${form.practice === '' ? raw(' open') : ''}><summary>Details of a new practice</summary>${fields}</details>` : html`<h2>Your practice</h2>${fields}`}
      <button type="submit">Let this browser in</button>
    </form>`,
  );
}
