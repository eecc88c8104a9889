import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** The files of `parts.ts` that come into a frame later. */
const PARTS = ['screen', 'controls'];

async function bundle(entry: string, folder: string, name: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    define: { 'import.meta.env.ENTRYPOINT': '"pms"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: here(entry), formats: ['iife'], name: 'x', fileName: () => name },
      minify: !process.env.NOMIN,
    },
  });
}

/**
 * Builds an extension around the shipped content script (`kind: 'ours'`), with a stand-in background that flags every
 * row and a stand-in card, allowed on this machine's pages only; or the bare one the benches divide by: one pass, one
 * static span a row. `byHand`: the script doesn't start with the page but when `inject` says so.
 */
export async function buildExtension(kind: 'ours' | 'bare', byHand = false): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), `comeback-${kind}-`));
  const matches = ['http://127.0.0.1/*'];
  const manifest: Record<string, unknown> = {
    manifest_version: 3,
    name: `Comeback test (${kind})`,
    version: '1',
    default_locale: 'en',
    host_permissions: matches,
    permissions: ['scripting'],
    content_scripts: byHand
      ? []
      : [{ matches, js: ['content-scripts/pms.js'], run_at: 'document_idle', all_frames: true }],
    background: { service_worker: 'background.js' },
    web_accessible_resources: [{ resources: ['card.html'], matches: ['<all_urls>'] }],
  };
  mkdirSync(join(folder, 'content-scripts'));
  cpSync(here('../../../public/_locales'), join(folder, '_locales'), { recursive: true });
  if (kind === 'ours') {
    await bundle('./content-entry.ts', folder, 'content-scripts/pms.js');
    for (const part of PARTS) await bundle(`./${part}-entry.ts`, folder, `${part}.js`);
    await bundle('./background.ts', folder, 'background.js');
    await bundle('./card.ts', folder, 'card.js');
    writeFileSync(join(folder, 'card.html'), '<!doctype html><title>Card</title><body><script src="card.js"></script>');
  } else {
    cpSync(here('./bare.js'), join(folder, 'content-scripts/pms.js'));
    writeFileSync(join(folder, 'background.js'), 'globalThis.state = {}');
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 2));
  return folder;
}
