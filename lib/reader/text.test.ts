import { expect, test } from 'vitest';
import { HREF } from '../../tests/one-list.ts';
import { pageAt } from '../../tests/read-fixtures.ts';
import { fold, textOf } from './text.ts';

const said = (html: string): string =>
  fold(textOf(pageAt(`<p id="p">${html}</p>`, HREF).querySelector('#p') as Element));

test.each([
  ['<i class="material-icons">person</i>Ana Reyes', 'Ana Reyes'],
  ['<span class="material-symbols-outlined">call</span> 07700 900123', '07700 900123'],
  ['<mat-icon class="mat-icon notranslate">event</mat-icon>12/03/2027', '12/03/2027'],
  ['<svg viewBox="0 0 1 1"><title>Warning</title></svg><b>Ana</b> Reyes', 'Ana Reyes'],
])('a picture says no word of the text beside it: %s', (html, text) => {
  expect(said(html)).toBe(text);
});

test('hyphens that nobody sees are no part of a name', () => {
  expect(fold('Schmidt-Ober\u00adländer, Jo\u00adhanna')).toBe('Schmidt-Oberländer, Johanna');
});
