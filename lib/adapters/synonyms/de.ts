import type { Vocabulary } from './vocabulary.ts';

export const de: Vocabulary = {
  language: 'de',
  heads: {
    name: 'patient|patientin|patientenname|name|name des patienten|kunde|patient/in|patient*in|name, vorname|patienten|klient|patient:in|name / vorname|nachname, vorname|vor- und nachname|patient (name)|patient/-in|patient(in)|name des patienten/der patientin',
    first: 'vorname',
    last: 'nachname|familienname',
    patientId:
      'patientennummer|patienten-nr.|pat.-nr.|patnr|pat-nr|patienten-id|patient-id|karteinummer|akten-nr.|kartei-nr.|pat. nr.|patienten-nr|pat.nr.|pat.-nr|pat-nr.|patienten nr.|pid|fallnummer|fall-nr.',
    birth:
      'geburtsdatum|geb.|geboren|geb.-datum|geb. datum|geburtstag|geb.datum|geboren am|geb. am|geb.-dat.|geb-datum|geburtsdat.|geb.tag',
    phone: 'telefon|tel.|tel|telefonnummer|rufnummer|telefon-nr.|tel.-nr.|telefon 1|tel.nr.|telefonnr.',
    mobile:
      'mobil|handy|mobiltelefon|mobilnummer|handynummer|mobil-nr.|handy-nr.|mobil nr.|mobiltel.|tel. mobil|natel|natel-nr.',
    home: 'telefon privat|tel. privat|privat|festnetz|telefon (privat)',
    work: 'telefon geschäftlich|tel. dienstlich|dienstlich|geschäftlich|telefon arbeit',
    email: 'e-mail|email|e-mail-adresse|mail',
    contact: 'kontakt|kontaktdaten',
    language: 'sprache',
    guardian: 'erziehungsberechtigte|vormund|elternteil|erziehungsberechtigter|betreuer',
    due: 'fällig|fällig am|fälligkeit|fälligkeitsdatum|recall-datum|recalltermin|recall am|recall fällig|fällig seit|wiedervorlage|recalldatum|nächster recall|kontrolle fällig|recall-termin|nächste kontrolle|nächste pzr|pzr fällig|kontrolltermin fällig|recall zum|recall-monat|recallmonat|recall bis|erinnern am|nächste prophylaxe|vorsorge fällig|wiedervorlage am|zur kontrolle am|nächste untersuchung',
    recall: 'recall|recallart|recall-art|recalltyp|recall-typ|kontrolle',
    recallReason: 'recallgrund|recall-grund',
    attempts: 'versuche|kontaktversuche|anzahl versuche',
    reminded:
      'letzte erinnerung|erinnert am|letzter kontakt|erinnerung gesendet|zuletzt erinnert|letzter recall|brief gesendet|brief gesendet am|brief verschickt am|letzter brief|sms gesendet|sms gesendet am|letzte sms|zuletzt angeschrieben|angeschrieben am',
    lastVisit:
      'letzter besuch|letzter termin|zuletzt gesehen|letzte behandlung|letzte konsultation|zuletzt da|zuletzt behandelt|letzter kontakttermin|letzter recall-termin|letzter kontakt in der praxis|letzte kontrolle|letzte pzr|letztes erscheinen|letzter praxisbesuch|letzte sitzung|letzte untersuchung|zuletzt hier',
    next: 'nächster termin|nächste termin|folgetermin|kommender termin|nächster besuch|nächste behandlung|nächster geplanter termin|nächste sitzung|neuer termin|zukünftiger termin',
    appointment:
      'termin|termindatum|terminzeit|datum/uhrzeit|datum und uhrzeit|datum / uhrzeit|datum & uhrzeit|terminbeginn|beginn des termins|terminstart|termin beginn|datum und uhrzeit des termins|beginnt am|termin vom|versäumter termin|verpasster termin|versäumt am',
    appointmentId: 'termin-nr.|termin-id|terminnummer',
    date: 'datum|tag|am',
    time: 'uhrzeit|zeit|beginn|von|start|startzeit|anfang|beginnt|startet|anfangszeit',
    status: 'status|zustand|terminstatus|anwesenheit|termin-status|status des termins|patientenstatus',
    type: 'art|terminart|behandlung|leistung|grund|behandlungsart|termintyp|anlass|besuchsgrund|termingrund|behandlungsgrund|impfung|impfstoff|vorsorge|vorsorgeart|art der vorsorge|art der impfung',
    provider:
      'behandler|behandlerin|arzt|ärztin|zahnarzt|zahnärztin|therapeut|mitarbeiter|behandler/in|therapeutin|arzt/ärztin|behandelnder arzt|beh.|zahnarzt/zahnärztin|prophylaxe-assistenz|ressource|psychologe|psychologin|physiotherapeut|physiotherapeutin|hautarzt|hautärztin|kinderarzt|kinderärztin|optometrist',
    plan: 'plan|behandlungsplan|heilplan|kostenvoranschlag|hkp|heil- und kostenplan|therapieplan',
    planId: 'plan-nr.|plannummer|hkp-nr.|kv-nr.',
    planOn:
      'plandatum|erstellt für plan|vorgelegt am|angeboten am|hkp-datum|datum des plans|planungsdatum|genehmigt am|kv vom|hkp vom|plan vom',
    value: 'wert|betrag|honorar|kosten|planwert|preis|plansumme|gesamtkosten',
    balance: 'saldo|offen|offener betrag|kontostand|offene posten|außenstände',
    smsOk: 'sms-einwilligung|sms erlaubt|einwilligung sms',
    emailOk: 'e-mail-einwilligung|e-mail erlaubt|einwilligung e-mail',
    task: 'aufgabe|zugewiesen an|priorität|zuständig|bearbeiter|bearbeiterin|angefordert von|gemeldet von',
    invoice:
      'rechnung|rechnungsnummer|rechnungs-nr.|zahlung|rechnungsdatum|zahlungsdatum|bezahlt|rechnungsnr.|zahlungseingang',
    staff:
      'rolle|position|funktion|benutzer|benutzername|abteilung|letzte anmeldung|mitarbeitername|schicht|dienst|dienstplan|urlaub|personalnummer|bewerber|bewerberin|vorstellungsgespräch|schulung|fortbildung|mitarbeiter/in|mitarbeitende|kollege|vertrag',
    other:
      'alter|geschlecht|notizen|notiz|bemerkung|bemerkungen|adresse|anschrift|ort|plz|standort|raum|zimmer|erstellt|erstellt am|angelegt|angelegt am|geändert|geändert am|aktualisiert|aktionen|aktion|dauer|ende|bis|ankunft|intervall|erstbesuch|überwiesen von|überweiser|tage überfällig|überfällig|kommentar|summe|gesamt|aufnahmedatum|lieferant|artikel|menge|bestand|ablaufdatum|betreff|nachricht|nr.|lfd. nr.|labor',
    insurer: 'versicherung|kasse|krankenkasse|krankenversicherung|kostenträger|versicherer',
    sessions: 'sitzungen|sitzungszahl|behandlungseinheiten',
  },
  appointment: {
    booked: 'geplant|gebucht|vereinbart|offen|reserviert|vorgemerkt|ausstehend|unbestätigt|vergeben',
    confirmed: 'bestätigt',
    arrived:
      'angekommen|eingetroffen|anwesend|wartet|im wartezimmer|wartezimmer|in behandlung|im behandlungszimmer|da|eingecheckt',
    completed: 'erledigt|abgeschlossen|behandelt|fertig|wahrgenommen|erschienen|beendet|abgerechnet',
    no_show: 'nicht erschienen|nichterschienen|unentschuldigt|versäumt|ausgeblieben|nicht gekommen|verpasst',
    cancelled:
      'abgesagt|storniert|gelöscht|abgebrochen|entfallen|vom patienten abgesagt|durch patient abgesagt|von der praxis abgesagt|durch praxis abgesagt|abgesagt durch patient|storniert durch patient',
    rescheduled: 'verschoben|verlegt|umgebucht',
  },
  recall: {
    due: 'fällig|überfällig|offen|nicht kontaktiert|zu kontaktieren|anzurufen|ausstehend|noch anrufen|zu erinnern|noch nicht kontaktiert',
    contacted:
      'kontaktiert|angerufen|gesendet|erinnert|nachricht hinterlassen|angeschrieben|nicht erreicht|keine antwort|keine reaktion|nicht erreichbar|sms gesendet|e-mail gesendet|brief gesendet|whatsapp gesendet|sms verschickt|brief verschickt|anrufbeantworter',
    booked: 'termin vereinbart|gebucht|terminiert|vereinbart',
    done: 'erledigt|abgeschlossen',
    declined: 'abgelehnt|kein interesse|kein recall|wünscht keinen recall|will keinen recall|nicht mehr erinnern',
  },
  plan: {
    proposed: 'vorgeschlagen|vorgelegt|entwurf|ausstehend|gesendet|eingereicht|angeboten|erstellt',
    accepted: 'angenommen|akzeptiert|genehmigt|unterschrieben|bewilligt',
    in_progress: 'in behandlung|begonnen|laufend|in arbeit',
    completed: 'abgeschlossen|fertig|erledigt|eingegliedert',
    declined: 'abgelehnt|storniert|abgelaufen|verworfen',
  },
  none: 'keiner|keine|kein termin|nie|ohne termin|nicht vereinbart|noch nie|kein folgetermin|keine termine|kein nächster termin|nicht geplant|noch offen|ohne folgetermin|keiner geplant',
  relative: { heute: 0, morgen: 1, gestern: -1 },
  holder: 'accountname|kontoname|kontaktname|name des kontakts|kontoinhaber',
  todayIs: 'heute|heute ist|gedruckt am|stand|druckdatum|stand vom|erstellt am',
  recallTitle: 'recall|recalls|recall-liste|recallliste|fällige patienten|wiedervorlage|fällige recalls',
  day: 'terminliste|terminbuch|tagesliste|patiententermine|wartezimmer|patienten heute|sprechstunde|termine heute|heutige termine',
  book: 'termine|terminkalender|terminübersicht|tagesplan|tagesübersicht|empfang|kalender',
  rota: 'dienstplan|schichtplan|einsatzplan|bereitschaftsplan|urlaubsplan|urlaub|abwesenheiten|reinigungsplan|putzplan',
  uninsured: 'selbstzahler|selbstzahlerin|keine|ohne',
  goods: 'lieferant|lagerbestand|warenbestand|chargennummer|chargen-nr|zuletzt bestellt|nachbestellen',
  log: 'ip-adresse|ip adresse',
  yes: 'ja',
  no: 'nein',
  written: 'together',
  parts: {
    last: 'letzte|letzter|letztes|letzten|letztem|letztmals|zuletzt|vorherige|vorheriger|vorige|voriger|vergangener',
    next: 'nächste|nächster|nächstes|nächsten|nächst|kommende|kommender|folge|künftiger|zukünftiger',
    due: 'fällig|fällige|fälliger|fälligkeit|fälligkeits|überfällig',
    needed: 'anstehend|anstehende|anstehender|notwendig|nötig',
    planned: 'empfohlen|empfohlene|vorgesehen|vorgesehene',
    visit:
      'besuch|besuchs|behandlung|behandlungs|konsultation|konsultations|sitzung|sitzungs|vorstellung|gesehen|behandelt|erschienen|da|hier|besuche|behandlungen',
    booking: 'termin|termins|termine|gebucht|gebuchter|vereinbart|vereinbarter',
    check:
      'kontrolle|kontroll|prophylaxe|pzr|zahnreinigung|vorsorge|untersuchung|untersuchungs|nachsorge|nachkontrolle|checkup|check|zahnkontrolle|mundhygiene|hygiene|zahnsteinentfernung',
    recall:
      'recall|recalls|wiedervorlage|wiedervorstellung|wiedervorstellungs|wiedereinbestellung|einbestellung|einbestellen',
    kind: 'füllung|krone|brücke|wurzelbehandlung|extraktion|implantat|bleaching|notfall|schmerz|schmerzen|prothese|zahnspange|impfung|injektion|beratung|neuaufnahme|erstuntersuchung|massage|physio|abdruck|fäden|dentalhygiene|dh',
    done: 'wahrgenommen|wahrgenommener|erledigt|erledigte|erledigter|abgeschlossen|abgeschlossene|abgeschlossener|stattgefundener',
    phone: 'telefon|tel|fon|ruf|fernruf|rufnummer|telefonnummer',
    mobile: 'mobil|handy|mobilfunk|mobile|mobiles|mobilnr|handynr|natel',
    home: 'privat|festnetz',
    work: 'geschäftlich|dienstlich|arbeit|büro',
    email: 'mail|email',
    address: 'adresse',
    patient: 'patient|patientin|patienten|patientinnen|klient|klientin|pat',
    called: 'name|namen|vorname|nachname',
    number: 'n|nº|n°|º|no|nr|num|number|numero|nummer|id|kennung',
    typed: 'art|grund|anlass',
    state: 'status|zustand',
    filler:
      'am|im|in|an|der|die|das|des|den|dem|zum|zur|ab|seit|bis|von|vom|beim|und|datum|tag|monat|monats|praxis|ordination|ordinations|up|e|o|arzt|arzts|mal|jährlich|jährliche|jährlicher|halbjährlich|halbjährliche|regelmäßige|kontakt',
  },
};
