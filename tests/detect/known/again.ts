import { all, as, folk, type One, pick, put, reads, row, shapeOn, turned, who } from '../held-back/folk.ts';
import type { Shape } from '../shape.ts';

const shape = shapeOn('2027-01-14', 'again.test');
const GB = folk('en', 101);
const DE = folk('de', 102);
const FR = folk('fr', 103);
const IT = folk('it', 104);
const NL = folk('nl', 105);
const TR = folk('tr', 106);
const PT = folk('pt', 107);
const US = folk('en', 108);
const ES = folk('es', 109);
const ZH = folk('zh', 110);
const AU = folk('en', 111);

const two = (n: number): string => String(n).padStart(2, '0');
const by = (list: One[], n: number, k: number): One[] => list.filter((p) => p.n % n === k);

/** The same kinds of page once more, in other markup. */
export const again: Shape[] = [
  shape(
    'a groups over columns of a grid, de',
    '/recall/uebersicht',
    'de',
    `<table class="x-grid"><thead><tr class="x-group"><th colspan="2">Patient</th><th colspan="2">Kontakt</th><th colspan="3">Termine</th></tr><tr class="x-head">${row(['Name', 'Pat.-Nr.', 'Handy', 'E-Mail', 'Letzter', 'Nächster', 'Recall fällig'], 'th')}</tr></thead><tbody>${all(DE, (p) => `<tr>${row([turned(p), p.id, p.cell, p.mail, put(p.seen, 'dmy.'), p.next ? put(p.next, 'dmy.') : '–', put(p.due, 'dmy.')])}</tr>`)}</tbody></table>`,
    reads(DE, {
      identity: (p) => p.id,
      name: turned,
      phoneMobile: (p) => p.cell,
      email: (p) => p.mail,
      lastVisitOn: (p) => p.seen,
      nextBookingOn: (p) => p.next,
      recareDueOn: (p) => p.due,
    }),
    { country: 'DE' },
  ),
  shape(
    'a heads in three rows with numbers below, it',
    '/stampa/richiami.asp',
    'it',
    `<center><table border="0"><tr><td colspan="7"><font size="4">Elenco richiami</font></td></tr><tr bgcolor="#ddeeff"><td rowspan="2"><b>N.</b></td><td rowspan="2"><b>Paziente</b></td><td colspan="2"><b>Telefono</b></td><td colspan="2"><b>Visite</b></td><td rowspan="2"><b>Data richiamo</b></td></tr><tr bgcolor="#ddeeff"><td><b>Casa</b></td><td><b>Cellulare</b></td><td><b>Ultima</b></td><td><b>Prossima</b></td></tr>${all(IT, (p) => `<tr><td>${p.n + 1}</td><td><a href="scheda.asp?paziente=${p.id}">${p.name}</a></td><td>${p.home}</td><td>${p.cell}</td><td>${put(p.seen, 'dmy/')}</td><td>${p.next ? put(p.next, 'dmy/') : '&nbsp;'}</td><td>${put(p.due, 'dmy/')}</td></tr>`)}</table></center>`,
    reads(IT, {
      ...who,
      phoneHome: (p) => p.home,
      phoneMobile: (p) => p.cell,
      lastVisitOn: (p) => p.seen,
      nextBookingOn: (p) => p.next,
      recareDueOn: (p) => p.due,
    }),
    { country: 'IT' },
  ),
  shape(
    'a rows of divs under heads in another box with a filter, fr',
    '/patients/relances',
    'fr',
    `<div class="vue-liste"><div class="entete"><div class="ligne-tetes"><div class="case"></div><div class="case">Patient</div><div class="case">Rappel prévu</div><div class="case">Dernière visite</div><div class="case">Portable</div></div></div><div class="filtres"><input placeholder="Filtrer"></div><div class="corps">${all(FR, (p) => `<div class="ligne"><div class="case"><input type="checkbox"><button class="etoile">☆</button></div><div class="case"><span class="rond">${p.first[0]}${p.last[0]}</span><a href="/patients/${p.id}/fiche">${p.name}</a></div><div class="case">${put(p.due, 'dmy/')}</div><div class="case">${put(p.seen, 'dmy/')}</div><div class="case">${p.cell}</div></div>`)}</div></div>`,
    reads(FR, { ...who, recareDueOn: (p) => p.due, lastVisitOn: (p) => p.seen, phoneMobile: (p) => p.cell }),
    { country: 'FR' },
  ),
  shape(
    'a line of a row with its fields in one level, en',
    '/crm/patients/overdue',
    'en-AU',
    `<h1>Overdue for recall</h1><ul class="records">${all(AU, (p) => `<li class="record level"><span class="pick"><input type="checkbox" name="ids[]" value="${p.id}"></span><span class="fav">★</span><span class="avatar">${p.first[0]}${p.last[0]}</span><a class="subject" href="/crm/patients/${p.id}">${p.name}</a><span class="muted">Due ${put(p.due, 'd M y')}</span><span class="muted">Last visit ${put(p.seen, 'd M y')}</span><span class="muted">${p.cell}</span><span class="owner" title="Owner">JS</span></li>`)}</ul>`,
    reads(AU, { ...who, recareDueOn: (p) => p.due, lastVisitOn: (p) => p.seen, phone: (p) => p.cell }),
    { country: 'AU' },
  ),
  shape(
    'a squares of a month with their day in an id, nl',
    '/agenda/maand',
    'nl',
    `<h2>januari 2027</h2><div class="maand">${all(['11', '12', '13', '14'], (d, k) => `<div class="vak" id="dag-2027-01-${d}"><span class="nr">${d}</span>${all(by(NL, 4, k), (p) => `<div class="afspraak" data-patient="${p.id}"><span>${p.time}</span> <span>${p.name}</span> <span class="st">${pick(p, 'Bevestigd', 'Geannuleerd', 'Aangekomen')}</span></div>`)}</div>`)}</div>`,
    [0, 1, 2, 3].flatMap((k) =>
      reads(by(NL, 4, k), {
        ...who,
        appointmentOn: (p) => `2027-01-${11 + k} ${p.time}`,
        appointmentStatus: (p) => pick(p, 'confirmed', 'cancelled', 'arrived'),
      }),
    ),
    { country: 'NL' },
  ),
  shape(
    'a day of columns with times at the side, tr',
    '/takvim/gun',
    'tr',
    `<div class="baslik"><h1>Randevular</h1><h3>14 Ocak 2027 Perşembe</h3></div><table class="gun"><tr><td>Saat</td><td>Dr. Aksoy</td><td>Dr. Bulut</td><td>Dr. Cem</td></tr>${all([0, 1, 2], (k) => `<tr><td class="saat">${two(9 + k)}:30</td>${all([0, 1, 2], (c) => `<td class="hucre">${all(TR.slice(k * 3 + c, k * 3 + c + 1), (p) => `<div class="kutu"><b>${p.name}</b><br><i>${pick(p, 'Onaylandı', 'İptal', 'Geldi')}</i></div>`)}</td>`)}</tr>`)}</table>`,
    reads(TR.slice(0, 9), {
      name: (p) => p.name,
      appointmentOn: (p) => `2027-01-14 ${two(9 + Math.floor(p.n / 3))}:30`,
      appointmentStatus: (p) => pick(p, 'confirmed', 'cancelled', 'arrived'),
    }),
    { country: 'TR' },
  ),
  shape(
    'a board whose lanes have an attribute, pt',
    '/painel',
    'pt-BR',
    `<h1>Consultas de hoje</h1><h2>14 de janeiro de 2027</h2><div class="painel">${all(['Agendado', 'Chegou', 'Em atendimento', 'Faltou'], (s, k) => `<div class="faixa" data-status="${k}"><div class="topo"><span class="bolinha"></span><strong>${s}</strong><span class="n">${by(PT, 4, k).length}</span></div><div class="itens">${all(by(PT, 4, k), (p) => `<div class="cartao"><div>${p.time}</div><div class="nome"><a href="/pacientes/${p.id}">${p.name}</a></div></div>`)}</div></div>`)}</div>`,
    [0, 1, 2, 3].flatMap((k) =>
      reads(by(PT, 4, k), {
        ...who,
        appointmentOn: (p) => `2027-01-14 ${p.time}`,
        appointmentStatus: () => ['booked', 'arrived', 'arrived', 'no_show'][k] as string,
      }),
    ),
    { country: 'BR' },
  ),
  shape(
    'a day list with the day beside its title, US',
    '/ops/schedule',
    'en-US',
    `<div class="card"><div class="card-header d-flex"><h5 class="card-title">Daily schedule</h5><small>Thursday, January 14, 2027</small></div><div class="card-body"><ul class="slots">${all(US, (p) => `<li class="slot"><span class="when">${Number(p.time.slice(0, 2)) % 12 || 12}:${p.time.slice(3)} ${Number(p.time.slice(0, 2)) < 12 ? 'AM' : 'PM'}</span><span class="pt">${turned(p)}</span><span class="chip">${pick(p, 'Scheduled', 'Checked in', 'No-show')}</span></li>`)}</ul></div></div>`,
    reads(US, {
      name: turned,
      appointmentOn: (p) => `2027-01-14 ${p.time}`,
      appointmentStatus: (p) => pick(p, 'booked', 'arrived', 'no_show'),
    }),
    { country: 'US' },
  ),
  shape(
    'a day list whose rows differ, es',
    '/consulta/hoy',
    'es',
    `<div class="cabecera"><h1>Citas del día</h1><p>jueves, 14 de enero de 2027</p></div><table class="dia"><thead><tr>${row(['Hora', 'Paciente', 'Motivo', 'Estado'], 'th')}</tr></thead><tbody>${all(ES, (p) => `<tr class="${p.n % 2 ? 'par' : 'impar'}"><td>${p.time}</td><td>${p.n % 3 ? '' : '<span class="nuevo">Nuevo</span> '}<a href="/consulta/paciente.do?id=${p.id}">${p.name}</a></td><td>${pick(p, 'Limpieza', 'Endodoncia')}</td><td>${pick(p, 'Confirmada', 'Anulada', 'No acudió')}</td></tr>${p.n === 4 ? '<tr><td colspan="4">Descanso</td></tr>' : ''}`)}</tbody></table>`,
    reads(ES, {
      ...who,
      appointmentOn: (p) => `2027-01-14 ${p.time}`,
      appointmentType: (p) => pick(p, 'Limpieza', 'Endodoncia'),
      appointmentStatus: (p) => pick(p, 'confirmed', 'cancelled', 'no_show'),
    }),
    { country: 'ES' },
  ),
  shape(
    'a recalls whose state stands below the day, zh',
    '/fuzhen',
    'zh-CN',
    `<h1>复诊提醒</h1><table><thead><tr>${row(['患者', '复诊日期', '上次就诊', '手机'], 'th')}</tr></thead><tbody>${all(ZH, (p) => `<tr data-huanzhe-id="${p.id}"><td><div>${p.name}</div><div class="sub">${pick(p, '男', '女')}</div></td><td>${p.due}<div class="sub">${pick(p, '已联系', '待联系')}</div></td><td>${p.seen}</td><td>${p.cell}</td></tr>`)}</tbody></table>`,
    reads(ZH, {
      ...who,
      recareDueOn: (p) => p.due,
      recareStatus: (p) => pick(p, 'contacted', 'due'),
      lastVisitOn: (p) => p.seen,
      phoneMobile: (p) => p.cell,
    }),
    { country: 'CN' },
  ),
  shape(
    'a not parcels on a board, de',
    '/versand/tafel',
    'de',
    `<h1>Versand</h1><div class="tafel">${all(['Offen', 'Abgeschlossen', 'Abgesagt'], (s, k) => `<div class="spur"><div class="spur-titel">${s}</div>${all(by(DE, 3, k), (p) => `<div class="zettel"><b>${p.name}</b><p>Fällig: ${put(p.due, 'dmy.')}</p><p>Paket ${p.id}</p></div>`)}</div>`)}</div>`,
    null,
  ),
  shape(
    'a not deals of those who sell, US',
    '/crm/deals',
    'en-US',
    `<h1>Deals</h1><div class="pipeline">${all(['Proposed', 'Accepted', 'Declined'], (s, k) => `<div class="stage"><h5 class="stage-name">${s}</h5>${all(by(US, 3, k), (p) => `<div class="deal"><a href="/crm/contacts/${p.id}">${p.name}</a><div><span>Close date</span> <b>${as.american(p.due)}</b></div><div><span>Value</span> <b>$${p.n + 1},250.00</b></div></div>`)}</div>`)}</div>`,
    null,
  ),
  shape(
    'a not lessons of a day, nl',
    '/cursus/dag',
    'nl',
    `<div class="kop"><h1>Cursusagenda</h1><p>donderdag 14 januari 2027</p></div><table>${all(NL, (p) => `<tr>${row([p.time, p.name, pick(p, 'Gepland', 'Geannuleerd')])}</tr>`)}</table>`,
    null,
  ),
  shape(
    'a not seats in a car, fr',
    '/navette',
    'fr',
    `<div class="tete"><h1>Planning des chauffeurs</h1><p>jeudi 14 janvier 2027</p></div><ul>${all(FR, (p) => `<li class="trajet"><b>${p.time}</b> <span>${p.name}</span> <i>${pick(p, 'Confirmé', 'Annulé')}</i></li>`)}</ul>`,
    null,
  ),
  shape(
    'a not calls that are to be made by staff, en',
    '/calls/today',
    'en-GB',
    `<div class="top"><h1>Sales calls</h1><p>Thursday 14 January 2027</p></div><table><tr>${row(['Time', 'Name', 'Status'], 'th')}</tr>${all(GB, (p) => `<tr>${row([p.time, p.name, pick(p, 'Done', 'Missed')])}</tr>`)}</table>`,
    null,
  ),
];
