/**
 * A body for every route that takes one, by `METHOD path`: shown on the reference page and in the document, and sent by
 * the test that walks all routes. Invented people; numbers of the range kept for drama.
 */
const patientKey = '3f2b8c1d9e4a7065b1c2d3e4f5061728394a5b6c7d8e9f00112233445566778a';
const at = '2026-11-10T09:59:00.000Z';

const launch = {
  patientKey,
  sequenceId: 'overdue-recare',
  sequenceVersion: 1,
  flagKind: 'overdue_recare',
  firstName: 'Noor',
  language: 'en',
  zone: 'Europe/London',
  addresses: [{ channel: 'sms', to: '+447700900123', consent: 'unknown' }],
  booking: { state: 'nothing_booked', strength: 'proof', seenAt: at },
  minor: false,
  remindedOn: [],
  launchedBy: 'Ana (front desk)',
  launchedAt: at,
};

const practice = {
  name: 'Harbour Dental',
  phone: '+442079460018',
  bookingLink: 'https://book.example.org/harbour',
  country: 'GB',
  zone: 'Europe/London',
  language: 'en',
};

export const examples: Record<string, unknown> = {
  'POST /v1/pairings': { deviceName: 'Front desk' },
  'POST /v1/pairings/poll': { secret: 'the-secret-that-came-with-the-code-43-chars' },
  'PUT /v1/practice': practice,
  'POST /v1/enrolments': launch,
  'POST /v1/enrolments/bulk': { items: [{ key: 'launch-made-before-the-first-try', launch }] },
  'POST /v1/enrolments/{id}/stop': { cause: 'staff', by: 'Ana (front desk)', at },
  'POST /v1/opt-outs': {
    patientKey,
    addresses: [{ channel: 'sms', to: '+447700900123' }],
    source: 'patient_by_phone',
    by: 'Ana (front desk)',
    at,
  },
  'POST /v1/consents': {
    patientKey,
    channel: 'sms',
    purpose: 'care',
    basis: 'express',
    wording: 'Harbour Dental may text me when a check-up is due.',
    language: 'en',
    givenAt: at,
    by: 'Ana (front desk)',
    source: 'front_desk',
  },
  'POST /v1/consents/{id}/revoke': { by: 'Ana (front desk)' },
  'POST /v1/tasks': { kind: 'call', reason: 'missed_call', patientKey, by: 'Ana (front desk)' },
  'POST /v1/tasks/{id}/claim': { by: 'Ana (front desk)', minutes: 15 },
  'POST /v1/tasks/{id}/later': { by: 'Ana (front desk)', until: '2026-11-12T09:00:00.000Z' },
  'POST /v1/tasks/{id}/done': {
    outcome: 'reached',
    by: 'Ana (front desk)',
    call: { id: '6c1f0a52-1d3b-4b8e-9a77-0d5f2c4e8b18', outcome: 'will_call_back', at },
  },
  'POST /v1/openings': {
    on: '2026-11-12',
    at: '09:30',
    provider: 'Dr Lind',
    by: 'Ana (front desk)',
    offers: [{ ...launch, sequenceId: 'last-minute-opening' }],
  },
  'POST /v1/openings/{id}/end': { state: 'filled', by: 'Ana (front desk)' },
  'POST /v1/outcomes': { patientKey, kind: 'referral', by: 'Ana (front desk)' },
  'POST /v1/sightings': {
    items: [{ patientKey, booking: { state: 'booked', on: '2026-12-03', seenAt: at } }],
    marks: [{ patientKey, mark: 'already_spoke', on: true, source: 'staff', by: 'Ana (front desk)', at }],
    calls: [
      { id: '6c1f0a52-1d3b-4b8e-9a77-0d5f2c4e8b19', patientKey, outcome: 'no_answer', by: 'Ana (front desk)', at },
    ],
    words: [{ kind: 'written', patientKey, line: patientKey, on: true, at }],
  },
  'PUT /v1/registered-texts': {
    kind: 'whatsapp',
    templateId: 'overdue-recare.sms-first',
    language: 'en',
    category: 'utility',
    by: 'Ben (manager)',
  },
  'POST /v1/patients/{patientKey}/erase': { by: 'Ben (manager)', keepStopped: true },
  'POST /v1/reviews': {
    reviewedOn: '2026-11-10',
    by: 'Ben (manager)',
    answers: {
      agreement: 'in_order',
      providers: 'in_order',
      consents: 'in_order',
      stops: 'in_order',
      devices: 'in_order',
      retention: 'in_order',
      backup: 'to_do',
      audit: 'in_order',
      texts: 'in_order',
      notice: 'in_order',
    },
  },
};

/** What an error looks like, by status: on every route that declares it. */
const errors: Record<string, { code: string; message: string; detail?: object; reasons?: string[] }> = {
  400: {
    code: 'invalid_request',
    message: 'The request does not have the described form.',
    detail: { zone: 'invalid_type' },
  },
  401: { code: 'unauthorised', message: 'Pair this browser again: its key is missing, revoked or expired.' },
  403: { code: 'not_allowed', message: 'This needs a manager, or the admin token.' },
  404: { code: 'not_found', message: 'Not there, or not yours.' },
  409: { code: 'refused', message: 'This patient may not be contacted now.', reasons: ['booked'] },
  410: { code: 'pairing_expired', message: 'This pairing ran out or was used; ask for a new code.' },
  413: { code: 'too_large', message: 'The body may have at most 131072 bytes.' },
  422: { code: 'key_reused', message: 'This idempotency key was used with another body.' },
  429: { code: 'rate_limited', message: 'Too many requests from this device; try again shortly.' },
  503: { code: 'unavailable', message: 'The database is away; nothing was done. Try again.' },
};

interface Operation {
  requestBody?: { content?: Record<string, { example?: unknown }> };
  responses?: Record<string, { content?: Record<string, { example?: unknown }> }>;
}

/** The document with an example in every body it asks for and in every error it may give. */
export function withExamples<T extends object>(document: T): T {
  const { paths = {} } = document as { paths?: Record<string, Record<string, Operation>> };
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const body = operation.requestBody?.content?.['application/json'];
      const example = examples[`${method.toUpperCase()} ${path}`];
      if (body && example !== undefined) body.example = example;
      for (const [status, response] of Object.entries(operation.responses ?? {})) {
        const error = errors[status];
        const content = response.content?.['application/json'];
        if (error && content) content.example = { error };
      }
    }
  }
  return document;
}
