// Finds a browser that can load an unpacked extension, or installs one: a set path, Playwright's own, the system's,
// Playwright's download, then the distribution's package. Branded Chrome is left out on purpose: it refuses
// --load-extension.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { has, root, say, step } from './bootstrap.mjs';

const system = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
};
const variable = { chromium: 'COMEBACK_CHROMIUM', firefox: 'COMEBACK_FIREFOX' };
const debianPackage = { chromium: 'chromium', firefox: 'firefox-esr' };

async function playwrightOwn(name) {
  // Playwright's own Firefox is patched and takes no extensions; only its Chromium serves.
  if (name !== 'chromium') return null;
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

async function find(name) {
  const set = process.env[variable[name]];
  if (set) {
    if (!existsSync(set)) throw new Error(`${variable[name]} names ${set}, and there is no such file.`);
    return set;
  }
  return (await playwrightOwn(name)) ?? system[name].find((path) => existsSync(path)) ?? null;
}

function asRoot(args) {
  if (typeof process.getuid === 'function' && process.getuid() === 0) return args;
  return has('sudo') ? ['sudo', '-n', ...args] : null;
}

async function installPackage(name) {
  if (!has('apt-get')) return;
  const update = asRoot(['apt-get', 'update', '-qq']);
  const get = asRoot([
    'apt-get',
    'install',
    '-y',
    '-qq',
    '--no-install-recommends',
    debianPackage[name],
    'fonts-noto-core',
    'fonts-noto-cjk',
  ]);
  if (!update || !get) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await step('Refreshing the package list', update[0], update.slice(1), { env });
  await step(`Installing ${debianPackage[name]} from the distribution`, get[0], get.slice(1), { env });
}

async function download(name) {
  if (name !== 'chromium') return;
  say('Downloading Chromium');
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: 300_000 });
}

/** @param {'chromium' | 'firefox'} name @returns {Promise<string>} the browser's path; throws a sentence when none can be had. */
export async function ensureBrowser(name) {
  const there = await find(name);
  if (there) return there;
  for (const attempt of [download, installPackage]) {
    await attempt(name).catch((error) => say(error.message.split('\n')[0]));
    const path = await find(name);
    if (path) return path;
  }
  throw new Error(`No ${name} could be found or installed. Install it and set ${variable[name]} to its path.`);
}
