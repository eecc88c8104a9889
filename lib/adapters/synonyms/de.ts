import type { Vocabulary } from './vocabulary.ts';

export const de: Vocabulary = {
  language: 'de',
  heads: {
    name: 'patient|patientin|patientenname|name|name des patienten|patient/in|patient*in|name, vorname|patienten|patient:in|name / vorname|nachname, vorname|vor- und nachname|patient (name)|patient/-in|patient(in)|name des patienten/der patientin|patientin/patient|patient / in|name vorname|name und vorname|nachname vorname|familienname, vorname|vorname name|vorname nachname|vorname, name|patient name|klient/in|klient:in|klientenname|patientname|versicherter|versicherte|pat.|pat.-name|patient/name|kundin/kunde|patient (name, vorname)|name/vorname',
    first: 'vorname|vornamen|vorn.',
    last: 'nachname|familienname|zuname|nachn.|name (nachname)',
    patientId:
      'patientennummer|patienten-nr.|pat.-nr.|patnr|pat-nr|patienten-id|patient-id|karteinummer|akten-nr.|kartei-nr.|pat. nr.|patienten-nr|pat.nr.|pat.-nr|pat-nr.|patienten nr.|pid|fallnummer|fall-nr.|patienten-id.|pat-id|patientenkennung|pat.-id|pat. id|fall-nr|dossier-nr.|dossiernummer|dossier-nr|patienten-kennung|versichertennummer|versicherten-nr.|sv-nr.|svnr|sv-nummer|kvnr|kv-nr. patient|kartei|karteikarte|kartei nr.|akte|aktennummer|akten-nr|pat.nr|ahv-nr.|ahv-nummer|krankenversichertennummer|pat.#|patient nr.|patient-nr.|patient nr',
    birth:
      'geburtsdatum|geb.|geboren|geb.-datum|geb. datum|geburtstag|geb.datum|geboren am|geb. am|geb.-dat.|geb-datum|geburtsdat.|geb.tag|geb|geburtsdat|geburts-datum|geb.-tag|gebdat|gebdat.|geburtsdatum (alter)|geb.dat',
    phone:
      'telefon|tel.|tel|telefonnummer|rufnummer|telefon-nr.|tel.-nr.|telefon 1|tel.nr.|telefonnr.|telefon nr.|telefon-nr|tel. nr.|tel nr.|tel.-nummer|tel-nr.|fon|telefon 2|rückrufnummer|erreichbar unter|tel. 1|telefonnummern|telefone|tel/mobil|telefon/mobil|tel. / mobil',
    mobile:
      'mobil|handy|mobiltelefon|mobilnummer|handynummer|mobil-nr.|handy-nr.|mobil nr.|mobiltel.|tel. mobil|natel|natel-nr.|mobilfunk|mobilfunknummer|mobiltelefonnummer|mobile|mobil-telefon|mobiltelefon-nr.|handy nr.|handynr.|handy nummer|tel. handy|tel. mobile|tel mobil|mobil 1|mobilnr.|mob.|mobil-nummer|natelnummer|natel nr.|whatsapp-nummer',
    home: 'telefon privat|tel. privat|privat|festnetz|telefon (privat)|tel. p|tel. p.|tel p|tel. zuhause|telefon zuhause|festnetznummer|tel. festnetz|telefon p|telefon p.|priv.|tel. priv.|tel privat|privatnummer|telefon (p)|privattelefon',
    work: 'telefon geschäftlich|tel. dienstlich|dienstlich|geschäftlich|telefon arbeit|tel. g|tel. g.|tel g|telefon g|telefon g.|tel. geschäft|tel. geschäftlich|geschäft|tel. arbeit|tel. büro|telefon büro|gesch.|tel. gesch.|dienst-tel.|telefon dienstlich|tel. d.|telefon (g)',
    email:
      'e-mail|email|e-mail-adresse|mail|mail-adresse|mailadresse|emailadresse|e-mailadresse|email-adresse|e-mail adresse|mail adresse',
    contact: 'kontakt|kontaktdaten',
    language: 'sprache',
    guardian:
      'erziehungsberechtigte|vormund|elternteil|erziehungsberechtigter|betreuer|eltern|elternteil 1|mutter|vater|name der mutter|name des vaters|mutter/vater|erziehungsber.|erz.-ber.|sorgeberechtigte|sorgeberechtigter|sorgeberechtigte/r|erziehungsberechtigte/r|erziehungsberechtigte:r|gesetzl. vertreter|gesetzlicher vertreter|gesetzliche vertretung|gesetzlicher betreuer|name der eltern|name elternteil|ansprechpartner eltern|obsorgeberechtigte|betreuungsperson|bezugsperson|eltern/vormund|begleitperson|angehörige|angehöriger|zahlungspflichtiger|elternname|hauptversicherter',
    due: 'fällig|fällig am|fälligkeit|fälligkeitsdatum|recall-datum|recalltermin|recall am|recall fällig|fällig seit|wiedervorlage|recalldatum|nächster recall|kontrolle fällig|recall-termin|nächste kontrolle|nächste pzr|pzr fällig|kontrolltermin fällig|recall zum|recall-monat|recallmonat|recall bis|erinnern am|nächste prophylaxe|vorsorge fällig|wiedervorlage am|zur kontrolle am|nächste untersuchung|nächste impfung|nächste impfung am|nächste impfung fällig|impfung fällig|impfung fällig am|impfung fällig seit|nächste impfdosis|nächste impfdosis am|nächste impfdosis fällig|impfdosis fällig|impfdosis fällig am|impfdosis fällig seit|nächste auffrischung|nächste auffrischung am|nächste auffrischung fällig|auffrischung fällig|auffrischung fällig am|auffrischung fällig seit|nächste auffrischimpfung|nächste auffrischimpfung am|nächste auffrischimpfung fällig|auffrischimpfung fällig|auffrischimpfung fällig am|auffrischimpfung fällig seit|nächste dosis|nächste dosis am|nächste dosis fällig|dosis fällig|dosis fällig am|dosis fällig seit|nächste untersuchung am|nächste untersuchung fällig|untersuchung fällig|untersuchung fällig am|untersuchung fällig seit|nächste vorsorge|nächste vorsorge am|nächste vorsorge fällig|vorsorge fällig am|vorsorge fällig seit|nächste kontrolle am|nächste kontrolle fällig|kontrolle fällig am|kontrolle fällig seit|nächste prophylaxe am|nächste prophylaxe fällig|prophylaxe fällig|prophylaxe fällig am|prophylaxe fällig seit|nächste zahnreinigung|nächste zahnreinigung am|nächste zahnreinigung fällig|zahnreinigung fällig|zahnreinigung fällig am|zahnreinigung fällig seit|nächste dentalhygiene|nächste dentalhygiene am|nächste dentalhygiene fällig|dentalhygiene fällig|dentalhygiene fällig am|dentalhygiene fällig seit|nächste dh|nächste dh am|nächste dh fällig|dh fällig|dh fällig am|dh fällig seit|nächste mundhygiene|nächste mundhygiene am|nächste mundhygiene fällig|mundhygiene fällig|mundhygiene fällig am|mundhygiene fällig seit|nächste augenkontrolle|nächste augenkontrolle am|nächste augenkontrolle fällig|augenkontrolle fällig|augenkontrolle fällig am|augenkontrolle fällig seit|nächste sehkontrolle|nächste sehkontrolle am|nächste sehkontrolle fällig|sehkontrolle fällig|sehkontrolle fällig am|sehkontrolle fällig seit|nächste hörkontrolle|nächste hörkontrolle am|nächste hörkontrolle fällig|hörkontrolle fällig|hörkontrolle fällig am|hörkontrolle fällig seit|nächste injektion|nächste injektion am|nächste injektion fällig|injektion fällig|injektion fällig am|injektion fällig seit|nächste spritze|nächste spritze am|nächste spritze fällig|spritze fällig|spritze fällig am|spritze fällig seit|nächste entwurmung|nächste entwurmung am|nächste entwurmung fällig|entwurmung fällig|entwurmung fällig am|entwurmung fällig seit|nächste nachsorge|nächste nachsorge am|nächste nachsorge fällig|nachsorge fällig|nachsorge fällig am|nachsorge fällig seit|nächste hautkrebsvorsorge|nächste hautkrebsvorsorge am|nächste hautkrebsvorsorge fällig|hautkrebsvorsorge fällig|hautkrebsvorsorge fällig am|hautkrebsvorsorge fällig seit|nächste krebsvorsorge|nächste krebsvorsorge am|nächste krebsvorsorge fällig|krebsvorsorge fällig|krebsvorsorge fällig am|krebsvorsorge fällig seit|nächste jahreskontrolle|nächste jahreskontrolle am|nächste jahreskontrolle fällig|jahreskontrolle fällig|jahreskontrolle fällig am|jahreskontrolle fällig seit|nächste professionelle zahnreinigung|nächste professionelle zahnreinigung am|nächste professionelle zahnreinigung fällig|professionelle zahnreinigung fällig|professionelle zahnreinigung fällig am|professionelle zahnreinigung fällig seit|nächste wurmkur|nächste wurmkur am|nächste wurmkur fällig|wurmkur fällig|wurmkur fällig am|wurmkur fällig seit|nächste sitzungskontrolle|nächste sitzungskontrolle am|nächste sitzungskontrolle fällig|sitzungskontrolle fällig|sitzungskontrolle fällig am|sitzungskontrolle fällig seit|nächster check-up|nächster check-up am|check-up fällig|check-up fällig am|nächster checkup|nächster checkup am|checkup fällig|checkup fällig am|nächster sehtest|nächster sehtest am|sehtest fällig|sehtest fällig am|nächster hörtest|nächster hörtest am|hörtest fällig|hörtest fällig am|nächster impftermin fällig|nächster impftermin fällig am|impftermin fällig fällig|impftermin fällig fällig am|nächster recall-termin|nächster recall-termin am|recall-termin fällig|recall-termin fällig am|nächster recall am|nächster recall am am|recall am fällig|recall am fällig am|impftermin fällig am|fällig zum|fällig bis|fällig ab|fällig per|fällig im|wieder fällig|fällig geworden|fälligkeit am|fälligkeitsdat.|fälligk.|wiedereinbestellung|wiedereinbestellung am|wiedervorstellung|wiedervorstellung am|wv|wv am|wv-datum|wv-termin|wvl|wiederbestellung|wiederbestellung am|einzubestellen|einzubestellen am|einbestellen am|einbestellen zum|einbestellt zum|aufgebot|aufgebot am|aufzubieten am|aufzubieten|erinnerung am|erinnerung fällig|erinnerungsdatum|zu erinnern am|erinnern ab|anrufen ab|anrufen am|zieldatum|solltermin|soll-termin|soll am|sollte kommen am|empfohlen am|empfohlener termin bis|kontrolle am|kontrolle bis|kontrolldatum|kontrollieren am|recall zum monat|recall ab|nächste fälligkeit|nächste vorstellung fällig|überfällig seit|seit wann fällig|nachkontrolle am|nachkontrolle fällig|nachuntersuchung am|nachsorge am|nachimpfung|nachimpfung am|auffrischung am|nächster kontrolltermin fällig|vorsorge am|vorsorgetermin fällig|rezept fällig|folgeverordnung fällig|folgerezept fällig|kontaktlinsenkontrolle fällig|nächste hygiene|nächstes recall',
    recall:
      'recall|recallart|recall-art|recalltyp|recall-typ|kontrolle|recall art|recall typ|recallgruppe|recall für|art des recalls|erinnerungsart|art der erinnerung|recall-gruppe|recall-bezeichnung|recall-anlass|aufgebotsart|wiedervorlageart|kontrollart',
    recallReason: 'recallgrund|recall-grund',
    attempts:
      'versuche|kontaktversuche|anzahl versuche|anrufversuche|anzahl anrufe|anrufe|anz. versuche|anz. kontakte|anz. erinnerungen|anzahl erinnerungen|erinnerungen|anz. recalls|kontaktaufnahmen|versuch|versuch nr.|mahnstufe recall|anzahl kontakte|recall-versuche|recallversuche|erinnerungsstufe|anzahl recalls|briefe',
    reminded:
      'letzte erinnerung|erinnert am|letzter kontakt|erinnerung gesendet|zuletzt erinnert|letzter recall|brief gesendet|brief gesendet am|brief verschickt am|letzter brief|sms gesendet|sms gesendet am|letzte sms|zuletzt angeschrieben|angeschrieben am|letzter kontakt am|letzte kontaktaufnahme|letzter anruf|letzter anruf am|angerufen am|zuletzt angerufen|zuletzt kontaktiert|zuletzt kontaktiert am|kontaktiert am|letzte erinnerung am|erinnerung gesendet am|erinnerung verschickt|erinnerung verschickt am|letzte nachricht|letzte mail|letzte e-mail|e-mail gesendet am|benachrichtigt am|letzter kontaktversuch|letzter versuch|recall gesendet|recall gesendet am|recall verschickt|recall verschickt am|recall versendet am|aufgeboten am|aufgebot verschickt|aufgebot gesendet|letztes aufgebot|gemailt am|informiert am|eingeladen am|letztes schreiben|postkarte gesendet|postkarte verschickt am|einladung verschickt',
    lastVisit:
      'letzter besuch|letzter termin|zuletzt gesehen|letzte behandlung|letzte konsultation|zuletzt da|zuletzt behandelt|letzter kontakttermin|letzter recall-termin|letzter kontakt in der praxis|letzte kontrolle|letzte pzr|letztes erscheinen|letzter praxisbesuch|letzte sitzung|letzte untersuchung|zuletzt hier|letzte impfung|letzte impfung am|letzte dosis|letzte auffrischung|letzte vorsorge|letzte zahnreinigung|letzte prophylaxe|letzte dh|letzte dentalhygiene|letzte mundhygiene|letzte injektion|letzte therapie|letzte einheit|letzte sprechstunde|letzte ordination|letzter ordinationsbesuch|letzte vorstellung|letzte vorstellung am|letzter arztbesuch|letzter kontrolltermin|letzte kontrolle am|letzter check-up|letzter sehtest|letzter hörtest|letzte nachsorge|letzter wahrgenommener termin|letzter termin am|letzter besuch am|letzte behandlung am|letzte konsultation am|letzte sitzung am|letzter kons.|letzte kons.|letzte beh.|l. besuch|l. termin|l. behandlung|l. kons.|ltz. besuch|ltz. termin|ltz. behandlung|letztmals da|letztmals gesehen|letztmals behandelt|letztmalig|zuletzt in behandlung|zuletzt in der praxis|zuletzt in praxis|zuletzt erschienen|zuletzt anwesend|zuletzt vorgestellt|zuletzt besucht|zuletzt am|gesehen am|nicht mehr gesehen seit|nicht mehr da seit|nicht da seit|letzter patientenkontakt in der praxis|datum letzter besuch|datum letzte behandlung|datum letzter termin|datum der letzten behandlung|datum des letzten besuchs|datum des letzten termins|datum letzte kontrolle|vorheriger termin|vorheriger besuch|voriger termin|letzte anwesenheit|letzte visite|letzter aufenthalt in praxis|letzte pzr am|letzte sehprüfung',
    next: 'nächster termin|nächste termin|folgetermin|kommender termin|nächster besuch|nächste behandlung|nächster geplanter termin|nächste sitzung|neuer termin|zukünftiger termin|nächster termin am|nächster gebuchter termin|nächster vereinbarter termin|nächst. termin|nä. termin|n. termin|nächster kontrolltermin gebucht|künftiger termin|kommender besuch|termin vereinbart für|neuer termin am|ersatztermin|ersatztermin am|gebucht für|gebucht am termin|bereits gebucht|folgetermin am|umgebucht auf|verschoben auf|nächster therapietermin|nächste konsultation|nächste einheit|nächster behandlungstermin|datum nächster termin|weiterer termin|nächste vorstellung|anschlusstermin|nächste sprechstunde',
    appointment:
      'termin|termindatum|terminzeit|datum/uhrzeit|datum und uhrzeit|datum / uhrzeit|datum & uhrzeit|terminbeginn|beginn des termins|terminstart|termin beginn|datum und uhrzeit des termins|beginnt am|termin vom|versäumter termin|verpasster termin|versäumt am|termin am|termin um|terminzeitpunkt|termindatum/zeit|termin datum|termin (datum/zeit)|behandlungstermin|behandlungsdatum|behandlung am|sitzung am|sitzungsdatum|konsultation am|konsultationsdatum|besuch am|besuchsdatum|war geplant am|war geplant|war gebucht für|ursprünglicher termin|urspr. termin|ursprünglich|nicht erschienen am|ausgefallener termin|ausgefallen am|fehltermin|abgesagter termin|vereinbart für|geplant für termin|termin war|einbestellt für|einbestellt am|bestellt auf|bestellt für|bestellzeit|untersuchungstermin|konsultation|termin/uhrzeit|tag/uhrzeit|termintag|verpasst am',
    appointmentId: 'termin-nr.|termin-id|terminnummer',
    date: 'datum|tag|am',
    time: 'uhrzeit|zeit|beginn|von|start|startzeit|anfang|beginnt|startet|anfangszeit',
    status:
      'status|zustand|terminstatus|anwesenheit|termin-status|status des termins|patientenstatus|terminstatus.|erschienen|erschienen?|recall-status|recallstatus|kontaktstatus|ergebnis|status recall|status termin|anrufergebnis|ergebnis des anrufs|planstatus|kv-status|hkp-status|bearbeitungsstand|stand|bestätigung|wahrgenommen?|gekommen?|behandlungsstatus|aktueller status|erinnerungsstatus|stat.',
    type: 'art|terminart|behandlung|leistung|grund|behandlungsart|termintyp|anlass|besuchsgrund|termingrund|behandlungsgrund|impfung|impfstoff|vorsorge|vorsorgeart|art der vorsorge|art der impfung|fällige impfung|impfung gegen|impfart|name der impfung|fällige leistung|fällige untersuchung|untersuchung|untersuchungsart|art der untersuchung|art der behandlung|therapie|therapieart|terminanlass|termin für|leistungsart|verordnung|anliegen|beschwerden|art des termins|konsultationsgrund|sitzungsart|besuchsart|terminbezeichnung|heilmittel|vorgesehene behandlung|konsultationsart|geplante behandlung|impfstoffname',
    provider:
      'behandler|behandlerin|arzt|ärztin|zahnarzt|zahnärztin|therapeut|mitarbeiter|behandler/in|therapeutin|arzt/ärztin|behandelnder arzt|beh.|zahnarzt/zahnärztin|prophylaxe-assistenz|ressource|psychologe|psychologin|physiotherapeut|physiotherapeutin|hautarzt|hautärztin|kinderarzt|kinderärztin|optometrist|beh. arzt|beh.arzt|behandelnde ärztin|zahnarzt/-ärztin|arzt/in|arzt / ärztin|ärztin/arzt|hausarzt|hausärztin|stammbehandler|hauptbehandler|hauptbehandler/in|behandler:in|behandler*in|therapeut/in|therapeut:in|dentalhygienikerin|dh-mitarbeiterin|prophylaxehelferin|zmp|tierarzt|tierärztin|tierarzt/tierärztin|podologe|podologin|hörakustiker|akustiker|augenoptiker|optiker|augenarzt|augenärztin|logopäde|logopädin|osteopath|osteopathin|chiropraktor|heilpraktiker|heilpraktikerin|hebamme|ergotherapeut|ergotherapeutin|psychotherapeut|psychotherapeutin|psychiater|kieferorthopäde|kieferorthopädin|physio|impfarzt|impfender arzt|kosmetikerin|fachperson|fachkraft|zuständiger arzt|bezugstherapeut|ernährungsberaterin|gynäkologin|frauenarzt|urologe|betreuender arzt',
    plan: 'plan|behandlungsplan|heilplan|kostenvoranschlag|hkp|heil- und kostenplan|therapieplan|kostenplan|therapievorschlag|behandlungsvorschlag|vorgeschlagene behandlung|offerte|angebot|behandlungskonzept',
    planId:
      'plan-nr.|plannummer|hkp-nr.|kv-nr.|hkp nr.|kv nr.|kv-nummer|hkp-nummer|plan nr.|angebotsnr.|offertnummer|offerten-nr.|offert-nr.|kostenvoranschlag-nr.',
    planOn:
      'plandatum|erstellt für plan|vorgelegt am|angeboten am|hkp-datum|datum des plans|planungsdatum|genehmigt am|kv vom|hkp vom|plan vom|kv-datum|kv datum|hkp erstellt am|kv erstellt am|angebotsdatum|angebot vom|offerte vom|offertdatum|offertendatum|ausgehändigt am|hkp ausgehändigt am|unterschrieben am|eingereicht am|hkp eingereicht am|vorgeschlagen am|kv gesendet am',
    value:
      'wert|betrag|honorar|kosten|planwert|preis|plansumme|gesamtkosten|hkp-summe|kv-summe|kv-betrag|hkp-betrag|gesamthonorar|geschätzte kosten|voraussichtliche kosten|gesamtbetrag|gesamtsumme|planbetrag|betrag (chf)|betrag (€)|kosten gesamt|wert (€)|eigenanteil|offertbetrag',
    balance:
      'saldo|offen|offener betrag|kontostand|offene posten|außenstände|offener saldo|offene beträge|restbetrag|ausstand|ausstehend (€)|schulden',
    smsOk: 'sms-einwilligung|sms erlaubt|einwilligung sms',
    emailOk: 'e-mail-einwilligung|e-mail erlaubt|einwilligung e-mail',
    task: 'aufgabe|zugewiesen an|priorität|zuständig|bearbeiter|bearbeiterin|angefordert von|gemeldet von|auftrag|auftragsnummer|auftrags-nr.|projekt|verantwortlich|verantwortlicher|erledigt von|zu erledigen bis|to-do|bestellung|bestellnummer|bestell-nr.|störung',
    invoice:
      'rechnung|rechnungsnummer|rechnungs-nr.|zahlung|rechnungsdatum|zahlungsdatum|bezahlt|rechnungsnr.|zahlungseingang|rechnungsbetrag|re.-nr.|re-nr.|rg-nr.|zahlbar bis|zahlungsziel|mahnstufe|mahnung|mahnung vom|zahlart|zahlungsart|bezahlt am|beleg|beleg-nr.|rate|raten|abgerechnet am|rechnung vom|fakturiert|gutschrift|lastschrift|letzte zahlung',
    staff:
      'rolle|position|funktion|benutzer|benutzername|abteilung|letzte anmeldung|mitarbeitername|schicht|dienst|dienstplan|urlaub|personalnummer|bewerber|bewerberin|vorstellungsgespräch|schulung|fortbildung|mitarbeiter/in|mitarbeitende|kollege|vertrag|letzter login|letztes login|zuletzt angemeldet|letzter zugriff|personal-nr.|pers.-nr.|vorgesetzter|vorgesetzte|eintrittsdatum|eingestellt am|arbeitszeit|qualifikation|gewerbeschein|schüler|schülerin|schüler/in|klasse|lehrer|lehrerin|kursleiter|kursleiterin|fahrlehrer|fahrschüler|mieter|mieterin|vermieter|fahrer|fahrzeug|kennzeichen|hauptuntersuchung|tüv|hu fällig|entleiher|ausleiher|buchtitel|trainer|unterricht|unterrichtsstunde|fortbildungspunkte|probezeit|betriebsarzt|kurs',
    other:
      'alter|geschlecht|notizen|notiz|bemerkung|bemerkungen|adresse|anschrift|ort|plz|standort|raum|zimmer|erstellt|erstellt am|angelegt|angelegt am|geändert|geändert am|aktualisiert|aktionen|aktion|dauer|ende|bis|ankunft|intervall|erstbesuch|überwiesen von|überweiser|tage überfällig|überfällig|kommentar|summe|gesamt|aufnahmedatum|lieferant|artikel|menge|bestand|ablaufdatum|betreff|nachricht|nr.|lfd. nr.|labor|absagegrund|grund der absage|abgesagt von|abgesagt am|storniert am|storniert von|stornogrund|anfrage|anfrage am|anfragedatum|angefragt am|eingegangen am|herkunft|beruf|familienstand|nationalität|staatsangehörigkeit|gewicht|größe|grösse|allergien|diagnose|diagnosen|medikation|medikamente|dosis-nr.|dosisnummer|impfdosis nr.|charge|chargen-nr.|charge/lot|chip-nr.|chipnummer|transpondernummer|rechtes auge|linkes auge|ohr|tage seit|seit tagen|tage|tage überfällig seit|wochen überfällig|monate seit|verzug|verspätung|letzte bestellung|letzte rechnung|letzte änderung|zuletzt geändert|letzte wartung|nächste wartung|wartung fällig|wartung fällig am|letzte kalibrierung|nächste kalibrierung|letzte prüfung|nächste prüfung|prüfung fällig|prüftermin|gültig bis|gültig ab|haltbar bis|mhd|garantie|garantie bis|gerät|geräte|gerätenummer|ausgeliehen am|rückgabe|rückgabe am|rückgabedatum|abreise|anreise|nächte|kontaktweg|bevorzugter kontakt|kontaktart|erreichbarkeit|kanton|bundesland|anrede|initialen|familie|haushalt|wartezeit|kommt um|einwilligung am|erstkontakt|erstkonsultation|erstvorstellung|quelle',
    insurer:
      'versicherung|kasse|krankenkasse|krankenversicherung|kostenträger|versicherer|versicherung/kasse|kk|gkv|pkv|krankenvers.|zusatzversicherung|versicherungsname|kassenname|kassenart|leistungsträger|sozialversicherung|sv-träger|krankenversicherer',
    sessions:
      'sitzungen|sitzungszahl|behandlungseinheiten|sitzung|sitzung nr.|sitzungen (von)|einheiten|einheit|sitzungen erbracht|erbrachte einheiten|behandlung nr.|verordnete einheiten|termine (von/bis)|behandlungsfortschritt|anzahl sitzungen|therapieeinheiten|sitzungsstand',
  },
  open: {
    ward: 'kind|name des kindes|kindername|name kind|kinder|tier|tiername|name des tieres|haustier|säugling|baby|rufname|patient (tier)',
    owner:
      'tierhalter|tierhalterin|tierhalter/in|halter|halterin|halter/in|besitzer|besitzerin|besitzer/in|tierbesitzer|tierbesitzerin|name des besitzers|name des halters|eigentümer|tierhalter:in',
    client: 'kunde|klient|kunden|kundin|kundenname',
    clientNo:
      'kd.-nr.|kd.nr.|kd-nr|kd-nr.|kdnr|kundennummer|kunden-nr.|kunden nr.|kundennr.|kunden-id|klientennummer|klienten-nr.',
    species: 'tierart|rasse|art/rasse|tierart/rasse|spezies|tierart / rasse',
    theirPhone:
      'telefon eltern|tel. eltern|telefon der eltern|telefon elternteil|tel. mutter|telefon mutter|tel. vater|telefon tierhalter|tel. halter|telefon halter|tel. besitzer|telefon besitzer|tel. erziehungsberechtigte|telefon erziehungsberechtigte|telefon kunde|tel. tierhalter|telefon betreuer',
    theirMobile:
      'mobil eltern|handy eltern|mobilnummer eltern|mobil mutter|handy mutter|handy vater|mobil halter|handy halter|mobil tierhalter|handy tierhalter|handy besitzer|mobil besitzer|natel eltern|natel mutter|handy elternteil|mobil elternteil|mobile eltern',
    theirEmail: 'e-mail eltern|email eltern|e-mail halter|e-mail tierhalter|e-mail besitzer|e-mail mutter|mail eltern',
    latest: 'letzte|letzter|letztes|zuletzt|vorherige|vorheriger',
    access: 'letzter zugang',
    outreach:
      'kontaktiert|angerufen|erinnert|benachrichtigt|erinnerung|informiert|angeschrieben|kontaktaufnahme|nachgefasst|aufgeboten',
    diagnosed: 'diagnosedatum|diagnose vom|diagnose am|diagnostiziert am|befund vom',
  },
  appointment: {
    booked:
      'geplant|gebucht|vereinbart|offen|reserviert|vorgemerkt|ausstehend|unbestätigt|vergeben|bestellt|einbestellt|geplanter termin|provisorisch|angefragt|angelegt|fix|neu|eingetragen|terminiert|nicht bestätigt|zu bestätigen|aktiv|gesetzt|belegt|erwartet',
    confirmed:
      'bestätigt|bestätigt per sms|per sms bestätigt|telefonisch bestätigt|best.|zugesagt|sms bestätigt|vom patienten bestätigt',
    arrived:
      'angekommen|eingetroffen|anwesend|wartet|im wartezimmer|wartezimmer|in behandlung|im behandlungszimmer|da|eingecheckt|gekommen|im haus|aufgenommen|angemeldet|empfang|im sprechzimmer|sprechzimmer|im zimmer|wartend|auf dem stuhl|am stuhl|aufgerufen|laufend|in sitzung|beim arzt|bereit|in bearbeitung|eingelesen',
    completed:
      'erledigt|abgeschlossen|behandelt|fertig|wahrgenommen|erschienen|beendet|abgerechnet|durchgeführt|stattgefunden|war da|gesehen|gegangen|entlassen|verabschiedet|verrechnet|fakturiert|geleistet|kam|erfüllt|ok erledigt|beendet und abgerechnet|erbracht',
    no_show:
      'nicht erschienen|nichterschienen|unentschuldigt|versäumt|ausgeblieben|nicht gekommen|verpasst|nicht da|unentschuldigt gefehlt|gefehlt|fehlt|no-show|no show|nicht wahrgenommen|nicht eingehalten|versetzt|fehltermin|unentschuldigt ferngeblieben|ferngeblieben|vergessen|nicht angetreten|ausgefallen (patient)',
    cancelled:
      'abgesagt|storniert|gelöscht|abgebrochen|entfallen|vom patienten abgesagt|durch patient abgesagt|von der praxis abgesagt|durch praxis abgesagt|abgesagt durch patient|storniert durch patient|abgemeldet|entschuldigt|entschuldigt gefehlt|kurzfristig abgesagt|zu spät abgesagt|abgesagt (patient)|abgesagt (praxis)|patient hat abgesagt|praxis hat abgesagt|ausgefallen|abgesagt durch eltern|abgesagt durch halter|vom halter abgesagt|von den eltern abgesagt|vom kunden abgesagt|annulliert|verzichtet|rechtzeitig abgesagt|abgesagt < 24 h|gecancelt',
    rescheduled:
      'verschoben|verlegt|umgebucht|umgeplant|neu terminiert|verschoben auf neu|geändert|terminverschiebung|vertagt',
  },
  recall: {
    due: 'fällig|überfällig|offen|nicht kontaktiert|zu kontaktieren|anzurufen|ausstehend|noch anrufen|zu erinnern|noch nicht kontaktiert|noch offen|nicht erinnert|nicht angerufen|nicht angeschrieben|zu kontaktieren (tel.)|einzubestellen|aufzubieten|zu planen|ohne termin|kein termin|nicht terminiert|noch nicht terminiert|bald fällig|demnächst fällig|verfallen|zu erledigen|unbearbeitet|in verzug|aktiv|wartend|noch nicht erinnert|neu|zu versenden',
    contacted:
      'kontaktiert|angerufen|gesendet|erinnert|nachricht hinterlassen|angeschrieben|nicht erreicht|keine antwort|keine reaktion|nicht erreichbar|sms gesendet|e-mail gesendet|brief gesendet|whatsapp gesendet|sms verschickt|brief verschickt|anrufbeantworter|1. erinnerung|2. erinnerung|3. erinnerung|1. recall|2. recall|3. recall|1. aufgebot|2. aufgebot|1. brief|2. brief|aufgeboten|eingeladen|informiert|benachrichtigt|versendet|verschickt|versandt|ab besprochen|ab|auf ab gesprochen|mailbox|mailbox besprochen|meldet sich|ruft zurück|will zurückrufen|pat. meldet sich|patient meldet sich|rückruf vereinbart|nicht erreichbar (1x)|1x angerufen|2x angerufen|3x angerufen|besetzt|nimmt nicht ab|falsche nummer|gemailt|e-mail verschickt|mail gesendet|mail verschickt|telefonisch kontaktiert|überlegt|überlegt noch|in kontakt|kontakt hergestellt|antwort ausstehend|warten auf antwort|wartet auf rückmeldung|keine rückmeldung|gesprochen|postkarte verschickt|brief raus',
    booked:
      'termin vereinbart|gebucht|terminiert|vereinbart|termin gebucht|termin gemacht|termin vorhanden|termin fix|hat termin|termin gegeben|termin steht|eingeplant|terminiert am|einbestellt',
    done: 'erledigt|abgeschlossen|durchgeführt|geimpft|verabreicht|war da|wahrgenommen|behandelt|aktuell|gekommen|fertig|kontrolle erfolgt',
    declined:
      'abgelehnt|kein interesse|kein recall|wünscht keinen recall|will keinen recall|nicht mehr erinnern|verweigert|verzichtet|nicht gewünscht|nicht mehr gewünscht|möchte nicht|will nicht|abgemeldet|praxiswechsel|gesperrt|nicht mehr anschreiben|nicht mehr anrufen|behandlung woanders|anderer zahnarzt|arztwechsel|kein interesse mehr|lehnt ab',
  },
  plan: {
    proposed:
      'vorgeschlagen|vorgelegt|entwurf|ausstehend|gesendet|eingereicht|angeboten|erstellt|offen|in entscheidung|überlegt|wartet auf antwort|wartet auf unterschrift|unterschrift ausstehend|unterschrift fehlt|nicht unterschrieben|ausgehändigt|ausgedruckt|besprochen|neu|wartet auf genehmigung|zur genehmigung|bei der kasse|in prüfung|keine rückmeldung|noch nicht entschieden|versandt|verschickt|geplant',
    accepted:
      'angenommen|akzeptiert|genehmigt|unterschrieben|bewilligt|zugestimmt|unterzeichnet|genehmigt, ohne termin|genehmigt ohne termin|angenommen ohne termin|akzeptiert, nicht terminiert|bestätigt|einverstanden|teilweise angenommen|teilweise genehmigt|freigegeben',
    in_progress:
      'in behandlung|begonnen|laufend|in arbeit|in therapie|gestartet|aktiv|teilweise erledigt|läuft|in umsetzung',
    completed: 'abgeschlossen|fertig|erledigt|eingegliedert|abgerechnet|durchgeführt|beendet|umgesetzt',
    declined:
      'abgelehnt|storniert|abgelaufen|verworfen|nicht angenommen|nicht gewünscht|verfallen|zurückgezogen|nicht genehmigt|verloren|ungültig',
  },
  none: 'keiner|keine|kein termin|nie|ohne termin|nicht vereinbart|noch nie|kein folgetermin|keine termine|kein nächster termin|nicht geplant|noch offen|ohne folgetermin|keiner geplant|nichts|nichts geplant|noch keiner|noch keine|kein termin vereinbart|kein termin geplant|kein folgetermin vereinbart|nicht vorhanden|kein eintrag|noch nicht vereinbart|noch kein termin|bisher keine|bisher keiner|kein besuch',
  relative: {
    heute: 0,
    morgen: 1,
    gestern: -1,
  },
  holder: 'accountname|kontoname|kontaktname|name des kontakts|kontoinhaber',
  todayIs: 'heute|heute ist|gedruckt am|stand|druckdatum|stand vom|erstellt am',
  recallTitle:
    'recall|recalls|recall-liste|recallliste|fällige patienten|wiedervorlage|fällige recalls|recalls fällig|recall fällig|recall-patienten|recallpatienten|recall-übersicht|recallübersicht|recall-verwaltung|fällige impfungen|fällige vorsorgen|fällige kontrollen|impferinnerungen|impferinnerung|impf-recall|impfrecall|fällige patienten / recall|erinnerungen patienten|patientenerinnerungen|überfällige patienten|überfällige recalls|aufgebote|wiedervorstellungen|wiedereinbestellungen|einzubestellende patienten|kontrollen fällig|zu erinnern|recallbriefe|prophylaxe-recall',
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
    kind: 'füllung|krone|brücke|wurzelbehandlung|extraktion|implantat|bleaching|notfall|schmerz|schmerzen|prothese|zahnspange|impfung|injektion|beratung|neuaufnahme|erstuntersuchung|massage|physio|abdruck|fäden|dentalhygiene|dh|auffrischung|auffrischungs|dosis|impf|impfungen|impfstoff|entwurmung',
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
