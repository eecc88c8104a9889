import { html, raw } from 'hono/html';
import { printLongDate } from '../dates.ts';
import { practice } from '../practice.ts';

export type Markup = ReturnType<typeof html>;

const tabs = [
  ['/day', 'Day list'],
  ['/recalls', 'Recalls'],
  ['/calendar', 'Calendar'],
  ['/plans', 'Treatment plans'],
  ['/enquiries', 'Enquiries'],
  ['/patients', 'Patients'],
] as const;

const lighthouse = raw(
  `<svg class="mark" viewBox="0 0 40 40" aria-hidden="true"><path class="beam" d="M21 9 40 3v12zM19 9 0 3v12z"/><path class="tower" d="M15.5 14h9l2.5 20H13z"/><path class="stripe" d="M15 20h10l.5 4h-11zM14 28h12l.5 4h-13z"/><path class="tower" d="M16 6h8v7h-8zM20 1l5 5H15zM9 34h22v3H9z"/></svg>`,
);

/** The frame every screen stands in. `tab` is the path of the folder tab in front. */
export function layout(page: {
  title: string;
  tab: string;
  today: string;
  people: number;
  body: Markup;
  script?: string;
}): Markup {
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} · Brightdesk</title>
<link rel="icon" href="/assets/mark.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/brightdesk.css">
<link rel="stylesheet" href="/assets/screens.css">
<script src="/assets/theme.js"></script>
${page.script ? html`<script type="module" src="/assets/${page.script}"></script>` : ''}
</head>
<body data-app="brightdesk">
<header class="top">
  <a class="brand" href="/recalls">${lighthouse}<span class="who"><strong>${practice.name}</strong><small>${practice.town} · Brightdesk</small></span></a>
  <form class="find" action="/patients" role="search"><input name="q" type="search" placeholder="Find a patient: name or number" aria-label="Find a patient"></form>
  <span class="today">${printLongDate(page.today)}</span>
  <button type="button" id="theme" class="plain" aria-label="Switch between day and evening colours">◐</button>
</header>
<nav class="tabs" aria-label="Screens">
  ${tabs.map(
    ([href, name]) => html`<a href="${href}" ${page.tab === href ? raw('aria-current="page"') : ''}>${name}</a>`,
  )}
</nav>
<main class="sheet" id="screen">${page.body}</main>
<footer class="status"><span>Brightdesk 6.2</span><span>Front desk 1</span><span>${page.people} patients</span><span class="push">${practice.name} · ${practice.phone}</span></footer>
</body>
</html>`;
}

/** Yes, No, or the dash of a question never asked. */
export function consentText(consent: boolean | null): Markup {
  if (consent === null) return html`<span class="never" title="Not asked yet">—</span>`;
  return consent ? html`<span class="yes">Yes</span>` : html`<span class="no">No</span>`;
}
