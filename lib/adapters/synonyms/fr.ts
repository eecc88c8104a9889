import type { Vocabulary } from './vocabulary.ts';

export const fr: Vocabulary = {
  language: 'fr',
  heads: {
    name: 'patient|patiente|nom du patient|nom|nom complet|client|nom et prénom|patients|nom prénom|nom / prénom|nom, prénom|nom du client|patient (nom, prénom)|patient(e)',
    first: 'prénom',
    last: 'nom de famille',
    patientId:
      'n° patient|numéro patient|n° dossier|numéro de dossier|dossier|id patient|code patient|n° de dossier|identifiant patient|ipp|num. dossier|réf. patient|id pat.|n° pat.|réf. pat.|code pat.',
    birth: 'date de naissance|naissance|né le|né(e) le|née le|ddn|d. naissance|date naiss.|date de naiss.',
    phone: 'téléphone|tél.|tél|numéro de téléphone|tel.|n° de téléphone|numéro|tel',
    mobile: 'portable|mobile|téléphone portable|tél. portable|tél. mobile|n° portable|gsm',
    home: 'domicile|tél. domicile|téléphone domicile|fixe|téléphone fixe',
    work: 'tél. travail|téléphone travail|tél. professionnel|travail',
    email: 'e-mail|email|courriel|adresse e-mail|mail|adresse électronique',
    contact: 'contact|coordonnées',
    language: 'langue',
    guardian: 'tuteur|responsable légal|parent',
    due: "échéance|date de rappel|date d’échéance|date d'échéance|rappel le|prévu le|à revoir le|rappel prévu|à rappeler le|contrôle prévu|date du rappel|prochain contrôle|prochain détartrage|date de contrôle|à relancer le|rappel prévu le|revoir le|date prévue|prochaine visite de contrôle|contrôle à faire|contrôle à faire le|contrôle à prévoir|renouvellement prévu|renouvellement prévu le",
    recall: 'rappel|type de rappel|contrôle|motif de rappel',
    recallReason: 'raison du rappel',
    attempts: 'tentatives|nombre de tentatives|essais',
    reminded:
      'dernier rappel|rappel envoyé|relancé le|dernière relance|dernier contact|courrier envoyé|courrier envoyé le|dernier courrier|dernier envoi|sms envoyé|sms envoyé le|dernier sms',
    lastVisit:
      'dernière visite|dernier rdv|dernier rendez-vous|vu le|dernière consultation|dernière venue|vu pour la dernière fois|dernier passage|date dernier rdv|dernière séance',
    next: 'prochain rdv|prochain rendez-vous|prochaine visite|rdv à venir|prochaine consultation|rendez-vous suivant|rdv suivant|date prochain rdv|prochaine séance',
    appointment:
      'rendez-vous|rdv|date du rdv|date rdv|date du rendez-vous|date et heure|date/heure|début du rendez-vous|début du rdv|début rdv|date et heure de début|date et heure du rendez-vous|date et heure du rdv|rdv manqué|rendez-vous manqué|manqué le',
    appointmentId: 'n° rdv|id rdv|n° de rendez-vous',
    date: 'date|jour|le',
    time: 'heure|début|heure de début|horaire|commence|commence à|débute|heure début',
    status: 'statut|état|présence|statut du rdv|situation|statut rdv|état du rdv',
    type: 'type|soin|soins|motif|acte|actes|traitement|prestation|type de rdv|motif de consultation|motif du rdv|vaccin|vaccination|type de vaccin',
    provider:
      'praticien|médecin|dentiste|docteur|praticienne|thérapeute|kiné|dr|soignant|kinésithérapeute|chirurgien-dentiste|vu par|intervenant|psychologue|opticien|optométriste|ostéopathe|dermatologue|pédiatre|orthodontiste|orthoptiste',
    plan: 'plan|plan de traitement|devis|traitement proposé',
    planId: 'n° devis|n° de devis|n° plan|numéro de devis',
    planOn:
      'date du devis|devis du|date du plan|proposé le|présenté le|date devis|accepté le|établi le|devis établi le',
    value: 'montant|valeur|prix|coût|honoraires|montant du devis|total devis|tarif',
    balance: 'solde|solde dû|reste dû|impayé|reste à payer',
    smsOk: 'consentement sms|accord sms|sms autorisé',
    emailOk: 'consentement e-mail|accord e-mail|e-mail autorisé',
    task: 'tâche|assigné à|priorité|attribué à|attribuée à|demandé par|ticket',
    invoice: 'facture|n° facture|paiement|règlement|date de paiement|date facture|payé|date de facture',
    staff:
      'fonction|poste|rôle|utilisateur|service|dernière connexion|employé|salarié|horaires|planning|garde|candidat|candidate|entretien|formation|collaborateur|collaboratrice|contrat|congés',
    other:
      'âge|sexe|genre|notes|remarques|adresse|ville|code postal|lieu|cabinet|salle|fauteuil|créé le|création|date de création|inscrit le|modifié le|mis à jour|actions|durée|fin|heure de fin|arrivée|intervalle|périodicité|fréquence|première visite|adressé par|retard|commentaire|commentaires|total|fournisseur|article|quantité|péremption|objet|message|n°|labo|laboratoire',
    insurer: 'mutuelle|assurance|assureur|complémentaire|complémentaire santé',
    sessions: 'séances|séances effectuées|séances faites',
  },
  appointment: {
    booked:
      'prévu|prévue|planifié|planifiée|réservé|en attente|programmé|programmée|à venir|pris|non confirmé|à confirmer',
    confirmed: 'confirmé|confirmée',
    arrived: "arrivé|arrivée|présent|présente|en salle d’attente|en salle d'attente|en cours|en consultation|en salle",
    completed: 'terminé|terminée|effectué|effectuée|vu|vue|honoré|réalisé|venu|clôturé',
    no_show:
      'absent|absente|non venu|absent non excusé|lapin|manqué|manquée|non honoré|pas venu|ne s’est pas présenté|rdv manqué',
    cancelled:
      'annulé|annulée|supprimé|décommandé|annulé par le patient|annulée par le patient|annulé par le cabinet|annulée par le cabinet|annulé par le praticien',
    rescheduled: 'reporté|reportée|déplacé|déplacée',
  },
  recall: {
    due: 'à contacter|en retard|dû|à rappeler|échu|en attente|à relancer',
    contacted:
      'contacté|contactée|relancé|relancée|envoyé|message laissé|appelé|sans réponse|pas de réponse|aucune réponse|ne répond pas|injoignable|sms envoyé|courrier envoyé|e-mail envoyé|email envoyé|mail envoyé|lettre envoyée|whatsapp envoyé|message vocal|relance envoyée',
    booked: 'rdv pris|réservé|planifié|pris|planifiée|rendez-vous pris|programmé|programmée',
    done: 'fait|terminé|effectué|réalisé',
    declined:
      'refusé|refuse|pas intéressé|ne souhaite plus|ne souhaite pas|ne veut plus|ne plus relancer|ne plus rappeler|ne plus contacter',
  },
  plan: {
    proposed: 'proposé|présenté|brouillon|en attente|en attente de réponse|sans réponse|envoyé|remis',
    accepted: 'accepté|signé|approuvé|validé',
    in_progress: 'en cours|commencé|débuté',
    completed: 'terminé|achevé|réalisé|clôturé',
    declined: 'refusé|annulé|expiré',
  },
  none: 'aucun|aucune|aucun rdv|aucun rendez-vous|jamais|pas de rdv|non programmé|sans rdv|pas de rendez-vous|non planifié|néant',
  relative: { "aujourd'hui": 0, 'aujourd’hui': 0, demain: 1, hier: -1 },
  holder: 'nom du compte|nom du contact|titulaire|titulaire du compte',
  todayIs: "aujourd'hui|aujourd’hui|imprimé le|édité le|nous sommes le|au|date du jour",
  recallTitle: 'rappels|rappel|relances|patients à rappeler|liste de rappel|à relancer',
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
    kind: 'obturation|couronne|bridge|extraction|implant|blanchiment|urgence|prothèse|orthodontie|vaccin|vaccination|injection|douleur|carie|empreinte|dévitalisation|massage|kiné',
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
