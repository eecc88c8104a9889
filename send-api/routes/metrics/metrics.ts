import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { App } from '../../http/app-env.ts';
import { requireAdmin } from '../../http/auth.ts';
import type { Ports } from '../../ports.ts';
import { type Figures, readFigures } from '../../store/figures.ts';
import { readSilences, type Silence } from '../../store/silences.ts';

/**
 * GET /metrics for Prometheus, with the admin token as its bearer token. The figures are read from the database when
 * asked for, so that any API process tells about all workers; they begin with `comeback_` and name no person,
 * address or practice. The process's own begin with `process_` and `nodejs_`.
 */
export function addMetrics(app: App, ports: Ports): void {
  const own = new Registry();
  collectDefaultMetrics({ register: own });
  app.get('/metrics', requireAdmin(ports), async (c) => {
    const now = ports.now();
    const [figures, queue, silences] = await Promise.all([
      readFigures(ports.db, now),
      ports.queue.depth(),
      readSilences(ports.db, ports.providers, now),
    ]);
    const shared = registryOf(figures, queue, silences);
    c.header('Cache-Control', 'no-store');
    return c.body(`${await shared.metrics()}\n${await own.metrics()}`, 200, { 'content-type': shared.contentType });
  });
}

function registryOf(figures: Figures, queue: { queued: number; active: number }, silences: Silence[]): Registry {
  const registry = new Registry();
  const gauge = <L extends string>(name: string, help: string, labelNames: L[] = []) =>
    new Gauge({ name: `comeback_${name}`, help, labelNames, registers: [registry] });

  const jobs = gauge('jobs', 'Jobs in the queue: waiting (those for later included) and being worked on', ['state']);
  jobs.set({ state: 'queued' }, queue.queued);
  jobs.set({ state: 'active' }, queue.active);

  const messages = gauge('messages_open', 'Messages of running follow-ups that are not over', ['state']);
  for (const state of ['queued', 'held', 'sending', 'unknown']) messages.set({ state }, 0);
  for (const { state, count } of figures.open) messages.set({ state }, count);

  gauge('oldest_due_seconds', 'How long the longest waiting due message has waited').set(figures.oldestDueSeconds);

  const unknown = gauge('messages_unknown', 'Messages of which it is not known whether they left', ['looked_for']);
  unknown.set({ looked_for: 'yes' }, figures.unknownChecked);
  unknown.set({ looked_for: 'no' }, figures.unknownLeft);

  const moved = gauge('transitions_last_hour', 'What became of messages', ['state', 'provider', 'code']);
  for (const { count, ...labels } of figures.transitions) moved.inc(labels, count);

  gauge('webhook_lag_seconds', 'Longest way of a provider report to us in the last hour').set(
    figures.webhookLagSeconds,
  );
  gauge('webhooks_waiting', 'Provider reports that no message is known for').set(figures.webhooksWaiting);

  const unheard = gauge('reports_missing', 'Messages without a report for longer than is usual', ['reporter']);
  const silent = gauge('reports_silent_seconds', 'How long a reporter has been silent; 0 = as usual', ['reporter']);
  for (const { reporter, messages: count, seconds } of silences) {
    unheard.set({ reporter }, count);
    silent.set({ reporter }, seconds);
  }

  const reached = gauge('follow_ups_reached_30d', 'Follow-ups of 30 days that wrote at least once', ['sequence']);
  const optOuts = gauge('opt_out_rate_30d', 'Part of them that ended by an opt-out, 0 to 1', ['sequence']);
  for (const { sequence, reached: count, optedOut } of figures.sequences) {
    reached.set({ sequence }, count);
    optOuts.set({ sequence }, optedOut / count);
  }
  gauge('reviews_overdue', 'Practices whose yearly review is due').set(figures.reviewsOverdue);
  gauge('audit_unsealed', 'Audit lines that no seal covers yet').set(figures.auditUnsealed);
  return registry;
}
