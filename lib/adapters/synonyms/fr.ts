import type { Vocabulary } from './vocabulary.ts';

export const fr: Vocabulary = {
  language: 'fr',
  heads: {
    name: 'patient|patiente|nom du patient|nom|nom complet|nom et prénom|patients|nom prénom|nom / prénom|nom, prénom|patient (nom, prénom)|patient(e)|nom et prénom du patient|nom, prénoms|nom & prénom|nom usuel|nom du bénéficiaire|bénéficiaire|identité|patient·e|patient/patiente|patient / client|nom de la patiente|nom prénom patient|nom et prénoms|patientèle|nom de naissance et prénom|assuré|usager',
    first: 'prénom|prénom usuel|prénom(s)|prénoms',
    last: 'nom de famille|nom usage|nom d’usage|nom de naissance',
    patientId:
      'n° patient|numéro patient|n° dossier|numéro de dossier|dossier|id patient|code patient|n° de dossier|identifiant patient|ipp|num. dossier|réf. patient|id pat.|n° pat.|réf. pat.|code pat.|n°patient|no patient|no. patient|no dossier|no. dossier|n° doss.|no de dossier|num patient|num. patient|n° de patient|matricule|nip|iep|ins|n° ipp|n° ins|réf patient|référence patient|id dossier|code dossier|numéro de patient|no patient.e',
    birth:
      'date de naissance|naissance|né le|né(e) le|née le|ddn|d. naissance|date naiss.|date de naiss.|né(e)|d.d.n.|ddn.|date naissance|naiss.|nais.|né·e le|d.n.|date nais.',
    phone:
      'téléphone|tél.|tél|numéro de téléphone|tel.|n° de téléphone|numéro|tel|tél. 1|tél 1|téléphone 1|n° tél.|n° tél|no tél.|no de téléphone|no de tél.|num. tél.|coord. tél.|téléphones|tph|joignable au|tél. contact|numéro tél.|téléph.|tél. principal',
    mobile:
      'portable|mobile|téléphone portable|tél. portable|tél. mobile|n° portable|gsm|tél. port.|port.|tel mobile|n° de portable|n° mobile|cell.|cellulaire|tél. cell.|tél. cellulaire|natel|gsm patient|tél. gsm|n° gsm|numéro de portable|numéro mobile|mobile 1',
    home: 'domicile|tél. domicile|téléphone domicile|fixe|téléphone fixe|tél. dom.|tél. fixe|tél. privé|privé|tél. maison|téléphone maison|rés.|tél. rés.|téléphone résidence|tél. résidence|tél. perso',
    work: 'tél. travail|téléphone travail|tél. professionnel|travail|tél. trav.|tél. bureau|bureau|tél. prof.|prof.|professionnel|tél. pro|tél. travail.|téléphone bureau',
    email:
      'e-mail|email|courriel|adresse e-mail|mail|adresse électronique|adresse mail|adresse courriel|mél|mél.|adresse mél|e mail|adresse email|courriel patient',
    contact: 'contact|coordonnées',
    language: 'langue',
    guardian:
      'tuteur|responsable légal|parent|parents|nom du parent|nom des parents|mère|père|nom de la mère|nom du père|mère/père|père/mère|parent/tuteur|parent / tuteur|parent ou tuteur|représentant légal|représentant|responsable|responsables légaux|accompagnant|personne responsable|titulaire de l’autorité parentale|référent familial|tuteur légal|aidant|personne de confiance|parent responsable|père ou mère|parent référent|resp. légal',
    due: "échéance|date de rappel|date d’échéance|date d'échéance|rappel le|prévu le|à revoir le|rappel prévu|à rappeler le|contrôle prévu|date du rappel|prochain contrôle|prochain détartrage|date de contrôle|à relancer le|rappel prévu le|revoir le|date prévue|prochaine visite de contrôle|contrôle à faire|contrôle à faire le|contrôle à prévoir|renouvellement prévu|renouvellement prévu le|prochain vaccin|prochain vaccin le|date prochain vaccin|date du prochain vaccin|prochain rappel|prochain rappel le|date prochain rappel|date du prochain rappel|prochain bilan|prochain bilan le|date prochain bilan|date du prochain bilan|prochain examen|prochain examen le|date prochain examen|date du prochain examen|prochain contrôle le|date prochain contrôle|date du prochain contrôle|prochain suivi|prochain suivi le|date prochain suivi|date du prochain suivi|prochain détartrage le|date prochain détartrage|date du prochain détartrage|prochain entretien|prochain entretien le|date prochain entretien|date du prochain entretien|prochain examen de vue|prochain examen de vue le|date prochain examen de vue|date du prochain examen de vue|prochain contrôle visuel|prochain contrôle visuel le|date prochain contrôle visuel|date du prochain contrôle visuel|prochain renouvellement|prochain renouvellement le|date prochain renouvellement|date du prochain renouvellement|prochaine dose|prochaine dose le|date prochaine dose|prochaine injection|prochaine injection le|date prochaine injection|prochaine vaccination|prochaine vaccination le|date prochaine vaccination|prochaine échéance|prochaine échéance le|date prochaine échéance|prochaine visite médicale|prochaine visite médicale le|date prochaine visite médicale|prochaine révision|prochaine révision le|date prochaine révision|prochaine prophylaxie|prochaine prophylaxie le|date prochaine prophylaxie|vaccin à faire|vaccin dû|vaccin dû le|vaccin prévu|vaccin prévu le|rappel à faire|rappel dû|rappel dû le|bilan à faire|bilan dû|bilan dû le|bilan prévu|bilan prévu le|détartrage à faire|détartrage dû|détartrage dû le|détartrage prévu|détartrage prévu le|contrôle dû|contrôle dû le|contrôle prévu le|examen à faire|examen dû|examen dû le|examen prévu|examen prévu le|dose à faire|dose due|dose due le|dose prévue|dose prévue le|vaccination à faire|vaccination due|vaccination due le|vaccination prévue|vaccination prévue le|injection à faire|injection due|injection due le|injection prévue|injection prévue le|visite à faire|visite due|visite due le|visite prévue|visite prévue le|visite de contrôle à faire|visite de contrôle due|visite de contrôle due le|visite de contrôle prévue|visite de contrôle prévue le|date rappel|date prévue du rappel|date limite|à échéance du|échéance le|échéance du rappel|échéance rappel|échéance vaccin|échéances|dû le|due le|dû depuis|en retard depuis|à voir avant le|à voir avant|à revoir avant|à revoir avant le|à revoir|à revoir en|revoir en|à recontacter le|recontacter le|à convoquer le|convocation prévue|date de convocation|à reconvoquer le|date de relance|relance prévue|relance prévue le|à relancer à partir du|date de suivi|suivi prévu|suivi prévu le|date de revoyure|rappel pour|renouvellement le|date de renouvellement|à renouveler le|contrôle le|date contrôle|date du contrôle|date prévue du contrôle|date cible|contrôle annuel|prochaine date|à rappeler dès le|rappel avant le|à rappeler à partir du",
    recall:
      'rappel|type de rappel|contrôle|motif de rappel|type rappel|type de contrôle|objet du rappel|rappel de|rappel vaccinal|type de relance|recall|type de suivi|motif du rappel|type convocation',
    recallReason: 'raison du rappel',
    attempts:
      'tentatives|nombre de tentatives|essais|nb relances|nb de relances|nombre de relances|nb rappels|nombre de rappels|relances|nb tentatives|nb de tentatives|nb appels|nombre d’appels|appels|rappels envoyés|relances envoyées|nb contacts|essais de contact|tentatives de contact|nb. relances|n° relance',
    reminded:
      'dernier rappel|rappel envoyé|relancé le|dernière relance|dernier contact|courrier envoyé|courrier envoyé le|dernier courrier|dernier envoi|sms envoyé|sms envoyé le|dernier sms|date dernière relance|date de dernière relance|date dernier rappel envoyé|dern. relance|dern. rappel envoyé|contacté le|appelé le|dernier appel|dernier appel le|rappelé le|prévenu le|averti le|convoqué le|convocation envoyée|convocation envoyée le|dernier message|dernier e-mail|dernier email|dernier mail|mail envoyé le|e-mail envoyé le|relance envoyée|relance envoyée le|rappel envoyé le|dern. contact|dernier contact le|date dernier contact|date de dernier contact|dernière tentative|lettre envoyée le|carte envoyée|carte envoyée le',
    lastVisit:
      'dernière visite|dernier rdv|dernier rendez-vous|vu le|dernière consultation|dernière venue|vu pour la dernière fois|dernier passage|date dernier rdv|dernière séance|dern. rdv|dern. visite|dern. consult.|dern. consultation|dern. passage|dern. rdv honoré|dern. venue|dern. séance|dern. acte|dern. soin|date dernière visite|date de dernière visite|date de la dernière visite|date dernière consultation|date de dernière consultation|date dernier passage|date du dernier rdv|date de dernier rdv|dernier soin|dernier acte|dernière dose|dernière injection|dernier vaccin|dernière vaccination|dernier contrôle|dernier détartrage|dernier examen|dernier bilan|dernier suivi|derniers soins|vu en dernier|vu(e) le|vue le|dernière fois vu|plus vu depuis|pas vu depuis|non revu depuis|non vu depuis|dernière présence|dernière venue le|dernier rdv honoré|dernière visite le|rdv précédent|consultation précédente|visite précédente|séance précédente|dernière prise en charge|dernier traitement|dernière entrevue|dernier rendez-vous honoré|dernier examen de vue|derniers vus',
    next: 'prochain rdv|prochain rendez-vous|prochaine visite|rdv à venir|prochaine consultation|rendez-vous suivant|rdv suivant|date prochain rdv|prochaine séance|proch. rdv|proch. visite|proch. consult.|prochain rdv le|prochain rdv fixé|rdv futur|rdv pris|rdv pris le|rdv fixé|rdv fixé le|rdv prévu|rdv prévu le|prochaine venue|futur rdv|prochain passage|prochain créneau|nouveau rdv|date du prochain rdv|date prochaine visite|date de prochaine visite|reprogrammé au|reporté au|prochain rendez-vous le|rendez-vous prévu le',
    appointment:
      'rendez-vous|rdv|date du rdv|date rdv|date du rendez-vous|date et heure|date/heure|début du rendez-vous|début du rdv|début rdv|date et heure de début|date et heure du rendez-vous|date et heure du rdv|rdv manqué|rendez-vous manqué|manqué le|rdv le|rdv du|rendez-vous le|rendez-vous du|heure du rdv|heure rdv|date et heure rdv|date/heure rdv|date consultation|date de consultation|date de la consultation|date de visite|date visite|date de la visite|date de séance|date séance|date de la séance|consultation du|était prévu le|rdv initial|date initiale|rdv annulé|rdv non honoré|rdv raté|absent le|absence du|date d’absence|date de l’absence|date absence|date du rdv manqué|convoqué pour le|rendez-vous non honoré|plage|rv|r.v.|date rv|date du rv|heure du rendez-vous|rdv prévu initialement',
    appointmentId: 'n° rdv|id rdv|n° de rendez-vous',
    date: 'date|jour|le',
    time: 'heure|début|heure de début|horaire|commence|commence à|débute|heure début',
    status:
      'statut|état|présence|statut du rdv|situation|statut rdv|état du rdv|statut du rendez-vous|statut rendez-vous|statut du rappel|statut rappel|statut de la relance|statut relance|état rdv|état relance|état du rappel|résultat|suite|suites|suite donnée|issue|statut du devis|statut devis|état du devis|confirmation|honoré|venu|situation rdv|statut contact|résultat appel',
    type: 'type|soin|soins|motif|acte|actes|traitement|prestation|type de rdv|motif de consultation|motif du rdv|vaccin|vaccination|type de vaccin|nom du vaccin|vaccin / dose|type de soin|type soin|type de visite|type visite|type de consultation|type consultation|type d’acte|acte prévu|acte à faire|soin à faire|soin prévu|motif rdv|motif de visite|motif de la visite|motif consultation|motif du rendez-vous|objet du rdv|objet de la visite|prestations|examen|type de séance|type examen|type d’examen|nature|nature du rdv|thérapie|consultation pour|raison|raison de la visite|raison du rv',
    provider:
      'praticien|médecin|dentiste|docteur|praticienne|thérapeute|kiné|dr|soignant|kinésithérapeute|chirurgien-dentiste|vu par|intervenant|psychologue|opticien|optométriste|ostéopathe|dermatologue|pédiatre|orthodontiste|orthoptiste|médecin traitant|dentiste traitant|praticien traitant|praticien référent|praticien habituel|chirurgien|hygiéniste|assistant(e)|vétérinaire|podologue|pédicure-podologue|audioprothésiste|audiologiste|orthophoniste|infirmier|infirmière|sage-femme|chiropraticien|chiro|physiothérapeute|physio|ergothérapeute|diététicien|diététicienne|nutritionniste|psychiatre|psy|médecin référent|médecin vaccinateur|vaccinateur|dr.|docteur(e)|dentiste/hygiéniste|avec|médecin responsable|thérapeute référent|clinicien|clinicienne|intervenant(e)|gynécologue|ophtalmologue|ophtalmologiste|référent|esthéticienne',
    plan: 'plan|plan de traitement|devis|traitement proposé|plan de soins|plan proposé|devis proposé|soins proposés|traitement prévu|traitement planifié|proposition|estimation|soumission|plan de tx',
    planId:
      'n° devis|n° de devis|n° plan|numéro de devis|réf. devis|n°devis|num. devis|no devis|n° estimation|n° plan de traitement|référence devis|no plan',
    planOn:
      'date du devis|devis du|date du plan|proposé le|présenté le|date devis|accepté le|établi le|devis établi le|date de devis|date du plan de traitement|remis le|devis remis le|envoyé au patient le|devis signé le|signé le|date de signature|date signature|date de présentation|date proposition|date d’établissement|date établissement|devis fait le|date estimation',
    value:
      'montant|valeur|prix|coût|honoraires|montant du devis|total devis|tarif|montant devis|montant total|total du devis|montant ttc|total ttc|coût total|prix total|valeur du plan|honoraires prévus|montant du plan|total plan',
    balance:
      'solde|solde dû|reste dû|impayé|reste à payer|solde patient|restant dû|reste à charge|rac|impayés|dette|solde à payer',
    smsOk: 'consentement sms|accord sms|sms autorisé',
    emailOk: 'consentement e-mail|accord e-mail|e-mail autorisé',
    task: 'tâche|assigné à|priorité|attribué à|attribuée à|demandé par|ticket|bon de commande|commande|n° commande|projet|responsable de tâche|demandeur|échéance tâche|affecté à|à faire par',
    invoice:
      'facture|n° facture|paiement|règlement|date de paiement|date facture|payé|date de facture|règlement le|réglé le|facturé le|date règlement|date de règlement|mode de paiement|mode de règlement|encaissement|n° facture client|total facture|montant réglé|montant facturé|note d’honoraires|feuille de soins|échéance facture|date d’échéance facture|acompte|mensualité',
    staff:
      'fonction|poste|rôle|utilisateur|service|dernière connexion|employé|salarié|horaires|planning|garde|candidat|candidate|entretien|formation|collaborateur|collaboratrice|contrat|congés|dernier accès|nom d’utilisateur|identifiant utilisateur|matricule salarié|embauché le|date d’embauche|visite médicale du travail|responsable hiérarchique|élève|professeur|enseignant|leçon|moniteur|entraîneur|locataire|bailleur|conducteur|véhicule|immatriculation|contrôle technique|emprunteur|livre|isbn|habilitation|n° rpps|rpps|n° adeli',
    other:
      'âge|sexe|genre|notes|remarques|adresse|ville|code postal|lieu|cabinet|salle|fauteuil|créé le|création|date de création|inscrit le|modifié le|mis à jour|actions|durée|fin|heure de fin|arrivée|intervalle|périodicité|fréquence|première visite|adressé par|retard|commentaire|commentaires|total|fournisseur|article|quantité|péremption|objet|message|n°|labo|laboratoire|motif d’annulation|motif annulation|annulé par|annulé le|date d’annulation|date annulation|demande reçue|demande du|date de demande|origine|provenance|profession|nationalité|poids|taille|allergies|diagnostic|médication|dose|n° dose|n° de dose|n° de lot|n° lot|lot|puce|n° puce|n° de puce|identification|couleur|œil|œil droit|œil gauche|od|og|jours de retard|retard (j)|retard (jours)|nb jours retard|depuis (jours)|dernier paiement|dernier achat|dernière facture|dernière commande|dernière modification|dernière mise à jour|dernier entretien|prochain entretien machine|dernière révision|dernier étalonnage|prochain étalonnage|dernière vérification|prochaine vérification|date d’expiration|expire le|date de péremption|valable jusqu’au|valide jusqu’au|garantie|date d’achat|appareil|équipement|date de prêt|date de retour prêt|emprunté le|à rendre le|nuits|entrée|sortie|moyen|mode de contact|moyen de contact|préférence de contact|pays|rue|localité|commune|canton|région|civilité|initiales|famille|foyer|situation familiale|n° sécu|nir|avs|n° avs|niss|ramq|nam',
    insurer:
      'mutuelle|assurance|assureur|complémentaire|complémentaire santé|caisse|caisse maladie|caisse-maladie|assurance maladie|assurance dentaire|organisme|amc|amo|régime|tiers payant|payeur|assurance complémentaire|mutualité|mutuelle/caisse|organisme payeur|assureur dentaire',
    sessions:
      'séances|séances effectuées|séances faites|séance|n° séance|séance n°|séances (faites/total)|nb séances|nombre de séances|séances réalisées|séances utilisées|avancement|progression',
  },
  open: {
    ward: 'enfant|nom de l’enfant|prénom de l’enfant|enfants|animal|nom de l’animal|animaux|bébé|nourrisson|élève (santé)|nom enfant|nom animal|compagnon|petit patient',
    owner:
      'propriétaire|nom du propriétaire|détenteur|maître|propriétaire de l’animal|nom propriétaire|propriétaires|détentrice',
    client: 'client|nom du client|clients|cliente|client(e)',
    clientNo: 'n° client|code client|numéro client|id client|no client|n° de client|réf. client|réf client|num. client',
    species: 'espèce|race|espèce/race|espèce / race|type d’animal|type animal',
    theirPhone:
      'tél. parent|tél. parents|téléphone parent|téléphone des parents|téléphone du parent|tél. mère|tél. père|tél. propriétaire|téléphone propriétaire|téléphone du propriétaire|tél. du propriétaire|tél. responsable|tél. client|téléphone client|téléphone responsable|tél. représentant légal|tél. tuteur|téléphone tuteur',
    theirMobile:
      'portable parent|portable parents|portable des parents|portable du parent|portable mère|portable père|portable propriétaire|portable du propriétaire|mobile parent|mobile parents|mobile propriétaire|gsm parent|gsm parents|gsm propriétaire|cell. parent|portable responsable|portable client|gsm maman|portable maman',
    theirEmail:
      'e-mail parent|email parent|e-mail parents|email propriétaire|e-mail propriétaire|courriel parent|courriel propriétaire|mail parents|mail propriétaire',
    latest: 'dernier|dernière|précédent|précédente|dern.',
    access: 'dernier accès au cabinet',
    outreach:
      'contacté|relance|prévenu|averti|convoqué|convocation|informé|contact pris|avisé|rappelé|prise de contact',
    diagnosed: 'date de diagnostic|date du diagnostic|diagnostiqué le',
  },
  appointment: {
    booked:
      'prévu|prévue|planifié|planifiée|réservé|en attente|programmé|programmée|à venir|pris|non confirmé|à confirmer|fixé|fixée|rdv fixé|demandé|attendu|attendue|ouvert|nouveau|confirmer|non arrivé|réservée|rdv pris|prise|planifié non confirmé|provisoire|pré-réservé|actif',
    confirmed:
      'confirmé|confirmée|confirmé par sms|confirmé sms|confirmé par téléphone|conf.|confirmé par le patient|validé|validée',
    arrived:
      "arrivé|arrivée|présent|présente|en salle d’attente|en salle d'attente|en cours|en consultation|en salle|en salle d attente|en attente en salle|en soins|en soin|au fauteuil|sur place|installé|admis|admise|enregistré|enregistrée|accueilli|accueillie|pris en charge|en rdv|en séance|avec le praticien|avec le médecin",
    completed:
      'terminé|terminée|effectué|effectuée|vu|vue|honoré|réalisé|venu|clôturé|honorée|venue|fait|faite|réalisée|clôturée|passé|consulté|soigné|facturé|terminé et facturé|présentée|sorti|sortie|rdv honoré|clos',
    no_show:
      'absent|absente|non venu|absent non excusé|lapin|manqué|manquée|non honoré|pas venu|ne s’est pas présenté|rdv manqué|non présenté|non présentée|absence|absence injustifiée|absence non excusée|absent sans prévenir|absent sans excuse|absente non excusée|non honorée|rdv non honoré|non excusé|non excusée|pas présenté|oublié|défaut|ne s est pas présenté|no-show|no show|raté|jamais venu',
    cancelled:
      'annulé|annulée|supprimé|décommandé|annulé par le patient|annulée par le patient|annulé par le cabinet|annulée par le cabinet|annulé par le praticien|excusé|excusée|absent excusé|absente excusée|absence excusée|absence justifiée|annulation|annulation patient|annulation cabinet|annulé patient|annulé cabinet|annulé tardivement|annulation tardive|décommandée|supprimée|annulé par les parents|annulé par le propriétaire|annulé par le client|désisté|désistement|rdv annulé|annulé < 24h|abandonné',
    rescheduled:
      'reporté|reportée|déplacé|déplacée|décalé|décalée|modifié|modifiée|replanifié|replanifiée|reprogrammé|reprogrammée|remis|remise|rdv déplacé|rdv reporté',
  },
  recall: {
    due: 'à contacter|en retard|dû|à rappeler|échu|en attente|à relancer|échue|due|à appeler|à joindre|à convoquer|à planifier|à programmer|à prévenir|à relancer 1|non contacté|non contactée|non relancé|non prévenu|pas contacté|pas encore contacté|pas encore relancé|à recontacter|sans rdv|à revoir|ouvert|à faire|non planifié|actif|en attente de rdv|à échéance|bientôt dû|à venir|dépassé|dépassée|retard|à envoyer|non envoyé',
    contacted:
      'contacté|contactée|relancé|relancée|envoyé|message laissé|appelé|sans réponse|pas de réponse|aucune réponse|ne répond pas|injoignable|sms envoyé|courrier envoyé|e-mail envoyé|email envoyé|mail envoyé|lettre envoyée|whatsapp envoyé|message vocal|relance envoyée|prévenu|prévenue|averti|avertie|convoqué|convoquée|rappelé|rappelée|appelée|envoyée|informé|informée|1re relance|1ère relance|2e relance|2ème relance|3e relance|relance 1|relance 2|relance 3|relancé 1x|relancé 2x|messagerie|répondeur|message répondeur|msg laissé|msg répondeur|n’a pas répondu|pas répondu|rappellera|va rappeler|le patient rappelle|à joint|joint|non joint|non joignable|pas joignable|numéro erroné|faux numéro|invité|contact établi|réfléchit|réflexion|attente réponse|attente de réponse|en attente de réponse|courriel envoyé',
    booked:
      'rdv pris|réservé|planifié|pris|planifiée|rendez-vous pris|programmé|programmée|rdv fixé|rdv donné|rdv planifié|rendez-vous fixé|réservée|rdv ok|avec rdv|rdv pris le',
    done: 'fait|terminé|effectué|réalisé|faite|vu|vue|effectuée|vacciné|vaccinée|à jour|honoré|venu|clôturé|terminée|réalisée',
    declined:
      'refusé|refuse|pas intéressé|ne souhaite plus|ne souhaite pas|ne veut plus|ne plus relancer|ne plus rappeler|ne plus contacter|refusée|refus|décline|pas intéressée|non intéressé|ne plus convoquer|parti|a quitté le cabinet|suivi ailleurs|changé de cabinet|désinscrit|opposition|stop|ne pas rappeler|ne pas relancer',
  },
  plan: {
    proposed:
      'proposé|présenté|brouillon|en attente|en attente de réponse|sans réponse|envoyé|remis|à signer|non signé|en attente de signature|en attente signature|en attente de décision|en réflexion|réflexion|transmis|établi|édité|ouvert|nouveau|à valider|attente accord|en attente d’accord|remis au patient|en cours d’étude|à l’étude|non répondu|imprimé',
    accepted:
      'accepté|signé|approuvé|validé|signée|acceptée|accord|accordé|accepté sans rdv|accepté partiellement|accepté, rdv à prendre|accepté non planifié|conclu|validée|confirmé',
    in_progress: 'en cours|commencé|débuté|entamé|en traitement|démarré|en cours de réalisation|partiellement réalisé',
    completed: 'terminé|achevé|réalisé|clôturé|fini|fait|soldé|effectué|facturé',
    declined: 'refusé|annulé|expiré|refus|sans suite|classé sans suite|abandonné|perdu|périmé|caduc|non accepté|rejeté',
  },
  none: 'aucun|aucune|aucun rdv|aucun rendez-vous|jamais|pas de rdv|non programmé|sans rdv|pas de rendez-vous|non planifié|néant|aucun prévu|aucune visite|non fixé|non pris|pas encore|pas encore fixé|rien|rien de prévu|non prévu|aucun à venir|aucun rdv à venir|aucun rdv prévu|aucune consultation|non renseigné|sans|jamais venu',
  relative: {
    "aujourd'hui": 0,
    'aujourd’hui': 0,
    demain: 1,
    hier: -1,
  },
  holder: 'nom du compte|nom du contact|titulaire|titulaire du compte|tiers|nom du tiers|nom tiers',
  todayIs: "aujourd'hui|aujourd’hui|imprimé le|édité le|nous sommes le|au|date du jour",
  recallTitle:
    'rappels|rappel|relances|patients à rappeler|liste de rappel|à relancer|rappels à faire|rappels patients|rappels du mois|rappels vaccins|rappels de vaccins|rappels vaccinaux|rappels de vaccination|vaccins à faire|vaccinations à faire|vaccins en retard|patients à relancer|patients à revoir|patients à convoquer|à rappeler|à convoquer|liste des rappels|liste de relance|liste de rappels|relance patients|relances patients|contrôles à faire|convocations|contrôles dus|suivi des rappels|recall|recalls|échéancier des rappels',
  day: "liste du jour|patients du jour|rendez-vous du jour|rdv du jour|consultations du jour|planning du jour|salle d'attente|agenda du cabinet|agenda patients",
  book: 'rendez-vous|rdv|agenda|planning|consultations|accueil|journée',
  rota: 'planning du personnel|tableau de garde|planning des gardes|congés|congés du personnel|absences du personnel|plan de nettoyage',
  uninsured: 'sans|aucune|sans mutuelle|non assuré',
  goods: 'fournisseur|péremption|numéro de lot|en stock|dernière commande',
  log: 'adresse ip',
  yes: 'oui',
  no: 'non',
  parts: {
    last: 'dernier|dernière|derniers|dernières|dern|précédent|précédente|récent|récente',
    next: 'prochain|prochaine|prochains|suivant|suivante|futur|future|venir',
    due: 'échéance|échu|échue|revoir|rappeler|relancer|recontacter|contacter',
    needed: 'faire|prévoir|attendu|attendue',
    planned: 'prévu|prévue|conseillé|conseillée',
    visit:
      'visite|consultation|vu|vue|venu|passage|séance|soin|soins|consult|traitement|visites|consultations|passages|séances',
    booking: 'rendez|rdv|réservation|programmé',
    check: 'contrôle|détartrage|examen|bilan|hygiène|prophylaxie|nettoyage|révision',
    recall: 'rappel|rappels|relance|suivi|recall',
    kind: 'obturation|couronne|bridge|extraction|implant|blanchiment|urgence|prothèse|orthodontie|vaccin|vaccination|injection|douleur|carie|empreinte|dévitalisation|massage|kiné|dose|vaccinal|vaccins|vaccinations',
    done: 'honoré|honorée|effectué|effectuée|réalisé|réalisée|terminé|terminée',
    phone: 'téléphone|tél|telephonique',
    mobile: 'portable|mobile|gsm|cellulaire|cell',
    home: 'domicile|fixe',
    work: 'travail|professionnel|bureau',
    email: 'mail|courriel|email|mél',
    address: 'adresse',
    patient: 'patient|patiente|patients|client|cliente',
    called: 'nom|noms|prénom|prénoms',
    number: 'n|nº|n°|º|no|nr|num|number|numero|numéro|id|code',
    typed: 'type|motif|nature',
    state: 'statut|état',
    filler:
      'de|du|des|d|la|le|les|l|en|au|aux|à|pour|par|et|fois|vous|date|jour|mois|depuis|partir|plus|dentaire|annuel|annuelle|électronique|e|o|limite|cabinet|semestriel|semestrielle|contact',
  },
};
