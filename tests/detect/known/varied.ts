import { all, folk, pick, put, reads, row, shapeOn, turned, who } from '../held-back/folk.ts';
import type { Shape } from '../shape.ts';

const shape = shapeOn('2027-01-14', 'varied.test');
const A = folk('en', 11);
const B = folk('de', 12);
const C = folk('fr', 13);
const D = folk('pt', 14);
const E = folk('it', 19);
const G = folk('es', 20);
const H = folk('nl', 21);
const I = folk('tr', 22);
const Z = folk('zh', 23);
const HI = folk('hi', 24);

/** The same kinds of page a third time, in other languages and make. */
export const varied: Shape[] = [
  shape(
    'v a row to filter by and one of sums below spans',
    '/cc',
    'en',
    `<table class="grid"><tr class="h1"><th rowspan="2">Patient</th><th colspan="2">Recall</th><th colspan="2">Last</th></tr><tr class="h2"><th>Due</th><th>Type</th><th>Visit</th><th>Reminder</th></tr><tr class="filter"><td><input></td><td><input></td><td><input></td><td><input></td><td><input></td></tr>${all(A, (p) => `<tr class="d">${row([`<a href="/patients/${p.id}">${p.name}</a>`, put(p.due, 'dmy/'), pick(p, 'Exam', 'Hygiene'), put(p.seen, 'dmy/'), put(p.seen, 'dmy/')])}</tr>`)}<tr class="t"><td>Total</td><td>10</td><td></td><td></td><td></td></tr></table>`,
    reads(A, {
      ...who,
      recareDueOn: (p) => p.due,
      recareType: (p) => pick(p, 'Exam', 'Hygiene'),
      lastVisitOn: (p) => p.seen,
      remindedOn: (p) => p.seen,
    }),
    { country: 'GB' },
  ),
  shape(
    'v an erp whose heads are buttons that stay',
    '/web/patienten',
    'de',
    `<div class="o-view"><div class="sticky"><div class="hd"><div class="hc chk"><input type="checkbox"></div><div class="hc"><button>Patient <i>▲</i></button></div><div class="hc"><button>Recall am</button></div><div class="hc"><button>Letzter Termin</button></div><div class="hc"><button>Mobil</button></div><div class="hc"></div></div></div><div class="scroll"><div class="virt">${all(B, (p) => `<div class="rw" data-index="${p.n}"><div class="cl chk"><input type="checkbox"></div><div class="cl"><div class="av">${p.first[0]}${p.last[0]}</div><div class="nm"><a href="/web/patienten/${p.id}">${turned(p)}</a><small>Kasse</small></div></div><div class="cl">${put(p.due, 'dmy.')}</div><div class="cl">${put(p.seen, 'dmy.')}</div><div class="cl">${p.cell}</div><div class="cl"><button>⋯</button></div></div>`)}</div></div></div>`,
    reads(B, {
      identity: (p) => p.id,
      name: turned,
      recareDueOn: (p) => p.due,
      lastVisitOn: (p) => p.seen,
      phoneMobile: (p) => p.cell,
    }),
    { country: 'DE' },
  ),
  shape(
    'v a month with the day to machines',
    '/agenda',
    'fr',
    `<h2>janvier 2027</h2><table class="mois"><tbody><tr>${all(
      ['11', '12', '13', '14'],
      (d, k) =>
        `<td class="jour"><time datetime="2027-01-${d}">${Number(d)}</time><ol>${all(
          C.filter((p) => p.n % 4 === k),
          (p) =>
            `<li class="rdv"><a href="/patients/${p.id}">${p.time} ${p.name}</a> <em>${pick(p, 'Confirmé', 'Annulé')}</em></li>`,
        )}</ol></td>`,
    )}</tr></tbody></table>`,
    [0, 1, 2, 3].flatMap((k) =>
      reads(
        C.filter((p) => p.n % 4 === k),
        {
          ...who,
          appointmentOn: (p) => `2027-01-${11 + k} ${p.time}`,
          appointmentStatus: (p) => pick(p, 'confirmed', 'cancelled'),
        },
      ),
    ),
    { country: 'FR' },
  ),
  shape(
    'v an agenda of terms and texts',
    '/agenda/lista',
    'it',
    `<h1>Agenda</h1><dl class="agenda">${all(
      ['2027-01-18', '2027-01-19'],
      (d, k) =>
        `<dt>${put(d, 'long', 'it')}</dt>${all(
          E.filter((p) => p.n % 2 === k),
          (p) =>
            `<dd><span class="ora">${p.time}</span> <a href="/pazienti/${p.id}">${p.name}</a> <span class="stato">${pick(p, 'Confermato', 'Annullato')}</span></dd>`,
        )}`,
    )}</dl>`,
    [0, 1].flatMap((k) =>
      reads(
        E.filter((p) => p.n % 2 === k),
        {
          ...who,
          appointmentOn: (p) => `2027-01-${18 + k} ${p.time}`,
          appointmentStatus: (p) => pick(p, 'confirmed', 'cancelled'),
        },
      ),
    ),
    { country: 'IT' },
  ),
  shape(
    'v a board with a field over its title',
    '/tablero/recordatorios',
    'es',
    `<h1>Recordatorios</h1><div class="board">${all(
      ['Pendientes', 'Contactados', 'Citados'],
      (s, k) =>
        `<div class="list"><div class="list-header"><textarea>${s}</textarea><h2>${s}</h2></div><div class="list-cards">${all(
          G.filter((p) => p.n % 3 === k),
          (p) =>
            `<div class="card-x" data-paciente-id="${p.id}"><span class="card-title">${p.name}</span><div class="badges"><span title="Fecha prevista">${put(p.due, 'dmy/')}</span><span>${p.cell}</span></div></div>`,
        )}</div></div>`,
    )}</div>`,
    [0, 1, 2].flatMap((k) =>
      reads(
        G.filter((p) => p.n % 3 === k),
        {
          ...who,
          recareDueOn: (p) => p.due,
          recareStatus: () => ['due', 'contacted', 'booked'][k] as string,
          phone: (p) => p.cell,
        },
      ),
    ),
    { country: 'ES' },
  ),
  shape(
    'v the day within the title',
    '/vandaag',
    'nl',
    `<main><section class="kaart"><h2>Afspraken <small>donderdag 14 januari 2027</small></h2><table>${all(H, (p) => `<tr>${row([p.time, p.name, pick(p, 'Bevestigd', 'Geannuleerd')])}</tr>`)}</table></section></main>`,
    reads(H, {
      name: (p) => p.name,
      appointmentOn: (p) => `2027-01-14 ${p.time}`,
      appointmentStatus: (p) => pick(p, 'confirmed', 'cancelled'),
    }),
    { country: 'NL' },
  ),
  shape(
    'v a day in hi',
    '/opd',
    'hi',
    `<div class="t"><h1>ओपीडी सूची</h1><span>14 जनवरी 2027</span></div><table><tr>${row(['समय', 'मरीज', 'स्थिति'], 'th')}</tr>${all(HI, (p) => `<tr>${row([p.time, p.name, pick(p, 'पुष्टि', 'रद्द')])}</tr>`)}</table>`,
    reads(HI, {
      name: (p) => p.name,
      appointmentOn: (p) => `2027-01-14 ${p.time}`,
      appointmentStatus: (p) => pick(p, 'confirmed', 'cancelled'),
    }),
    { country: 'IN' },
  ),
  shape(
    'v heads in two rows in zh',
    '/fuzhen',
    'zh-CN',
    `<table><thead><tr><th colspan="2">患者</th><th colspan="2">就诊</th><th rowspan="2">电话</th></tr><tr>${row(['姓名', '病历号', '上次就诊', '复诊日期'], 'th')}</tr></thead><tbody>${all(Z, (p) => `<tr>${row([p.name, p.id, p.seen, p.due, p.cell])}</tr>`)}</tbody></table>`,
    reads(Z, {
      identity: (p) => p.id,
      name: (p) => p.name,
      lastVisitOn: (p) => p.seen,
      recareDueOn: (p) => p.due,
      phone: (p) => p.cell,
    }),
    { country: 'CN' },
  ),
  shape(
    'v columns of a day in tr',
    '/takvim',
    'tr',
    `<h2>14 Ocak 2027 Perşembe</h2><div class="cols">${all(
      ['Dr. Aksoy', 'Dr. Bulut'],
      (d, k) =>
        `<div class="col"><div class="col-h">${d}</div>${all(
          I.filter((p) => p.n % 2 === k),
          (p) =>
            `<div class="randevu" style="top:${p.n}px"><span>${p.time}</span><b>${p.name}</b><i>${pick(p, 'Onaylandı', 'İptal edildi')}</i></div>`,
        )}</div>`,
    )}</div>`,
    [0, 1].flatMap((k) =>
      reads(
        I.filter((p) => p.n % 2 === k),
        {
          name: (p) => p.name,
          appointmentOn: (p) => `2027-01-14 ${p.time}`,
          appointmentStatus: (p) => pick(p, 'confirmed', 'cancelled'),
        },
      ),
    ),
    { country: 'TR' },
  ),
  shape(
    'v two things said in each cell',
    '/retornos',
    'pt-BR',
    `<h1>Retornos</h1><table><thead><tr>${row(['Paciente', 'Retorno', 'Consultas'], 'th')}</tr></thead><tbody>${all(D, (p) => `<tr data-paciente="${p.id}"><td>${p.name}<br><small>${p.cell}</small></td><td>${put(p.due, 'dmy/')} <b>${pick(p, 'Pendente', 'Contatado')}</b></td><td>Última: ${put(p.seen, 'dmy/')}<br>Próxima: ${p.next ? put(p.next, 'dmy/') : '—'}</td></tr>`)}</tbody></table>`,
    reads(D, {
      ...who,
      phone: (p) => p.cell,
      recareDueOn: (p) => p.due,
      recareStatus: (p) => pick(p, 'due', 'contacted'),
      lastVisitOn: (p) => p.seen,
      nextBookingOn: (p) => p.next,
    }),
    { country: 'BR' },
  ),
  shape(
    'v not who stands at the door, fr',
    '/equipe/accueil',
    'fr',
    `<h2>Permanences, janvier 2027</h2><table class="mois"><tbody><tr>${all(
      ['11', '12', '13', '14'],
      (d, k) =>
        `<td class="jour"><time datetime="2027-01-${d}">${Number(d)}</time><ol>${all(
          C.filter((p) => p.n % 4 === k),
          (p) => `<li class="poste">${p.time} ${p.name}</li>`,
        )}</ol></td>`,
    )}</tr></tbody></table>`,
    null,
  ),
  shape(
    'v not singers of a choir, it',
    '/coro',
    'it',
    `<h1>Prove del coro</h1><dl class="agenda">${all(
      ['2027-01-18', '2027-01-19'],
      (d, k) =>
        `<dt>${put(d, 'long', 'it')}</dt>${all(
          E.filter((p) => p.n % 2 === k),
          (p) =>
            `<dd><span class="ora">${p.time}</span> ${p.name} <span class="stato">${pick(p, 'Confermato', 'Annullato')}</span></dd>`,
        )}`,
    )}</dl>`,
    null,
  ),
];
