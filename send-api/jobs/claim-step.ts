import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { shownName } from '#lib/core/template.ts';
import { bookingUrl, keepLink } from '../booking-link.ts';
import { type Ports, providerFor } from '../ports.ts';
import type { OutgoingMessage } from '../providers/provider.ts';
import { recordAudit } from '../store/audit.ts';
import type { Tx } from '../store/database.ts';
import { changeMessage } from '../store/messages.ts';
import type { EnrolmentRow, SendChannel } from '../store/tables.ts';
import { unsubscribeUrl } from '../unsubscribe-link.ts';
import { heldByPause } from './breakers.ts';
import { type Content, type ContentOutcome, partsOf, renderStep } from './content.ts';
import { decideStep, senderOf } from './decide.ts';
import { followDecision } from './follow-decision.ts';
import { coverMembers, joinNames, type Member, membersToJoin } from './household.ts';
import type { StepTexts } from './registered.ts';
import { waitsForSender } from './sender-pace.ts';
import { findPlace, type Place, personOf } from './step-place.ts';

/** A message that is committed as `sending` and may now be handed over, once. */
export interface Claimed {
  attemptId: string;
  providerName: string;
  outgoing: OutgoingMessage;
}

/** A text as it would leave, and whom else of the household it speaks for. */
interface Draft {
  rendered: ContentOutcome;
  members: Member[];
}

/**
 * Decides about one due step with everything locked, and writes the decision down. Returns what to hand to the
 * provider only when the message stands in the database as `sending`; null when there is nothing to send now.
 */
