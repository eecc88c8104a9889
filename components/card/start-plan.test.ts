import { describe, expect, it } from 'vitest';
import type { Blocker } from '#lib/core/flag.ts';
import { card, sequence } from '../../tests/gallery/fixtures.ts';
import { goodReason, startPlan } from './start-plan.ts';

const blocker = (kind: Blocker['kind'], overridable: boolean): Blocker => ({
  kind,
  reason: { id: 'x', params: [] },
  overridable,
  evidence: [],
});
const withBlockers = (...blockers: Blocker[]) => ({
  ...card,
  assessment: { ...card.assessment, ready: false, blockers },
});

describe('start plan', () => {
  it('is ready for a flagged patient with nothing in the way', () => {
    expect(startPlan(card, sequence)).toEqual({ state: 'ready' });
  });
  it('asks for an override for the gravest of the overridable blockers', () => {
    expect(startPlan(withBlockers(blocker('stale', true), blocker('booked', true)), sequence)).toEqual({
      state: 'override',
      blocker: 'booked',
    });
    expect(startPlan(withBlockers(blocker('no_evidence', true)), sequence)).toEqual({
      state: 'override',
      blocker: 'no_evidence',
    });
  });
  it('offers no override once one blocker cannot be passed', () => {
    expect(startPlan(withBlockers(blocker('booked', true), blocker('deceased', false)), sequence)).toMatchObject({
      why: 'card_cannot_blocked',
    });
  });
  it('takes no override of a kind the background would not take', () => {
    expect(startPlan(withBlockers(blocker('contacted_recently', true)), sequence)).toMatchObject({
      why: 'card_cannot_blocked',
    });
  });
  it('never starts without a patient id, after an opt-out, without a flag, unpaired or without a sequence', () => {
    const nothing = { ...card, assessment: { ...card.assessment, flags: [], primary: null, ready: false } };
    expect(startPlan({ ...card, patientKey: null }, sequence)).toMatchObject({ why: 'card_cannot_no_id' });
    expect(startPlan({ ...card, optedOut: true }, sequence)).toMatchObject({ why: 'card_cannot_opted_out' });
    expect(startPlan(nothing, sequence)).toMatchObject({ why: 'card_cannot_nothing' });
    expect(startPlan({ ...card, paired: false }, sequence)).toMatchObject({ why: 'card_cannot_unpaired' });
    expect(startPlan(card, undefined)).toMatchObject({ why: 'card_cannot_no_sequence' });
  });
  it('blocks when the first message could not be written, and not for a later one', () => {
    const unwritten = (at: number) => ({
      ...sequence,
      steps: sequence.steps.map((step, index) =>
        index === at ? { ...step, body: null, problems: [{ id: 'x', params: [] }] } : step,
      ),
    });
    expect(startPlan(card, unwritten(0))).toMatchObject({ why: 'card_cannot_message' });
    expect(startPlan(card, unwritten(1))).toEqual({ state: 'ready' });
  });
  it('starts no second one while one runs or is held, and may start again after a stop', () => {
    const enrolment = {
      id: 'e',
      sequenceId: 's',
      sequenceName: 's',
      state: 'held' as const,
      cause: null,
      launchedAt: '',
      launchedBy: '',
      delivery: 'server' as const,
      undoUntil: null,
      problem: null,
      steps: [],
    };
    expect(startPlan({ ...card, enrolment }, sequence)).toEqual({ state: 'running' });
    expect(startPlan({ ...card, enrolment: { ...enrolment, state: 'stopped' } }, sequence)).toEqual({ state: 'ready' });
  });
  it('wants a reason of more than blanks', () => {
    expect(['', '   ', ' ok '].map(goodReason)).toEqual([false, false, false]);
    expect(goodReason('asked')).toBe(true);
  });
});
