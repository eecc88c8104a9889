import { html } from 'hono/html';

/** Values of an untouched form. */
export const emptyPractice: Record<string, string> = {
  from: '08:00',
  to: '20:00',
  capPerDay: '1',
  capPerWeek: '3',
  language: 'en',
};

interface Field {
  name: string;
  label: string;
  hint?: string;
  type?: string;
}

const pairs: [Field, Field][] = [
  [
    { name: 'name', label: 'Name', hint: 'as patients know it' },
    { name: 'phone', label: 'Phone', hint: 'shown in messages', type: 'tel' },
  ],
  [
    { name: 'bookingLink', label: 'Booking page', hint: 'https://…', type: 'url' },
    { name: 'language', label: 'Language', hint: 'en, es, fr …' },
  ],
  [
    { name: 'country', label: 'Country', hint: 'two letters: GB, US, IN' },
    { name: 'zone', label: 'Time zone', hint: 'Europe/London' },
  ],
  [
    { name: 'from', label: 'Earliest message', type: 'time' },
    { name: 'to', label: 'Latest message', type: 'time' },
  ],
  [
    { name: 'capPerDay', label: 'Messages a day', hint: 'to one person', type: 'number' },
    { name: 'capPerWeek', label: 'Messages a week', hint: 'to one person', type: 'number' },
  ],
  [
    { name: 'fromSms', label: 'SMS sender', hint: 'number or sender id, optional' },
    { name: 'fromEmail', label: 'Mail sender', hint: 'optional', type: 'email' },
  ],
];

/** The form's own words for settings that were not understood, in its order. */
export function labelsOf(paths: PropertyKey[][]): string {
  const names = new Set(
    paths.map((path) => {
      const [first, second] = path.map(String);
      if (first === 'from') return second === 'sms' ? 'fromSms' : 'fromEmail';
      return first === 'quietHours' ? (second ?? 'from') : first;
    }),
  );
  const fields = pairs.flat().filter(({ name }) => names.has(name));
  return fields.map(({ label }) => label).join(', ');
}

/** The practice's details as form fields. None is `required`: with a practice chosen from the list they stay empty. */
export function practiceFields(values: Record<string, string>) {
  const field = ({ name, label, hint, type = 'text' }: Field) =>
    html`<div><label for="${name}">${label} ${hint ? html`<small>${hint}</small>` : ''}</label><input id="${name}" name="${name}" type="${type}" value="${values[name] ?? ''}"></div>`;
  return html`${pairs.map((pair) => html`<div class="pair">${pair.map(field)}</div>`)}`;
}

/** The form's words in the shape of the practice's settings; the schema judges them. */
export function settingsFromForm(form: Record<string, string>): unknown {
  const text = (name: string) => form[name]?.trim() || undefined;
  const count = (name: string) => (text(name) === undefined ? undefined : Number(text(name)));
  return {
    name: text('name'),
    phone: text('phone'),
    bookingLink: text('bookingLink'),
    country: text('country')?.toUpperCase(),
    zone: text('zone'),
    language: text('language'),
    quietHours: { from: text('from') ?? '08:00', to: text('to') ?? '20:00' },
    capPerDay: count('capPerDay'),
    capPerWeek: count('capPerWeek'),
    from: { sms: text('fromSms'), email: text('fromEmail') },
  };
}
