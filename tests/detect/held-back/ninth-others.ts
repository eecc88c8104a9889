import type { Shape } from '../shape.ts';
import { all, as, folk, pick, put, shapeOn, table, turned } from './folk.ts';

const shape = shapeOn('2027-01-14', 'rooms.test');
const none = (name: string, path: string, lang: string, body: string): Shape => shape(name, path, lang, body, null);

/** Lists nobody would follow patients up from. */
export const others: Shape[] = [
  none(
    'n not orders on a board',
    '/purchasing/board',
    'en-GB',
    `<div class="board">${all(['Requested', 'Ordered'], (s, k) => `<section class="lane"><h3>${s}</h3>${all(folk('en', 73).slice(k * 5, k * 5 + 5), (p) => `<article class="ticket"><b>${pick(p, 'Composite A2', 'Suction tips', 'Face masks')}</b><p><span>Requested by</span> ${p.name}</p><p><span>Needed by</span> ${put(p.due, 'd M y')}</p><p><span>Last ordered</span> ${put(p.seen, 'd M y')}</p></article>`)}</section>`)}</div>`,
  ),
  none(
    'n not a journal of changes, fr',
    '/dossiers/journal',
    'fr',
    `<ul class="journal">${all(folk('fr', 74), (p) => `<li class="evenement"><time datetime="${p.seen}T${p.time}">${put(p.seen, 'd M y', 'fr')} ${p.time}</time><span class="auteur">${p.name}</span><span class="action">${pick(p, 'a ouvert', 'a modifié', 'a imprimé')} le dossier</span><a href="/patients/${p.id}">n° ${p.id}</a></li>`)}</ul>`,
  ),
  none(
    'n not things to do, es',
    '/tareas',
    'es',
    `<div class="tareas">${all(folk('es', 75), (p) => `<div class="tarea"><label><input type="checkbox"> ${pick(p, 'Llamar al proveedor', 'Revisar la alarma', 'Pedir guantes')}</label><span>Asignada a: ${p.name}</span><span>Vence: ${put(p.due, 'dmy/')}</span><span>Estado: ${pick(p, 'Pendiente', 'En curso')}</span></div>`)}</div>`,
  ),
  none(
    'n not instruments used for patients, de',
    '/steri/freigabe',
    'de',
    table(folk('de', 76), ['Charge', 'Patient', 'Sterilisiert am', 'Haltbar bis', 'Freigabe durch'], (p) => [
      `CH-${p.id}`,
      `<a href="/patienten/${p.id}">${turned(p)}</a>`,
      put(p.seen, 'dmy.'),
      put(p.due, 'dmy.'),
      'S. Maler',
    ]),
  ),
  none(
    'n not vaccines in the fridge, hi',
    '/bhandar/tike',
    'hi',
    table(folk('hi', 77), ['टीका', 'बैच', 'प्राप्ति तिथि', 'समाप्ति तिथि', 'प्रभारी'], (p) => [
      pick(p, 'टेटनस', 'हेपेटाइटिस बी'),
      `B${p.id}`,
      put(p.seen, 'dmy-'),
      put(p.due, 'dmy-'),
      p.name,
    ]),
  ),
  none(
    'n not a telephone book, it',
    '/rubrica',
    'it',
    `<div class="rubrica">${all(folk('it', 78), (p) => `<div class="vcard"><span class="fn">${p.name}</span><span class="role">${pick(p, 'Odontotecnico', 'Fornitore', 'Medico di base')}</span><span class="tel">${p.cell}</span><span class="email">${p.mail}</span><span class="rev">Aggiornato: ${put(p.seen, 'dmy/')}</span></div>`)}</div>`,
  ),
  none(
    'n not prescriptions, pt',
    '/receitas',
    'pt-BR',
    table(folk('pt', 79), ['Paciente', 'Medicamento', 'Emitida em', 'Validade', 'Situação'], (p) => [
      `<a href="/pacientes/${p.id}">${p.name}</a>`,
      pick(p, 'Amoxicilina 500', 'Ibuprofeno 400'),
      put(p.seen, 'dmy/'),
      put(p.due, 'dmy/'),
      pick(p, 'Ativa', 'Vencida'),
    ]),
  ),
  none(
    'n not papers to sign, zh',
    '/wenjian/qianshu',
    'zh-CN',
    table(folk('zh', 80), ['患者', '文件', '发送日期', '签署截止日期', '状态'], (p) => [
      `<a href="/huanzhe/${p.id}">${p.name}</a>`,
      pick(p, '知情同意书', '隐私声明'),
      p.seen,
      p.due,
      pick(p, '已签署', '待签署'),
    ]),
  ),
  none(
    'n not meetings of the team, tr',
    '/takvim/ekip',
    'tr',
    `<div class="fc"><div class="fc-daygrid"><table><tbody><tr>${['2027-01-14', '2027-01-15'].map((d, k) => `<td class="fc-daygrid-day" data-date="${d}">${all(folk('tr', 81).slice(k * 5, k * 5 + 5), (p) => `<a class="fc-event" href="/takvim/etkinlik/${p.id}"><div class="fc-event-time">${p.time}</div><div class="fc-event-title">${pick(p, 'Ekip toplantısı', 'Eğitim', 'Vardiya')}: ${p.name}</div></a>`)}</td>`).join('')}</tr></tbody></table></div></div>`,
  ),
  none(
    'n not bills on cards, US',
    '/billing/statements',
    'en-US',
    `<div class="row">${all(folk('en', 82), (p) => `<div class="col"><div class="card"><div class="card-header"><a href="/patients/${p.id}">${turned(p)}</a></div><dl><dt>Statement #</dt><dd>S-${p.id}</dd><dt>Statement date</dt><dd>${as.american(p.seen)}</dd><dt>Payment due</dt><dd>${as.american(p.due)}</dd><dt>Amount due</dt><dd>$${p.n * 30 + 20}.00</dd></dl><span class="badge">Overdue</span></div></div>`)}</div>`,
  ),
];
