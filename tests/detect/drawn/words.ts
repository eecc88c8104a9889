/** What a person calls a column, by language: written from how such lists are headed, not from the detector's own lists of words. */
export interface Tongue {
  lang: string;
  country: string;
  heads: Record<Concept, string[]>;
  /** Ways dates are printed there, as `put` names them. */
  dates: ('iso' | 'dmy/' | 'mdy/' | 'dmy.' | 'dmy-' | 'd M y' | 'M d, y' | 'zh')[];
  none: string[];
  status: { word: string; is: string }[];
  kinds: string[];
  names: [first: string, last: string][];
  phones: string[];
  titles: string[];
}

export type Concept =
  | 'name'
  | 'recareDueOn'
  | 'lastVisitOn'
  | 'nextBookingOn'
  | 'phoneMobile'
  | 'phone'
  | 'email'
  | 'birthOn'
  | 'appointmentOn'
  | 'time'
  | 'appointmentType'
  | 'appointmentStatus'
  | 'number';

/** `a|b` = either. */
export const heads = (said: Record<Concept, string>): Tongue['heads'] =>
  Object.fromEntries(Object.entries(said).map(([concept, words]) => [concept, words.split('|')])) as Tongue['heads'];
export const said = (words: string): Tongue['status'] =>
  words.split('|').map((pair) => ({ word: pair.split('=')[0] as string, is: pair.split('=')[1] as string }));
export const named = (words: string): Tongue['names'] =>
  words.split('|').map((full) => full.split('/') as [string, string]);

const NORTH = named(
  'Maeve/Corrigan|Theodora/Pask|Ruben/Ashdown|Nils/Oterhals|Adaeze/Nwosu|Jo/Lark|Hamish/McAllister|Fatima/El-Amin|Sunniva/Berg|Colm/Ó Briain|Dagmar/von Elz|Win/Aung',
);
const SOUTH = named(
  'Inés/Barranco Gil|Rui/Sampaio|Fiorella/D’Amico|Aurélie/Chastain|Benito/Iglesias|Gaël/Le Bihan|Caterina/De Santis|Joana/Portela Reis|Noé/Villalba|Ottavia/Rizzo|Iker/Etxeberria|Mélissande/Roy',
);

