import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LEAVING } from '#lib/contract/leaving.ts';
import { type Browser, type Files, problemsOf } from '../scripts/packages/check.ts';
import { filesOf } from '../scripts/packages/files.ts';
import { OPTIONAL_HOSTS, PERMISSIONS, WEB_ACCESSIBLE } from '../scripts/packages/permissions.ts';

const root = join(import.meta.dirname, '..');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const icons = { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' };
const manifest = {
  manifest_version: 3,
  version: '0.1.0',
  default_locale: 'en',
  icons,
  permissions: Object.keys(PERMISSIONS),
  optional_host_permissions: OPTIONAL_HOSTS.patterns,
  host_permissions: [],
  web_accessible_resources: [{ resources: WEB_ACCESSIBLE.resources, matches: ['<all_urls>'] }],
};

/** A package in which all is well, with some of it changed. */
function made(over: { manifest?: object; files?: Record<string, string | null> } = {}): Files {
  const files: Record<string, string | null> = {
    'manifest.json': JSON.stringify({ ...manifest, ...over.manifest }),
    'background.js': 'const a = () => 1;',
    'content-scripts/pms.js': 'const b = 2;',
    'popup.html': '<!doctype html><script type="module" src="/chunks/popup.js"></script>',
    '_locales/en/messages.json': '{}',
    ...Object.fromEntries(Object.values(icons).map((path) => [path, 'png'])),
    ...over.files,
  };
  return new Map(Object.entries(files).flatMap(([path, text]) => (text === null ? [] : [[path, bytes(text)]])));
}
const problems = (over: Parameters<typeof made>[0] = {}, browser: Browser = 'chrome') =>
  problemsOf(made(over), browser, 1000);

describe('what a store would send back', () => {
  test('nothing of a package in which all is well', () => {
    expect(problems()).toEqual([]);
    const { sidePanel: _, ...firefox } = PERMISSIONS;
    const asked = (optional: string[]) => ({
      permissions: Object.keys(firefox),
      browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'], optional } } },
    });
    expect(problems({ manifest: asked([...LEAVING]) }, 'firefox')).toEqual([]);
    expect(problems({ manifest: asked([...LEAVING, 'locationInfo']) }, 'firefox').join()).toContain('kinds of data');
  });

  test.each<[string, Parameters<typeof made>[0], string]>([
    ['a permission nobody justified', { manifest: { permissions: [...manifest.permissions, 'tabs'] } }, 'tabs'],
    ['a justified permission that is gone', { manifest: { permissions: ['storage'] } }, 'alarms'],
    ['a site at installation', { manifest: { host_permissions: ['https://*/*'] } }, 'without being asked'],
    ['a content script at installation', { manifest: { content_scripts: [{}] } }, 'content script'],
    ['a policy of its own', { manifest: { content_security_policy: {} } }, 'security policy'],
    [
      'another open page',
      { manifest: { web_accessible_resources: [{ resources: ['card.html', 'options.html'] }] } },
      'options.html',
    ],
    ['eval', { files: { 'background.js': 'eval("1")' } }, 'eval'],
    ['a function made of text', { files: { 'background.js': 'new Function("return 1")' } }, 'made of text'],
    ['code from elsewhere', { files: { 'background.js': 'import("https://cdn.example/x.js")' } }, 'from elsewhere'],
    [
      'a script tag to elsewhere',
      { files: { 'popup.html': '<script src="https://cdn.example/x.js"></script>' } },
      'from elsewhere',
    ],
    ['a script in the page', { files: { 'popup.html': '<script>go()</script>' } }, 'written into the page'],
    ['a source map', { files: { 'background.js.map': '{}' } }, 'does not belong'],
    ['no icon', { files: { 'icon/48.png': null } }, 'icon/48.png'],
    [
      'a content script over 30 KB',
      {
        files: { 'content-scripts/pms.js': Array.from({ length: 18_000 }, (_, i) => (i * 7919).toString(36)).join('') },
      },
      'over 30 KB',
    ],
  ])('%s', (_, over, word) => {
    expect(problems(over).join()).toContain(word);
  });

  test('zod’s empty probe and React’s own script elements are known; the same in our code is not', () => {
    expect(problems({ files: { 'background.js': 'try{return Function(``),!0}catch{}' } })).toEqual([]);
    const element = 'n.createElement(`script`)';
    expect(problems({ files: { 'chunks/react.js': `throw "https://react.dev/errors/";${element}` } })).toEqual([]);
    expect(problems({ files: { 'chunks/ours.js': element } })).toHaveLength(1);
  });
});

const out = join(root, '.output');
const zips = existsSync(out) ? readdirSync(out).filter((file) => /-(?:chrome|edge|firefox)\.zip$/.test(file)) : [];
describe.skipIf(zips.length === 0)('packages that were made here', () => {
  test.each(zips)('%s may go', (file) => {
    const zip = readFileSync(join(out, file));
    expect(problemsOf(filesOf(zip), /-(\w+)\.zip$/.exec(file)?.[1] as Browser, zip.length)).toEqual([]);
  });
});

test('the listing justifies every permission in its own words, and no other', () => {
  const page = readFileSync(join(root, 'docs', 'store', 'permissions.md'), 'utf8');
  for (const [name, { why }] of Object.entries(PERMISSIONS)) expect(page).toContain(`| \`${name}\` | ${why}`);
  for (const text of [OPTIONAL_HOSTS.why, WEB_ACCESSIBLE.why]) expect(page).toContain(text);
  expect(page.match(/^\| `/gm)).toHaveLength(Object.keys(PERMISSIONS).length);
});
