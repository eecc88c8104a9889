import { page, put, type Shape, TODAY } from '../shape.ts';
import { dice, type Patient, patients } from './draw.ts';
import type { Skeleton } from './skeletons.ts';
import { type Tongue, tongues } from './words.ts';

type Cell = (p: Patient, day: (iso: string) => string) => string;
interface Decoy {
  about: string;
  /** Heads by language, `|` between. */
  heads: { en: string; de: string; fr: string };
  cells: Cell[];
}

const who: Cell = (p) => `${p.first} ${p.last}`;
const linked: Cell = (p) => `<a href="/patients/${p.id}">${p.last}, ${p.first}</a>`;
const pick =
  (...words: string[]): Cell =>
  (p) =>
    words[p.n % words.length] as string;
const past: Cell = (p, day) => day(p.seen);
const due: Cell = (p, day) => day(p.due);
const phone: Cell = (p) => p.phone;

/** Lists a practice's system also shows, and nobody would follow patients up from. */
const DECOYS: Decoy[] = [
  {
    about: 'invoices',
    heads: {
      en: 'Invoice|Patient|Invoice date|Amount|Status',
      de: 'Rechnung|Patient|Rechnungsdatum|Betrag|Status',
      fr: 'Facture|Patient|Date de facture|Montant|Statut',
    },
    cells: [(p) => `F-${p.id}`, linked, past, (p) => `${p.n + 40}.00`, pick('Paid', 'Open')],
  },
  {
    about: 'devices',
    heads: {
      en: 'Device|Serial|Last service|Next service',
      de: 'Gerät|Seriennr.|Letzte Wartung|Nächste Wartung',
      fr: 'Appareil|N° de série|Dernier entretien|Prochain entretien',
    },
    cells: [pick('Autoclave', 'Compressor', 'X-ray unit'), (p) => `SN${p.id}`, past, due],
  },
  {
    about: 'referring colleagues',
    heads: {
      en: 'Referring dentist|Practice|Last referral|Phone',
      de: 'Überweiser|Praxis|Letzte Überweisung|Telefon',
      fr: 'Correspondant|Cabinet|Dernier courrier|Téléphone',
    },
    cells: [(p) => `Dr ${p.last}`, pick('Mill Lane', 'Castle Street'), past, phone],
  },
  {
    about: 'staff',
    heads: {
      en: 'Employee|Role|Mobile|Last login',
      de: 'Mitarbeiter|Rolle|Handy|Letzte Anmeldung',
      fr: 'Employé|Rôle|Portable|Dernière connexion',
    },
    cells: [who, pick('Nurse', 'Reception'), phone, past],
  },
  {
    about: 'tasks',
    heads: {
      en: 'Task|Assigned to|Due date|Priority',
      de: 'Aufgabe|Zuständig|Fällig am|Priorität',
      fr: 'Tâche|Attribuée à|Échéance|Priorité',
    },
    cells: [pick('Order gloves', 'Check alarm', 'Call supplier'), who, due, pick('High', 'Low')],
  },
  {
    about: 'laboratory work',
    heads: {
      en: 'Patient|Lab|Sent|Due back',
      de: 'Patient|Labor|Versandt|Zurück bis',
      fr: 'Patient|Laboratoire|Envoyé le|Retour prévu',
    },
    cells: [linked, pick('Northern Ceramics', 'Kiln Dental'), past, due],
  },
  {
    about: 'documents',
    heads: {
      en: 'File|Uploaded by|Uploaded on|Size',
      de: 'Datei|Hochgeladen von|Hochgeladen am|Größe',
      fr: 'Fichier|Ajouté par|Ajouté le|Taille',
    },
    cells: [(p) => `scan-${p.id}.pdf`, who, past, (p) => `${p.n + 12} kB`],
  },
  {
    about: 'suppliers',
    heads: {
      en: 'Supplier|Contact|Phone|Last order|Next delivery',
      de: 'Lieferant|Ansprechpartner|Telefon|Letzte Bestellung|Nächste Lieferung',
      fr: 'Fournisseur|Contact|Téléphone|Dernière commande|Prochaine livraison',
    },
    cells: [pick('Dent Supply', 'Medi Store'), who, phone, past, due],
  },
  {
    about: 'sterilisation',
    heads: {
      en: 'Cycle|Operator|Date|Time|Result',
      de: 'Zyklus|Bediener|Datum|Uhrzeit|Ergebnis',
      fr: 'Cycle|Opérateur|Date|Heure|Résultat',
    },
    cells: [(p) => `C${p.id}`, who, past, (p) => p.time, pick('Passed', 'Passed', 'Failed')],
  },
  {
    about: 'insurance claims',
    heads: {
      en: 'Claim|Patient|Service date|Payer|Claim status',
      de: 'Fall|Patient|Leistungsdatum|Kostenträger|Status',
      fr: 'Dossier|Patient|Date de soin|Caisse|Statut',
    },
    cells: [(p) => `K-${p.id}`, linked, past, pick('Acme Health', 'Mutual One'), pick('Submitted', 'Paid')],
  },
  {
    about: 'training',
    heads: {
      en: 'Employee|Course|Completed|Renewal due',
      de: 'Mitarbeiter|Schulung|Abgeschlossen|Erneuern bis',
      fr: 'Employé|Formation|Terminée le|À renouveler le',
    },
    cells: [who, pick('First aid', 'Fire safety'), past, due],
  },
  {
    about: 'messages sent',
    heads: {
      en: 'Recipient|Subject|Sent on|Delivery',
      de: 'Empfänger|Betreff|Gesendet am|Zustellung',
      fr: 'Destinataire|Objet|Envoyé le|Remise',
    },
    cells: [who, pick('Reminder', 'Welcome'), past, pick('Delivered', 'Failed')],
  },
];

/** One of each, in a drawn language and layout. */
export function drawnDecoys(seed: number, layouts: Record<string, Skeleton>): Shape[] {
  const d = dice(seed);
  const spoken = [
    ['en', tongues.find((t) => t.lang === 'en-GB'), 'dmy/'],
    ['de', tongues.find((t) => t.lang === 'de'), 'dmy.'],
    ['fr', tongues.find((t) => t.lang === 'fr'), 'd M y'],
  ] as ['en' | 'de' | 'fr', Tongue, 'dmy/' | 'dmy.' | 'd M y'][];
  return [...DECOYS, ...DECOYS].map((decoy, n) => {
    const [tag, tongue, style] = d.of(spoken);
    const kind = d.of(Object.keys(layouts));
    const list = patients(d, tongue);
    const heads = decoy.heads[tag].split('|');
    const day = (iso: string): string => put(iso, style, tongue.lang);
    const cols = decoy.cells.map((cell, k) => ({
      head: heads[k] as string,
      cell: (p: Patient) => cell(p, day),
      isName: k === 0,
    }));
    const html = (layouts[kind] as Skeleton)({
      title: heads[0] as string,
      cols,
      list,
      row: () => '',
    });
    return {
      name: `${n} not ${decoy.about}, ${tongue.lang}, ${kind}`,
      url: `https://office.test/others/${n}`,
      today: TODAY,
      html: page(html, tongue.lang),
      country: tongue.country,
      truth: null,
    };
  });
}
