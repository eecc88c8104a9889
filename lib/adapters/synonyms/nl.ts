import type { Vocabulary } from './vocabulary.ts';

export const nl: Vocabulary = {
  language: 'nl',
  heads: {
    name: 'patiënt|patient|naam|naam patiënt|patiëntnaam|cliënt|volledige naam|patiënten|cliëntnaam|naam cliënt|patiënt (naam)|naam van de patiënt|achternaam, voornaam|patientnaam|naam, voornaam|naam en voornaam|naam voornaam|cliënt(e)|patiënt(e)|patiënt/cliënt|patiënt / cliënt|cliënten|naam van cliënt|naam van de cliënt|patiëntennaam|patient naam|cliënt naam|achternaam en voornaam|voor- en achternaam|volledige naam patiënt|verzekerde|roepnaam en achternaam|pt.|patiënte|zorgvrager',
    first: 'voornaam|roepnaam|voornamen|voorn.|vnaam',
    last: 'achternaam|familienaam|naam (achternaam)|geslachtsnaam|anaam|achternaam patiënt',
    patientId:
      'patiëntnummer|patiëntnr.|patiënt-id|patnr|patiëntnr|dossiernummer|cliëntnummer|dossiernr.|patiënt nr.|patiënt #|pat.nr.|pat. nr.|bsn-dossier|cliëntnr.|dossier|patiënt-nr.|patiënt nummer|patiëntennr.|patiënten-nr.|dossier nr.|dossier-nr.|dossier nr|dossiernr|bsn|burgerservicenummer|rijksregisternummer|rijksregisternr.|rr-nummer|insz|insz-nummer|epd-nummer|epd-nr.|kaartnummer|statusnummer|zorgnummer|relatienummer|id patiënt|pat.-nr.|pat-nr|pat.nummer|cliënt nr.|cliënt-nr.|cliënt-id|cliëntnr|patiëntcode|stamnummer',
    birth:
      'geboortedatum|geb. datum|geboren|geb.datum|geboren op|gebdatum|geb.|geb. dat.|geboortedat.|geb.dat.|geb.-datum|geb. dd.|geb.dd.|gebd.|geb.datum (leeftijd)|geb datum|geboortedag|geb dat|geb.dd',
    phone:
      'telefoon|tel.|telefoonnummer|tel|telefoonnr.|telefoonnr|tel.nr.|tel nr|telefoon 1|tel. nr.|tel.-nr.|tel. nummer|telnr|telnr.|telefoonnummers|telefoon nr.|contactnummer|telefoon/gsm|tel./gsm|bereikbaar op|telefoon overdag|tel. overdag|voorkeursnummer',
    mobile:
      'mobiel|mobiele telefoon|gsm|mobiel nummer|06-nummer|mobielnummer|mobiel nr.|gsm-nummer|mobiele nummer|06|mob.|mob|mobiele nr.|mobiele tel.|tel. mobiel|telefoon mobiel|mobiele telefoonnummer|gsm nr.|gsm-nr.|gsm nummer|gsmnummer|mobieltje|06 nummer|06-nr.|telefoon (mobiel)|mobiel telefoonnummer|whatsapp|whatsappnummer|mobiel tel.',
    home: 'telefoon thuis|thuis|tel. privé|vaste telefoon|tel. thuis|thuisnummer|telefoon privé|tel. vast|vast nummer|vast|privé|vaste lijn|huistelefoon|telefoon (thuis)|tel thuis',
    work: 'telefoon werk|werk|tel. werk|tel werk|werknummer|telefoon zakelijk|tel. zakelijk|zakelijk|telefoon (werk)',
    email:
      'e-mail|email|e-mailadres|mail|mailadres|e-mail adres|email-adres|emailadres|mail adres|e-mail patiënt|mailadres patiënt',
    contact: 'contact|contactgegevens',
    language: 'taal',
    guardian:
      'ouder|voogd|ouder/voogd|contactpersoon|ouders|ouder/verzorger|ouder / verzorger|ouder(s)|ouder(s)/verzorger(s)|verzorger|ouder of verzorger|ouder of voogd|moeder|vader|naam moeder|naam vader|naam ouder|naam van ouder|naam ouder/verzorger|moeder/vader|vader/moeder|wettelijk vertegenwoordiger|wettelijke vertegenwoordiger|vertegenwoordiger|mantelzorger|verantwoordelijke|gezagdrager|ouder 1|begeleider cliënt|eerste contactpersoon|1e contactpersoon|naaste|pleegouder|ouder/voogd/verzorger|gezaghebbende',
    due: 'vervaldatum|oproepdatum|recalldatum|controle op|te zien voor|vervalt op|gepland voor controle|oproep op|verwachte datum|volgende controle|controledatum|uiterlijk|controle vanaf|volgende oproep|oproepen op|oproepen per|oproepmaand|volgende recall|periodieke controle op|preventie op|vervolgcontrole|volgende vaccinatie|volgende vaccinatie op|datum volgende vaccinatie|vaccinatie vervalt op|vaccinatie nodig per|volgende dosis|volgende dosis op|datum volgende dosis|dosis vervalt op|dosis nodig per|volgende prik|volgende prik op|datum volgende prik|prik vervalt op|prik nodig per|volgende injectie|volgende injectie op|datum volgende injectie|injectie vervalt op|injectie nodig per|volgende inenting|volgende inenting op|datum volgende inenting|inenting vervalt op|inenting nodig per|volgende enting|volgende enting op|datum volgende enting|enting vervalt op|enting nodig per|volgende booster|volgende booster op|datum volgende booster|booster vervalt op|booster nodig per|volgende screening|volgende screening op|datum volgende screening|screening vervalt op|screening nodig per|volgende oogcontrole|volgende oogcontrole op|datum volgende oogcontrole|oogcontrole vervalt op|oogcontrole nodig per|volgende oogmeting|volgende oogmeting op|datum volgende oogmeting|oogmeting vervalt op|oogmeting nodig per|volgende gehoortest|volgende gehoortest op|datum volgende gehoortest|gehoortest vervalt op|gehoortest nodig per|volgende gebitsreiniging|volgende gebitsreiniging op|datum volgende gebitsreiniging|gebitsreiniging vervalt op|gebitsreiniging nodig per|volgende mondhygiëne|volgende mondhygiëne op|datum volgende mondhygiëne|mondhygiëne vervalt op|mondhygiëne nodig per|volgende medicatiecontrole|volgende medicatiecontrole op|datum volgende medicatiecontrole|medicatiecontrole vervalt op|medicatiecontrole nodig per|volgende ontworming|volgende ontworming op|datum volgende ontworming|ontworming vervalt op|ontworming nodig per|volgende herhaalvaccinatie|volgende herhaalvaccinatie op|datum volgende herhaalvaccinatie|herhaalvaccinatie vervalt op|herhaalvaccinatie nodig per|volgende herhaling|volgende herhaling op|datum volgende herhaling|herhaling vervalt op|herhaling nodig per|volgende preventiebeurt|volgende preventiebeurt op|datum volgende preventiebeurt|preventiebeurt vervalt op|preventiebeurt nodig per|volgende griepprik|volgende griepprik op|datum volgende griepprik|griepprik vervalt op|griepprik nodig per|volgende uitstrijk|volgende uitstrijk op|datum volgende uitstrijk|uitstrijk vervalt op|uitstrijk nodig per|volgende uitstrijkje|volgende uitstrijkje op|datum volgende uitstrijkje|uitstrijkje vervalt op|uitstrijkje nodig per|volgende lenscontrole|volgende lenscontrole op|datum volgende lenscontrole|lenscontrole vervalt op|lenscontrole nodig per|volgende hoorcontrole|volgende hoorcontrole op|datum volgende hoorcontrole|hoorcontrole vervalt op|hoorcontrole nodig per|volgende jaarcontrole|volgende jaarcontrole op|datum volgende jaarcontrole|jaarcontrole vervalt op|jaarcontrole nodig per|volgende halfjaarcontrole|volgende halfjaarcontrole op|datum volgende halfjaarcontrole|halfjaarcontrole vervalt op|halfjaarcontrole nodig per|volgend vaccin|volgend vaccin op|volgend onderzoek|volgend onderzoek op|volgend oogonderzoek|volgend oogonderzoek op|volgend preventief onderzoek|volgend preventief onderzoek op|controle te doen|controle gepland voor recall|controle uiterlijk|controle uiterlijk op|controle vóór|vaccinatie te doen|vaccinatie gepland voor recall|vaccinatie uiterlijk|vaccinatie uiterlijk op|vaccinatie vóór|prik te doen|prik gepland voor recall|prik uiterlijk|prik uiterlijk op|prik vóór|onderzoek te doen|onderzoek gepland voor recall|onderzoek uiterlijk|onderzoek uiterlijk op|onderzoek vóór|oproep te doen|oproep gepland voor recall|oproep uiterlijk|oproep uiterlijk op|oproep vóór|streefdatum|streefdatum controle|streefdatum oproep|doeldatum|plandatum controle|te laat sinds|verlopen sinds|verlopen op|verloopt op|vervallen op|vervalt|vervalt per|moet terugkomen|moet terugkomen op|terug te zien op|terug te zien|terugzien|terugzien op|terugkomen op|terugkomen|terugkomen vanaf|terugkomdatum|terugroepdatum|terugroepen op|terugroep op|te zien op|te zien vanaf|opnieuw te zien|weer te zien op|weer zien op|op te roepen|op te roepen op|op te roepen per|op te roepen vanaf|op te roepen voor|oproepen vanaf|oproepen voor|oproep vanaf|oproep per|oproep in|oproepdatum per|bellen vanaf|te bellen vanaf|te benaderen vanaf|te benaderen op|contact opnemen op|contact opnemen vanaf|herinneren op|herinneringsdatum|herinnering op|herhaaldatum|herhalen op|herhaling op|herhaling per|herhaalrecept per|verwacht op|verwacht|verwachte komst|verwacht retour|uiterste datum|uiterlijk op|uiterlijke datum|volgende periodieke controle|periodieke controle per|periodiek onderzoek op|po-datum|pmo-datum controle|volgende termijn|vervolgdatum|nacontrole op|nacontrole per|evaluatiedatum|evaluatie op|volgende evaluatie|controlemaand|controle per|controle in|controle gewenst op|controle gewenst|controle nodig',
    recall:
      'oproep|recall|soort oproep|controle|type oproep|type controle|soort controle|recalltype|recall type|recallsoort|soort recall|type recall|recallgroep|recall groep|oproeptype|oproepsoort|recall voor|herinneringstype|soort herinnering',
    recallReason: 'reden oproep|reden van oproep|reden recall|oproepreden|recallreden|reden voor oproep',
    attempts:
      'pogingen|aantal pogingen|contactpogingen|belpogingen|aantal belpogingen|aantal keer gebeld|x gebeld|keer gebeld|aantal oproepen|aantal herinneringen|herinneringen|aantal contacten|poging|poging nr.|oproepnr.|oproepnummer|aantal recalls|contactmomenten|brieven verstuurd|aantal brieven',
    reminded:
      'laatste herinnering|herinnerd op|laatst benaderd|laatste contact|herinnering verzonden|laatste oproep|brief verstuurd|brief verzonden|laatste brief|sms verstuurd|sms verzonden|laatste sms|laatste bericht|laatst verstuurd|gebeld op|laatst gebeld|laatst gebeld op|laatste belpoging|laatste poging|laatste contactpoging|laatste contactmoment|benaderd op|laatst benaderd op|opgeroepen op|laatst opgeroepen|laatst opgeroepen op|oproep verstuurd|oproep verstuurd op|oproep verzonden|oproep verzonden op|herinnering verstuurd|herinnering verstuurd op|herinnering verzonden op|laatst herinnerd|laatst herinnerd op|laatste mail|laatste e-mail|mail verstuurd|mail verstuurd op|e-mail verzonden op|gemaild op|bericht verstuurd op|bericht verzonden|laatste whatsapp|brief verzonden op|brief verstuurd op|uitgenodigd op|uitnodiging verstuurd|uitnodiging verstuurd op|laatste uitnodiging|laatste recall verstuurd|recall verstuurd op|aangeschreven op|laatst aangeschreven|geïnformeerd op',
    lastVisit:
      'laatste bezoek|laatste afspraak|laatst gezien|laatste behandeling|laatste consult|vorig bezoek|laatst geweest|laatste controle|laatste sessie|laatste contact praktijk|datum laatste bezoek|laatst op spreekuur|laatste vaccinatie|laatste dosis|laatste prik|laatste enting|laatste injectie|laatste onderzoek|laatste oogmeting|laatste oogonderzoek|laatste gehoortest|laatste zitting|laatste contact in praktijk|laatste praktijkbezoek|laatste controlebezoek|laatste controleafspraak|laatste preventie|laatste gebitsreiniging|laatste mondhygiëne|laatste raadpleging|laatste visite|laatste spreekuur|laatste verschijning|laatste komst|laatste gesprek|laatste therapie|laatste verrichting|laatst behandeld|laatst behandeld op|laatst gezien op|laatst op controle|laatst op bezoek|laatst in praktijk|laatst in de praktijk|laatst aanwezig|laatst langs geweest|laatst verschenen|datum laatste afspraak|datum laatste behandeling|datum laatste controle|datum laatste consult|datum laatste sessie|datum laatst gezien|ltste bezoek|ltste controle|ltst bezoek|ltst gezien|l. bezoek|vorige afspraak|vorige behandeling|vorige controle|vorige sessie|vorig consult|voorgaande afspraak|gezien op|niet gezien sinds|niet geweest sinds|niet meer gezien sinds|afwezig sinds|laatst nagekomen afspraak|laatste nagekomen afspraak|laatste ingreep|laatste follow-up|laatste nacontrole|laatste oproepcontrole|laatste behandeldatum',
    next: 'volgende afspraak|eerstvolgende afspraak|volgend bezoek|komende afspraak|volgende behandeling|nieuwe afspraak|eerstvolgende|toekomstige afspraak|volgende sessie|datum volgende afspraak|volgende afspr.|volg. afspraak|volg. afspr.|vlg. afspraak|volgende afspraak op|volgende geplande afspraak|volgende consult|volgend consult|volgende zitting|volgende raadpleging|nieuwe afspraak op|afspraak gemaakt voor|afspraak staat op|afspraak gepland op|ingepland op|ingepland voor|geboekt voor|geboekt op datum|verzet naar|verplaatst naar|vervolgafspraak|vervolgafspraak op|volgend contact gepland|eerstvolgend bezoek|eerstvolgend consult|eerstvolgende controleafspraak|eerstvolgende sessie|eerstv. afspraak|toekomstige afspraken|al ingepland',
    appointment:
      'afspraak|afspraakdatum|datum afspraak|datum/tijd|datum en tijd|begin afspraak|begin van de afspraak|start afspraak|aanvang afspraak|starttijd afspraak|datum en tijd afspraak|gemiste afspraak|gemist op|afspraak op|afspraak om|datum en tijdstip|afspraakmoment|afspraaktijd|tijd afspraak|afspraak datum|afspr. datum|afspr.datum|afspr.|datum consult|consultdatum|datum behandeling|behandeldatum|datum sessie|sessiedatum|datum zitting|datum bezoek|bezoekdatum|datum raadpleging|raadpleging|oorspronkelijke afspraak|oorspronkelijke datum|oorspr. afspraak|was gepland op|was gepland|stond gepland op|stond op|niet verschenen op|datum no-show|no-show op|verzuimde afspraak|verzuimd op|niet nagekomen afspraak|niet nagekomen op|afgezegde afspraak|geplande afspraak|gepland op|consult|contactmoment op|datum gemiste afspraak',
    appointmentId: 'afspraaknummer|afspraak-id|afspraaknr.',
    date: 'datum|dag',
    time: 'tijd|starttijd|aanvang|begintijd|tijdstip|van|begin|begint|start|aanvangstijd',
    status:
      'status|toestand|aanwezigheid|afspraakstatus|afspraak status|status afspraak|status oproep|oproepstatus|status recall|recallstatus|contactstatus|status contact|resultaat|resultaat contact|belresultaat|uitkomst|uitslag contact|status behandelplan|status begroting|begrotingsstatus|bevestiging|verschenen|verschenen?|gekomen?|opkomst|actuele status|huidige status|afspr.status|stand van zaken|herinneringsstatus|afloop',
    type: 'soort|type|behandeling|reden|verrichting|afspraaktype|soort afspraak|reden afspraak|klacht|type afspraak|vaccinatie|vaccin|soort vaccinatie|vaccinatiesoort|naam vaccin|vaccin / dosis|vaccin/dosis|type vaccin|soort vaccin|type vaccinatie|enting|prik|type consult|soort consult|consulttype|type behandeling|soort behandeling|behandelsoort|behandeltype|type bezoek|soort bezoek|reden bezoek|reden van bezoek|reden consult|reden van komst|reden van afspraak|afspraaksoort|afspraakreden|type onderzoek|soort onderzoek|onderzoek|zorgvraag|hulpvraag|type sessie|soort sessie|therapie|prestatie|geplande behandeling|voorziene behandeling|afspraakcode',
    provider:
      'behandelaar|arts|tandarts|zorgverlener|therapeut|medewerker|mondhygiënist|fysiotherapeut|behandelaars|hulpverlener|specialist|tandarts/mondhygiënist|preventieassistent|psycholoog|optometrist|dermatoloog|opticien|orthodontist|kinderarts|huisarts|vaste behandelaar|vaste tandarts|vaste arts|hoofdbehandelaar|regiebehandelaar|behandelend arts|behandelend tandarts|behandelaar/arts|dierenarts|podotherapeut|pedicure|audicien|audioloog|logopedist|osteopaat|chiropractor|manueel therapeut|verpleegkundige|verloskundige|poh|praktijkondersteuner|jeugdarts|jeugdverpleegkundige|diëtist|psychiater|ggz-behandelaar|kinesist|kinesitherapeut|oogarts|tandarts / mondhygiënist|ergotherapeut|huidtherapeut|schoonheidsspecialiste|orthoptist|gynaecoloog|vaccinator|zorgprofessional|gezien door|behandeld door|uitgevoerd door|bij (behandelaar)|praktijkhouder|agenda van|geneesheer|vroedvrouw',
    plan: 'plan|behandelplan|begroting|offerte|zorgplan|voorstel|behandelvoorstel|voorgestelde behandeling|plan van aanpak|zorgtraject|bestek|prijsopgave|kostenraming',
    planId:
      'begrotingsnr.|plannummer|begroting nr.|offertenummer|begrotingnr.|begroting-nr.|begrotingsnummer|offertenr.|offerte nr.|plan nr.|bestek nr.|nr. begroting',
    planOn:
      'plandatum|datum begroting|voorgesteld op|begrotingsdatum|datum plan|akkoord op|begroting van|begroot op|datum offerte|offertedatum|offerte van|begroting d.d.|verstuurd aan patiënt op|datum voorstel|aangeboden op|ondertekend op|opgesteld op|begroting verstuurd op|begroting gemaakt op|akkoord d.d.|besproken op',
    value:
      'bedrag|waarde|prijs|kosten|totaal begroting|begroot bedrag|planbedrag|totaalbedrag|totaal bedrag|begrotingsbedrag|bedrag begroting|offertebedrag|waarde plan|totale kosten|geschatte kosten|verwachte kosten|planwaarde|bedrag (€)|totaal (€)|totaal plan',
    balance:
      'saldo|openstaand|openstaand bedrag|openstaand saldo|openst. bedrag|openst.|te betalen|nog te betalen|schuld|restbedrag|achterstand|openstaande rekening',
    smsOk: 'sms-toestemming|sms toegestaan|toestemming sms',
    emailOk: 'e-mail-toestemming|e-mail toegestaan|toestemming e-mail|e-mailtoestemming',
    task: 'taak|toegewezen aan|prioriteit|aangevraagd door|gemeld door|behandelaar taak|opdracht|order|ordernummer|ordernr.|bestelling|bestelnummer|project|verantwoordelijk|actiehouder|aanvrager|te doen vóór|deadline|storing',
    invoice:
      'factuur|factuurnummer|factuurnr.|betaling|factuurdatum|betaaldatum|betaald|factuurnr|factuur nr.|factuurbedrag|gefactureerd|gefactureerd op|betaalwijze|betaalmethode|betaald op|vervaldatum factuur|aanmaning|aanmaning op|termijnbedrag|incasso|nota|notanummer|notanr.|declaratie|declaratienr.|creditnota|declaratiedatum|betaalstatus|laatste betaling',
    staff:
      'functie|rol|gebruiker|afdeling|laatst ingelogd|personeelslid|dienst|rooster|werknemer|ploeg|medewerker|medewerkster|sollicitant|sollicitatiegesprek|cursus|opleiding|collega|contract|verlof|laatste login|laatst aangemeld|laatste aanmelding|laatste inlog|gebruikersnaam|personeelsnummer|personeelsnr.|leidinggevende|in dienst|in dienst sinds|datum in dienst|big-nummer|big-nr.|leerling|leerling naam|leraar|leerkracht|docent|lesdatum|volgende les|instructeur|huurder|verhuurder|chauffeur|voertuig|kenteken|apk|apk vervalt|lener|geleend door|isbn|trainer|dienstverband|bedrijfsarts|functioneringsgesprek|nascholing|vog|vog vervalt',
    other:
      'leeftijd|geslacht|notities|notitie|opmerking|opmerkingen|adres|plaats|woonplaats|postcode|locatie|vestiging|kamer|stoel|aangemaakt|aangemaakt op|ingeschreven op|inschrijfdatum|gewijzigd op|bijgewerkt|acties|duur|einde|eindtijd|tot|aankomst|interval|frequentie|eerste bezoek|verwezen door|dagen te laat|te laat|totaal|laatst gewijzigd|leverancier|artikel|aantal|voorraad|onderwerp|bericht|nr.|lab|annuleringsreden|reden annulering|reden afzegging|reden van annulering|geannuleerd door|geannuleerd op|afgezegd op|afgezegd door|aanvraag|aanvraagdatum|aangevraagd op|aanmelding|aanmelddatum|aangemeld op|herkomst|beroep|burgerlijke staat|nationaliteit|gewicht|lengte|allergieën|diagnose|medicatie|dosis|dosis nr.|dosisnummer|dosisnr.|lotnummer|lotnr.|batchnummer|chipnummer|chipnr.|kleur|oog|rechteroog|linkeroog|oor|dagen sinds|dagen overtijd|aantal dagen|dagen achterstand|weken te laat|maanden te laat|laatste aankoop|laatste factuur|laatste bestelling|laatste wijziging|laatst bewerkt|laatste update|laatst bijgewerkt|laatste onderhoud|volgend onderhoud|laatste onderhoudsbeurt|volgende onderhoudsbeurt|volgende keuring|laatste keuring|keuring vervalt|laatste kalibratie|volgende kalibratie|geldig tot|geldig vanaf|houdbaar tot|tht|garantie|garantie tot|apparaat|toestel|machine|uitleendatum|inleverdatum|retourdatum|inleveren vóór|uitgeleend op|vertrek|nachten|contactwijze|contactvoorkeur|voorkeur contact|straat|gemeente|provincie|aanhef|initialen|voorletters|gezin|huishouden|wachttijd|sinds|laatste mutatie',
    insurer:
      'verzekering|verzekeraar|zorgverzekeraar|verzekeringsmaatschappij|ziekenfonds|mutualiteit|mutualiteit/ziekenfonds|zorgverz.|zorgverzekering|polis|uzovi|verzekeraar naam|betaler|ziektekostenverzekeraar|aanvullende verzekering',
    sessions:
      'sessies|zittingen|behandelingen gedaan|sessie nr.|sessienr.|sessie|behandeling nr.|zitting|zitting nr.|sessies (gedaan/totaal)|aantal sessies|aantal behandelingen|behandelingen|voortgang sessies|sessies gehad|gebruikte behandelingen|beurt',
  },
  open: {
    ward: 'kind|naam kind|naam van het kind|kindnaam|kinderen|huisdier|naam huisdier|dier|naam dier|diernaam|naam van het dier|baby|zuigeling|patiënt (dier)',
    owner:
      'eigenaar|eigenares|naam eigenaar|naam van de eigenaar|baasje|houder|diereigenaar|eigenaar/klant|eigenaar dier',
    client: 'klant|naam klant|klanten|klantnaam',
    clientNo: 'klantnummer|klantnr.|klantnr|klant nr.|klant-nr.|klant-id',
    species: 'diersoort|ras|soort/ras|diersoort/ras|soort dier|diersoort / ras',
    theirPhone:
      'telefoon ouder|tel. ouder|tel. ouders|telefoon ouders|telefoon ouder/verzorger|tel. ouder/verzorger|telefoonnummer ouder|telefoonnummer ouders|telefoon moeder|tel. moeder|telefoon vader|telefoon eigenaar|tel. eigenaar|telefoonnummer eigenaar|telefoon klant|telefoon verzorger|tel. verzorger|tel. klant',
    theirMobile:
      'mobiel ouder|mobiel ouders|mobiel ouder/verzorger|mobiel moeder|mobiel vader|mobiel eigenaar|mobiel verzorger|gsm ouder|gsm ouders|gsm moeder|gsm mama|gsm eigenaar|mobiele nummer ouder|mobiel nummer ouder|06 ouder|mobiel klant|mobiele nummer eigenaar',
    theirEmail: 'e-mail ouder|e-mail ouders|e-mail eigenaar|email ouder|email eigenaar|mail ouder|e-mail verzorger',
    latest: 'laatste|laatst|vorige|vorig',
    access: 'laatste toegang',
    outreach:
      'benaderd|gebeld|herinnerd|opgeroepen|herinnering|uitgenodigd|contact gehad|geïnformeerd|uitnodiging|aangeschreven|gecontacteerd|verwittigd',
    diagnosed: 'diagnosedatum|datum diagnose|gediagnosticeerd op',
  },
  appointment: {
    booked:
      'gepland|geboekt|ingepland|gereserveerd|open|niet bevestigd|onbevestigd|nog te bevestigen|aangevraagd|aangemaakt|nieuw|in afwachting|verwacht|voorlopig|te bevestigen|vastgelegd|vast|in optie|optie|genoteerd|niet gearriveerd|actief|gemaakt|ingeschreven',
    confirmed:
      'bevestigd|bevestigd per sms|per sms bevestigd|telefonisch bevestigd|bev.|bevestigd door patiënt|sms bevestigd',
    arrived:
      'aangekomen|gearriveerd|aanwezig|in wachtkamer|wachtkamer|in behandeling|in de stoel|binnen|ingecheckt|in de wachtkamer|wacht|wachtend|aangemeld|is er|in consult|in sessie|bij arts|bij behandelaar|bij tandarts|in stoel|in spreekkamer|in behandelkamer|opgeroepen in wachtkamer|bezig|ingeschreven in wachtkamer|aan de balie',
    completed:
      'voltooid|afgerond|klaar|geweest|gezien|uitgevoerd|behandeld|afgehandeld|verschenen|gekomen|nagekomen|beëindigd|vertrokken|naar huis|gedaan|gefactureerd|gedeclareerd|behandeling klaar|gesloten|op consult geweest|opgedaagd|afgesloten|uitgecheckt|gereed|doorgegaan',
    no_show:
      'niet verschenen|niet gekomen|no-show|gemist|niet op komen dagen|verstek|niet opgedaagd|niet komen opdagen|niet nagekomen|afwezig|verzuimd|no show|niet verschenen zonder bericht|zonder bericht afwezig|afwezig zonder bericht|wegblijver|weggebleven|niet op afspraak|nvz|niet aanwezig|ongewettigd afwezig|niet geweest',
    cancelled:
      'geannuleerd|afgezegd|vervallen|verwijderd|geannuleerd door patiënt|geannuleerd door de patiënt|afgezegd door patiënt|afgezegd door de patiënt|geannuleerd door praktijk|geannuleerd door de praktijk|afgemeld|verontschuldigd|gewettigd afwezig|afwezig met bericht|te laat afgezegd|laat geannuleerd|afgezegd (patiënt)|afgezegd (praktijk)|afgezegd door praktijk|afgezegd door ouder|afgezegd door ouders|afgezegd door eigenaar|geannuleerd door cliënt|geannuleerd door klant|afgezegd door cliënt|geannuleerd door eigenaar|geannuleerd door ouder|afgelast|gewist|geschrapt|afgeblazen|afgezegd < 24 uur|niet doorgegaan',
    rescheduled:
      'verzet|verplaatst|verschoven|omgeboekt|gewijzigd|uitgesteld|herpland|opnieuw ingepland|verplaatst naar andere datum|verzet naar later|vervroegd|omgezet',
  },
  recall: {
    due: 'te benaderen|te laat|openstaand|open|verlopen|nog te bellen|te bellen|nog oproepen|nog te benaderen|niet benaderd|nog niet gebeld|vervallen|nog te doen|nog niet benaderd|nog niet opgeroepen|niet opgeroepen|niet gebeld|niet herinnerd|nog niet herinnerd|op te roepen|te plannen|in te plannen|nog in te plannen|nog plannen|zonder afspraak|geen afspraak|niet ingepland|nog niet ingepland|achterstallig|bijna verlopen|binnenkort|actief|in afwachting|wachtend|wacht|te versturen|nog te versturen|nieuw|te herinneren|over tijd|overtijd|te contacteren|te verwittigen',
    contacted:
      'benaderd|gebeld|verzonden|herinnerd|geen gehoor|voicemail ingesproken|opgeroepen|geen reactie|geen antwoord|niet bereikt|niet bereikbaar|sms verstuurd|sms verzonden|brief verstuurd|brief verzonden|e-mail verstuurd|e-mail verzonden|whatsapp verstuurd|bericht achtergelaten|gemaild|uitgenodigd|verstuurd|gecontacteerd|aangeschreven|verwittigd|geïnformeerd|1e oproep|2e oproep|3e oproep|eerste oproep|tweede oproep|derde oproep|1e oproep verstuurd|2e oproep verstuurd|1e herinnering|2e herinnering|3e herinnering|eerste herinnering|tweede herinnering|1x gebeld|2x gebeld|3x gebeld|1e brief|2e brief|voicemail|vm ingesproken|ingesproken|antwoordapparaat|belt terug|belt zelf terug|patiënt belt terug|pt belt terug|terugbellen|neemt niet op|in gesprek|verkeerd nummer|foutief nummer|denkt erover na|bedenktijd|wacht op reactie|wachten op reactie|wacht op antwoord|in contact|contact gehad|gesproken|herinnering verstuurd|oproep verstuurd|oproep verzonden|mail verstuurd|mail verzonden|e-mail gestuurd|sms gestuurd|whatsapp gestuurd|bericht gestuurd|bericht verstuurd|kaart verstuurd|bereikt',
    booked:
      'afspraak gemaakt|ingepland|geboekt|gepland|afspraak gepland|afspraak ingepland|heeft afspraak|afspraak staat|met afspraak|gereserveerd|al ingepland|afspraak vastgelegd',
    done: 'gedaan|afgerond|voltooid|geweest|uitgevoerd|gevaccineerd|ingeënt|toegediend|bijgewerkt|behandeld|klaar|verschenen|gereed|up-to-date|gezien|afgehandeld',
    declined:
      'geweigerd|geen interesse|afgewezen|wil niet|wenst geen oproep|niet meer oproepen|wil geen oproep|wil geen recall|afgemeld|uitgeschreven|elders onder behandeling|andere tandarts|andere praktijk|niet meer benaderen|niet meer bellen|niet meer benaderd worden|ziet af|weigert|weigering|bezwaar|niet geïnteresseerd|opt-out',
  },
  plan: {
    proposed:
      'voorgesteld|concept|in afwachting|verzonden|aangeboden|open|openstaand|nieuw|verstuurd|in beraad|in overweging|denkt na|wacht op akkoord|wacht op reactie|wacht op handtekening|nog niet akkoord|niet akkoord gegeven|ter ondertekening|uitgereikt|besproken|opgesteld|in behandeling bij verzekeraar|ingediend|machtiging aangevraagd|geen reactie|nog geen reactie|te accepteren|gepland',
    accepted:
      'akkoord|geaccepteerd|goedgekeurd|ondertekend|akkoord, niet ingepland|akkoord zonder afspraak|akkoord niet ingepland|getekend|bevestigd|deels akkoord|gedeeltelijk akkoord|gemachtigd|machtiging ontvangen|aanvaard',
    in_progress: 'in uitvoering|gestart|begonnen|lopend|bezig|onderweg|actief|in behandeling|deels uitgevoerd',
    completed: 'voltooid|afgerond|klaar|uitgevoerd|gereed|gedaan|gefactureerd|afgesloten',
    declined:
      'afgewezen|geweigerd|geannuleerd|verlopen|niet akkoord|vervallen|ingetrokken|verworpen|ziet af|niet doorgegaan|geen interesse',
  },
  none: 'geen|geen afspraak|nooit|niet gepland|geen afspraken|nog nooit|niet ingepland|geen volgende afspraak|niet gemaakt|nog niet gepland|geen vervolgafspraak|niets|niets gepland|nog niet|nog geen|geen gepland|geen bezoek|geen vervolg|geen controle gepland|n.v.t.|nvt|onbekend|niet bekend|geen gegevens|nog nooit geweest|geen toekomstige afspraak|geen datum',
  relative: {
    vandaag: 0,
    morgen: 1,
    gisteren: -1,
  },
  holder: 'accountnaam|contactnaam|naam contact|naam van contact',
  todayIs: 'vandaag|vandaag is|afgedrukt op|geprint op|datum vandaag|per',
  recallTitle:
    'oproepen|oproeplijst|recall|recalls|te laat voor controle|recalllijst|recall overzicht|recalloverzicht|oproepoverzicht|op te roepen patiënten|oproepen patiënten|patiënten op te roepen|te bellen patiënten|vaccinaties te doen|vaccinaties vervallen|vervallen vaccinaties|vaccinatie-oproepen|vaccinatieoproepen|oproepen vaccinatie|herinneringen vaccinatie|te vaccineren|controles te laat|achterstallige controles|openstaande oproepen|openstaande recalls|recall patiënten|herinneringen patiënten|oproepbeheer|recallbeheer|periodieke controles|oproepbestand|achterstandslijst',
  day: 'daglijst|dagoverzicht|dagagenda|spreekuur|patiënten vandaag|wachtkamer|afspraken vandaag',
  book: 'afspraken|agenda|balie|kalender',
  rota: 'dienstrooster|werkrooster|verlof|vakantierooster|rooster|schoonmaakrooster',
  uninsured: 'particulier|geen|onverzekerd|zelfbetaler',
  goods: 'leverancier|voorraad|partijnummer|laatst besteld',
  log: 'ip-adres|ip adres',
  yes: 'ja',
  no: 'nee',
  written: 'together',
  parts: {
    last: 'laatste|laatst|vorige|vorig|recente|recentste|voorgaande|voorgaand',
    next: 'volgende|volgend|eerstvolgende|komende|komend|toekomstige|vervolg',
    due: 'vervalt|verval|roepen|terugkomen',
    needed: 'nodig|verlopen|bellen',
    planned: 'verwacht|verwachte|gewenst|gewenste|aanbevolen',
    visit: 'bezoek|consult|behandeling|behandel|behandeld|gezien|geweest|sessie|komst|bezoeken|consulten|behandelingen',
    booking: 'afspraak|afspraken|boeking',
    check: 'controle|gebitsreiniging|reiniging|mondhygiene|onderzoek|preventie|nacontrole|check',
    recall: 'oproep|recall|nazorg|herhaal',
    kind: 'vulling|kroon|brug|wortelkanaal|wortelkanaalbehandeling|extractie|trekken|implantaat|bleken|spoed|pijn|pijnklachten|prothese|beugel|vaccinatie|injectie|intake|fysio|massage|enting|entingen|prik|vaccin|vaccinaties|ontworming',
    done: 'afgerond|afgeronde|voltooid|voltooide|uitgevoerd|uitgevoerde',
    phone: 'telefoon|tel',
    mobile: 'mobiel|mobiele|gsm|mob',
    home: 'thuis|vast|vaste|privé',
    work: 'werk|zakelijk',
    email: 'mail|email',
    address: 'adres',
    patient: 'patiënt|patiënten|cliënt|cliënten|klant|klanten',
    called: 'naam|namen|voornaam|achternaam',
    number: 'n|nº|n°|º|no|nr|num|number|numero|nummer|id',
    typed: 'soort|type|reden',
    state: 'status',
    filler:
      'van|de|het|een|op|te|in|vanaf|sinds|voor|bij|om|datum|dag|maand|half|jaar|jaarlijkse|halfjaarlijkse|e|o|keer|periodieke|praktijk|contact',
  },
};
