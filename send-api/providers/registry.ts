import { type CaptureStore, captureProvider } from './capture.ts';
import type { Provider } from './provider.ts';
import { smtpProvider } from './smtp.ts';
import { twilioProvider } from './twilio.ts';

/** The part of the environment that says who sends (see `env.ts`). */
export interface ProviderConfig {
  SMTP_URL?: string;
  TWILIO_ACCOUNT_SID?: string;
  TWILIO_AUTH_TOKEN?: string;
  TWILIO_FROM?: string;
  TWILIO_MESSAGING_SERVICE_SID?: string;
  TWILIO_BASE_URL?: string;
}

export interface ProviderPorts {
  /** Where a provider's reports reach us, without a query; null when the outside can't reach this server. */
  callbackUrl: (providerName: string) => string | null;
  capture: CaptureStore;
  now: () => Date;
}

/** What is wrong with the configuration, one sentence each; empty = `makeProviders` will do. */
export function providerProblems(config: ProviderConfig): string[] {
  const sid = Boolean(config.TWILIO_ACCOUNT_SID);
  const token = Boolean(config.TWILIO_AUTH_TOKEN);
  if (sid !== token) return [`TWILIO_${sid ? 'AUTH_TOKEN' : 'ACCOUNT_SID'}: is missing, the other half is set`];
  return [];
}

/**
 * The providers of this configuration, in order of preference by channel. Without any credentials everything is
 * captured. With some, a channel without its own has no sender: a practice that set up its mail must never believe
 * that captured text messages went out.
 */
export function makeProviders(config: ProviderConfig, ports: ProviderPorts): Provider[] {
  const providers: Provider[] = [];
  if (config.SMTP_URL) providers.push(smtpProvider({ url: config.SMTP_URL }));
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
  // The WhatsApp provider (Meta Cloud API) goes here.
  return providers.length > 0 ? providers : [captureProvider({ store: ports.capture, now: ports.now })];
}
