import type { Server } from './servers.ts';

export interface Setup {
  messages: number;
  seed: number;
  /** A server of its own with an API and so many workers; null = one program with the database it brings. */
  server: { at: Server; database: string; workers: number } | null;
  /** How often something is killed at the most. */
  kills: number;
  /** How long the provider's list lags behind; it then sends no reports either, so that only looking helps. */
  lagMs?: number;
  unknownWaitSeconds?: number;
  /** The control: whatever is not known to have left is put in line again, as a naive queue does. */
  blind?: boolean;
}

export interface Figures {
  messages: number;
  kills: Record<'api' | 'worker' | 'database', number>;
  /** Kills that hit a message between "about to send" and "sent". */
  killsWhileSending: number;
  droppedAnswers: number;
  sent: number;
  /** Why the others were not written to. */
  notSent: Record<string, number>;
  twice: number;
  lost: number;
  withoutReason: number;
  /** Lines of all programs' logs, error bodies and metrics in which an invented person shows. */
  leaks: number;
}

export const noFigures = (messages: number): Figures => ({
  messages,
  kills: { api: 0, worker: 0, database: 0 },
  killsWhileSending: 0,
  droppedAnswers: 0,
  sent: 0,
  notSent: {},
  twice: 0,
  lost: 0,
  withoutReason: 0,
  leaks: 0,
});
