import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root, say } from './bootstrap.mjs';

/** Most kilobytes (gzip) of what we put into a PMS page, by the moment it comes (tests/bench/README.md). */
const BOUNDS: [file: string, comes: string, kb: number][] = [
  ['content-scripts/pms.js', 'into every frame of a granted origin', 5],
  ['screen.js', 'when a frame shows a screen of an adapter', 26],
  ['controls.js', 'when a person moves in the frame', 2.5],
];

let over = false;
for (const build of ['chrome-mv3', 'firefox-mv3']) {
  for (const [file, comes, most] of BOUNDS) {
    const kb = gzipSync(readFileSync(join(root, '.output', build, file)), { level: 9 }).length / 1024;
    const ok = kb <= most;
    over ||= !ok;
    say(`${build}/${file}: ${kb.toFixed(1)} KB gzip, at most ${most} (${comes})${ok ? '' : '  OVER'}`);
  }
}
if (over) process.exit(1);
