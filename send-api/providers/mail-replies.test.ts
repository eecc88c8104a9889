import { describe, expect, it } from 'vitest';
import { ownWords, readMailReply } from './mail-replies.ts';

const id = '0b6f2a3e-1c57-4a59-9f5e-0a3f0c6f7d11';
const head = {
  From: 'Noor <noor@mail.example.org>',
  To: 'Willow Park <hello@willow.example>',
  Subject: 'Re: Your next visit',
  'Message-ID': '<answer-1@mail.example.org>',
  'In-Reply-To': `<${id}@willow.example>`,
};
const mail = (body: string, change: Record<string, string | undefined> = {}) => {
  const fields = Object.entries({ ...head, ...change }).filter(([, value]) => value !== undefined);
  return Buffer.from(`${fields.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n${body}`);
};
const reply = (text: string) => [
  { kind: 'inbound', from: 'noor@mail.example.org', to: 'hello@willow.example', text, providerId: head['Message-ID'], answers: id },
]; // biome-ignore format: one line

describe('a mail that answers one of ours', () => {
  it('is read with its own words, by either header that names what it answers', async () => {
    expect(await readMailReply(mail('Yes please, mornings.\r\n'))).toEqual(reply('Yes please, mornings.'));
    const threaded = { 'In-Reply-To': undefined, References: `<x@elsewhere.example> <${id}@willow.example>` };
    expect(await readMailReply(mail('stop', threaded))).toEqual(reply('stop'));
  });
  it('that has no words but its subject', async () => {
    expect(await readMailReply(mail('\r\n\r\n', { Subject: 'STOP' }))).toEqual(reply('STOP'));
    expect(await readMailReply(mail(''))).toEqual(reply(''));
  });
  it('in HTML alone', async () => {
    const html = { 'Content-Type': 'text/html; charset=utf-8' };
    const body = '<html><head><style>p{}</style></head><body><p>Stop &amp; go<br>away</p><blockquote>Unsubscribe here</blockquote></body></html>';
    expect(await readMailReply(mail(body, html))).toEqual(reply('Stop & go\naway'));
  }); // biome-ignore format: one line
  it('with an attachment, also where that was cut off', async () => {
    const parts = ['--=_p', 'Content-Type: text/plain; charset=utf-8', '', 'Arrêtez.', '', '> Bonjour', '--=_p', 'Content-Type: image/jpeg; name=x.jpg', 'Content-Transfer-Encoding: base64', '', 'A'.repeat(4000)];
    const whole = mail([...parts, '--=_p--', ''].join('\r\n'), { 'Content-Type': 'multipart/mixed; boundary="=_p"' });
    for (const raw of [whole, whole.subarray(0, whole.length - 2000)]) expect(await readMailReply(raw)).toEqual(reply('Arrêtez.'));
  }); // biome-ignore format: one line
  it('by a machine says nothing', async () => {
    const machines = [
      { 'Auto-Submitted': 'auto-replied' },
      { 'Auto-Submitted': 'auto-generated (vacation)' },
      { Precedence: 'bulk' },
      { 'X-Autoreply': 'yes' },
      { 'List-Id': '<news.example>' },
      { From: 'MAILER-DAEMON@mx.example' },
      { From: 'no-reply@mx.example' },
      { 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=x' },
    ];
    for (const change of machines) expect(await readMailReply(mail('Stop.', change))).toEqual([]);
    expect(await readMailReply(mail('Stop.', { 'Auto-Submitted': 'no' }))).toEqual(reply('Stop.'));
  });
});

describe('a mail that answers none of ours', () => {
  const own = { 'In-Reply-To': undefined, Subject: 'Hello' };
  it('says nothing, unless it is a short and certain stop', async () => {
    for (const text of ['Can I come on Monday?', 'Yes', 'start', 'cancel', `${'word '.repeat(30)} unsubscribe`]) {
      expect(await readMailReply(mail(text, own))).toEqual([]);
    }
    expect(await readMailReply(mail('Please stop sending me mails.', own))).toMatchObject([{ kind: 'inbound' }]);
    for (const odd of ['', '\0\r\n\r\n', 'Subject: x\r\n\r\nstop'])
      expect(await readMailReply(Buffer.from(odd))).toEqual([]);
  });
  it('from SES’ own Message-ID is taken by its address', async () => {
    const bySes = { 'In-Reply-To': '<0102018f-000000@eu-west-1.amazonses.com>' };
    expect(await readMailReply(mail('Yes please', bySes))).toMatchObject([
      { text: 'Yes please', from: 'noor@mail.example.org' },
    ]);
  });
});

it('a mail program’s own unsubscribe names the message in its subject', async () => {
  const said = {
    kind: 'status',
    providerId: id,
    messageId: id,
    state: 'delivered',
    code: 'unsubscribed',
    suppress: true,
  };
  expect(await readMailReply(mail('', { Subject: `unsubscribe ${id}`, 'In-Reply-To': undefined }))).toEqual([said]);
  expect(await readMailReply(mail('', { Subject: 'unsubscribe me', 'In-Reply-To': undefined }))).toMatchObject([
    { kind: 'inbound' },
  ]);
});

describe('own words', () => {
  const ours = 'Hi Noor,\n\nYou are due for a check-up at Willow Park.\n\nNo more of these: https://go.example/u/abc';
  it.each([
    ['marked lines', 'Yes!\n\nOn Tue, 10 Nov 2026 at 10:00, Willow Park <hello@willow.example> wrote:\n> Hi Noor,\n> You are due'],
    ['an introduction folded into two', 'Yes!\n\nOn Tue, 10 Nov 2026 at 10:00, Willow Park <\nhello@willow.example> wrote:\n\n> Hi Noor,'],
    ['German', 'Yes!\n\nAm 10.11.2026 um 10:00 schrieb Willow Park:\n> Hi Noor,'],
    ['a rule', 'Yes!\n-----Original Message-----\nFrom: Willow'],
    ['a longer rule', 'Yes!\n________________________________\nDe : Willow Park'],
    ['a head of fields', 'Yes!\n\nVon: Willow Park\nGesendet: Dienstag\nAn: Noor\nBetreff: Besuch\n\nHi Noor,'],
    ['our own lines, unmarked', 'Yes!\n\nYou are due for a check-up at Willow Park.\n\nNo more of these: https://go.example/u/abc'],
    ['nothing', 'Yes!'],
  ])('quoted by %s', (_, text) => {
    expect(ownWords(text, ours)).toBe('Yes!');
  });
  it('a colon or a dash of one’s own stays', () => {
    expect(ownWords('Two things: cost and time.\n-- \nNoor', '')).toBe('Two things: cost and time.\n--\nNoor');
  });
}); // biome-ignore format: one line a case
