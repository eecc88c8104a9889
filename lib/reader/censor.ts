const ROLES =
  /^(?:alert|application|article|banner|button|cell|checkbox|columnheader|combobox|complementary|contentinfo|dialog|feed|figure|form|grid|gridcell|group|heading|img|link|list|listbox|listitem|main|menu|menubar|menuitem|navigation|none|note|option|presentation|progressbar|radio|region|row|rowgroup|rowheader|scrollbar|search|searchbox|separator|slider|spinbutton|status|switch|tab|table|tablist|tabpanel|term|textbox|timer|toolbar|tooltip|tree|treegrid|treeitem)$/;
/**
 * Attributes whose values are structure, and the values that are: whatever else stands in them is replaced by its shape
 * like any text. A page may write a name into any attribute.
 */
const STRUCTURE = new Map<string, RegExp>(
  Object.entries({
    role: ROLES,
    type: /^(?:text|button|submit|reset|checkbox|radio|date|time|number|hidden|search|tel|email|password|module)$/,
    scope: /^(?:row|col|rowgroup|colgroup)$/,
    colspan: /^\d{1,2}$/,
    rowspan: /^\d{1,2}$/,
    dir: /^(?:ltr|rtl|auto)$/,
    lang: /^[a-z]{2}(?:-[A-Z]{2})?$/,
    'aria-haspopup': /^(?:true|false|menu|listbox|tree|grid|dialog)$/,
    'aria-expanded': /^(?:true|false)$/,
    'aria-sort': /^(?:ascending|descending|none|other)$/,
    'aria-selected': /^(?:true|false)$/,
    'aria-current': /^(?:true|false|page|step|location|date|time)$/,
    'aria-hidden': /^(?:true|false)$/,
  }),
);
/** Elements of HTML, and of libraries as far as their names are words; anything else is told by its shape. */
const TAG = /^(?:[a-z]{1,10}|h[1-6]|[a-z]{1,12}(?:-[a-z]{1,12}){1,2})$/;
/** Attribute names of HTML and of libraries: short words. Numbers in them may be somebody's. */
const NAME = /^(?:[a-z]{1,16})(?:[-:_.][a-z]{1,16}){0,3}$/i;
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
  const tag = element.tagName.toLowerCase();
  let out = `<${TAG.test(tag) ? tag : shapeOf(tag)}`;
  for (const { name, value } of element.attributes) {
    const kept = STRUCTURE.get(name)?.test(value) === true;
    out += ` ${NAME.test(name) ? name : shapeOf(name)}="${(kept ? value : shapeOf(value)).replaceAll('"', "'")}"`;
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
    if (child.nodeType === 1) {
      const root = (child as Element).shadowRoot;
      if (root) {
        out.push(`${pad}  #shadow-root`);
        write(root, depth + 2, out, left);
      }
      write(child, depth + 1, out, left);
    }
    if (left.size <= 0) return;
  }
}

/**
 * A page's structure for a report that a person may copy: tags, attribute names, and of every text only its shape. At
 * most three siblings of a kind, and what components draw in open shadow roots; never a name, number or address that could be read back.
 */
export function censor(root: Document | Element): string {
  const element = 'documentElement' in root ? root.documentElement : root;
  const out = [open(element)];
  write(element, 1, out, { size: LIMIT });
  return out.join('\n');
}
