import { consentWording } from '#lib/core/consent-wording.ts';
import { findSequence } from '#lib/core/sequence/library/sequences.ts';
import { type Handlers, Refusal } from '#lib/messages/router.ts';
import { addConsent } from '#lib/store/consents.ts';
import { enrolmentsOf, isOpen } from '#lib/store/enrolments.ts';
import { stopEnrolment } from '#lib/store/launch.ts';
import { patientByKey } from '#lib/store/patients.ts';
import { withStore } from '#lib/store/store-problem.ts';
import { byNow, nameThere } from '../access.ts';
import { consentTold } from '../consent-told.ts';
import type { Background } from '../ports.ts';
import { practiceNow } from '../practice.ts';
import { repaint } from '../repaint.ts';
import { settleAsked } from '../settle-due.ts';
import { syncSoon } from '../sync.ts';
import { grantedPatient } from './card.ts';

/**
 * Consent at the desk. The words that were read out are kept beside the answer, here and at the send API, and the answer
 * holds at every desk. A "no" holds at once: a follow-up that runs over that channel ends.
 */
export function consentHandlers(bg: Background): Pick<Handlers, 'card.consent'> {
  const { store } = bg;
  return {
    async 'card.consent'(it, sender) {
      await grantedPatient(bg, it, sender);
      const { patientKey, channel, given } = it;
      await withStore(store, async () => {
        const practice = await practiceNow(bg);
        const patient = await patientByKey(store, patientKey);
        if (!patient) throw new Refusal('problem_patient_gone');
        const at = bg.now().toISOString();
        const by = await byNow(bg);
        const asked = consentWording(channel, practice.policy.practice, patient.record.language?.value ?? null);
        const words = given ? { wording: asked.text, language: asked.language } : { wording: '', language: '' };
        const row = { patientKey, channel, given, at, by, ...words };
        const hash = await nameThere(bg, patientKey);
        const body = hash && consentTold(hash, row);
        const tell = body ? { key: bg.uuid(), body, notBefore: bg.now().getTime() } : null;
        await addConsent(store, row, bg.say('desk_this_browser'), tell);
        if (given) return;
        const open = (await enrolmentsOf(store, patientKey)).find(isOpen);
        const sequence = open ? findSequence(open.sequenceId) : null;
        // Another desk's follow-up says nothing of its channels here: in doubt it ends too.
        const over = !sequence || sequence.steps.some((step) => step.channels.includes(channel));
        if (!open || !over) return;
        const stop = { cause: 'staff' as const, by, at, key: bg.uuid(), notBefore: bg.now().getTime() };
        await stopEnrolment(store, open.id, stop);
      });
      syncSoon(bg, 0);
      await settleAsked(bg, [patientKey]);
      repaint(bg).catch((error) => bg.onError('repaint', error));
      return {};
    },
  };
}
