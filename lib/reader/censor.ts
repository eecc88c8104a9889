/** Attributes whose values are structure, not data; all other values are replaced by their shape. */
const STRUCTURE =
  /^(role|type|scope|colspan|rowspan|dir|lang|for|aria-(?:haspopup|expanded|sort|selected|current|hidden))$/;
const MOST_ROWS = 3;
const LIMIT = 60_000;

/**
 * A text's shape: letters to `a` or `A`, digits to `9`, other letters of the world to `x`, runs shortened to four.
 * "Harbour St 1204" → "Aaaaa Aa 9999".
 */
export function shapeOf(text: string): string {
  return text
    .slice(0, 400)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{Ll}/gu, 'a')
    .replace(/\p{L}|\p{M}|\p{Extended_Pictographic}/gu, (c) => (c === 'A' || c === 'a' ? c : 'x'))
    .replace(/\p{N}/gu, '9')
    .replace(/([Aax9])\1{3,}/g, '$1$1$1$1')
    .slice(0, 60);
}

function open(element: Element): string {
  let out = `<${element.tagName.toLowerCase()}`;
  for (const { name, value } of element.attributes) {
    out += ` ${name}="${(STRUCTURE.test(name) ? value.slice(0, 20) : shapeOf(value)).replaceAll('"', "'")}"`;
  }
  return `${out}>`;
}

function write(node: Node, depth: number, out: string[], left: { size: number }): void {
  if (left.size <= 0) return;
  const pad = '  '.repeat(Math.min(depth, 20));
  let same = 0;
  let last = '';
  for (let child = node.firstChild; child; child = child.nextSibling) {
    let line = '';
    if (child.nodeType === 3) {
      const shape = shapeOf(child.nodeValue ?? '');
      if (shape) line = `${pad}${shape}`;
    } else if (child.nodeType === 1) {
      const element = child as Element;
      if (/^(SCRIPT|STYLE|NOSCRIPT|SVG|IFRAME)$/i.test(element.tagName)) continue;
      line = pad + open(element);
      const kind = element.tagName;
      same = kind === last ? same + 1 : 1;
      last = kind;
      if (same > MOST_ROWS) continue;
    }
    if (!line) continue;
    out.push(line);
    left.size -= line.length;
    if (child.nodeType === 1) write(child, depth + 1, out, left);
    if (left.size <= 0) return;
  }
}

/**
 * A page's structure for a report that a person may copy: tags, attribute names, and of every text only its shape. At
 * most three siblings of a kind; never a name, number or address that could be read back.
 */
export function censor(root: Document | Element): string {
  const element = 'documentElement' in root ? root.documentElement : root;
  const out = [open(element)];
  write(element, 1, out, { size: LIMIT });
  return out.join('\n');
}
