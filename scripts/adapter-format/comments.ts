import { readFileSync } from 'node:fs';

/** What the source says of one schema: of itself, of each of its keys, and of each shape of a choice. */
export interface Said {
  intro: string;
  keys: Map<string, string>;
  /** By the member's first literal (`'text'`, `'date'`). */
  members: Map<string, string>;
}

const clean = (comment: string): string =>
  comment
    .replace(/^\s*\/\*\*|\*\/\s*$/g, '')
    .replace(/^\s*\* ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();

const depthOf = (line: string): number => {
  const bare = line.replace(/'[^']*'|\/\/.*$|\/(?![*/]).*?\/[a-z]*(?=[),\s])/g, '');
  return (bare.match(/[{([]/g)?.length ?? 0) - (bare.match(/[})\]]/g)?.length ?? 0);
};

/** Doc comments of the exported schemas of one file, by their name. */
export function commentsOf(file: string): Map<string, Said> {
  const found = new Map<string, Said>();
  let now: Said | undefined;
  let comment = '';
  let open = false;
  let depth = 0;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (open || /^\s*\/\*\*/.test(line)) {
      comment = open ? `${comment}\n${line}` : line;
      open = !line.includes('*/');
      continue;
    }
    const start = /^export const (\w+)\b/.exec(line);
    if (start) {
      now = { intro: clean(comment), keys: new Map(), members: new Map() };
      found.set(start[1] as string, now);
      depth = 0;
    } else if (now && comment) {
      const key = /^\s*(\w+):/.exec(line)?.[1];
      const member = /z\.(?:literal\(|enum\(\[)'(\w+)'/.exec(line)?.[1];
      if (key && depth === 2) now.keys.set(key, clean(comment));
      else if (member) now.members.set(member, clean(comment));
      else if (depth >= 1 && /z\.strictObject\(\{\s*$/.test(line)) {
        // the literal stands on the next line: kept for it
        depth += depthOf(line);
        continue;
      }
    }
    depth += depthOf(line);
    if (depth <= 0 && /^\S/.test(line)) now = line.startsWith('export const') && depth > 0 ? now : undefined;
    comment = '';
  }
  return found;
}
