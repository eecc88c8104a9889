import type { LaunchRequest } from '#lib/contract/enrolments.ts';
import type { PracticeSettings } from '#lib/contract/practice.ts';
import type { Ports } from '../../ports.ts';
import { problemBody } from '../../problem.ts';
import { enrolmentViewOf } from '../../store/enrolments.ts';
import type { StoredAnswer } from '../../store/idempotency.ts';
import { keepLaunch, type LaunchRecord } from '../../store/launch-rows.ts';
import type { DeviceRow } from '../../store/tables.ts';
import { type LaunchWith, type Prepared, prepareLaunch } from './start-enrolment.ts';

/** `isNew`: false for an answer that was given before. `answered.status` is 201, 404 or 409. */
export type Launched =
  | { state: 'answered'; isNew: boolean; outcome: string; enrolmentId?: string; answered: StoredAnswer }
  | { state: 'in_progress' }
  | { state: 'reused' };

/**
 * Launches once per idempotency key, however often and from wherever it is asked. The gate is asked first and all of it
 * is then written in one statement, which finds out whether the key was used and the patient is enrolled; the gate
 * is asked again before each message, so nothing hangs on the moment between the two.
 */
export async function launchOnce(
  ports: Ports,
  device: DeviceRow,
  practice: PracticeSettings,
  key: string,
  request: LaunchRequest,
  launchWith: LaunchWith = {},
): Promise<Launched> {
  const requestMac = ports.crypt.mac('launch', JSON.stringify(request));
  const whose = { practiceId: device.practice_id, key, requestMac, at: ports.now() };
  const prepared = await prepareLaunch(ports, device, practice, request, launchWith);
  const record = recordOf(prepared, request);
  const outcome = await keepLaunch(ports.db, ports.queue.adds('send'), whose, record);
  switch (outcome.state) {
    case 'in_progress':
    case 'reused':
      return { state: outcome.state };
    case 'kept':
      return { state: 'answered', isNew: false, outcome: 'again', answered: outcome.stored };
    case 'open': // not kept, since a newer server may know the sequence
      return { state: 'answered', isNew: true, outcome: 'no_sequence', answered: noSequence() };
    case 'written': {
      const answered = record.answer ?? noSequence();
      const enrolmentId = prepared.outcome === 'started' ? prepared.rows.enrolment.id : undefined;
      return { state: 'answered', isNew: true, outcome: prepared.outcome, enrolmentId, answered };
    }
    case 'enrolled': {
      const { by, enrolmentId, same } = outcome;
      const detail = { by, at: new Date(outcome.at).toISOString(), enrolmentId, same };
      const message =
        same === 'patient'
          ? 'This patient is in a running follow-up already.'
          : 'Another desk has just started a follow-up to the same phone or mailbox.';
      const answered = { status: 409, answer: problemBody('already_enrolled', message, { detail }) };
      const kept = await keepLaunch(ports.db, ports.queue.adds('send'), whose, { answer: answered });
      if (kept.state === 'in_progress' || kept.state === 'reused') return { state: kept.state };
      if (kept.state === 'kept') return { state: 'answered', isNew: false, outcome: 'again', answered: kept.stored };
      return { state: 'answered', isNew: true, outcome: 'already_enrolled', answered };
    }
  }
}

function recordOf(prepared: Prepared, request: LaunchRequest): LaunchRecord {
  const { patientKey } = request;
  switch (prepared.outcome) {
    case 'started': {
      const { rows, audit } = prepared;
      const answer = { status: 201, answer: { enrolment: enrolmentViewOf(rows.enrolment, rows.messages) } };
      return { answer, patientKey, rows, audit };
    }
    case 'refused': {
      const { reasons, audit } = prepared;
      const message = 'This patient may not be contacted now.';
      return { answer: { status: 409, answer: problemBody('refused', message, { reasons }) }, patientKey, audit };
    }
    case 'no_sequence':
      return {};
  }
}

function noSequence(): StoredAnswer {
  return { status: 404, answer: problemBody('not_found', 'There is no such sequence in this version.') };
}
