import { gzipSync } from 'node:zlib';
import { LEAVING } from '../../lib/contract/leaving.ts';
import { OPTIONAL_HOSTS, PERMISSIONS, WEB_ACCESSIBLE } from './permissions.ts';

export type Browser = 'chrome' | 'edge' | 'firefox';
/** A package: path → content. */
export type Files = Map<string, Uint8Array>;

/** Bytes: the whole package zipped; the script in every page and the background gzipped. What a page may cost is told by `npm run bench:overlay`; these only tell that something got in by mistake. */
const LIMITS = { zip: 3_000_000, contentScript: 30 * 1024, background: 600_000 };

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes ?? new Uint8Array());
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const dataOf = (manifest: Record<string, unknown>): unknown =>
  (manifest.browser_specific_settings as { gecko?: { data_collection_permissions?: unknown } })?.gecko
    ?.data_collection_permissions;

function ofManifest(manifest: Record<string, unknown>, files: Files, browser: Browser): string[] {
  const problems: string[] = [];
  const wanted = Object.entries(PERMISSIONS)
    .filter(([, { browsers }]) => browsers.includes(browser))
    .map(([name]) => name)
    .sort();
  const asked = [...((manifest.permissions as string[]) ?? [])].sort();
  for (const name of asked) if (!wanted.includes(name)) problems.push(`the permission ${name} is justified nowhere`);
  for (const name of wanted)
    if (!asked.includes(name)) problems.push(`the permission ${name} is justified and not asked for`);
  if (((manifest.host_permissions as string[]) ?? []).length > 0)
    problems.push('it may read sites without being asked');
  if (!same(manifest.optional_host_permissions, OPTIONAL_HOSTS.patterns))
    problems.push('other optional hosts than the justified ones');
  if (browser === 'firefox' && !same(dataOf(manifest), { required: ['none'], optional: LEAVING }))
    problems.push('other kinds of data may leave than a person is asked about');
  if (manifest.content_scripts !== undefined) problems.push('a content script that no person allowed');
  if (manifest.externally_connectable !== undefined) problems.push('other sites may talk to it');
  if (manifest.content_security_policy !== undefined)
    problems.push('another content security policy than the browser’s own');
  if (manifest.update_url !== undefined) problems.push('an update address of its own');
  if (manifest.manifest_version !== 3) problems.push('not manifest version 3');
  const open = ((manifest.web_accessible_resources as { resources: string[] }[]) ?? []).flatMap((it) => it.resources);
  if (!same(open, WEB_ACCESSIBLE.resources)) problems.push(`pages may show ${open.join(', ')}`);
  for (const icon of Object.values((manifest.icons as Record<string, string>) ?? {}))
    if (!files.has(icon.replace(/^\//, ''))) problems.push(`the icon ${icon} is missing`);
  if (!same(Object.keys((manifest.icons as object) ?? {}), ['16', '32', '48', '128']))
    problems.push('not the four icons');
  if (!files.has(`_locales/${String(manifest.default_locale)}/messages.json`))
    problems.push('its own language is missing');
  if (!/^\d+\.\d+\.\d+$/.test(String(manifest.version))) problems.push('no version of three numbers');
  return problems;
}

/**
 * Third-party code that looks like it and isn't: zod asks once whether it might make functions (an empty one; the
 * browser's policy for extensions says no), and React could place script elements if a page of ours asked for any.
 */
const KNOWN: [RegExp, (code: string) => boolean][] = [
  [/\bFunction\(``\)/g, () => true],
  [/createElement\(\s*`script`\s*\)/g, (code) => code.includes('https://react.dev/errors/')],
];

function withoutKnown(code: string): string {
  return KNOWN.reduce((left, [regex, holds]) => (holds(code) ? left.replace(regex, '') : left), code);
}

/** Text that is run as code, or code from elsewhere. */
const FORBIDDEN: [RegExp, string][] = [
  [/\beval\s*\(/, 'eval'],
  [/\bFunction\s*\(/, 'a function made of text'],
  [/\bimport\s*\(\s*["'`]https?:/, 'an import from elsewhere'],
  [/\bimportScripts\s*\(/, 'importScripts'],
  [/createElement\(\s*["'`]script["'`]\s*\)/, 'a script element made by script'],
  [/set(?:Timeout|Interval)\(\s*["'`]/, 'a timer that runs text'],
];

function ofCode(files: Files): string[] {
  const problems: string[] = [];
  for (const [path, bytes] of files) {
    if (/\.map$|\.(?:ts|tsx)$|(?:^|\/)\.env/.test(path)) problems.push(`${path} does not belong in a package`);
    if (/\.js$/.test(path)) {
      const code = withoutKnown(text(bytes));
      for (const [regex, what] of FORBIDDEN) if (regex.test(code)) problems.push(`${path}: ${what}`);
    } else if (/\.html$/.test(path)) {
      const html = text(bytes);
      if (/<script[^>]+src\s*=\s*["']?(?:https?:)?\/\//i.test(html)) problems.push(`${path}: a script from elsewhere`);
      if (/<script(?![^>]*\bsrc\b)[^>]*>\s*[^<\s]/i.test(html))
        problems.push(`${path}: a script written into the page`);
      if (/\son\w+\s*=\s*["']/i.test(html)) problems.push(`${path}: a handler written into the page`);
    }
  }
  return problems;
}

/** What a store would send a package back for, one sentence each; nothing = it may go. */
export function problemsOf(files: Files, browser: Browser, zipped: number): string[] {
  const raw = files.get('manifest.json');
  if (!raw) return ['there is no manifest'];
  const manifest = JSON.parse(text(raw)) as Record<string, unknown>;
  const problems = [...ofManifest(manifest, files, browser), ...ofCode(files)];
  const content = files.get('content-scripts/pms.js');
  if (!content) problems.push('the script that reads pages is missing');
  else if (gzipSync(content, { level: 9 }).length > LIMITS.contentScript)
    problems.push('the script that reads pages is over 30 KB');
  const background = files.get('background.js');
  if (!background) problems.push('the background is missing');
  else if (gzipSync(background, { level: 9 }).length > LIMITS.background)
    problems.push('the background is over its size');
  if (zipped > LIMITS.zip) problems.push(`the package has ${zipped} bytes`);
  return problems;
}
