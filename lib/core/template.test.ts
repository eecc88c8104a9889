import { describe, expect, it } from 'vitest';
import { renderTemplate, shownName, textIn } from './template.ts';

describe('renderTemplate', () => {
  it('fills subject and body', () => {
    const text = { subject: 'For {{ firstName }}', body: 'Hi {{firstName}}, see {{bookingLink}}' };
    expect(renderTemplate(text, { firstName: 'Ana', bookingLink: 'https://b.example/x' })).toEqual({
      ok: true,
      subject: 'For Ana',
      body: 'Hi Ana, see https://b.example/x',
    });
  });

  it.each([
    ['missing', 'Hi {{firstName}},', {}, ['firstName']],
    ['empty', 'Hi {{firstName}},', { firstName: '  ' }, ['firstName']],
    ['off the list', 'Hi {{tooth}} {{constructor}} {{__proto__}}', {}, ['tooth', 'constructor', '__proto__']],
    ['malformed', 'Hi {{firstName} and {{}}', { firstName: 'Ana' }, ['{{', '{{}}']],
  ])('a %s field blocks', (_, body, fields, missing) => {
    expect(renderTemplate({ body }, fields)).toEqual({ ok: false, missing });
  });

  it('a value is text: it is not filled again and brings no line breaks into a subject', () => {
    expect(
      renderTemplate({ subject: '{{firstName}}', body: '{{firstName}}' }, { firstName: 'A\r\nBcc: {{optOut}}' }),
    ).toEqual({
      ok: true,
      subject: 'A Bcc: {{optOut}}',
      body: 'A Bcc: {{optOut}}',
    });
  });
});

describe('shownName', () => {
  it.each(['Ana', 'José María', "O'Neill", 'Anne-Marie', 'अनन्या', '美咲', 'محمد', 'J. R.', 'Nguyễn'])(
    '%s is a name',
    (name) => {
      expect(shownName(name)).toBe(name);
    },
  );
  it.each([
    '',
    '  ',
    'https://x.example',
    'ana.com',
    '<b>Ana</b>',
    'Ana 2',
    '07700900123',
    '{{optOut}}',
    '- Ana',
    'a'.repeat(41),
  ])('%s is none', (raw) => {
    expect(shownName(raw)).toBeNull();
  });
});

describe('textIn', () => {
  const template = {
    id: 't',
    version: 1,
    channel: 'sms',
    purpose: 'care',
    texts: { en: { body: 'a' }, 'pt-BR': { body: 'b' } },
  } as const;
  it('takes the exact tag, then the main language, and never another one', () => {
    expect(textIn(template, 'pt-BR')?.language).toBe('pt-BR');
    expect(textIn(template, 'en-GB')?.language).toBe('en');
    expect(textIn(template, 'pt-PT')).toBeNull();
    expect(textIn(template, 'fr')).toBeNull();
  });
});
