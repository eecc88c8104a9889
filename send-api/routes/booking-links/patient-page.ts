import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import type { PageWords } from './page-words.ts';

type Markup = ReturnType<typeof html>;

/** For a thumb on a phone first: one column, large targets, the system's own letters and colours. */
const css = `
:root{color-scheme:light dark;--ink:#1d2433;--soft:#525c6e;--paper:#f6f7f9;--card:#fff;--line:#6f7a8c;--accent:#0b6e5f;--on:#fff}
@media (prefers-color-scheme:dark){:root{--ink:#e8ebf1;--soft:#b3bbc9;--paper:#14171d;--card:#1d222b;--line:#8a94a6;--accent:#4cc4ae;--on:#08251f}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:18px/1.5 system-ui,sans-serif}
main{max-width:30rem;margin:0 auto;padding:1.5rem 1rem 3rem}h1{font-size:1.5rem;line-height:1.25;margin:0 0 .5rem}h2{font-size:1.15rem;margin:0 0 .5rem}
p{margin:.5rem 0}.soft{color:var(--soft)}.card{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:1rem;margin:1rem 0}
fieldset{border:0;margin:0 0 1rem;padding:0}legend{font-weight:600;margin-bottom:.35rem;padding:0}
.choice{display:flex;align-items:center;gap:.75rem;min-height:48px;padding:0 .25rem}.choice input{width:24px;height:24px;accent-color:var(--accent)}
.days{display:grid;grid-template-columns:1fr 1fr}
button{font:inherit;font-weight:600;width:100%;min-height:52px;border-radius:12px;border:2px solid var(--accent);background:var(--accent);color:var(--on);padding:.6rem 1rem;cursor:pointer}
button.quiet{background:transparent;color:var(--ink);border-color:var(--line);margin-top:.75rem}
:focus-visible{outline:3px solid var(--ink);outline-offset:3px}a{color:var(--accent)}.tel{display:inline-block;font-weight:600;padding:.6rem 0;white-space:nowrap}h2{margin-top:1.5rem}.card h2{margin-top:0}
`;
const cssHash = createHash('sha256').update(css).digest('base64');

/** A page for a patient: no script, nothing from elsewhere, kept by nobody, found by no search engine. */
export function patientPage(
  c: Context,
  status: 200 | 404 | 410,
  { language, title, body, forwardTo }: { language: string; title: string; body: Markup; forwardTo?: string },
) {
  // Browsers hold form-action against the page a form is redirected to as well.
  const forms = forwardTo ? `'self' ${new URL(forwardTo).origin}` : "'self'";
  c.header(
    'Content-Security-Policy',
    `default-src 'none'; style-src 'sha256-${cssHash}'; form-action ${forms}; base-uri 'none'; frame-ancestors 'none'`,
  );
  c.header('Cache-Control', 'no-store');
  c.header('X-Robots-Tag', 'noindex');
  return c.html(
    html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${raw(css)}</style></head><body><main>${body}</main></body></html>`,
    status,
  );
}

/** The words with the practice in their places. */
export function filled(text: string, practice: { name: string; phone: string }): string {
  return text.replace(/\$[12]/g, (place) => (place === '$1' ? practice.name : practice.phone));
}

/** A sentence that ends in the practice's phone, which a thumb can press. */
export function callUs(sentence: string, { phone }: { phone: string }): Markup {
  const [before, after = ''] = sentence.split('$2');
  return html`<p>${before}<a class="tel" href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>${after}</p>`;
}

/** Monday to Sunday in the reader's language. */
export function weekdays(language: string): string[] {
  const name = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, i) => name.format(new Date(Date.UTC(2024, 0, 1 + i))));
}

const action = (value: string, label: string, quiet = true) =>
  html`<form method="post"><input type="hidden" name="action" value="${value}"><button type="submit" class="${quiet ? 'quiet' : ''}">${label}</button></form>`;

/** The choices behind a link: the practice's own booking page where there is one, else our form. */
export function choices(words: PageWords, language: string, hasBookingPage: boolean): Markup {
  const day = (label: string, i: number) =>
    html`<label class="choice"><input type="checkbox" name="day" value="${i + 1}">${label}</label>`;
  const time = (value: string, label: string) =>
    html`<label class="choice"><input type="checkbox" name="time" value="${value}">${label}</label>`;
  const request = html`<section class="card"><h2>${words.ask}</h2><form method="post"><input type="hidden" name="action" value="request">
    <fieldset><legend>${words.days}</legend><div class="days">${weekdays(language).map(day)}</div></fieldset>
    <fieldset><legend>${words.times}</legend>${time('morning', words.morning)}${time('afternoon', words.afternoon)}${time('evening', words.evening)}</fieldset>
    <button type="submit">${words.send}</button></form></section>`;
  return html`<p>${words.intro}</p>
    ${hasBookingPage ? action('book', words.book, false) : request}
    ${action('call', words.ring)}<p class="soft">${words.ringHint}</p>
    <h2>${words.other}</h2>${action('no', words.no)}${action('wrong', words.wrong)}`;
}

/** The one time that is offered, with the button that takes it. */
export function takeIt(words: PageWords, moment: string): Markup {
  return html`<section class="card"><h2>${moment}</h2><form method="post"><input type="hidden" name="action" value="take"><button type="submit">${words.take}</button></form></section>`;
}
