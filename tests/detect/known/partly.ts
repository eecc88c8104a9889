import { all, as, folk, pick, put, reads, row, shapeOn, table, turned, who } from '../held-back/folk.ts';
import type { Shape } from '../shape.ts';

const shape = shapeOn('2027-01-14', 'mixed.test');
const GB = folk('en', 81);
const AU = folk('en', 82);
const ES = folk('es', 83);
const DE = folk('de', 84);
const US = folk('en', 85);
const NL = folk('nl', 86);

/** Lists of which some rows have another form, or whose cells say several things. */
export const partly: Shape[] = [
  shape(
    'p a badge more in every second row',
    '/recalls',
    'en-GB',
    `<h1>Recalls</h1><table><thead><tr>${row(['Patient', 'Recall due', 'Last visit', 'Phone'], 'th')}</tr></thead><tbody>${all(GB, (p) => `<tr><td>${p.n % 2 ? '<span class="badge">New</span> <span class="badge">VIP</span> ' : ''}<a href="/patients/${p.id}">${turned(p)}</a>${p.n % 3 ? '' : '<br><small>Prefers mornings</small>'}</td><td>${put(p.due, 'd M y')}${p.n % 2 ? ' <span class="late">overdue</span>' : ''}</td><td>${put(p.seen, 'd M y')}</td><td>${p.home}</td></tr>${p.n % 4 ? '' : `<tr class="note"><td colspan="4">Called on Monday, no answer</td></tr>`}`)}</tbody></table>`,
    reads(GB, {
      identity: (p) => p.id,
      name: turned,
      recareDueOn: (p) => p.due,
      lastVisitOn: (p) => p.seen,
      phone: (p) => p.home,
    }),
    { country: 'GB' },
  ),
  shape(
    'p the state and the day in one cell',
    '/appointments',
    'en-AU',
    table(AU, ['Patient', 'Appointment', 'Practitioner'], (p) => [
      `<a href="/clients/${p.id}">${p.name}</a>`,
      `<div>${put(p.seen, 'd M y')}, ${p.time}</div><div class="meta"><span class="dot"></span><span>${pick(p, 'Did not arrive', 'Cancelled', 'Completed')}</span> · <span>${pick(p, 'Initial consult', 'Review')}</span></div>`,
      'Dr Amos',
    ]),
    reads(AU, {
      ...who,
      appointmentOn: (p) => `${p.seen} ${p.time}`,
      appointmentStatus: (p) => pick(p, 'no_show', 'cancelled', 'completed'),
      appointmentType: (p) => pick(p, 'Initial consult', 'Review'),
      provider: () => 'Dr Amos',
    }),
    { country: 'AU' },
  ),
  shape(
    'p cards with one line more or less, es',
    '/recordatorios',
    'es',
    `<h1>Recordatorios</h1><div class="fichas">${all(ES, (p) => `<div class="ficha" data-paciente="${p.id}"><div class="cab">${p.n % 2 ? '<span class="alerta">!</span>' : ''}<strong>${p.name}</strong></div>${p.n % 3 ? '' : '<div class="aviso">Alergia al látex</div>'}<div class="fila"><span>Próxima revisión</span><span>${put(p.due, 'dmy/')}</span></div><div class="fila"><span>Última visita</span><span>${put(p.seen, 'dmy/')}</span></div><div class="fila"><span>Móvil</span><span>${p.cell}</span></div></div>`)}</div>`,
    reads(ES, { ...who, recareDueOn: (p) => p.due, lastVisitOn: (p) => p.seen, phoneMobile: (p) => p.cell }),
    { country: 'ES' },
  ),
  shape(
    'p what kind of recall it is, de',
    '/recall/liste',
    'de',
    table(DE, ['Patient', 'Recall-Grund', 'Recall-Art', 'Fällig', 'Handy'], (p) => [
      `<a href="/akte?pat=${p.id}">${p.name}</a>`,
      pick(p, 'Schmerzen', 'Routine'),
      pick(p, 'Prophylaxe', 'Kontrolle'),
      put(p.due, 'dmy.'),
      p.cell,
    ]),
    reads(DE, {
      ...who,
      recareReason: (p) => pick(p, 'Schmerzen', 'Routine'),
      recareType: (p) => pick(p, 'Prophylaxe', 'Kontrolle'),
      recareDueOn: (p) => p.due,
      phoneMobile: (p) => p.cell,
    }),
    { country: 'DE' },
  ),
  shape(
    'p the id of the row in its data, US',
    '/recare',
    'en-US',
    `<table class="data"><thead><tr>${row(['', 'Name', 'Recare due', 'Last seen', ''], 'th')}</tr></thead><tbody>${all(US, (p) => `<tr data-row="${p.n}" data-ref='{"patientId":${p.id},"kind":"recare"}'><td><input type="checkbox" value="${p.n}"></td><td><span>${turned(p)}</span></td><td>${as.american(p.due)}</td><td>${as.american(p.seen)}</td><td><a href="/charts/open?chart=${p.id}&tab=2" title="Open chart">Open</a></td></tr>`)}</tbody></table>`,
    reads(US, { identity: (p) => p.id, name: turned, recareDueOn: (p) => p.due, lastVisitOn: (p) => p.seen }),
    { country: 'US' },
  ),
  shape(
    'p a state among other words of its cell, nl',
    '/afspraken',
    'nl',
    `<table class="lijst"><thead><tr>${row(['Patiënt', 'Afspraak', 'Mobiel'], 'th')}</tr></thead><tbody>${all(NL, (p) => `<tr data-patient-id="${p.id}"><td>${p.name}<div class="sub">geb. ${put(p.born, 'dmy-')}</div></td><td>${put(p.seen, 'dmy-')} om ${p.time} uur (${pick(p, 'bevestigd', 'geannuleerd', 'niet verschenen')})</td><td>${p.cell}</td></tr>`)}</tbody></table>`,
    reads(NL, {
      ...who,
      birthOn: (p) => p.born,
      appointmentOn: (p) => `${p.seen} ${p.time}`,
      appointmentStatus: (p) => pick(p, 'confirmed', 'cancelled', 'no_show'),
      phoneMobile: (p) => p.cell,
    }),
    { country: 'NL' },
  ),
  shape(
    'p not letters that went out',
    '/letters',
    'en-GB',
    `<table><thead><tr>${row(['Recipient', 'Sent', 'Reply due'], 'th')}</tr></thead><tbody>${all(GB, (p) => `<tr><td><a href="/letters/${p.id}">${p.name}</a>${p.n % 2 ? ' <span class="badge">Urgent</span>' : ''}</td><td>${put(p.seen, 'd M y')}</td><td>${put(p.due, 'd M y')}</td></tr>${p.n % 4 ? '' : '<tr class="note"><td colspan="3">By hand</td></tr>'}`)}</tbody></table>`,
    null,
  ),
  shape(
    'p not visits of those who sell, de',
    '/besuche',
    'de',
    table(DE, ['Vertreter', 'Firma', 'Besuch'], (p) => [
      p.name,
      pick(p, 'Dental GmbH', 'Medi AG'),
      `${put(p.seen, 'dmy.')} ${p.time} (${pick(p, 'bestätigt', 'abgesagt')})`,
    ]),
    null,
  ),
];
