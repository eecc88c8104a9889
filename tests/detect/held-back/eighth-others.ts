import type { Shape } from '../shape.ts';
import { all, as, folk, pick, put, shapeOn, table, turned } from './folk.ts';

const shape = shapeOn('2026-12-03', 'desk.test');
const none = (name: string, path: string, lang: string, body: string): Shape => shape(name, path, lang, body, null);

/** Lists nobody would follow patients up from. */
export const others: Shape[] = [
  none(
    'e not recalls of products',
    '/stock/recalls',
    'en-GB',
    `<h1>Product recalls</h1>${table(folk('en', 31), ['Product', 'Batch', 'Recall date', 'Manufacturer contact', 'Phone'], (p) => [pick(p, 'Implant fixture', 'Bone graft', 'Local anaesthetic'), `B${p.id}`, put(p.due, 'dmy/'), p.name, p.home])}`,
  ),
  none(
    'e not doctors who refer, es',
    '/derivaciones/medicos',
    'es',
    table(folk('es', 32), ['Médico', 'Clínica', 'Última derivación', 'Teléfono', 'Correo'], (p) => [
      `<a href="/contactos/${p.id}">${pick(p, 'Dr.', 'Dra.')} ${p.name}</a>`,
      pick(p, 'Clínica Norte', 'Centro Lago'),
      put(p.seen, 'dmy/'),
      p.cell,
      p.mail,
    ]),
  ),
  none(
    'e not rooms, de',
    '/wartezimmer/raeume',
    'de',
    `<div class="raeume">${all(folk('de', 33), (p) => `<div class="raum"><h4>Zimmer ${p.n + 1}</h4><div class="zeile"><span>Behandler</span><span>${p.name}</span></div><div class="zeile"><span>Frei ab</span><span>${p.time}</span></div><div class="zeile"><span>Zustand</span><span>${pick(p, 'Belegt', 'Frei', 'Reinigung')}</span></div></div>`)}</div>`,
  ),
  none(
    'e not contracts with insurers, fr',
    '/mutuelles',
    'fr',
    table(folk('fr', 34), ['Mutuelle', 'Interlocuteur', 'Dernier contact', 'Prochain contrôle', 'Téléphone'], (p) => [
      pick(p, 'Harmonia', 'Solidea', 'Prévia'),
      p.name,
      put(p.seen, 'dmy/'),
      put(p.due, 'dmy/'),
      p.cell,
    ]),
  ),
  none(
    'e not prices, it',
    '/listino',
    'it',
    `<ul class="listino">${all(folk('it', 35), (p) => `<li class="voce"><strong>${pick(p, 'Igiene orale', 'Otturazione', 'Corona', 'Visita di controllo')}</strong><span>Codice: ${p.id}</span><span>Prezzo: ${40 + p.n},00 €</span><span>Aggiornato il ${put(p.seen, 'dmy/')}</span></li>`)}</ul>`,
  ),
  none(
    'e not results of tests, US',
    '/results/inbox',
    'en-US',
    table(folk('en', 36), ['Patient', 'Test', 'Collected', 'Resulted', 'Ordering Provider', 'Status'], (p) => [
      `<a href="/chart/${p.id}">${turned(p)}</a>`,
      pick(p, 'HbA1c', 'Lipid panel', 'TSH'),
      as.american(p.seen),
      as.american(p.due),
      'Marlow, Ines',
      pick(p, 'Final', 'Preliminary'),
    ]),
  ),
  none(
    'e not talks with staff, nl',
    '/personeel/gesprekken',
    'nl',
    table(folk('nl', 37), ['Medewerker', 'Functie', 'Laatste gesprek', 'Volgend gesprek', 'Mobiel'], (p) => [
      `<a href="/personeel/${p.id}">${p.name}</a>`,
      pick(p, 'Assistente', 'Mondhygiënist', 'Balie'),
      put(p.seen, 'dmy-'),
      put(p.due, 'dmy-'),
      p.cell,
    ]),
  ),
  none(
    'e not people who apply for a job, tr',
    '/ik/adaylar',
    'tr',
    `<div class="adaylar">${all(folk('tr', 38), (p) => `<div class="aday"><b>${p.name}</b><div>Pozisyon: ${pick(p, 'Hemşire', 'Resepsiyon')}</div><div>Görüşme tarihi: ${put(p.next ?? p.due, 'dmy.')}</div><div>Durum: ${pick(p, 'Bekliyor', 'Onaylandı')}</div><div>Telefon: ${p.cell}</div></div>`)}</div>`,
  ),
  none(
    'e not machines, pt',
    '/equipamentos',
    'pt-BR',
    `<div role="grid" class="MuiDataGrid-root"><div role="row">${all(['Equipamento', 'Responsável', 'Última revisão', 'Próxima revisão'], (h) => `<div role="columnheader">${h}</div>`)}</div>${all(folk('pt', 39), (p) => `<div role="row">${all([pick(p, 'Autoclave 1', 'Compressor', 'Raio-X'), p.name, put(p.seen, 'dmy/'), put(p.due, 'dmy/')], (c) => `<div role="gridcell">${c}</div>`)}</div>`)}</div>`,
  ),
  none(
    'e not accounts, zh',
    '/xitong/yonghu',
    'zh-CN',
    table(folk('zh', 40), ['用户名', '姓名', '角色', '上次登录', '手机', '状态'], (p) => [
      `user${p.n}`,
      p.name,
      pick(p, '医生', '护士', '前台'),
      `${p.seen} ${p.time}`,
      p.cell,
      pick(p, '启用', '停用'),
    ]),
  ),
];
