import { expect, test } from 'vitest';
import { HREF } from '../../tests/one-list.ts';
import { pageAt } from '../../tests/read-fixtures.ts';
import { linesOf, textOf } from './text.ts';

test('what is shown in a cell of a component is what the page slots into it', () => {
  const doc = pageAt('<x-grid><x-of slot="a"><b>Ana</b> Reyes</x-of><x-of slot="b">Tom</x-of></x-grid>', HREF);
  const root = doc.querySelector('x-grid')?.attachShadow({ mode: 'open' }) as ShadowRoot;
  root.innerHTML = '<table><tr><td><slot name="a"></slot></td><td><slot name="b"></slot></td></tr></table>';
  const [first, second] = root.querySelectorAll('td');
  expect(textOf(first as Element)).toBe('Ana Reyes');
  expect(linesOf(second as Element)).toEqual(['Tom']);
});
