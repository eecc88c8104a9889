import { createTransport } from 'nodemailer';
import { isCertificateFault } from './connection-fault.ts';
import { smtpRefusal } from './error-codes.ts';
import { readMailReply, unsubscribeMailto } from './mail-replies.ts';
import { readMailReport } from './mail-reports.ts';
import type { MailService } from './mail-service.ts';
import type { CallbackRequest, OutgoingMessage, Provider, SendOutcome } from './provider.ts';
import { knowsWord } from './shared-word.ts';

interface SmtpSettings {
  /** `smtp://` or `smtps://`, with user and password where the server wants them. */
  url: string;
  /** Longest time for one message, from the connection to the last answer. */
  timeoutMs?: number;
  /** Where reports of what became of a mail are sent to (its envelope's sender). Missing = the practice's own address. */
  reportsTo?: string;
  /** The word that whoever hands reports in must know. Missing = none are taken. */
  reportsToken?: string;
  /** The mail service behind the server, which reports at `/webhooks/smtp/status`. */
  service?: MailService;
}

const TIMEOUT_MS = 30_000;
const RETRY_SECONDS = 60;
/** Wrong credentials are for a person to mend; hammering the server locks the account. */
const RETRY_LOGIN_SECONDS = 900;

/**
 * Any mail server over SMTP. One connection a message and no pool: a pool hands a message whose connection broke to
 * the next connection by itself, and that message may have been taken already. SMTP can't be asked afterwards, so what
 * is lost once the text has begun to travel stays `unknown`.
 */
export function smtpProvider(settings: SmtpSettings): Provider {
  const { url, timeoutMs = TIMEOUT_MS, reportsTo, reportsToken, service } = settings;
  return {
    name: 'smtp',
    channels: ['email'],
    abilities: { idempotencyKey: false, lookup: false, echoesReference: service !== undefined },
    ...(service && { reporter: service.name }),
    async send(message) {
      let begun = false;
      const transport = createTransport({
        url,
        connectionTimeout: Math.min(timeoutMs, 15_000),
        greetingTimeout: Math.min(timeoutMs, 15_000),
        socketTimeout: timeoutMs,
        socketCloseTimeout: 1000,
        disableFileAccess: true,
        disableUrlAccess: true,
        transactionLog: true,
        // The one place where the library says how far a conversation got; nothing of it is kept.
        logger: onServerLine((line) => {
          if (line.startsWith('354')) begun = true;
        }),
      });
      try {
        const envelope = reportsTo && { envelope: { from: reportsTo, to: message.to } };
        await transport.sendMail({ ...mailOf(message, settings), ...envelope, signal: AbortSignal.timeout(timeoutMs) });
        return { outcome: 'accepted', providerId: messageIdOf(message) };
      } catch (error) {
        return judge(error, begun);
      } finally {
        transport.close();
      }
    },
    ...((service || reportsToken) && {
      callback: async (request: CallbackRequest) => {
        if (service && new URL(request.url).pathname.endsWith('/status')) return service.read(request);
        if (!reportsToken || !knowsWord(reportsToken, request)) return null;
        const reports = await readMailReport(request.raw);
        return reports.length > 0 ? reports : readMailReply(request.raw);
      },
    }),
    async close() {},
  };
}

/** Same message, same id, on every try: receivers that drop doubles can tell, and logs can be matched. */
function messageIdOf({ id, from }: OutgoingMessage): string {
  const domain = /@([^\s<>@]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  return `<${id}@${domain}>`;
}

function mailOf(message: OutgoingMessage, { service, reportsTo, reportsToken }: SmtpSettings) {
  const { from, to, subject, body, unsubscribeUrl } = message;
  // Only where somebody reads what comes to that mailbox may it be a way out.
  const mailto = reportsTo && reportsToken && `, <${unsubscribeMailto(reportsTo, message.id)}>`;
  const own = Object.entries(service?.headers(message.id) ?? {});
  return {
    from,
    to: { name: '', address: to },
    subject,
    text: body,
    messageId: messageIdOf(message),
    headers: {
      'Auto-Submitted': 'auto-generated', // no holiday answers, please (RFC 3834)
      ...(unsubscribeUrl && {
        // RFC 8058. `prepared`: a folded or encoded link is one that a mail client doesn't find.
        'List-Unsubscribe': { prepared: true, value: `<${unsubscribeUrl}>${mailto ?? ''}` },
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
      ...Object.fromEntries(own.map(([name, value]) => [name, { prepared: true, value }])),
    },
  };
}

interface SmtpFault {
  code?: string;
  /** The system's own word where the library has put one of its own in its place. */
  originalCode?: string;
  command?: string;
  responseCode?: number;
  response?: string;
}

function judge(error: unknown, begun: boolean): SendOutcome {
  const { code = 'smtp_fault', originalCode = '', command, responseCode, response = '' } = error as SmtpFault;
  if (code === 'EAUTH' || code === 'ENOAUTH') return { outcome: 'retry', code, afterSeconds: RETRY_LOGIN_SECONDS };
  // Not a word was said over it. As with a login: a person must mend it.
  if (isCertificateFault(originalCode)) {
    return { outcome: 'retry', code: originalCode, afterSeconds: RETRY_LOGIN_SECONDS };
  }
  // An answer with a code is the server's word, wherever the conversation stood.
  if (responseCode !== undefined && responseCode >= 400) {
    const action = smtpRefusal(responseCode, command, response);
    const said = String(responseCode);
    return action.do === 'retry'
      ? { outcome: 'retry', code: said, afterSeconds: action.afterSeconds }
      : { outcome: 'failed', code: said, permanent: action.permanent ?? false };
  }
  if (begun) return { outcome: 'unknown', code };
  // The library refused the address before it spoke to anyone.
  if (code === 'EENVELOPE') return { outcome: 'failed', code, permanent: true };
  if (code === 'EMESSAGE' || code === 'ECONFIG') return { outcome: 'failed', code, permanent: false };
  return { outcome: 'retry', code, afterSeconds: RETRY_SECONDS };
}

type LogData = { tnx?: string } | undefined;

/** A logger, in the library's sense, that hears the server's lines and forgets everything else. */
function onServerLine(hear: (line: string) => void) {
  const deaf = () => {};
  const debug = (data: LogData, line: unknown) => {
    if (data?.tnx === 'server' && typeof line === 'string') hear(line);
  };
  return { level: deaf, trace: deaf, debug, info: deaf, warn: deaf, error: deaf, fatal: deaf };
}
