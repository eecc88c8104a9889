import type { Screen } from '../../adapters/schema.ts';
import { literally } from '../text.ts';

const ROUTE = /^(?:go|page|view|screen|module|action|tab|p|mode|route|do|cmd|op|section|act|menu|report)$/i;
const isId = (part: string): boolean => /\d/.test(part) || part.length > 40;

/** The address as a shape: ids and dates in it are any, words stay. Only parameters that name a screen are kept. */
export function whereOf(href: string, frameName: string): Screen['where'] {
  const url = new URL(href);
  const shape = (path: string): string =>
    path
      .split('/')
      .map((part) => (part === '' ? '' : isId(part) ? '[^/]+' : literally(part)))
      .join('\\/');
  const path = url.pathname.replace(/\/+$/, '');
  const query: Record<string, string> = {};
  for (const [name, value] of url.searchParams)
    if (ROUTE.test(name) && /^[a-z][\w-]{0,30}$/i.test(value)) query[name] = `^${literally(value)}$`;
  const hash = url.hash.split('?')[0] ?? '';
  const routed = /^#!?\/?[a-z]/i.test(hash);
  return {
    path: `${shape(path)}\\/?$`.slice(0, 300),
    ...(Object.keys(query).length > 0 ? { query } : {}),
    ...(routed ? { hash: `^${shape(hash.replace(/\/+$/, ''))}(?:[/?]|$)`.slice(0, 300) } : {}),
    ...(/^[A-Za-z][\w-]{0,59}$/.test(frameName) && !/\d{3}/.test(frameName) ? { frames: [frameName] } : {}),
  };
}

/** Adapter id from a host name: `app.vendor.example` → `own-app-vendor-example`. */
export function idOf(href: string): string {
  const host = new URL(href).hostname
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `own-${host}`.slice(0, 41).replace(/-$/, '');
}

/** Words of the page that say what list it is: headings, title, address. */
export function titlesOf(doc: Document, href: string): string[] {
  const headings = [
    ...doc.querySelectorAll('h1, h2, [role="heading"], [aria-current="page"], [role="tab"][aria-selected="true"]'),
  ]
    .slice(0, 12)
    .map((e) => e.textContent ?? '');
  const url = new URL(href);
  return [...headings, doc.title, ...`${url.pathname}/${url.hash}/${url.search}`.split(/[/?&=#_-]+/)]
    .map((t) => t.replace(/\s+/g, ' ').trim().toLowerCase())
    .filter(Boolean);
}
