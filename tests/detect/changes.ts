/** A release of the PMS changes the screen: what it does to the records of a list and to the row of heads over them. */
export interface Change {
  name: string;
  /** Few lists can be changed so: all of them are. */
  rare?: true;
  /** False where the page is none that could be changed so. */
  apply(rows: Element[], head: Element | null): boolean;
}

/** Attributes by which a cell says what it is: a new one says something else. */
const SAYS = /^(?:id|title|abbr|headers|style|col-id|data-.*|aria-label|aria-colindex|aria-describedby)$/;

/** The row of labels over the records: the nearest element before them with as many parts, none of them empty. */
export function headOver(rows: Element[]): Element | null {
  const width = rows[0]?.children.length ?? 0;
  for (let at: Element | null = rows[0] ?? null; at && at.tagName !== 'BODY'; at = at.parentElement) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      const row = [before, ...before.querySelectorAll('*')].find(
        (e) =>
          e.children.length === width &&
          !e.closest('nav') &&
          !e.querySelector('input[type=text], input:not([type])') &&
          /^[^\d]+$/.test(e.textContent?.trim() ?? ''),
      );
      if (row) return row;
    }
  }
  return null;
}

/** Records of one box with as many cells each: what has columns. */
const hasColumns = (rows: Element[]): boolean =>
  rows.length > 1 &&
  rows.every(
    (row) => row.children.length === rows[0]?.children.length && row.parentElement === rows[0]?.parentElement,
  ) &&
  (rows[0]?.children.length ?? 0) > 2;

/** A cell of the make that all of the row's share, or a plain one, that says something else. */
function another(like: Element, text: string): Element {
  const alike = [...(like.parentElement?.children ?? [])].every((e) => e.tagName === like.tagName);
  const cell = alike ? (like.cloneNode(false) as Element) : like.ownerDocument.createElement('span');
  for (const { name } of [...cell.attributes]) if (SAYS.test(name)) cell.removeAttribute(name);
  if (cell.hasAttribute('class')) cell.setAttribute('class', 'extra');
  cell.textContent = text;
  return cell;
}

const TEXTS = {
  word: (n: number) => ['A', 'B', 'C'][n % 3] as string,
  date: (n: number) => `2024-03-${10 + (n % 9)}`,
  name: (n: number) => ['Ann Clerk', 'Ben Porter'][n % 2] as string,
};
const HEADS = { word: 'Flag', date: 'Record edited', name: 'Entered by' };

const at = (row: Element, n: number): Element => (row.children[n] ?? row.lastElementChild) as Element;

function inserted(what: keyof typeof TEXTS, n: number): Change {
  return {
    name: `a column of ${what}s comes at ${n}`,
    apply(rows, head) {
      if (!hasColumns(rows)) return false;
      head?.insertBefore(another(at(head, n), HEADS[what]), head.children[n] ?? null);
      for (const [i, row] of rows.entries())
        row.insertBefore(another(at(row, n), TEXTS[what](i)), row.children[n] ?? null);
      return true;
    },
  };
}

function removed(n: number): Change {
  return {
    name: `column ${n} goes`,
    apply(rows, head) {
      if (!hasColumns(rows) || !rows[0]?.children[n]) return false;
      for (const row of [...(head ? [head] : []), ...rows]) row.children[n]?.remove();
      return true;
    },
  };
}

function moved(n: number): Change {
  return {
    name: `column ${n} moves to the end`,
    apply(rows, head) {
      if (!hasColumns(rows) || !head || !rows[0]?.children[n]) return false;
      for (const row of [head, ...rows]) row.append(at(row, n));
      return true;
    },
  };
}

function replaced(n: number): Change {
  return {
    name: `column ${n} becomes another`,
    apply(rows, head) {
      if (!hasColumns(rows) || !head?.children[n] || !rows[0]?.children[n]) return false;
      at(head, n).replaceWith(another(at(head, n), HEADS.date));
      for (const [i, row] of rows.entries()) at(row, n).replaceWith(another(at(row, n), TEXTS.date(i)));
      return true;
    },
  };
}

const PLACES = [0, 1, 2, 3];

/** What releases do to lists, one thing at a time. */
export const CHANGES: Change[] = [
  ...(['word', 'date', 'name'] as const).flatMap((what) => PLACES.map((n) => inserted(what, n))),
  ...PLACES.map(removed),
  ...PLACES.map(moved),
  ...PLACES.map(replaced),
  {
    name: 'the heads go',
    apply(rows, head) {
      if (!hasColumns(rows) || !head) return false;
      head.remove();
      return true;
    },
  },
  {
    name: 'classes are named anew',
    apply([row]) {
      for (const e of row?.ownerDocument.querySelectorAll('[class]') ?? [])
        e.setAttribute('class', [...e.classList].map((name) => `${name}-x7`).join(' '));
      return true;
    },
  },
  {
    name: 'ids go',
    rare: true,
    apply([row]) {
      const all = [...(row?.ownerDocument.querySelectorAll('[id]') ?? [])];
      for (const e of all) e.removeAttribute('id');
      return all.length > 0;
    },
  },
  {
    name: 'what stands in a cell is wrapped',
    apply(rows) {
      if (!hasColumns(rows)) return false;
      for (const cell of rows.flatMap((row) => [...row.children])) {
        const span = cell.ownerDocument.createElement('span');
        span.append(...cell.childNodes);
        cell.append(span);
      }
      return true;
    },
  },
  {
    name: 'some rows lose a cell',
    apply(rows) {
      if (!hasColumns(rows)) return false;
      for (const [i, row] of rows.entries()) if (i % 3 === 1) row.children[row.children.length - 2]?.remove();
      return true;
    },
  },
  {
    name: 'a hidden copy for small screens comes before',
    apply([row]) {
      const list = row?.parentElement;
      const copy = list?.cloneNode(true) as HTMLElement | undefined;
      copy?.setAttribute('style', 'display:none');
      if (copy) list?.before(copy);
      return copy !== undefined;
    },
  },
  {
    name: 'a column of boxes to tick comes',
    apply(rows, head) {
      if (!hasColumns(rows)) return false;
      for (const row of [...(head ? [head] : []), ...rows]) {
        const cell = another(at(row, 0), '');
        cell.innerHTML = '<input type="checkbox">';
        row.prepend(cell);
      }
      return true;
    },
  },
];
