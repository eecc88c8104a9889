import { expect, test } from 'vitest';
import { JSDOM } from '../../tests/jsdom.ts';
import { censor, shapeOf } from './censor.ts';

test('shapes keep the form and lose the words', () => {
  expect(shapeOf("O'Brien, 12 Harbour St")).toBe("A'Aaaaa, 99 Aaaaa Aa");
  expect(shapeOf('שרה 王小明')).toBe('xxx xxx');
  expect(shapeOf('2026-11-20')).toBe('9999-99-99');
});

test('a report holds structure and no one’s data', () => {
  const secret = ['Zephyrine', 'Quillon', '4155550199', 'zq@example.org', '1986'];
  const rows = Array.from(
    { length: 40 },
    () =>
      `<tr id="recall_4155550199" data-pname="Zephyrine Quillon" onclick="open('Zephyrine')"><td title="1986-03-02">Zephyrine <b>Quillon</b></td><td><a href="mailto:zq@example.org">zq@example.org</a></td></tr>`,
  ).join('');
  const page = new JSDOM(
    `<body><!-- Zephyrine --><script>var x = 'Quillon'</script><table role="grid">${rows}</table></body>`,
  );
  const report = censor(page.window.document);
  for (const word of secret) expect(report).not.toContain(word);
  expect(report).toContain('role="grid"');
  expect(report).toContain('data-pname=');
  expect(report.match(/<tr/g)).toHaveLength(3);
});

test('what a component draws in an open root is in the report, by its shape', () => {
  const { document } = new JSDOM('<body><recall-list></recall-list></body>').window;
  const root = document.querySelector('recall-list')?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = '<table role="grid"><tr><td>Zephyrine Quillon</td></tr></table>';
  const report = censor(document);
  expect(report).toMatch(/<recall-list>\n\s+#shadow-root\n\s+<table role="grid">/);
  expect(report).toContain('Aaaaa Aaaaa');
  expect(report).not.toContain('Quillon');
});
