import { all, folk, pick, put, reads, row, shapeOn, table, turned, who } from '../held-back/folk.ts';
import type { Shape } from '../shape.ts';

const shape = shapeOn('2027-01-14', 'facts.test');
const EN = folk('en', 41);
const DE = folk('de', 42);
const FR = folk('fr', 43);
const ES = folk('es', 44);
const PT = folk('pt', 45);
const IT = folk('it', 46);
const NL = folk('nl', 47);
const TR = folk('tr', 48);
const HI = folk('hi', 49);
const ZH = folk('zh', 50);

/** Facts a fresh set showed to be missed or taken for others, each in a page of its own make. */
export const facts: Shape[] = [
  shape(
    'f boxes called cells hold no cell phones',
    '/yuyue',
    'zh-CN',
    `<h2>今日预约 2027年1月14日</h2><table class="grid"><thead><tr>${row(['预约时间', '姓名', '联系电话', '状态'], 'th')}</tr></thead><tbody>${all(ZH, (p) => `<tr>${row([p.time, `<a href="/patient/${p.id}">${p.name}</a>`, p.cell.replace(/[ -]/g, ''), pick(p, '已预约', '已完成')].map((c) => `<div class="cell">${c}</div>`))}</tr>`)}</tbody></table>`,
    reads(ZH, {
      ...who,
      appointmentOn: (p) => `2027-01-14 ${p.time}`,
      phone: (p) => p.cell.replace(/[ -]/g, ''),
      appointmentStatus: (p) => pick(p, 'booked', 'completed'),
    }),
    { country: 'CN' },
  ),
  shape(
    'f months between recalls are no day of theirs',
    '/revisiones',
    'es',
    `<h1>Revisiones</h1><table><thead><tr>${row(['Paciente', 'Última visita', 'Revisión prevista', 'Móvil'], 'th')}</tr></thead><tbody>${all(
      ['octubre 2026', 'noviembre 2026'],
      (month, k) =>
        `<tr class="mes"><td colspan="4">${month}</td></tr>${all(
          ES.filter((p) => p.n % 2 === k),
          (p) => `<tr class="fila">${row([p.name, put(p.seen, 'dmy/'), put(p.due, 'dmy/'), p.cell])}</tr>`,
        )}`,
    )}</tbody></table>`,
    [0, 1].flatMap((k) =>
      reads(
        ES.filter((p) => p.n % 2 === k),
        { name: (p) => p.name, lastVisitOn: (p) => p.seen, recareDueOn: (p) => p.due, phoneMobile: (p) => p.cell },
      ),
    ),
    { country: 'ES' },
  ),
  shape(
    'f how long ago, with the day in its tip',
    '/oproepen',
    'nl',
    `<h1>Oproepen</h1>${table(NL, ['Patiënt', 'Laatste bezoek', 'Oproepdatum', 'Verzekeraar'], (p) => [
      `<a href="/patienten/${p.id}#tijdlijn">${p.name}</a>`,
      `<abbr title="${put(p.seen, 'long', 'nl')}">${pick(p, 'meer dan een jaar geleden', 'ruim een jaar geleden')}</abbr>`,
      put(p.due, 'dmy-'),
      pick(p, 'Noorderlicht Zorg', 'Particulier'),
    ])}`,
    reads(NL, {
      ...who,
      lastVisitOn: (p) => p.seen,
      recareDueOn: (p) => p.due,
      insurer: (p) => (p.n % 2 === 0 ? 'Noorderlicht Zorg' : null),
    }),
    { country: 'NL' },
  ),
  shape(
    'f a caption over what it is the caption of',
    '/pazienti/inattivi',
    'it',
    `<h1>Pazienti inattivi</h1><div>${all(IT, (p) => `<div class="riga"><div class="box"><a href="/pazienti/${p.id}/scheda">${p.name}</a><p class="min">${p.mail}</p></div><div class="box"><p class="min">Ultima visita</p>${put(p.seen, 'dmy/')}</div><div class="box"><p class="min">Medico</p>${pick(p, 'Dr. Sala', 'Dr.ssa Monti')}</div><div class="box"><p class="min">Cellulare</p>${p.cell}</div></div>`)}</div>`,
    reads(IT, {
      ...who,
      lastVisitOn: (p) => p.seen,
      provider: (p) => pick(p, 'Dr. Sala', 'Dr.ssa Monti'),
      phoneMobile: (p) => p.cell,
      email: (p) => p.mail,
    }),
    { country: 'IT' },
  ),
  shape(
    'f sessions of a course, and a yes that is drawn',
    '/courses',
    'en-GB',
    table(EN, ['Client', 'Last attended', 'Sessions', 'SMS ok', 'Physiotherapist'], (p) => [
      `<a href="/clients/${p.id}">${p.name}</a>`,
      put(p.seen, 'd M y'),
      `${(p.n % 5) + 1} of 8`,
      `<i role="img" class="icon" aria-label="${pick(p, 'Yes', 'No')}">${pick(p, 'check', 'close')}</i>`,
      pick(p, 'Nia Probert', 'Aled Voss'),
    ]),
    reads(EN, {
      ...who,
      lastVisitOn: (p) => p.seen,
      treatmentsDone: (p) => String((p.n % 5) + 1),
      treatmentsPlanned: () => '8',
      consentSms: (p) => pick(p, 'true', 'false'),
      provider: (p) => pick(p, 'Nia Probert', 'Aled Voss'),
    }),
    { country: 'GB' },
  ),
  shape(
    'f what a card of a plan says without a label',
    '/orcamentos',
    'pt-BR',
    `<h1>Orçamentos em aberto</h1><div class="grade">${all(PT, (p) => `<article class="cartao"><h5><a href="/pacientes/${p.id}#orcamentos">${p.name}</a></h5><span class="etq">${pick(p, 'Apresentado', 'Aprovado')}</span><p><i></i> Orçado em <span>${put(p.seen, 'dmy/')}</span></p><p><i></i> <span>${pick(p, 'Dra. Leal', 'Dr. Prado')}</span></p><p class="h4">R$ ${1 + p.n}.250,00</p></article>`)}</div>`,
    reads(PT, {
      ...who,
      planStatus: (p) => pick(p, 'proposed', 'accepted'),
      planOn: (p) => p.seen,
      provider: (p) => pick(p, 'Dra. Leal', 'Dr. Prado'),
      planValue: (p) => `${1 + p.n}250 BRL`,
    }),
    { country: 'BR' },
  ),
  shape(
    'f what a card is for, in a badge',
    '/kontroller',
    'tr',
    `<h1>Kontroller</h1><div class="pano">${all(
      ['Aranacak', 'Arandı'],
      (lane, k) =>
        `<section class="kolon"><header><b>${lane}</b></header>${all(
          TR.filter((p) => p.n % 2 === k),
          (p) =>
            `<article class="kart" data-hasta-id="${p.id}"><a href="/hastalar/${p.id}">${p.name}</a><div><em class="rozet">${['Diş taşı temizliği', 'İmplant kontrolü', 'Lazer seansı'][(p.n >> 1) % 3]}</em></div><p>Kontrol tarihi: ${put(p.due, 'dmy.')}</p></article>`,
        )}</section>`,
    )}</div>`,
    [0, 1].flatMap((k) =>
      reads(
        TR.filter((p) => p.n % 2 === k),
        {
          ...who,
          recareDueOn: (p) => p.due,
          recareStatus: () => ['due', 'contacted'][k] as string,
          recareType: (p) => ['Diş taşı temizliği', 'İmplant kontrolü', 'Lazer seansı'][(p.n >> 1) % 3] as string,
        },
      ),
    ),
    { country: 'TR' },
  ),
  shape(
    'f what has come of it below "Suivi"',
    '/rappels.php',
    'fr',
    table(FR, ['Patient', 'À revoir le', 'Motif', 'Suivi', 'Courrier envoyé le'], (p) => [
      `<a href="patient.php?patient=${p.id}">${turned(p)}</a>`,
      put(p.due, 'dmy/'),
      pick(p, 'Contrôle annuel', 'Détartrage'),
      pick(p, 'À rappeler', 'Courrier envoyé', 'Ne souhaite plus'),
      p.n % 3 === 1 ? put('2026-12-02', 'dmy/') : '',
    ]),
    reads(FR, {
      identity: (p) => p.id,
      name: turned,
      recareDueOn: (p) => p.due,
      recareType: (p) => pick(p, 'Contrôle annuel', 'Détartrage'),
      recareStatus: (p) => pick(p, 'due', 'contacted', 'declined'),
      remindedOn: (p) => (p.n % 3 === 1 ? '2026-12-02' : null),
    }),
    { country: 'FR' },
  ),
  shape(
    'f appointments that were missed',
    '/versaeumt',
    'de',
    table(DE, ['Pat.-Nr.', 'Patient', 'Versäumter Termin', 'Telefon'], (p) => [
      p.id,
      turned(p),
      `${put(p.seen, 'dmy.')} ${p.time}`,
      p.cell,
    ]),
    reads(DE, {
      identity: (p) => p.id,
      name: turned,
      appointmentOn: (p) => `${p.seen} ${p.time}`,
      phone: (p) => p.cell,
    }),
    { country: 'DE' },
  ),
  shape(
    'f the next day due, a number of registration and a vaccine',
    '/tika',
    'hi',
    `<h1>टीकाकरण</h1>${table(HI, ['पंजीकरण सं.', 'मरीज़ का नाम', 'टीका', 'पिछली विज़िट', 'अगली देय तिथि'], (p) => [
      `K-${p.id}`,
      p.name,
      pick(p, 'फ्लू', 'टाइफाइड'),
      put(p.seen, 'dmy/'),
      put(p.due, 'dmy/'),
    ])}`,
    reads(HI, {
      identity: (p) => `K-${p.id}`,
      name: (p) => p.name,
      recareType: (p) => pick(p, 'फ्लू', 'टाइफाइड'),
      lastVisitOn: (p) => p.seen,
      recareDueOn: (p) => p.due,
    }),
    { country: 'IN' },
  ),
  shape(
    'f states of a page that names no language, and a day that says it is late',
    '/liste.php',
    '',
    `<h1>Rappels</h1>${table(FR, ['Nom', 'À revoir le', 'Suivi'], (p) => [
      `<a href="fiche.php?id_patient=${p.id}">${turned(p)}</a>`,
      `<time datetime="${p.due}">il y a longtemps</time> <span class="tag">en retard</span>`,
      pick(p, 'À rappeler', 'SMS envoyé', 'Ne veut plus'),
    ])}`,
    reads(FR, {
      identity: (p) => p.id,
      name: turned,
      recareDueOn: (p) => p.due,
      recareStatus: (p) => pick(p, 'due', 'contacted', 'declined'),
    }),
    { country: 'FR' },
  ),
];
