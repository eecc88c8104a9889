import { type CaptureStore, captureProvider } from './capture.ts';
import type { MailService } from './mail-service.ts';
import { postmarkReports } from './postmark.ts';
import type { Provider } from './provider.ts';
import { sendgridKey, sendgridReports } from './sendgrid.ts';
import { sesReports } from './ses.ts';
import { smtpProvider } from './smtp.ts';
import { snsHost } from './sns-message.ts';
import { twilioProvider } from './twilio.ts';
import { whatsappProvider } from './whatsapp.ts';

/** The part of the environment that says who sends (see `env.ts`). */
export interface ProviderConfig {
  SMTP_URL?: string;
  SMTP_REPORTS_TO?: string;
  SMTP_REPORTS_TOKEN?: string;
  SES_TOPIC_ARN?: string;
  SES_CONFIGURATION_SET?: string;
  POSTMARK_WEBHOOK_TOKEN?: string;
  SENDGRID_WEBHOOK_KEY?: string;
  TWILIO_ACCOUNT_SID?: string;
  TWILIO_AUTH_TOKEN?: string;
  TWILIO_FROM?: string;
  TWILIO_MESSAGING_SERVICE_SID?: string;
  TWILIO_BASE_URL?: string;
  WHATSAPP_PHONE_NUMBER_ID?: string;
  WHATSAPP_ACCESS_TOKEN?: string;
  WHATSAPP_APP_SECRET?: string;
  WHATSAPP_VERIFY_TOKEN?: string;
  WHATSAPP_FROM?: string;
  WHATSAPP_BUSINESS_ACCOUNT_ID?: string;
  WHATSAPP_BASE_URL?: string;
}

/** Half a set is no sender: without the secret every webhook would be refused, without the number no reply be matched. */
const WHATSAPP = [
  'WHATSAPP_PHONE_NUMBER_ID',
  'WHATSAPP_ACCESS_TOKEN',
  'WHATSAPP_APP_SECRET',
  'WHATSAPP_VERIFY_TOKEN',
  'WHATSAPP_FROM',
] as const;

/** What turns a service's reports on. A mail leaves by one server, so there is one service behind it. */
const SERVICES = ['SES_TOPIC_ARN', 'POSTMARK_WEBHOOK_TOKEN', 'SENDGRID_WEBHOOK_KEY'] as const;

interface ProviderPorts {
  /** Where a provider's reports reach us, without a query; null when the outside can't reach this server. */
  callbackUrl: (providerName: string) => string | null;
  capture: CaptureStore;
  now: () => Date;
  /** Stands in for the way to Amazon in tests; no setting reaches it. */
  getFromAmazon?: (url: string) => Promise<string>;
}

/** What is wrong with the configuration, one sentence each; empty = `makeProviders` will do. */
export function providerProblems(config: ProviderConfig): string[] {
  const sid = Boolean(config.TWILIO_ACCOUNT_SID);
  const token = Boolean(config.TWILIO_AUTH_TOKEN);
  const problems: string[] = [];
  if (sid !== token) problems.push(`TWILIO_${sid ? 'AUTH_TOKEN' : 'ACCOUNT_SID'}: is missing, the other half is set`);
  const missing = WHATSAPP.filter((name) => !config[name]);
  if (missing.length > 0 && missing.length < WHATSAPP.length) {
    problems.push(...missing.map((name) => `${name}: is missing, other parts of WhatsApp are set`));
  }
  return [...problems, ...serviceProblems(config)];
}

function serviceProblems(config: ProviderConfig): string[] {
  const set = SERVICES.filter((name) => config[name]);
  const { SES_TOPIC_ARN: topic, SENDGRID_WEBHOOK_KEY: key } = config;
  const problems: string[] = [];
  if (set.length > 1) problems.push(`${set.join(', ')}: only one of them, for the service that SMTP_URL leads to`);
  if (set.length > 0 && !config.SMTP_URL) problems.push(`SMTP_URL: is missing, ${set[0]} is set`);
  if (config.SES_CONFIGURATION_SET && !topic) problems.push('SES_TOPIC_ARN: is missing, SES_CONFIGURATION_SET is set');
  if (topic && !snsHost(topic)) problems.push('SES_TOPIC_ARN: must be the ARN of an SNS topic');
  if (key && !sendgridKey(key)) problems.push('SENDGRID_WEBHOOK_KEY: must be the verification key that SendGrid shows');
  return problems;
}

function mailService(config: ProviderConfig, { now, getFromAmazon }: ProviderPorts): MailService | undefined {
  const { SES_TOPIC_ARN: topicArn, SES_CONFIGURATION_SET: configurationSet } = config;
  const { POSTMARK_WEBHOOK_TOKEN: token, SENDGRID_WEBHOOK_KEY: verificationKey } = config;
  if (topicArn) return sesReports({ topicArn, configurationSet, now, get: getFromAmazon });
  if (token) return postmarkReports({ token });
  return verificationKey ? sendgridReports({ verificationKey, now }) : undefined;
}

/**
 * The providers of this configuration, in order of preference by channel. Without any credentials everything is
 * captured. With some, a channel without its own has no sender: a practice that set up its mail must never believe
 * that captured text messages went out.
 */
export function makeProviders(config: ProviderConfig, ports: ProviderPorts): Provider[] {
  const providers: Provider[] = [];
  if (config.SMTP_URL) {
    const { SMTP_URL: url, SMTP_REPORTS_TO: reportsTo, SMTP_REPORTS_TOKEN: reportsToken } = config;
    providers.push(smtpProvider({ url, reportsTo, reportsToken, service: mailService(config, ports) }));
  }
  if (config.TWILIO_ACCOUNT_SID && config.TWILIO_AUTH_TOKEN) {
    providers.push(
      twilioProvider({
        accountSid: config.TWILIO_ACCOUNT_SID,
        authToken: config.TWILIO_AUTH_TOKEN,
        messagingServiceSid: config.TWILIO_MESSAGING_SERVICE_SID,
        baseUrl: config.TWILIO_BASE_URL,
        callbackUrl: () => ports.callbackUrl('twilio'),
      }),
    );
  }
  const { WHATSAPP_PHONE_NUMBER_ID: phoneNumberId, WHATSAPP_ACCESS_TOKEN: accessToken } = config;
  const { WHATSAPP_APP_SECRET: appSecret, WHATSAPP_VERIFY_TOKEN: verifyToken } = config;
  if (phoneNumberId && accessToken && appSecret && verifyToken) {
    const businessAccountId = config.WHATSAPP_BUSINESS_ACCOUNT_ID;
    const baseUrl = config.WHATSAPP_BASE_URL;
    providers.push(
      whatsappProvider({ phoneNumberId, accessToken, appSecret, verifyToken, businessAccountId, baseUrl }),
    );
  }
  return providers.length > 0 ? providers : [captureProvider({ store: ports.capture, now: ports.now })];
}
