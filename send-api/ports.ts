import type { Crypt } from './crypt.ts';
import type { Queue } from './jobs/queue.ts';
import type { Log } from './log.ts';
import type { OutgoingMessage, Provider } from './providers/provider.ts';
import type { Database } from './store/database.ts';

export interface Settings {
  /** Where the outside reaches this server, without a slash at the end; known once the port is. */
  publicUrl: () => string;
  adminToken: string;
  /** Senders of practices that set none of their own. */
  from: Partial<Record<OutgoingMessage['channel'], string>>;
  sendingTimeoutSeconds: number;
  unknownWaitSeconds: number;
  sweepSeconds: number;
  /** The operator's list of adapters to switch off; null = this server keeps none. */
  adaptersOffFile: string | null;
  ratePerMinute: number;
  ratePracticePerMinute: number;
  rateAddressPerMinute: number;
  rateSenderPerMinute: number;
  bodyRetentionDays: number;
  eventRetentionDays: number;
}

/** All that the app and the worker touch of the world. Tests hand in their own clock, providers and database. */
export interface Ports {
  db: Database;
  queue: Queue;
  /** In order of preference: the first that has the channel sends. */
  providers: readonly Provider[];
  crypt: Crypt;
  log: Log;
  now: () => Date;
  settings: Settings;
}

/** The provider that sends on this channel. */
export function providerFor(ports: Ports, channel: OutgoingMessage['channel']): Provider | undefined {
  return ports.providers.find((provider) => provider.channels.includes(channel));
}

export function providerNamed(ports: Ports, name: string | null): Provider | undefined {
  return ports.providers.find((provider) => provider.name === name);
}
