import type { Vocabulary } from './vocabulary.ts';

export const it: Vocabulary = {
  language: 'it',
  heads: {
    name: 'paziente|nome paziente|nominativo|nome e cognome|cognome e nome|nome completo|pazienti|nome del paziente|cognome nome|paziente (cognome nome)|nome e cognome paziente|assistito|assistita|assistito/a|assistiti|cognome, nome|nome, cognome|cognome e nome paziente|cognome/nome|cognome nome paziente|nome cognome|paziente/cliente|nome assistito|nominativo paziente|nominativo assistito|nominativo del paziente|intestatario cartella|ragione paziente|utente assistito|paz.',
    first: 'nome|nome di battesimo|nome proprio',
    last: 'cognome|cognome paziente',
    patientId:
      'n. paziente|codice paziente|id paziente|cartella|n. cartella|numero cartella|numero paziente|cod. paziente|id paz.|id paz|cod. paz.|n. paz.|codice paz.|nr. paziente|n° paziente|n. assistito|codice assistito|cod. assistito|id assistito|n. cartella clinica|cartella clinica n.|nr. cartella|cartella n.|n° cartella|cod. paz|codice fiscale|cod. fiscale|c.f.|cf|tessera sanitaria|n. tessera|num. paziente|rif. paziente|codice anagrafico|cod. anagrafica|id anagrafica|matricola paziente|n. scheda|scheda n.|numero scheda|nosologico|n. nosologico',
    birth:
      'data di nascita|nascita|nato il|data nascita|nato/a il|compleanno|data di nasc.|d.d.n.|nasc.|nato/a|nata il|data nasc.|d. nascita|data di nascita (età)|d.n.|nascita (età)|nato(a) il',
    phone:
      'telefono|tel.|numero di telefono|recapito|recapito telefonico|tel|telefono 1|tel. fisso|recapiti|tel. 1|n. telefono|n. tel.|nr. tel.|numero telefono|num. tel.|numero tel.|tel/cell|tel./cell.|telefono/cellulare|telefoni|n. di telefono|recapito tel.|rec. tel.|num. telefono',
    mobile:
      'tel. cellulare|telefono cellulare|cellulare|cell.|cell|telefono cellulare|mobile|telefonino|n. cellulare|n. cell.|num. cell.|numero cellulare|nr. cellulare|numero di cellulare|tel. cell.|tel. mobile|telefono mobile|num. cellulare|cellulare 1|cell. paziente|n. mobile',
    home: 'telefono casa|tel. casa|casa|fisso|telefono fisso|tel. abitazione|telefono abitazione|abitazione|tel. ab.|telefono di casa|num. fisso|tel. domicilio',
    work: 'telefono lavoro|tel. lavoro|lavoro|ufficio|tel. ufficio|telefono ufficio|telefono di lavoro|tel. lav.',
    email:
      'e-mail|email|posta elettronica|indirizzo email|mail|posta el.|indirizzo e-mail|indirizzo mail|indirizzo di posta|e mail|posta elettr.',
    contact: 'contatto|contatti',
    language: 'lingua',
    guardian:
      'tutore|genitore|responsabile|genitori|madre|padre|nome madre|nome padre|nome del genitore|nome genitore|genitore/tutore|genitore / tutore|madre/padre|esercente responsabilità genitoriale|tutore legale|accompagnatore|rappresentante legale|amministratore di sostegno|caregiver|affidatario|familiare di riferimento|referente familiare|responsabile del minore|genitore referente|parente',
    due: 'scadenza|data richiamo|data di richiamo|richiamo il|da richiamare il|previsto il|data prevista|data scadenza|prossimo controllo|scade il|data di scadenza|data prossimo richiamo|prossimo richiamo|prossima igiene|richiamare il|scadenza richiamo|data controllo|controllo previsto|richiamo previsto|prossima dose|prossima dose il|pross. dose|data prossima dose|prossima vaccinazione|prossima vaccinazione il|pross. vaccinazione|data prossima vaccinazione|prossima somministrazione|prossima somministrazione il|pross. somministrazione|data prossima somministrazione|prossima iniezione|prossima iniezione il|pross. iniezione|data prossima iniezione|prossima profilassi|prossima profilassi il|pross. profilassi|data prossima profilassi|prossima pulizia|prossima pulizia il|pross. pulizia|data prossima pulizia|prossima detartrasi|prossima detartrasi il|pross. detartrasi|data prossima detartrasi|prossima ablazione|prossima ablazione il|pross. ablazione|data prossima ablazione|prossima mammografia|prossima mammografia il|pross. mammografia|data prossima mammografia|prossima revisione|prossima revisione il|pross. revisione|data prossima revisione|prossima sverminazione|prossima sverminazione il|pross. sverminazione|data prossima sverminazione|prossima vaccinazione antirabbica|prossima vaccinazione antirabbica il|pross. vaccinazione antirabbica|data prossima vaccinazione antirabbica|prossima verifica|prossima verifica il|pross. verifica|data prossima verifica|prossima valutazione|prossima valutazione il|pross. valutazione|data prossima valutazione|prossimo richiamo il|pross. richiamo|prossimo vaccino|prossimo vaccino il|pross. vaccino|data prossimo vaccino|prossimo esame|prossimo esame il|pross. esame|data prossimo esame|prossimo check-up|prossimo check-up il|pross. check-up|data prossimo check-up|prossimo screening|prossimo screening il|pross. screening|data prossimo screening|prossimo controllo della vista|prossimo controllo della vista il|pross. controllo della vista|data prossimo controllo della vista|prossimo esame della vista|prossimo esame della vista il|pross. esame della vista|data prossimo esame della vista|prossimo esame audiometrico|prossimo esame audiometrico il|pross. esame audiometrico|data prossimo esame audiometrico|prossimo ricontrollo|prossimo ricontrollo il|pross. ricontrollo|data prossimo ricontrollo|prossimo rinnovo|prossimo rinnovo il|pross. rinnovo|data prossimo rinnovo|prossimo follow-up|prossimo follow-up il|pross. follow-up|data prossimo follow-up|prossimo pap test|prossimo pap test il|pross. pap test|data prossimo pap test|controllo entro|controllo entro il|controllo da fare|controllo previsto il|controllo previsto per|richiamo entro|richiamo entro il|richiamo da fare|richiamo previsto il|richiamo previsto per|ricontrollo entro|ricontrollo entro il|ricontrollo da fare|ricontrollo previsto il|ricontrollo previsto per|rinnovo entro|rinnovo entro il|rinnovo da fare|rinnovo previsto il|rinnovo previsto per|vaccino entro|vaccino entro il|vaccino da fare|vaccino previsto il|vaccino previsto per|esame entro|esame entro il|esame da fare|esame previsto il|esame previsto per|follow-up entro|follow-up entro il|follow-up da fare|follow-up previsto il|follow-up previsto per|visita entro|visita entro il|visita da fare|visita prevista il|visita prevista per|visita di controllo entro|visita di controllo entro il|visita di controllo da fare|visita di controllo prevista il|visita di controllo prevista per|igiene entro|igiene entro il|igiene da fare|igiene prevista il|igiene prevista per|vaccinazione entro|vaccinazione entro il|vaccinazione da fare|vaccinazione prevista il|vaccinazione prevista per|revisione entro|revisione entro il|revisione da fare|revisione prevista il|revisione prevista per|dose entro|dose entro il|dose da fare|dose prevista il|dose prevista per|entro|entro il|ricontrollo|ricontrollo il|data ricontrollo|rinnovo il|data rinnovo|rivedere il|rivedere entro|da rivedere|da rivedere il|da rivedere entro|torna il|dovrebbe tornare|dovuto il|dovuta il|scaduto il|scaduta il|scaduto dal|scaduta dal|in ritardo dal|scadenza il|scadenza vaccino|scadenza vaccinazione|scadenza controllo|scad.|data scad.|richiamare entro|richiamare dal|da contattare il|da contattare dal|da chiamare il|contattare dal|previsto per|prevista il|prevista per|prevista per il|data prevista richiamo|data prevista controllo|data obiettivo|data limite|data follow-up|follow-up il|follow up il|data follow up|promemoria il|promemoria per|ricordare il|convocare il|da convocare il|data convocazione|convocazione|prossima scadenza|prossima data|prossimo passaggio dovuto',
    recall:
      'richiamo|tipo richiamo|tipo di richiamo|controllo|tipologia richiamo|tipo controllo|tipo di controllo|tipo promemoria|tipo di promemoria|richiamo per|recall|tipo recall|motivo del richiamo previsto|categoria richiamo',
    recallReason: 'motivo richiamo|motivo del richiamo',
    attempts:
      'tentativi|n. tentativi|n. tentativi di contatto|tentativi di contatto|n° tentativi|nr. tentativi|numero tentativi|chiamate|n. chiamate|telefonate|n. telefonate|solleciti|n. solleciti|promemoria inviati|n. promemoria|n. avvisi|avvisi|contatti effettuati|n. contatti|avvisi inviati',
    reminded:
      'ultimo promemoria|promemoria inviato|ultimo contatto|ultimo sollecito|avvisato il|lettera inviata|ultima lettera|sms inviato|sms inviato il|ultimo sms|ultimo invio|ultimo messaggio|data ultimo contatto|contattato il|contattata il|chiamato il|chiamata il|ultima chiamata|ultima telefonata|ultimo avviso|avviso inviato|avviso inviato il|promemoria inviato il|ultimo promemoria il|sollecitato il|sollecito il|sollecito inviato|sollecito inviato il|ultima mail|ultima e-mail|ultima email|mail inviata il|inviato il promemoria|ultimo whatsapp|whatsapp inviato il|notificato il|convocato il|ultimo tentativo|lettera inviata il|data sollecito|data ultimo sollecito|ult. contatto|data avviso|data contatto|richiamato il',
    lastVisit:
      "ultima visita|ultimo appuntamento|visto il|ultima seduta|ultimo accesso in studio|ultima prestazione|data ultima visita|ultimo controllo|ultima igiene|ultima vaccinazione|ultimo vaccino|ultima dose|ultima somministrazione|ultimo trattamento|ultima terapia|ultima pulizia|ultima detartrasi|ultima profilassi|ultimo esame|ultimo check-up|ultima valutazione|ultimo consulto|ultima consultazione|ultima presenza|ultimo passaggio|ultimo accesso ambulatoriale|ultimo accesso in ambulatorio|ultimo accesso in clinica|ultima venuta|ultimo follow-up|vista il|visto/a il|visitato il|visitata il|ult. visita|ult. app.|ult. appuntamento|ult. controllo|ult. seduta|ult. accesso|ult. igiene|ult. prestazione|ultimo app.|data ultimo appuntamento|data ultima seduta|data ultimo controllo|data ultima prestazione|data ultimo trattamento|data dell'ultima visita|data ultima vaccinazione|ultima visita il|ultima visita effettuata|ultimo appuntamento effettuato|ultima seduta svolta|ultima seduta effettuata|non visto dal|non viene dal|non si presenta dal|assente dal|visita precedente|appuntamento precedente|seduta precedente|precedente visita|precedente appuntamento|ultima visita oculistica|ultimo esame vista|ultimo ricontrollo|ultima revisione|ultimo accesso clinico",
    next: 'prossimo appuntamento|prossima visita|appuntamento successivo|pross. appuntamento|prossima seduta|prossimo app.|data prossimo appuntamento|pross. app.|pross. visita|pross. seduta|pross. appunt.|prossimo appunt.|prossimo appuntamento il|prossimo appuntamento fissato|appuntamento fissato|appuntamento fissato il|appuntamento fissato per|prenotato per|prenotato per il|prenotata per|fissato per|fissato per il|spostato al|rinviato al|nuovo appuntamento|appuntamento futuro|prossima visita il|prossima visita prenotata|prossima prenotazione|data prossima visita|data prossima seduta|prossimo incontro|già prenotato',
    appointment:
      "appuntamento|data appuntamento|data e ora|data/ora|data visita|inizio appuntamento|inizio dell'appuntamento|inizio dell’appuntamento|inizio visita|data e ora di inizio|data e ora appuntamento|appuntamento mancato|appuntamento saltato|seduta mancata|data e ora visita|data/ora appuntamento|data e ora app.|data app.|data appunt.|ora appuntamento|appuntamento del|appuntamento il|appuntamento originario|appuntamento originale|era fissato per|era previsto per|era previsto il|era prenotato per|data seduta|data della seduta|data della visita|data visita/ora|data prestazione|data prenotazione visita|prenotazione per|appuntamento perso|appuntamento non rispettato|assente il|data assenza|data mancata presenza|visita del|seduta del|app.|appunt.|visita|data incontro|data della prestazione|non presentato il|visita mancata|visita persa|data/ora visita|data e ora della visita",
    appointmentId: 'id appuntamento|n. appuntamento',
    date: 'data|giorno',
    time: "ora|inizio|orario|ora inizio|ora di inizio|inizia|comincia|ora d'inizio",
    status:
      'stato|presenza|stato appuntamento|esito|stato visita|stato prenotazione|stato richiamo|stato del richiamo|stato contatto|stato preventivo|stato del preventivo|stato promemoria|stato attuale|esito chiamata|esito contatto|esito richiamo|esito telefonata|esito visita|esito appuntamento|conferma|presentato?|si è presentato|venuto?|situazione|risultato chiamata|avanzamento',
    type: "tipo|trattamento|prestazione|motivo|servizio|tipo visita|terapia|tipo di visita|motivo visita|vaccino|vaccinazione|tipo di vaccino|vaccino previsto|nome vaccino|vaccino / dose|vaccino/dose|tipo seduta|tipo di seduta|tipo prestazione|tipo di prestazione|tipo appuntamento|tipo di appuntamento|tipologia visita|tipologia appuntamento|tipologia|tipo esame|tipo di esame|esame|motivo della visita|motivo appuntamento|motivo accesso|motivo di accesso|motivo dell'appuntamento|prestazioni|trattamenti|causale visita|oggetto della visita|tipo terapia|tipo trattamento|tipo di trattamento|cura|prestazione richiesta|prestazione prevista|accertamento|quesito",
    provider:
      'medico|dottore|dentista|operatore|professionista|odontoiatra|dott.|fisioterapista|igienista|curante|psicologo|psicologa|psicologo/a|optometrista|dermatologo|terapista|pediatra|medico curante|dottoressa|dott.ssa|dott./dott.ssa|dott|dr.|dr.ssa|medico di base|mmg|medico di famiglia|medico di riferimento|medico assegnato|medico responsabile|medico/operatore|medico refertante|odontoiatra curante|veterinario|veterinaria|medico veterinario|podologo|podologa|audioprotesista|audiologo|logopedista|ottico|oculista|ortottista|osteopata|chiropratico|infermiere|infermiera|ostetrica|psichiatra|psicoterapeuta|ortodontista|ginecologo|ginecologa|nutrizionista|dietista|estetista|operatore sanitario|operatore assegnato|operatore di riferimento|terapista assegnato|specialista|vaccinatore|eseguito da|visitato da|professionista assegnato|dentista curante|massofisioterapista|clinico',
    plan: 'piano|piano di cura|preventivo|piano di trattamento|piano terapeutico|ciclo|ciclo di cura|ciclo di terapia|ciclo di trattamento|piano di cure|piano cure|piano proposto|preventivo proposto|trattamento proposto|trattamento preventivato|terapia proposta|cure proposte|proposta',
    planId:
      'n. preventivo|numero preventivo|n. piano|n° preventivo|nr. preventivo|rif. preventivo|cod. preventivo|id preventivo|n. piano di cura|num. preventivo',
    planOn:
      'data preventivo|data piano|proposto il|presentato il|accettato il|data del preventivo|preventivo del|preventivato il|preventivo consegnato il|preventivo inviato il|consegnato il|firmato il|data proposta|data accettazione|data di presentazione|emesso il|data emissione preventivo|data prev.|preventivo emesso il',
    value:
      'importo|valore|prezzo|costo|totale preventivo|importo preventivo|onorario|totale piano|totale piano di cura|valore preventivo|valore piano|totale (€)|importo totale|costo totale|importo (€)|prezzo totale|totale cure|importo piano',
    balance:
      'saldo|da saldare|insoluto|residuo|da pagare|saldo dovuto|da incassare|saldo paziente|debito|scoperto|residuo da pagare|dovuto',
    smsOk: 'consenso sms|sms consentiti',
    emailOk: 'consenso email|consenso e-mail|email consentite',
    task: 'attività|assegnato a|priorità|assegnata a|compito|richiesto da|ordine|n. ordine|progetto|responsabile attività|incaricato|richiedente|commessa|scadenza attività',
    invoice:
      'fattura|n. fattura|pagamento|ricevuta|data pagamento|data fattura|pagato|fatt.|n. fatt.|importo fattura|fatturato|fatturato il|incasso|incassato|data incasso|metodo di pagamento|modalità di pagamento|scadenza fattura|scadenza pagamento|rata|rate|parcella|nota di credito|pagato il|acconto|sollecito pagamento|ultimo pagamento|stato pagamento',
    staff:
      'ruolo|mansione|utente|reparto|dipendente|turno|candidato|colloquio|corso|formazione|collaboratore|contratto|ferie|ultimo login|ultima connessione|nome utente|username|data assunzione|assunto il|allievo|alunno|alunna|studente|insegnante|docente|lezione|istruttore|inquilino|locatario|conducente|autista|veicolo|prestito a|isbn|n. iscrizione albo|idoneità|visita medica lavoro|sorveglianza sanitaria|responsabile reparto|supervisore|orario di lavoro|reperibilità|matricola',
    other:
      'età|sesso|genere|note|indirizzo|città|cap|sede|studio|sala|poltrona|creato il|data creazione|inserito il|registrato il|aggiornato il|modificato il|azioni|durata|fine|ora fine|arrivo|intervallo|periodicità|prima visita|inviato da|giorni di ritardo|ritardo|commenti|totale|fornitore|articolo|quantità|giacenza|oggetto|messaggio|n.|laboratorio|motivo annullamento|motivo della disdetta|motivo disdetta|annullato da|annullato il|disdetto il|disdetto da|data disdetta|richiesta del|data richiesta|richiesto il|provenienza|professione|stato civile|nazionalità|peso|altezza|allergie|diagnosi|farmaci|dose|n. dose|dose n.|lotto vaccino|n. lotto|microchip|n. microchip|colore|mantello|occhio|occhio destro|occhio sinistro|orecchio|giorni dal|giorni di scadenza|gg ritardo|gg. ritardo|mesi di ritardo|giorni trascorsi|ultimo acquisto|ultima fattura|ultimo ordine|ultima modifica|ultimo aggiornamento|ultima manutenzione|prossima manutenzione|ultima taratura|prossima taratura|ultima verifica|scade|valido fino al|validità|garanzia|data acquisto|apparecchio|apparecchiatura|macchina|strumento|data prestito|data restituzione|restituzione|notti|check-in|check-out|partenza|modalità di contatto|preferenza contatto|preferenza di contatto|provincia|comune|regione|paese|iniziali|famiglia|nucleo familiare|cod. prestazione',
    insurer:
      'assicurazione|convenzione|compagnia assicurativa|assicuratore|ente|ente pagatore|fondo|fondo sanitario|polizza|convenzione/assicurazione|mutua|assicurazione sanitaria|regime|assicurazione dentale|cassa',
    sessions:
      'sedute|sedute svolte|sedute effettuate|seduta n.|n. seduta|n. sedute|sedute (fatte/totale)|sedute fatte|sedute completate|numero seduta|sedute erogate|avanzamento sedute|ciclo sedute|seduta',
  },
  open: {
    ward: "bambino|bambina|bambino/a|nome del bambino|nome bambino|minore|nome del minore|animale|nome animale|nome dell'animale|pet|neonato|figlio|figlio/a|paziente (animale)|cucciolo",
    owner:
      "proprietario|proprietaria|nome proprietario|nome del proprietario|proprietario/a|padrone|detentore|proprietario animale|proprietario dell'animale",
    client: 'cliente|clienti|nome cliente',
    clientNo: 'codice cliente|cod. cliente|n. cliente|id cliente|n° cliente|numero cliente',
    species: 'specie|razza|specie/razza|specie / razza|tipo animale',
    theirPhone:
      'telefono genitore|tel. genitore|tel. genitori|telefono genitori|telefono del genitore|tel. madre|telefono madre|tel. padre|telefono proprietario|tel. proprietario|telefono del proprietario|telefono tutore|tel. tutore|telefono cliente|tel. cliente|recapito genitore|recapito genitori|recapito proprietario',
    theirMobile:
      'cellulare genitore|cell. genitore|cellulare del genitore|cellulare madre|cell. madre|cellulare padre|cell. padre|cellulare proprietario|cell. proprietario|cellulare del proprietario|cellulare tutore|cell. tutore|cell. genitori|cellulare genitori|cellulare mamma|cell. mamma|cellulare cliente',
    theirEmail:
      'email genitore|e-mail genitore|email genitori|email proprietario|e-mail proprietario|mail genitore|email tutore',
    latest: 'ultima|ultimo|precedente',
    access: 'ultimo accesso',
    outreach:
      'contattato|contattata|avvisato|avvisata|sollecito|promemoria|sollecitato|avviso|contatto effettuato|chiamato|informato|convocato',
    diagnosed: 'data diagnosi|data di diagnosi|diagnosticato il',
  },
  appointment: {
    booked:
      'prenotato|prenotata|fissato|programmato|in attesa di conferma|da confermare|prenotazione|pianificato|non confermato|da fare|richiesto|richiesta|attesa conferma|non confermata|aperto|nuovo|programmata|pianificata|fissata|previsto|prevista|riservato|in agenda|provvisorio|attivo|in programma',
    confirmed:
      'confermato|confermata|conf.|confermato via sms|confermato via whatsapp|confermato dal paziente|confermato telefonicamente|confermata dal paziente',
    arrived:
      "arrivato|arrivata|in sala d’attesa|in sala d'attesa|in attesa|in corso|in studio|accettato in sala|presente|in sala|in ambulatorio|accettato|accettata|in visita|in trattamento|in poltrona|in seduta|entrato|check-in|check-in effettuato|registrato|dal medico|in cura|presente in studio|in accettazione",
    completed:
      'completato|completata|eseguito|eseguita|terminato|effettuato|effettuata|concluso|conclusa|visto|svolto|svolta|erogato|erogata|visitato|visitata|chiuso|chiusa|dimesso|fatto|fatta|finito|venuto|venuta|si è presentato|presentato|presentata|trattato|evaso|fatturato|terminata|conclusa e fatturata|vista',
    no_show:
      'non presentato|assente|mancato|non si è presentato|saltato|non presentata|mancata presenza|non venuto|non si presenta|non venuta|assente ingiustificato|assente non giustificato|saltata|mancata|perso|persa|no-show|no show|non pervenuto|assenza|non rispettato|assenza ingiustificata|mancato appuntamento|non eseguito per assenza',
    cancelled:
      'annullato|annullata|cancellato|cancellata|disdetto|disdetta|annullato dal paziente|annullata dal paziente|disdetto dal paziente|disdetta dal paziente|cancellato dal paziente|annullato dallo studio|disdetta paziente|disdetta dello studio|disdetto in ritardo|disdetta tardiva|assente giustificato|giustificato|giustificata|annullata dallo studio|annullato dal cliente|annullato dal proprietario|disdetto dal proprietario|disdetto dal genitore|annullato dal medico|rinuncia|rinunciato|eliminato|eliminata|disdetto dallo studio|disdetta dallo studio|cancellata dal paziente|revocato|sospeso',
    rescheduled:
      'rinviato|rinviata|spostato|spostata|riprogrammato|posticipato|posticipata|riprogrammata|modificato|anticipato|anticipata|riprenotato|cambiato|rimandato|rimandata|spostato ad altra data',
  },
  recall: {
    due: 'da contattare|scaduto|in scadenza|da richiamare|in ritardo|aperto|da chiamare|da sollecitare|da avvisare|non contattato|scaduta|in scadenza a breve|in arrivo|non contattata|non avvisato|non avvisata|non sollecitato|da prenotare|da programmare|da fissare|da convocare|da sentire|da inviare|da rivedere|da ricontattare|senza appuntamento|non prenotato|non programmato|attivo|in attesa|in attesa di contatto|sospeso|da fare|da gestire|ritardo|prossimo alla scadenza|attende|non inviato',
    contacted:
      'contattato|contattata|inviato|chiamato|sollecitato|nessuna risposta|messaggio lasciato|non risponde|senza risposta|non raggiungibile|sms inviato|whatsapp inviato|e-mail inviata|email inviata|lettera inviata|messaggio inviato|avvisato|avvisata|chiamata|inviata|sollecitata|informato|informata|convocato|convocata|ricontattato|1° sollecito|2° sollecito|3° sollecito|primo sollecito|secondo sollecito|1° avviso|2° avviso|3° avviso|1° contatto|2° contatto|primo avviso|secondo avviso|segreteria|segreteria telefonica|lasciato messaggio|msg lasciato|richiamerà|richiama lui|richiamare più tardi|occupato|irraggiungibile|irreperibile|numero errato|numero sbagliato|in attesa di risposta|attesa risposta|sta valutando|ci pensa|promemoria inviato|avviso inviato|sentito|in contatto|notificato|invitato|nessuna risposta al telefono|non ha risposto',
    booked:
      'prenotato|appuntamento fissato|fissato|appuntamento preso|appuntamento dato|appuntamento prenotato|prenotata|programmato|fissata|con appuntamento|ha appuntamento|già prenotato|riprenotato',
    done: 'fatto|completato|eseguito|fatta|eseguita|completata|effettuato|effettuata|vaccinato|vaccinata|somministrato|somministrata|aggiornato|rientrato|tornato|visitato|evaso|chiuso|in regola',
    declined:
      'rifiutato|non interessato|rifiuta|non vuole|non desidera|non contattare più|rifiutata|non interessata|non vuole più|non contattare|non richiamare|rinuncia|rinunciato|cambiato studio|decesso|seguito altrove|disiscritto|declinato|ha rifiutato',
  },
  plan: {
    proposed:
      'proposto|presentato|bozza|in attesa|inviato|consegnato|in attesa di risposta|in attesa di firma|in attesa di accettazione|da accettare|da firmare|da valutare|in valutazione|non firmato|aperto|nuovo|emesso|stampato|spedito|in sospeso|senza risposta|ci pensa|preventivato|da confermare|in decisione|da approvare',
    accepted:
      'accettato|approvato|firmato|accettato non prenotato|accettato, da prenotare|accettato senza appuntamento|accettata|confermato|sottoscritto|accettato parzialmente|parzialmente accettato|autorizzato|approvata',
    in_progress:
      'in corso|iniziato|avviato|in esecuzione|attivo|in trattamento|cominciato|in cura|parzialmente eseguito|in lavorazione',
    completed: 'completato|terminato|concluso|eseguito|finito|chiuso|saldato|fatto',
    declined:
      'rifiutato|annullato|scaduto|respinto|non accettato|perso|decaduto|archiviato|abbandonato|rifiutata|non approvato|rinunciato',
  },
  none: 'nessuno|nessuna|nessun appuntamento|mai|non prenotato|senza appuntamento|nessuna visita|non programmato|non fissato|da fissare|non fissata|niente|non presente|non disponibile|nessun dato|nessun app.|senza app.|non ancora|non ancora fissato|nessuno fissato|nessuno in agenda|nessuna prenotazione|mai visto|mai venuto|nessun accesso|non pervenuto',
  relative: {
    oggi: 0,
    domani: 1,
    ieri: -1,
  },
  holder: "nome account|nome dell'account|nome contatto|nome del contatto|intestatario",
  todayIs: 'oggi|oggi è|stampato il|aggiornato al|data odierna|data di stampa',
  recallTitle:
    'richiami|richiamo|lista richiami|pazienti da richiamare|elenco richiami|richiami in scadenza|richiami scaduti|richiami da fare|richiami del mese|richiami pazienti|richiami vaccinali|vaccini in scadenza|vaccini scaduti|vaccinazioni in scadenza|vaccinazioni scadute|scadenze vaccini|scadenzario vaccini|scadenze vaccinali|pazienti da contattare|assistiti da richiamare|assistiti da contattare|pazienti scaduti|pazienti in scadenza|controlli in scadenza|controlli scaduti|ricontrolli|ricontrolli in scadenza|recall|recall pazienti|follow-up da fare|promemoria pazienti|gestione richiami',
  day: "lista del giorno|appuntamenti del giorno|appuntamenti di oggi|pazienti di oggi|sala d'attesa|agenda pazienti",
  book: 'appuntamenti|agenda|visite|accettazione|calendario',
  rota: 'turni|turni del personale|turnistica|ferie|ferie del personale|piano pulizie',
  uninsured: 'privato|nessuna|senza assicurazione|senza',
  goods: 'fornitore|giacenza|scorte|lotto|ultimo ordine',
  log: 'indirizzo ip',
  yes: 'sì|si',
  no: 'no',
  parts: {
    last: 'ultimo|ultima|ultimi|ult|precedente|scorso|scorsa|recente',
    next: 'prossimo|prossima|prossimi|pross|successivo|successiva|futuro|futura',
    due: 'scadenza|scade|scaduto|scaduta|richiamare|ricontattare|rivedere',
    needed: 'dovuto|dovuta',
    planned: 'previsto|prevista|consigliato|consigliata',
    visit: 'visita|visite|seduta|trattamento|visto|vista|venuto|venuta|consulto',
    booking: 'appuntamento|app|prenotazione|prenotato|prenotata|appuntamenti|prenotazioni',
    check: 'controllo|igiene|pulizia|detartrasi|ablazione|profilassi|revisione',
    recall: 'richiamo|richiami|recall|follow',
    kind: 'otturazione|corona|ponte|devitalizzazione|estrazione|impianto|sbiancamento|urgenza|protesi|ortodonzia|apparecchio|vaccino|iniezione|dolore|fisioterapia|massaggio|igienista|vaccinazione|vaccinazioni|vaccini|dose|somministrazione',
    done: 'effettuata|effettuato|eseguita|eseguito|completata|completato|svolta',
    phone: 'telefono|tel|telefonico',
    mobile: 'cellulare|cell|mobile',
    home: 'casa|fisso|abitazione',
    work: 'lavoro|ufficio',
    email: 'mail|email|posta',
    address: 'indirizzo',
    patient: 'paziente|pazienti|cliente|clienti|paz',
    called: 'nome|cognome|nominativo',
    number: 'n|nº|n°|º|no|nr|num|number|numero|id|codice',
    typed: 'tipo|motivo',
    state: 'stato',
    filler:
      'di|del|della|dei|delle|il|la|lo|l|in|al|alla|per|da|dal|dalla|a|e|data|giorno|mese|volta|più|dentale|orale|annuale|elettronica|o|entro|studio|semestrale|ambulatorio|up|contatto',
  },
};
