import type { Shape } from '../shape.ts';
import { at, due, list, mute, named, of, said, seen } from './words-columns.ts';

/** Lists of every language whose heads and states practices print shortened, or in words nobody had thought of. */
const recalls: Shape[] = [
  list(
    'a recall list of short heads',
    'en',
    [
      named('Pt'),
      seen('LV'),
      due('RTC'),
      of('#Remind', (p) => `${p.n % 4}`, 'attempts'),
      of('LastRemind', (p) => p.seen, 'remindedOn'),
    ].filter((c) => c.head !== 'LV'),
  ),
  list('what came of it', 'en', [
    named('Client'),
    seen('Last Encounter'),
    due('Next check due'),
    said('Outreach', 'recareStatus', [
      ['LVM', 'contacted'],
      ['Not contacted', 'due'],
      ['Appt made', 'booked'],
    ]),
  ]),
  list('a last access', 'it', [named('Assistito'), seen('Ultimo accesso'), due('Ricontrollo entro')]),
  list('renewed by', 'it', [
    named('Paziente'),
    seen('Ult. visita'),
    due('Rinnovo entro'),
    said('Esito', 'recareStatus', [
      ['Da convocare', 'due'],
      ['1° sollecito', 'contacted'],
      ['Rinunciato', 'declined'],
    ]),
  ]),
  list('what is last beside what is due', 'de', [
    named('Patient'),
    seen('Letzte'),
    due('Nächste PZR fällig'),
    said('Stand', 'recareStatus', [
      ['offen', 'due'],
      ['1. Erinnerung', 'contacted'],
      ['Praxiswechsel', 'declined'],
    ]),
  ]),
  list('states in words', 'pt', [
    named('Utente'),
    due('Retorno até'),
    said('Avisado', 'recareStatus', [
      ['A vencer', 'due'],
      ['Vencida', 'due'],
      ['1º aviso', 'contacted'],
      ['Retorno marcado', 'booked'],
    ]),
  ]),
  list('states in words', 'fr', [
    named('Patient'),
    seen('Dern. RDV honoré'),
    due('À revoir avant le'),
    of('Tél. port.', (p) => p.phone, 'phoneMobile'),
    said('Suite donnée', 'recareStatus', [
      ['À convoquer', 'due'],
      ['1re relance', 'contacted'],
      ['Suivi ailleurs', 'declined'],
    ]),
  ]),
  list('states in words', 'es', [
    named('Paciente'),
    seen('Últ. visita'),
    due('Debe volver el'),
    said('Estado del contacto', 'recareStatus', [
      ['Por agendar', 'due'],
      ['2º aviso', 'contacted'],
      ['Turno dado', 'booked'],
    ]),
  ]),
  list('states in words', 'nl', [
    named('Cliënt'),
    seen('Laatst in praktijk'),
    due('Op te roepen per'),
    said('Belresultaat', 'recareStatus', [
      ['Nog te bellen', 'due'],
      ['Belt terug', 'contacted'],
      ['Verhuisd', 'other'],
    ]),
  ]),
  list('states in words', 'tr', [
    named('Danışan'),
    seen('En son geldiği tarih'),
    due('Kontrole çağrılacak tarih'),
    said('Arama sonucu', 'recareStatus', [
      ['Aranmadı', 'due'],
      ['Telesekreter', 'contacted'],
      ['Randevu verildi', 'booked'],
    ]),
  ]),
  list('states in words', 'hi', [
    named('मरीज'),
    seen('आखिरी बार आए'),
    due('दोबारा बुलाना'),
    said('संपर्क स्थिति', 'recareStatus', [
      ['कॉल बाकी', 'due'],
      ['फोन बंद', 'contacted'],
      ['तारीख तय', 'booked'],
    ]),
  ]),
  list('states in words', 'zh', [
    named('受检者'),
    seen('上次体检'),
    due('下次体检日期'),
    said('联系结果', 'recareStatus', [
      ['待致电', 'due'],
      ['占线', 'contacted'],
      ['已约诊', 'booked'],
    ]),
  ]),
];

const missed: Shape[] = [
  list('what was missed', 'en', [
    named('Patient'),
    of('Was scheduled', at, 'appointmentOn'),
    said('Outcome', 'appointmentStatus', [
      ['Was not brought', 'no_show'],
      ['Cxl', 'cancelled'],
      ['Rebooked', 'rescheduled'],
    ]),
    mute('Cxl reason', ['Illness', 'Work']),
  ]),
  list('what was missed', 'fr', [
    named('Patient'),
    of('RDV initial', at, 'appointmentOn'),
    said('Issue', 'appointmentStatus', [
      ['Excusé', 'cancelled'],
      ['Non présenté', 'no_show'],
      ['Reprogrammé', 'rescheduled'],
    ]),
  ]),
  list('what was missed', 'de', [
    named('Klient'),
    of('Ursprünglicher Termin', at, 'appointmentOn'),
    said('Ergebnis', 'appointmentStatus', [
      ['Ferngeblieben', 'no_show'],
      ['Entschuldigt', 'cancelled'],
      ['Umgeplant', 'rescheduled'],
    ]),
  ]),
];

export const wordsLists: Shape[] = [...recalls, ...missed];