export async function claimStep(tx: Tx, ports: Ports, messageId: string): Promise<Claimed | null> {
  const place = await findPlace(tx, ports, messageId);
  if (!place) return null;
  const { practice, enrolment, message, step, person, now } = place;
  // One at a time per person and address, so that two sequences at once can't both see room under the caps.
  for (const key of [person.patientKey, ...person.addresses.map((address) => address.hash)].sort()) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`person ${enrolment.practice_id} ${key}`}, 0))`.execute(
      tx,
    );
  }
  const held: { draft?: Draft; texts?: StepTexts } = {};
  const { decision, snapshot } = await decideStep(tx, ports, practice, person, step, async (reach, texts) => {
    held.texts = texts;
    held.draft = await draftStep(tx, ports, place, reach, texts);
    return held.draft.rendered.ok ? [] : held.draft.rendered.problems;
  });
  const covers = held.draft?.members.map((member) => member.enrolment.id) ?? [];
  const audit = (action: string, reason: string | null) =>
    recordAudit(tx, {
      practiceId: enrolment.practice_id,
      enrolmentId: enrolment.id,
      messageId,
      at: now,
      action,
      reason,
      snapshot: { ...(snapshot as object), covers, ...textUsed(held) },
    });
  if (decision.decision !== 'send') {
    const codes =
      decision.reason === 'content' && held.draft?.rendered.ok === false ? held.draft.rendered.problems : [];
    await audit(`step_${decision.decision}`, [decision.reason, ...codes].join(' '));
    await followDecision(tx, ports, place, decision);
    return null;
  }
  const address = person.addresses.find((one) => one.channel === decision.channel && one.to === decision.to);
  const provider = providerFor(ports, decision.channel);
  const dlt = decision.channel === 'sms' ? held.texts?.dlt : null;
  const from = dlt?.header ?? senderOf(ports, practice, decision.channel);
  if (!address || !provider || !from) throw new Error('the gate chose a channel that is not there');
  if (!held.draft?.rendered.ok) throw new Error('the gate let a text through that was not rendered');
  const { content } = held.draft.rendered;
  const link = unsubscribeUrl(ports.crypt, ports.settings.publicUrl(), address.recipientId);
  if (await heldByPause(tx, enrolment, message, provider.name, now)) return null;
  if (await waitsForSender(tx, ports, messageId, `${provider.name} ${from}`, now)) return null;
  await audit('step_send', null);
  const attemptId = randomUUID();
  await changeMessage(
    tx,
    enrolment,
    message,
    {
      state: 'sending',
      channel: decision.channel,
      recipient_id: address.recipientId,
      address_hash: address.hash,
      provider: provider.name,
      from_address: from,
      attempt_id: attemptId,
      attempts: message.attempts + 1,
      attempt_at: now,
      lookups: 0,
      check_at: null,
      parts: partsOf(decision.channel, content.body),
      ...sealContent(ports, messageId, content),
    },
    now,
  );
  await keepLink(tx, ports.crypt, enrolment, messageId, now);
  await coverMembers(tx, ports, message, held.draft.members, now);
  const outgoing = {
    id: messageId,
    channel: decision.channel,
    to: address.to,
    from,
    subject: content.subject,
    body: content.body,
    ...(content.template && { template: content.template }),
    ...(dlt && { dlt: { templateId: dlt.dlt_template_id, entityId: dlt.dlt_entity_id } }),
    unsubscribeUrl: decision.channel === 'email' ? link : undefined,
    attemptAt: now.toISOString(),
  };
  return { attemptId, providerName: provider.name, outgoing };
}

/** Which registered text leaves, for the audit: ids and versions, no words. */
function textUsed({ draft, texts }: { draft?: Draft; texts?: StepTexts }) {
  const template = draft?.rendered.ok ? draft.rendered.content.template : undefined;
  const dlt = texts?.dlt;
  return {
    ...(template && { registeredText: `${template.name} ${template.language}` }),
    ...(dlt && { dlt: { templateId: dlt.dlt_template_id, entityId: dlt.dlt_entity_id } }),
  };
}

/** The text for the channel the gate chose: for the whole household where its members may share it, else for one. */
async function draftStep(
  tx: Tx,
  ports: Ports,
  { practice, enrolment, message, step, person, now }: Place,
  reach: { channel: SendChannel; to: string },
  { whatsapp, windows }: StepTexts,
): Promise<Draft> {
  const address = person.addresses.find((one) => one.channel === reach.channel && one.to === reach.to);
  if (!address) return { rendered: { ok: false, problems: ['no_address'] }, members: [] };
  const publicUrl = ports.settings.publicUrl();
  const approved =
    reach.channel === 'whatsapp' && whatsapp?.state === 'approved'
      ? {
          text: whatsapp.text,
          name: whatsapp.provider_name,
          language: whatsapp.provider_language,
          asTemplate: !windows.has(address.hash),
        }
      : undefined;
  const nameOf = (one: EnrolmentRow) => ports.crypt.open(one.first_name_sealed, one.id);
  const render = (members: Member[]) =>
    renderStep({
      practice,
      firstName: joinNames([enrolment, ...members.map((member) => member.enrolment)].map(nameOf)),
      language: enrolment.language,
      step,
      channel: reach.channel,
      plan: enrolment.plan,
      now,
      unsubscribeUrl: unsubscribeUrl(ports.crypt, publicUrl, address.recipientId),
      bookingUrl: bookingUrl(ports.crypt, publicUrl, message.id),
      approved,
    });
  const members: Member[] = [];
  for (const member of await membersToJoin(tx, enrolment, message, address, now)) {
    const { decision } = await decideStep(tx, ports, practice, await personOf(tx, ports, member.enrolment), step);
    const same = decision.decision === 'send' && decision.channel === reach.channel && decision.to === reach.to;
    if (same && shownName(nameOf(member.enrolment))) members.push(member);
  }
  const together = members.length > 0 ? render(members) : null;
  // Three names can make a text too long: then the others wait for their own day.
  return together?.ok ? { rendered: together, members } : { rendered: render([]), members: [] };
}

function sealContent(ports: Ports, messageId: string, content: Content) {
  return {
    template_id: content.templateId,
    template_version: content.templateVersion,
    purpose: content.purpose,
    subject_sealed: content.subject === undefined ? null : ports.crypt.seal(content.subject, messageId),
    body_sealed: ports.crypt.seal(content.body, messageId),
  };
}