export const tongues: Tongue[] = [
  {
    lang: 'en-GB',
    country: 'GB',
    heads: heads({
      name: 'Patient|Patient name|Full name|Client',
      recareDueOn: 'Recall due|Next recall|Recall date|Due for recall|Check-up due',
      lastVisitOn: 'Last visit|Last seen|Last attended|Date last seen',
      nextBookingOn: 'Next appointment|Next appt|Next visit|Next booked',
      phoneMobile: 'Mobile|Mobile no.|Mobile phone',
      phone: 'Phone|Tel|Telephone|Contact number',
      email: 'Email|E-mail|Email address',
      birthOn: 'DOB|Date of birth|D.O.B.',
      appointmentOn: 'Date|Appointment date|Appt date',
      time: 'Time|Start|Start time',
      appointmentType: 'Appointment type|Reason|Treatment',
      appointmentStatus: 'Status|State|Appointment status',
      number: 'Patient ID|Patient no.|Chart no.',
    }),
    dates: ['dmy/', 'd M y', 'dmy-'],
    none: ['', '-', 'None', '—'],
    status: said('Confirmed=confirmed|Cancelled=cancelled|Did not attend=no_show|Completed=completed'),
    kinds: ['Examination', 'Hygiene visit', 'Filling'],
    names: NORTH,
    phones: ['07700 900451', '020 7946 0112', '+44 7700 900817'],
    titles: ['Recalls', 'Patients due', 'Recall list'],
  },
  {
    lang: 'en-US',
    country: 'US',
    heads: heads({
      name: 'Patient|Patient Name|Name|Patient (Last, First)',
      recareDueOn: 'Recare Due|Next Recare Due|Recall Due Date|Hygiene Due|Continuing Care Due',
      lastVisitOn: 'Last Visit|Last Seen|Last Visit Date|Last DOS',
      nextBookingOn: 'Next Appt|Next Appointment|Next Visit|Next Appt Date',
      phoneMobile: 'Cell|Cell Phone|Mobile',
      phone: 'Phone|Phone #|Phone Number',
      email: 'Email|E-Mail|Email Address',
      birthOn: 'DOB|Birthdate|Birth Date',
      appointmentOn: 'Date|Appt Date|Date of Service',
      time: 'Time|Appt Time|Start Time',
      appointmentType: 'Appt Type|Reason for Visit|Procedure',
      appointmentStatus: 'Status|Appt Status|Visit Status',
      number: 'Patient ID|Patient #|Chart #',
    }),
    dates: ['mdy/', 'M d, y', 'iso'],
    none: ['', '--', 'N/A', 'None'],
    status: said('Confirmed=confirmed|Canceled=cancelled|No Show=no_show|Completed=completed'),
    kinds: ['Prophy', 'Periodic Exam', 'Crown Prep'],
    names: NORTH,
    phones: ['(555) 010-2231', '555-010-7719', '+1 555 010 4460'],
    titles: ['Continuing Care', 'Recall Report', 'Unscheduled Patients'],
  },
  {
    lang: 'es',
    country: 'ES',
    heads: heads({
      name: 'Paciente|Nombre|Nombre y apellidos|Nombre del paciente',
      recareDueOn: 'Próxima revisión|Fecha de revisión|Próximo control|Revisión pendiente',
      lastVisitOn: 'Última visita|Última consulta|Fecha última visita',
      nextBookingOn: 'Próxima cita|Siguiente cita|Cita siguiente',
      phoneMobile: 'Móvil|Teléfono móvil|Tel. móvil',
      phone: 'Teléfono|Tel.|Teléfono de contacto',
      email: 'Correo|Email|Correo electrónico',
      birthOn: 'Fecha de nacimiento|F. nacimiento|Nacimiento',
      appointmentOn: 'Fecha|Fecha de la cita|Día',
      time: 'Hora|Inicio',
      appointmentType: 'Motivo|Tratamiento|Tipo de cita',
      appointmentStatus: 'Estado|Estado de la cita|Situación',
      number: 'N.º historia|N.º paciente|ID paciente',
    }),
    dates: ['dmy/', 'dmy-', 'd M y'],
    none: ['', '-', 'Sin cita'],
    status: said('Confirmada=confirmed|Cancelada=cancelled|No asistió=no_show|Realizada=completed'),
    kinds: ['Revisión', 'Limpieza', 'Empaste'],
    names: SOUTH,
    phones: ['612 00 14 55', '+34 910 00 21 73', '698 00 77 20'],
    titles: ['Revisiones pendientes', 'Pacientes', 'Seguimiento'],
  },
  {
    lang: 'fr',
    country: 'FR',
    heads: heads({
      name: 'Patient|Nom|Nom du patient|Nom et prénom',
      recareDueOn: 'Prochain contrôle|Date de rappel|Rappel prévu|Contrôle à faire le',
      lastVisitOn: 'Dernière visite|Dernière consultation|Dernier passage',
      nextBookingOn: 'Prochain RDV|Prochain rendez-vous|RDV suivant',
      phoneMobile: 'Portable|Mobile|Tél. portable',
      phone: 'Téléphone|Tél.|Tél',
      email: 'E-mail|Courriel|Adresse e-mail',
      birthOn: 'Né(e) le|Date de naissance|Naissance',
      appointmentOn: 'Date|Date du RDV|Jour',
      time: 'Heure|Horaire|Début',
      appointmentType: 'Motif|Acte|Type de RDV',
      appointmentStatus: 'Statut|État|Statut du RDV',
      number: 'N° patient|N° dossier|ID patient',
    }),
    dates: ['dmy/', 'd M y', 'dmy-'],
    none: ['', '-', 'Aucun'],
    status: said('Confirmé=confirmed|Annulé=cancelled|Absent=no_show|Honoré=completed'),
    kinds: ['Contrôle', 'Détartrage', 'Soin'],
    names: SOUTH,
    phones: ['06 99 00 12 84', '+33 1 99 00 45 10', '07 99 00 31 06'],
    titles: ['Rappels', 'Patients à rappeler', 'Suivi'],
  },
  {
    lang: 'de',
    country: 'DE',
    heads: heads({
      name: 'Patient|Patientenname|Name, Vorname|Patient/in',
      recareDueOn: 'Recall fällig|Nächster Recall|Kontrolle fällig|Recall-Termin|Nächste Kontrolle',
      lastVisitOn: 'Letzter Besuch|Letzte Behandlung|Zuletzt gesehen',
      nextBookingOn: 'Nächster Termin|Folgetermin|Termin am',
      phoneMobile: 'Mobil|Handy|Mobilnummer',
      phone: 'Telefon|Tel.|Rufnummer',
      email: 'E-Mail|Mail|E-Mail-Adresse',
      birthOn: 'Geburtsdatum|Geb. am|geboren',
      appointmentOn: 'Datum|Termin|Tag',
      time: 'Uhrzeit|Zeit|Beginn',
      appointmentType: 'Terminart|Grund|Behandlung',
      appointmentStatus: 'Status|Terminstatus|Zustand',
      number: 'Patientennr.|Pat.-Nr.|Patienten-ID',
    }),
    dates: ['dmy.', 'd M y', 'iso'],
    none: ['', '–', 'kein Termin'],
    status: said('Bestätigt=confirmed|Abgesagt=cancelled|Nicht erschienen=no_show|Erledigt=completed'),
    kinds: ['Kontrolle', 'PZR', 'Füllung'],
    names: NORTH,
    phones: ['+49 30 23125 771', '0171 23125 08', '030 23125 443'],
    titles: ['Recall', 'Fällige Patienten', 'Recall-Liste'],
  },
  {
    lang: 'pt-BR',
    country: 'BR',
    heads: heads({
      name: 'Paciente|Nome|Nome do paciente|Nome completo',
      recareDueOn: 'Próximo retorno|Data de retorno|Retorno previsto|Retorno em',
      lastVisitOn: 'Última consulta|Último atendimento|Última visita',
      nextBookingOn: 'Próxima consulta|Próximo agendamento|Consulta agendada',
      phoneMobile: 'Celular|Tel. celular|Telefone celular',
      phone: 'Telefone|Fone|Tel.',
      email: 'E-mail|Email',
      birthOn: 'Nascimento|Data de nascimento|Data nasc.',
      appointmentOn: 'Data|Data da consulta|Dia',
      time: 'Hora|Horário|Início',
      appointmentType: 'Procedimento|Motivo|Tipo de consulta',
      appointmentStatus: 'Status|Situação|Estado',
      number: 'Prontuário|Nº do paciente|Código do paciente',
    }),
    dates: ['dmy/', 'd M y', 'dmy-'],
    none: ['', '-', 'Sem agendamento'],
    status: said('Confirmada=confirmed|Cancelada=cancelled|Faltou=no_show|Realizada=completed'),
    kinds: ['Avaliação', 'Limpeza', 'Restauração'],
    names: SOUTH,
    phones: ['(11) 90000-1234', '+55 21 90000-7788', '(31) 3000-4512'],
    titles: ['Retornos', 'Pacientes para retorno', 'Lista de retorno'],
  },
];
