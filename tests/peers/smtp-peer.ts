import type { AddressInfo, Socket } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface TakenMail {
  from: string;
  to: string[];
  raw: Buffer;
}

/** What the server does with one delivery; the default is to take it. */
export type SmtpMood =
  | { do: 'take' }
  | { do: 'refuse'; at: 'mail' | 'rcpt' | 'data'; code: number; text: string }
  | { do: 'drop'; at: 'rcpt' | 'after_take' } // the connection dies; `after_take` keeps the mail first
  | { do: 'hang'; at: 'rcpt' | 'after_take' };

export interface SmtpPeer {
  url: string;
  port: number;
  /** In the order in which they were taken. */
  taken: TakenMail[];
  mood: (to: string) => SmtpMood;
  parse: (mail: TakenMail) => Promise<Email>;
  close: () => Promise<void>;
}

/** A real SMTP server on loopback, without TLS and login, that misbehaves on request. */
export async function startSmtpPeer(
  options: { mood?: SmtpPeer['mood']; login?: [string, string] } = {},
): Promise<SmtpPeer> {
  const taken: TakenMail[] = [];
  let last = '';
  const peer = { taken, mood: options.mood ?? (() => ({ do: 'take' }) as SmtpMood) } as SmtpPeer;
  const refusal = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code });
  // The session does not show its socket; the server's connections have it.
  const cut = (sessionId: string): void => {
    for (const one of (server as unknown as { connections: Set<{ id: string; _socket: Socket }> }).connections) {
      if (one.id === sessionId) one._socket.destroy();
    }
  };
  const server = new SMTPServer({
    closeTimeout: 100,
    disabledCommands: options.login ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    allowInsecureAuth: true,
    authOptional: !options.login,
    logger: false,
    onAuth(auth, _session, done) {
      const ok = auth.username === options.login?.[0] && auth.password === options.login?.[1];
      done(ok ? null : refusal(535, '5.7.8 wrong user or password'), ok ? { user: 'peer' } : undefined);
    },
    onMailFrom(_address, _session, done) {
      const mood = peer.mood('');
      done(mood.do === 'refuse' && mood.at === 'mail' ? refusal(mood.code, mood.text) : null);
    },
    onRcptTo({ address }, session, done) {
      last = address;
      const mood = peer.mood(address);
      if (mood.do === 'refuse' && mood.at === 'rcpt') return done(refusal(mood.code, mood.text));
      if (mood.do === 'drop' && mood.at === 'rcpt') return cut(session.id);
      if (mood.do === 'hang' && mood.at === 'rcpt') return;
      done();
    },
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map((one) => one.address);
        const mood = peer.mood(to[0] ?? last);
        if (mood.do === 'refuse' && mood.at === 'data') return done(refusal(mood.code, mood.text));
        const from = session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address;
        taken.push({ from, to, raw: Buffer.concat(parts) });
        if (mood.do === 'drop') return cut(session.id);
        if (mood.do === 'hang') return;
        done();
      });
    },
  });
  server.on('error', () => {}); // dropped connections are what this server is for
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  const login = options.login ? `${options.login.join(':')}@` : '';
  return Object.assign(peer, {
    url: `smtp://${login}127.0.0.1:${port}`,
    port,
    parse: (mail: TakenMail) => PostalMime.parse(mail.raw),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
      }),
  });
}
