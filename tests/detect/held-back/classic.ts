import { page, type Shape, TODAY } from '../shape.ts';
import { at, cells, each, faces, put, truths } from './faces.ts';

const P = faces(12);
const LOW = faces(12, true);
const th = (heads: string[]): string => `<thead><tr>${cells(heads, 'th')}</tr></thead>`;
const threeDays = [16, 17, 18];

/** Tables as server-rendered systems print them. */
export const classic: Shape[] = [
  {
    name: 'head-row-of-plain-cells',
    url: at('/report.asp?rpt=recall'),
    today: TODAY,
    country: 'US',
    html: page(
      `<table border="1" cellpadding="2" width="100%"><tbody><tr bgcolor="#cccccc"><td><b>Patient Name</b></td><td><b>Chart#</b></td><td><b>Cont. Care Due</b></td><td><b>Last Seen</b></td><td><b>Home Ph</b></td></tr>${each(P, (f) => `<tr>${cells([`${f.last}, ${f.first}`, f.id, put(f.due, 'mdy/'), put(f.seen, 'mdy/'), `&nbsp;${f.phone}`])}</tr>`)}</tbody></table>`,
      '',
    ),
    truth: truths(P, {
      identity: (f) => f.id,
      name: (f) => `${f.last}, ${f.first}`,
      recareDueOn: (f) => f.due,
      lastVisitOn: (f) => f.seen,
      phoneHome: (f) => f.phone,
    }),
  },
  {
    name: 'day-rows-pt',
    url: at('/agenda/semana'),
    today: TODAY,
    html: page(
      `<table class="agenda">${th(['Hora', 'Paciente', 'Procedimento', 'Situação'])}<tbody>${threeDays
        .map(
          (day, d) =>
            `<tr class="dia"><th colspan="4">${new Intl.DateTimeFormat('pt-BR', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(`2026-11-${day}T12:00:00`))}</th></tr>${each(
              P.filter((f) => f.n % 3 === d),
              (f) =>
                `<tr><td>${f.time}</td><td><a href="/paciente/ver/${f.id}">${f.name}</a></td><td>${f.n % 2 ? 'Limpeza' : 'Restauração'}</td><td>${['Agendado', 'Confirmado', 'Faltou', 'Atendido'][f.n % 4]}</td></tr>`,
            )}`,
        )
        .join('')}</tbody></table>`,
      'pt-BR',
    ),
    truth: truths(
      threeDays.flatMap((_, d) => P.filter((f) => f.n % 3 === d)),
      {
        identity: (f) => f.id,
        name: (f) => f.name,
        appointmentOn: (f) => `2026-11-${threeDays[f.n % 3]} ${f.time}`,
        appointmentType: (f) => (f.n % 2 ? 'Limpeza' : 'Restauração'),
        appointmentStatus: (f) => ['booked', 'confirmed', 'no_show', 'completed'][f.n % 4] as string,
      },
    ),
  },
  {
    name: 'doctor-spans-rows-tr',
    url: at('/randevular/2026-11-20'),
    today: TODAY,
    html: page(
      `<h3>20 Kasım 2026 Cuma</h3><table id="gunluk">${th(['Hekim', 'Saat', 'Hasta Adı Soyadı', 'İşlem', 'Durum'])}<tbody>${each(P, (f) => `<tr>${f.n % 4 === 0 ? `<td rowspan="4">Dt. ${['Aylin Kaya', 'Emre Demir', 'Selin Arslan'][f.n / 4]}</td>` : ''}<td>${f.time}</td><td><a href="/hasta/${f.id}">${f.name}</a></td><td>${f.n % 2 ? 'Dolgu' : 'Diş taşı temizliği'}</td><td>${['Geldi', 'Gelmedi', 'İptal', 'Onaylandı'][f.n % 4]}</td></tr>`)}</tbody></table>`,
      'tr',
    ),
    truth: truths(P, {
      identity: (f) => f.id,
      name: (f) => f.name,
      provider: (f) => `Dt. ${['Aylin Kaya', 'Emre Demir', 'Selin Arslan'][Math.floor(f.n / 4)]}`,
      appointmentOn: (f) => `2026-11-20 ${f.time}`,
      appointmentType: (f) => (f.n % 2 ? 'Dolgu' : 'Diş taşı temizliği'),
      appointmentStatus: (f) => ['arrived', 'no_show', 'cancelled', 'confirmed'][f.n % 4] as string,
    }),
  },
  {
    name: 'rtl-page',
    url: at('/clinic/recall'),
    today: TODAY,
    html: page(
      `<div dir="rtl"><h2>Recall list</h2><table>${th(['Patient name', 'File No', 'Mobile', 'Recall date', 'Last visit'])}<tbody>${each(P, (f) => `<tr><td><a href="/clinic/patient.php?file_no=${f.id}">\u202b${['ليلى الحداد', 'سامر نصار', 'هدى قاسم', 'يوسف درويش'][f.n % 4]}\u202c</a></td><td>${f.id}</td><td dir="ltr">05${40000000 + f.n * 12345}</td><td>\u200f${put(f.due, 'dmy/')}</td><td>\u200f${put(f.seen, 'dmy/')}</td></tr>`)}</tbody></table></div>`,
      'ar',
    ),
    truth: truths(P, {
      identity: (f) => f.id,
      name: (f) => ['ليلى الحداد', 'سامر نصار', 'هدى قاسم', 'يوسف درويش'][f.n % 4] as string,
      phoneMobile: (f) => `05${40000000 + f.n * 12345}`,
      recareDueOn: (f) => f.due,
      lastVisitOn: (f) => f.seen,
    }),
  },
  {
    name: 'messy-cells',
    url: at('/patients/overdue'),
    today: TODAY,
    html: page(
      `<h1>Overdue</h1><table>${th(['', 'Patient ▲', 'Due&nbsp;date', 'Last attended', 'Contact', 'Actions'])}<tbody>${each(
        P,
        (f) =>
          `<tr><td><input type="checkbox" name="sel" value="${f.n}"></td><td><a href="/patients/${f.id}" title="Open record">${f.n % 2 ? 'Mrs ' : 'Mr '}${f.name}</a> <span class="badge bg-warning" title="Medical alert">!</span><br><small>${put(f.born, 'dmy/')} (${2026 - Number(f.born.slice(0, 4))}y)</small></td><td>${put(f.due, 'd M y')} <em>(${f.n + 1} months ago)</em></td><td>${f.n === 3 ? '—' : put(f.seen, 'd M y')}</td><td>M: ${f.phone}<br>E: <a href="mailto:${f.email}">${f.email}</a></td><td><a href="/appointments/new?patient=${f.id}">Book</a> <a href="/letters/new?patient=${f.id}">Letter</a></td></tr>`,
      )}</tbody></table>`,
      'en-GB',
    ),
    truth: truths(P, {
      identity: (f) => f.id,
      name: (f) => (f.n % 2 ? 'Mrs ' : 'Mr ') + f.name,
      birthOn: (f) => f.born,
      recareDueOn: (f) => f.due,
      lastVisitOn: (f) => (f.n === 3 ? null : f.seen),
      phoneMobile: (f) => f.phone,
      email: (f) => f.email,
    }),
  },
  {
    name: 'indian-dates-hi',
    url: at('/opd/followup'),
    today: TODAY,
    html: page(
      `<h1>फॉलो-अप सूची</h1><table>${th(['क्र.', 'मरीज़ का नाम', 'मोबाइल नंबर', 'अगली विज़िट', 'पिछली विज़िट'])}<tbody>${each(P, (f) => `<tr>${cells([String(f.n + 1), `<a href="/opd/patient?uhid=${f.id}">${f.name}</a>`, `98765${43210 + f.n}`, f.next ? put(f.next, 'd M y').replaceAll(' ', '-') : '', put(f.seen, 'd M y').replaceAll(' ', '-')])}</tr>`)}</tbody></table>`,
      'hi',
    ),
    truth: truths(P, {
      identity: (f) => f.id,
      name: (f) => f.name,
      phoneMobile: (f) => `98765${43210 + f.n}`,
      nextBookingOn: (f) => f.next,
      lastVisitOn: (f) => f.seen,
    }),
  },
  {
    name: 'short-years-undecided',
    url: at('/lists/due'),
    today: TODAY,
    html: page(
      `<h1>Due list</h1><table>${th(['Client', 'Due', 'Email'])}<tbody>${each(LOW, (f) => `<tr>${cells([`<a href="/client/${f.id}">${f.name}</a>`, put(f.due, 'dmy2'), f.email])}</tr>`)}</tbody></table>`,
      'en',
    ),
    truth: truths(LOW, { identity: (f) => f.id, name: (f) => f.name, email: (f) => f.email }),
    refuses: ['recareDueOn'],
  },
  {
    name: 'two-columns-of-two-orders',
    url: at('/lists/due'),
    today: TODAY,
    country: 'GB',
    html: page(
      `<h1>Recalls</h1><table>${th(['Patient', 'Recall due', 'Last visit'])}<tbody>${each(P, (f) => `<tr>${cells([`<a href="/patients/${f.id}">${f.name}</a>`, put(f.due, 'dmy/'), put(f.seen, 'mdy/').replaceAll('/', '-')])}</tr>`)}</tbody></table>`,
      'en',
    ),
    truth: truths(P, {
      identity: (f) => f.id,
      name: (f) => f.name,
      recareDueOn: (f) => f.due,
      lastVisitOn: (f) => f.seen,
    }),
  },
  {
    name: 'cancelled-list',
    url: at('/reports/cancellations'),
    today: TODAY,
    html: page(
      `<h2>Cancellations</h2><table class="report">${th(['Appt date', 'Time', 'Patient', 'Phone', 'Status', 'Cancelled on', 'Cancelled by'])}<tbody>${each(P, (f) => `<tr>${cells([put(f.at, 'd M y'), f.time, `<a href="/patients/view/${f.id}">${f.name}</a>`, f.phone, f.n % 3 ? 'Cancelled' : 'Failed to attend', put(f.seen, 'd M y'), 'Front desk'])}</tr>`)}</tbody></table>`,
    ),
    truth: truths(P, {
      identity: (f) => f.id,
      name: (f) => f.name,
      phone: (f) => f.phone,
      appointmentOn: (f) => `${f.at} ${f.time}`,
      appointmentStatus: (f) => (f.n % 3 ? 'cancelled' : 'no_show'),
    }),
  },
  {
    name: 'patients-beside-a-roster',
    url: at('/home'),
    today: TODAY,
    html: page(
      `<div class="left"><h3>Staff today</h3><table>${th(['Employee', 'Shift', 'Start', 'End', 'Room'])}<tbody>${each(P, (f) => `<tr>${cells([f.name, 'Morning', '08:00', '14:00', String(f.n)])}</tr>`)}</tbody></table></div><div class="right"><h3>Lapsed patients</h3><table>${th(['Patient', 'Last seen', 'Mobile'])}<tbody>${each(P.slice(0, 5), (f) => `<tr>${cells([`<a href="/patients/${f.id}">${f.name}</a>`, put(f.seen, 'iso'), f.phone])}</tr>`)}</tbody></table></div>`,
    ),
    truth: truths(P.slice(0, 5), {
      identity: (f) => f.id,
      name: (f) => f.name,
      lastVisitOn: (f) => f.seen,
      phoneMobile: (f) => f.phone,
    }),
  },
];
