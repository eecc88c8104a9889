import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/** The arrows of the design, and nothing else. A new room gets a line here before it gets a file. */
const ARROWS: Record<string, string[]> = {
  entrypoints: [
    'components',
    'lib/messages',
    'lib/reader',
    'lib/overlay',
    'lib/store',
    'lib/sync',
    'lib/core',
    'lib/contract',
    'lib/adapters',
    'lib/files',
  ],
  components: [
    'lib/core',
    'lib/messages/views.ts',
    'lib/messages/manager-views.ts',
    'lib/messages/import-views.ts',
    'lib/messages/teach-views.ts',
    'lib/messages/work-views.ts',
    'lib/messages/pause-views.ts',
    'lib/messages/results-views.ts',
    'lib/messages/setup-views.ts',
  ],
  'lib/reader': ['lib/adapters', 'lib/core'],
  'lib/overlay': ['lib/adapters', 'lib/core', 'lib/messages/views.ts'],
  'lib/store': ['lib/core', 'lib/contract'],
  'lib/sync': ['lib/core', 'lib/contract'],
  'lib/messages': ['lib/core', 'lib/contract'],
  'lib/contract': ['lib/core'],
  'lib/adapters': ['lib/core'],
  'lib/files': ['lib/core'],
  'lib/core': [],
  'send-api': ['lib/contract', 'lib/core'],
  demo: [],
};

/** What the pure core may import from outside. */
const CORE_PACKAGES = ['zod', 'date-fns', '@date-fns/tz', 'libphonenumber-js'];

/** Longest source file. Data (adapters, library texts, word lists) and tests are exempt. */
const MAX_LINES = 250;

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file));
const isTest = (file: string) => /\.(test|spec)\.tsx?$/.test(file) || file.startsWith('tests/');
const sources = files.filter((file) => !isTest(file));

const roomOf = (file: string) => Object.keys(ARROWS).find((room) => file === room || file.startsWith(`${room}/`));

interface Edge {
  from: string;
  to: string;
  typeOnly: boolean;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}

function importsOf(file: string): Edge[] {
  const text = readFileSync(join(root, file), 'utf8');
  const edges: Edge[] = [];
  const statement = /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/g;
  for (const match of withoutComments(text).matchAll(statement)) {
    const specifier = match[3] ?? match[4];
    if (!specifier) continue;
    let to = specifier;
    if (specifier.startsWith('.')) to = normalize(join(dirname(file), specifier));
    else if (specifier.startsWith('#') && specifier !== '#imports') to = specifier.slice(1);
    edges.push({ from: file, to, typeOnly: Boolean(match[2]) });
  }
  return edges;
}

const edges = sources.flatMap(importsOf);
const inTree = (path: string) => roomOf(path) !== undefined;

describe('arrows', () => {
  test.each(Object.keys(ARROWS))('%s imports only what the design allows', (room) => {
    const allowed = [room, ...(ARROWS[room] ?? [])];
    const wrong = edges
      .filter((edge) => roomOf(edge.from) === room && inTree(edge.to))
      .filter((edge) => !allowed.some((to) => edge.to === to || edge.to.startsWith(`${to}/`)));
    expect(wrong.map((edge) => `${edge.from} → ${edge.to}`)).toEqual([]);
  });

  test('scripts and tests are imported by nobody', () => {
    const wrong = edges.filter((edge) => inTree(edge.from) && /^(scripts|tests)\//.test(edge.to));
    expect(wrong).toEqual([]);
  });

  test('lib/core imports nothing from outside but its four libraries', () => {
    const wrong = edges
      .filter((edge) => edge.from.startsWith('lib/core/') && !inTree(edge.to))
      .filter((edge) => !CORE_PACKAGES.some((name) => edge.to === name || edge.to.startsWith(`${name}/`)));
    expect(wrong.map((edge) => `${edge.from} → ${edge.to}`)).toEqual([]);
  });

  test('relative imports name their file with its extension', () => {
    const wrong = edges.filter(
      (edge) => inTree(edge.to) && !/\.(ts|tsx|css|json|js|svg|mjs)$/.test(edge.to.replace(/\?.*$/, '')),
    );
    expect(wrong.map((edge) => `${edge.from} → ${edge.to}`)).toEqual([]);
  });
});

test('there is no cycle of modules', () => {
  const graph = new Map<string, string[]>();
  for (const edge of edges.filter((it) => !it.typeOnly && inTree(it.to))) {
    graph.set(edge.from, [...(graph.get(edge.from) ?? []), edge.to]);
  }
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: string[]) => {
    if (path.includes(file)) {
      cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  expect(cycles).toEqual([]);
});

describe('files', () => {
  const isData = (file: string) => /^lib\/adapters\/[^/]+\/adapter\.ts$|\/library\/|-words\.ts$|\/data\//.test(file);

  test(`no source file is longer than ${MAX_LINES} lines`, () => {
    const long = sources
      .filter((file) => !isData(file))
      .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }))
      .filter(({ lines }) => lines > MAX_LINES);
    expect(long).toEqual([]);
  });

  test('no utils.ts, no types.ts, names in kebab-case or PascalCase', () => {
    const wrong = sources.filter((file) => {
      const name = file.split('/').at(-1) ?? '';
      if (/^(utils|types)\.tsx?$/.test(name)) return true;
      if (name.endsWith('.tsx')) return !/^([A-Z][A-Za-z0-9]*|[a-z][a-z0-9-]*)(\.test)?\.tsx$/.test(name);
      return !/^[a-z0-9][a-z0-9.-]*\.(ts|mjs|d\.mts)$/.test(name);
    });
    expect(wrong).toEqual([]);
  });
});

describe('lib/core is pure', () => {
  const core = sources.filter((file) => file.startsWith('lib/core/'));

  test.each([
    'Date\\.now\\(',
    'new Date\\(\\s*\\)',
    'Math\\.random\\(',
    'fetch\\(',
    '\\b(window|document|navigator|localStorage|browser|chrome)\\.',
  ])('no %s', (pattern) => {
    const found = core.filter((file) =>
      new RegExp(pattern).test(withoutComments(readFileSync(join(root, file), 'utf8'))),
    );
    expect(found).toEqual([]);
  });

  test('there is a core to speak of', () => expect(core.length).toBeGreaterThan(8));
});
