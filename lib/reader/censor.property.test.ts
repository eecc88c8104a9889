import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JSDOM } from '../../tests/jsdom.ts';
import { censor, shapeOf } from './censor.ts';

/** What a page may write about somebody: names in several scripts, numbers, dates, addresses. */
const WORDS = [
  'Zephyrine',
  'Quillon',
  'Østergård',
  'Нина Петрова',
  '王小明',
  'محمد',
  'शर्मा',
  '4155550199',
  '1986-03-02',
  'zq@example.org',
  'Harbour Street 12',
  'methadone',
];
const word = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.stringMatching(/^[A-Z][a-z]{5,9}ova$/),
  fc.stringMatching(/^[0-9]{6,10}$/),
);
const ATTRIBUTES = [
  'id',
  'class',
  'title',
  'href',
  'for',
  'role',
  'type',
  'lang',
  'dir',
  'scope',
  'aria-label',
  'aria-current',
  'data-name',
  'value',
  'style',
  'alt',
  'onclick',
  'name',
  'placeholder',
  'colspan',
  'constructor',
];
const TAGS = ['div', 'span', 'td', 'tr', 'p', 'a', 'b', 'li', 'label', 'input', 'my-cell', 'button', 'option'];

interface Made {
  tag: string;
  attributes: [string, string][];
  children: (Made | string)[];
}
const made = fc.letrec<{ node: Made }>((tie) => ({
  node: fc.record({
    tag: fc.constantFrom(...TAGS),
    attributes: fc.array(fc.tuple(fc.constantFrom(...ATTRIBUTES), word), { maxLength: 4 }),
    children: fc.array(fc.oneof({ maxDepth: 4 }, word, tie('node')), { maxLength: 4 }),
  }),
})).node;

function build(doc: Document, it: Made, said: Set<string>): Element {
  const element = doc.createElement(it.tag);
  for (const [name, value] of it.attributes) {
    element.setAttribute(name, value);
    said.add(value);
  }
  for (const child of it.children) {
    if (typeof child === 'string') {
      element.append(child);
      said.add(child);
    } else element.append(build(doc, child, said));
  }
  return element;
}

test('whatever a page writes into texts and attributes, the report holds none of it', () => {
  const { document } = new JSDOM('<body></body>').window;
  fc.assert(
    fc.property(made, (it) => {
      const said = new Set<string>();
      const report = censor(build(document, it, said)).toLowerCase();
      for (const text of said) {
        expect(report).not.toContain(text.toLowerCase());
        // nor any longer run of its letters or digits
        for (const [part] of text.matchAll(/[\p{L}\p{M}]{4,}|\d{3,}/gu)) {
          if (!/^(.)\1*$/u.test(part)) expect(report).not.toContain(part.toLowerCase());
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('a shape is made of four signs and what stands between words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      expect(shapeOf(text).replace(/[^\p{L}\p{N}\p{M}]/gu, '')).toMatch(/^[Aax9]*$/);
    }),
  );
});

test('names of elements and attributes that hold a number or a long word are told by their shape', () => {
  const { document } = new JSDOM('<body><x-4155550199 data-4155550199="a"></x-4155550199></body>').window;
  expect(censor(document.body)).not.toContain('4155550199');
});
