import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const seconds = z.coerce.number().positive().max(86_400);

/**
 * Every variable the send API reads, once. Nothing else of the server looks at `process.env`.
 * An empty string counts as unset, because that is how compose files and shells write "none".
 */
const variables = z.object({
  PORT: port.default(8787),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('.data/send-api'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Approves devices and edits the practice. Generated and printed once when unset. */
  ADMIN_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  /** 32 bytes as hex or base64: encrypts addresses and keys their hashes. Kept in a file of DATA_DIR when unset. */
  DATA_KEY: z.string().optional(),
  ROLE: z.enum(['api', 'worker', 'both']).default('both'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SMTP_FROM: z.string().optional(),
  /** The mailbox to which mail servers report what became of a mail. */
  SMTP_REPORTS_TO: z.email().optional(),
  /** A word of your own: whoever hands in what came to that mailbox, or from a feedback loop, must know it. */
  SMTP_REPORTS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  /** Amazon SES: the SNS topic that its reports come from, and the set that publishes them. */
  SES_TOPIC_ARN: z.string().optional(),
  SES_CONFIGURATION_SET: z
    .string()
    .regex(/^[\w-]{1,64}$/, 'must be the name of a configuration set')
    .optional(),
  /** A word of your own: Postmark's webhook must know it. */
  POSTMARK_WEBHOOK_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  /** SendGrid's public key, with which its Event Webhook is signed. */
  SENDGRID_WEBHOOK_KEY: z.string().optional(),
  TWILIO_ACCOUNT_SID: z.string().optional(),
  TWILIO_AUTH_TOKEN: z.string().optional(),
  TWILIO_FROM: z.string().optional(),
  TWILIO_MESSAGING_SERVICE_SID: z.string().optional(),
  TWILIO_BASE_URL: z.url().optional(),
  /** Meta's id of the sending number, not the number itself. */
  WHATSAPP_PHONE_NUMBER_ID: z.string().optional(),
  WHATSAPP_ACCESS_TOKEN: z.string().optional(),
  /** Signs what Meta reports. */
  WHATSAPP_APP_SECRET: z.string().optional(),
  /** A word of your own, entered on both sides when the webhook is set up. */
  WHATSAPP_VERIFY_TOKEN: z.string().min(8, 'must have at least 8 characters').optional(),
  /** The sending number, `+…`: replies are matched by it. */
  WHATSAPP_FROM: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/, 'must be a number like +447700900999')
    .optional(),
  WHATSAPP_BUSINESS_ACCOUNT_ID: z.string().optional(),
  WHATSAPP_BASE_URL: z.url().optional(),
  /** A message in `sending` for longer than this is taken for a lost worker's and becomes `unknown`. */
  SENDING_TIMEOUT_SECONDS: seconds.default(90),
  /** How long an `unknown` message waits for a callback before each look-up. */
  UNKNOWN_WAIT_SECONDS: seconds.default(90),
  /** How often the sweep looks for lost jobs. */
  SWEEP_SECONDS: seconds.default(15),
  /** Requests a minute for one paired device, for all of a practice, and launches a minute to one address. */
  RATE_PER_MINUTE: z.coerce.number().int().positive().default(600),
  RATE_PRACTICE_PER_MINUTE: z.coerce.number().int().positive().default(3000),
  RATE_ADDRESS_PER_MINUTE: z.coerce.number().int().positive().default(10),
  /** Messages a minute from one sender of a real provider. */
  RATE_SENDER_PER_MINUTE: z.coerce.number().int().positive().default(60),
  /** Days after which the words of messages and replies are dropped, and after which lines of what happened are. */
  BODY_RETENTION_DAYS: z.coerce.number().int().positive().max(3650).default(90),
  EVENT_RETENTION_DAYS: z.coerce.number().int().positive().max(3650).default(730),
});
export type Variables = z.infer<typeof variables>;

type EnvOutcome = { ok: true; variables: Variables } | { ok: false; problems: string[] };

/** Reads the environment; `problems` name each bad variable without printing its value (values are secrets). */
export function readEnv(env: Record<string, string | undefined>): EnvOutcome {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = variables.safeParse(given);
  if (parsed.success) return { ok: true, variables: parsed.data };
  return { ok: false, problems: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) };
}
