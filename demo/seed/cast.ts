import { addDays, addMonths } from '../dates.ts';
import type { Patient, RecareType } from '../model.ts';
import type { Builder } from './builder.ts';

type Detail = Partial<Patient> & { name: string };

/** Last visit this many months ago, nothing booked. */
function owing(
  b: Builder,
  months: number,
  detail: Detail,
  types: RecareType[] = ['Hygiene', 'Check-up'],
  monthOnly = false,
) {
  const patient = b.person(detail);
  const type = types[0] ?? 'Check-up';
  const last = b.history(patient, addDays(addMonths(b.today, -months), -b.random.int(1, 20)), 2, 6, type);
  b.owes(patient, last, types, monthOnly);
  return patient;
}

function booked(b: Builder, detail: Detail, inDays: number) {
  const patient = owing(b, 4, detail);
  b.appointment(patient, addDays(b.today, inDays), 'Hygiene', 'confirmed');
  return patient;
}

const yes = { sms: true, email: true, voice: true } as const;
const born = (b: Builder, years: number, days = 40) => addDays(addMonths(b.today, -12 * years), -days);

/** Names that break careless software: they are people's names all the same. */
function awkwardNames(b: Builder) {
  owing(b, 14, { name: "<b>Bold</b> O'Neil", consent: yes });
  owing(b, 9, { name: '<img src=x onerror=alert(1)> Smythe', consent: yes });
  owing(b, 11, { name: 'Bobby "); DROP TABLE recalls;-- Tables' });
  owing(b, 10, { name: 'Pieter van der Berg, Jr.' });
  owing(b, 13, { name: 'Wilhelmina Constantia Featherstonehaugh-Cholmondeley de Villeneuve-Saint-Germain' });
  owing(b, 8, { name: 'Sukarno', email: 'sukarno@example.org' });
  owing(b, 16, { name: "François-Xavier d'Aubigné", language: 'French', consent: yes });
  owing(b, 12, { name: 'Łukasz Żółkiewski', language: 'Polish', consent: yes });
  owing(b, 9, { name: 'Þórunn Guðmundsdóttir' });
  owing(b, 15, { name: 'Nguyễn Thị Ánh' });
  owing(b, 13, { name: 'נועה בן־דוד', language: 'Hebrew', email: 'noa.bd@example.com', consent: yes });
  booked(b, { name: 'יוסף כהן', language: 'Hebrew', email: 'y.cohen@example.com' }, 12);
  owing(b, 18, { name: 'محمد العلي', language: 'Arabic', email: 'm.alali@example.org', consent: yes });
  owing(b, 7, { name: 'فاطمة الزهراء', language: 'Arabic', email: 'fatima.z@example.net' });
  owing(b, 10, { name: '王小明', language: 'Chinese', email: 'wang.xm@example.com' });
  owing(b, 8, { name: '佐藤 花子', email: 'hanako.s@example.org', consent: yes });
  booked(b, { name: '김민준', email: 'minjun@example.com' }, 5);
  owing(b, 17, { name: "Siobhán Ní Dhomhnaill-O'Reilly", consent: yes });
}

/** Two people with one name: only the number on the card tells them apart. */
function namesakes(b: Builder) {
  owing(b, 14, { name: 'John Smith', birthOn: born(b, 61), consent: yes });
  booked(b, { name: 'John Smith', birthOn: born(b, 34) }, 8);
}

/** Families who share one phone, parents answering for the children. */
function families(b: Builder) {
  const family = (name: string, members: [string, number, number][]) => {
    const mobile = b.mobile();
    const parent = `${members[0]?.[0]} ${name}`;
    for (const [first, age, months] of members) {
      const minor = age < 18;
      owing(
        b,
        months,
        {
          name: `${first} ${name}`,
          birthOn: born(b, age),
          mobile,
          home: undefined,
          household: name,
          guardian: minor ? parent : undefined,
          email: minor ? undefined : `${name.toLowerCase()}.family@example.com`,
          consent: yes,
        },
        minor ? ['Child check-up'] : ['Hygiene', 'Check-up'],
      );
    }
  };
  family('Okafor', [
    ['Ngozi', 39, 10],
    ['Chike', 41, 13],
    ['Adaeze', 12, 10],
    ['Obi', 9, 10],
    ['Zuri', 6, 9],
  ]);
  family('Pennington', [
    ['Rosalie', 44, 3],
    ['Giles', 46, 15],
    ['Hugo', 14, 9],
    ['Tabitha', 11, 9],
  ]);
  family('Haddad', [
    ['Layla', 36, 12],
    ['Karim', 38, 20],
    ['Sami', 7, 11],
  ]);
  family('Trevelyan', [
    ['Morwenna', 71, 9],
    ['Digory', 74, 9],
  ]);
}

/** People who must not, or cannot, be written to. */
function handleWithCare(b: Builder) {
  const none = { mobile: undefined, home: undefined, work: undefined };
  for (const name of ['Edith Larkspur', 'Percival Stagg', 'Winifred Tolliver']) {
    owing(b, 9, { name, birthOn: born(b, 84), deceasedOn: addDays(b.today, -b.random.int(40, 200)) });
  }
  for (const name of ['Jocelyn Marchbanks', 'Devendra Pillai', 'Agnieszka Wilk']) {
    owing(b, 14, { name, movedOn: addDays(b.today, -b.random.int(60, 300)) });
  }
  for (const name of ['Augustin Keane', 'Marguerite Lowther', 'Tobias Ferrand', 'Nerys Probert']) {
    owing(b, 11, { name, doNotContact: true });
  }
  for (const name of [
    'Clifford Dunstan',
    'Ottilie Braithwaite',
    'Hester Quill',
    'Ambrose Tarrant',
    'Yolanda Ives',
    'Rex Hollis',
  ]) {
    owing(b, 10, { name, consent: { sms: false, email: false, voice: false } });
  }
  for (const name of [
    'Muriel Staveley',
    'Basil Onyango',
    'Cressida Vane',
    'Idris Beddoe',
    'Petronella Gray',
    'Alwyn Marsh',
  ]) {
    owing(b, 12, { name, consent: { sms: null, email: null, voice: null } });
  }
  for (const name of ['Enid Garrowby', 'Lionel Featherby', 'Sheila Brockbank', 'Duncan Rhys', 'Perpetua Long']) {
    owing(b, 13, { name, ...none, email: `${name.split(' ')[0]?.toLowerCase()}@example.com`, consent: yes });
  }
  for (const name of ['Gwilym Standish', 'Ivy Calloway', 'Nan Petherick']) {
    owing(b, 10, { name, ...none, home: b.home(), consent: { sms: null, email: true, voice: true } });
  }
  owing(b, 13, { name: 'Norbert Ashe', ...none, work: b.home(), consent: { sms: null, email: null, voice: true } });
  for (const name of ['Hubert Slee', 'Annis Cobbold']) owing(b, 16, { name, ...none, email: undefined });
  owing(b, 11, { name: 'Poppy Rawcliffe', birthOn: born(b, 8), guardian: 'Dawn Rawcliffe', consent: yes }, [
    'Child check-up',
  ]);
  owing(b, 9, { name: 'Kit Sandford', birthOn: born(b, 15), ...none, email: undefined }, ['Child check-up']);
}

/** Everyone who is in the practice for a reason. */
export function addCast(b: Builder) {
  awkwardNames(b);
  namesakes(b);
  families(b);
  handleWithCare(b);
}
