/** Keys of an adapter whose values are selectors, whole or in lists. */
const KEYS = new Set(
  'inside components select closest before rows not siblings anchor headers cells within skip has must mustNot scope container place unless items without label value'.split(
    ' ',
  ),
);

/** Every selector of a piece of an adapter with the key it stands under. */
export function* selectorsIn(node: unknown, key = ''): Generator<{ key: string; selector: string }> {
  if (typeof node === 'string') {
    if (KEYS.has(key)) yield { key, selector: node };
  } else if (Array.isArray(node)) {
    // a list under `label` holds words of lines, not selectors
    if (key !== 'label') for (const item of node) yield* selectorsIn(item, key);
  } else if (node && typeof node === 'object') {
    const constant = (node as { as?: unknown }).as === 'constant';
    for (const [k, value] of Object.entries(node)) {
      if (k !== 'words' && !(constant && k === 'value')) yield* selectorsIn(value, k);
    }
  }
}

const GENERATED_ID =
  /(?:reka|radix|headlessui|mui|ember|react-select|downshift|cdk)-|\bember\d|\bmat-[\w-]+-\d|:r\w*:|\bv-\d+-\d|\d{4,}/;
const SCOPE_ATTRIBUTE = /\[(?:data-v-[0-9a-f]{4,}|_ng(?:content|host)-)/;
const HASHED_CLASS = /\.(?:css-[\w-]{5,}|sc-\w{5,}|jss\d+|_\w{5,}|\w+__\w+[_-]{2,}\w{5,}|svelte-\w{5,})/;
/** Classes that say how a thing looks: `px-2`, `text-sm`, `hover\:underline`, `flex`, `font-medium`, `d-none`. */
const UTILITY_CLASS =
  /\.(?:[\w-]+\\:)?-?(?:[mp][trblxyse]?-(?:\d|auto|px)|(?:text|bg|border|rounded|shadow|ring|gap|space|w|h|min|max|font|leading|tracking|items|justify|self|overflow|opacity|cursor|transition|z|inset|top|left|right|bottom|grid|flex|col|d|float)-[\w[]|(?:flex|grid|block|inline|hidden|truncate|absolute|relative|fixed|sticky|static|uppercase|capitalize|underline)(?![\w-]))/;

/** Why a selector must not be relied on, or null. What only leaves things out (`skip`, `not`, `without`) may go by looks. */
export function selectorProblem(selector: string, key: string): string | null {
  const ids = selector.match(/#[\w\\:-]+|\[id[^\]]*\]/g) ?? [];
  if (ids.some((id) => GENERATED_ID.test(id))) return 'hangs on a generated id';
  if (SCOPE_ATTRIBUTE.test(selector)) return 'hangs on a scope attribute that changes per build';
  if (HASHED_CLASS.test(selector)) return 'hangs on a hashed class';
  if (!['skip', 'not', 'without'].includes(key) && UTILITY_CLASS.test(selector))
    return 'hangs on a class that only says how it looks';
  if ((selector.match(/:nth-(?:last-)?child|:nth-of-type/g) ?? []).length > 2) return 'counts its way down';
  return null;
}
