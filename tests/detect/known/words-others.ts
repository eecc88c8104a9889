import { type Col, col, name, type Person, page, people, type Shape, TODAY, table } from '../shape.ts';

/** Lists of something else that use the same words: what is serviced, taught, lodged, lent and logged. */
const P = people(12);
const PETS = 'Bella Rex Minka Bruno Luna Balu Nala Kira Felix Mimi Rocky Emma'.split(' ');
const pet = (p: Person): string => `${PETS[p.n % 12]}`;
const turn = <T>(all: readonly T[], p: Person): T => all[p.n % all.length] as T;
const day = (head: string): Col => col(head, (p) => p.due);
const was = (head: string): Col => col(head, (p) => p.seen);
const who = (head: string): Col => col(head, name);
const one = (head: string, words: string[]): Col => col(head, (p) => turn(words, p));

const none = (title: string, lang: string, cols: Col[]): Shape => ({
  name: `words not ${title}, ${lang}`,
  url: 'https://pms.test/view',
  today: TODAY,
  country: 'GB',
  html: page(table(P, cols), lang, 'Office'),
  truth: null,
});

export const wordsOthers: Shape[] = [
  none('users of the system', 'it', [who('Nominativo'), one('Ruolo', ['Medico', 'Segreteria']), was('Ultimo accesso')]),
  none('accounts', 'es', [who('Nombre'), col('Correo', (p) => p.email), was('Último acceso')]),
  none('accounts', 'pt', [who('Nome'), col('E-mail', (p) => p.email), was('Último acesso')]),
  none('records of somebody', 'en', [
    col('Deal', (p) => `Order ${p.n}`),
    who('Owner'),
    day('Due date'),
    one('Stage', ['Won', 'Open']),
  ]),
  none('lessons', 'en', [who('Child'), who('Parent'), day('Due date'), one('Instrument', ['Piano', 'Violin'])]),
  none('kennels', 'en', [col('Pet', pet), who('Owner'), was('Arrival date'), day('Departure date')]),
  none('books lent', 'nl', [who('Kind'), one('Boek', ['Jip en Janneke', 'Pluk']), day('Uiterlijk')]),
  none('books lent', 'de', [who('Schüler'), one('Buchtitel', ['Momo', 'Krabat']), day('Rückgabe am')]),
  none('machines', 'de', [
    one('Gerät', ['Autoklav', 'Röntgen']),
    was('Letzte Wartung'),
    day('Nächste Wartung'),
    who('Zuständig'),
  ]),
  none('machines', 'fr', [
    one('Appareil', ['Autoclave', 'Laser']),
    was('Dernière vérification'),
    day('Prochaine vérification'),
    who('Responsable'),
  ]),
  none('cars', 'en', [who('Driver'), one('Vehicle', ['Van', 'Estate']), was('Last MOT'), day('Next MOT')]),
  none('rooms let', 'en', [who('Tenant'), one('Unit', ['A1', 'B2']), day('Rent due')]),
  none('tasks', 'pt', [one('Tarefa', ['Ligar', 'Enviar']), who('Responsável pela tarefa'), day('Vence em')]),
  none('trainings', 'en', [
    who('Name'),
    one('Qualification', ['First aid', 'Fire']),
    was('Last appraisal'),
    day('Next appraisal'),
  ]),
  none('applicants', 'zh', [who('候选人'), one('职位', ['护士', '前台']), day('面谈时间')]),
  none('stock', 'it', [one('Articolo', ['Guanti', 'Siringhe']), was('Ultimo ordine'), day('Scade'), who('Fornitore')]),
  none('orders', 'tr', [one('Sipariş no', ['S-1', 'S-2']), who('Sorumlu kişi'), day('Son teslim')]),
  none('pupils', 'hi', [who('छात्र का नाम'), who('शिक्षक'), day('देय तिथि'), one('कक्षा', ['पाँच', 'छह'])]),
];
