import type { TemplateText } from '../../../sequence.ts';

/** French, formal. SMS texts keep to letters of the SMS alphabet (é, è, à, but no ê, ç, î), so that they stay short. */
export const fr: Record<string, TemplateText> = {
  'overdue-recare.sms-first': {
    body: 'Bonjour {{firstName}}, ici {{practiceName}}. Il est temps de prévoir votre prochaine visite. Choisissez votre horaire : {{bookingLink}} {{optOut}}',
  },
  'overdue-recare.email-first': {
    subject: 'Votre prochaine visite chez {{practiceName}}',
    body: 'Bonjour {{firstName}},\n\nIl est temps de prévoir votre prochaine visite chez {{practiceName}}. Vous pouvez voir nos horaires libres et en choisir un ici :\n\n{{bookingLink}}\n\nL’équipe de {{practiceName}}\n\n{{optOut}}',
  },
  'overdue-recare.email-second': {
    subject: 'Quel horaire vous convient, {{firstName}} ?',
    body: 'Bonjour {{firstName}},\n\nUn petit mot de {{practiceName}} : votre prochaine visite n’a pas encore de date. Tous nos horaires libres sont sur cette page, tôt le matin et en fin de journée compris, et il suffit d’une minute :\n\n{{bookingLink}}\n\nSi vous préférez en parler, appelez-nous au {{practicePhone}}.\n\nL’équipe de {{practiceName}}\n\n{{optOut}}',
  },
  'overdue-recare.sms-last': {
    body: 'Bonjour {{firstName}}, ici {{practiceName}}. Quand vous le souhaiterez, nos horaires libres pour votre prochaine visite sont ici : {{bookingLink}} {{optOut}}',
  },
  'overdue-recare.email-last': {
    subject: 'Quand vous le souhaiterez',
    body: 'Bonjour {{firstName}},\n\nNous ne vous écrirons plus à ce sujet. Quand vous souhaiterez votre prochaine visite chez {{practiceName}}, nos horaires libres sont ici :\n\n{{bookingLink}}\n\nSi vous avez déménagé ou si vous êtes suivi ailleurs, répondez simplement et nous le noterons.\n\nL’équipe de {{practiceName}}\n\n{{optOut}}',
  },
  'unscheduled-treatment.sms-first': {
    body: "Bonjour {{firstName}}, ici {{practiceName}}. La visite dont nous avons parlé n'a pas encore de date. Choisissez votre horaire : {{bookingLink}} {{optOut}}",
  },
  'unscheduled-treatment.email-first': {
    subject: 'La visite dont nous avons parlé',
    body: 'Bonjour {{firstName}},\n\nLors de votre dernier passage chez {{practiceName}}, nous avons parlé d’une autre visite, qui n’a pas encore de date. Vous pouvez en choisir une ici :\n\n{{bookingLink}}\n\nL’équipe de {{practiceName}}\n\n{{optOut}}',
  },
  'unscheduled-treatment.email-second': {
    subject: 'Une question avant de réserver ?',
    body: 'Bonjour {{firstName}},\n\nLa visite dont nous avons parlé chez {{practiceName}} reste à prévoir. Si vous avez d’abord une question, sur la durée, le prix ou autre chose, appelez-nous au {{practicePhone}} : nous en parlerons volontiers. Si vous êtes prêt, choisissez un horaire ici :\n\n{{bookingLink}}\n\nL’équipe de {{practiceName}}\n\n{{optOut}}',
  },
  'unscheduled-treatment.sms-last': {
    body: 'Bonjour {{firstName}}, ici {{practiceName}}. Si vous souhaitez la visite dont nous avons parlé, choisissez un horaire ici : {{bookingLink}} {{optOut}}',
  },
  'unscheduled-treatment.email-last': {
    subject: 'Notre porte reste ouverte',
    body: 'Bonjour {{firstName}},\n\nNous ne vous écrirons plus à ce sujet. Si vous souhaitez la visite dont nous avons parlé chez {{practiceName}}, nos horaires libres sont ici :\n\n{{bookingLink}}\n\nSi vous en avez décidé autrement, répondez simplement et nous le noterons.\n\nL’équipe de {{practiceName}}\n\n{{optOut}}',
  },
  'missed-or-cancelled.sms-first': {
    body: "Bonjour {{firstName}}, ici {{practiceName}}. Votre dernier rendez-vous n'a pas eu lieu. Choisissez un nouvel horaire : {{bookingLink}} {{optOut}}",
  },
  'missed-or-cancelled.email-first': {
    subject: 'Un nouvel horaire chez {{practiceName}}',
    body: 'Bonjour {{firstName}},\n\nVotre dernier rendez-vous chez {{practiceName}} n’a pas eu lieu. Cela arrive à tout le monde. Vous pouvez choisir un nouvel horaire ici :\n\n{{bookingLink}}\n\nL’équipe de {{practiceName}}\n\n{{optOut}}',
  },
  'missed-or-cancelled.email-second': {
    subject: 'Trouvons-nous un nouvel horaire ?',
    body: 'Bonjour {{firstName}},\n\nVous n’avez pas encore de nouvel horaire chez {{practiceName}}. Tous ceux qui sont libres sont sur cette page :\n\n{{bookingLink}}\n\nSi aucun ne vous convient, appelez-nous au {{practicePhone}} et nous en chercherons un ensemble.\n\nL’équipe de {{practiceName}}\n\n{{optOut}}',
  },
  'missed-or-cancelled.sms-last': {
    body: 'Bonjour {{firstName}}, ici {{practiceName}}. Si vous souhaitez un nouvel horaire, choisissez-le quand vous voulez : {{bookingLink}} {{optOut}}',
  },
  'missed-or-cancelled.email-last': {
    subject: 'Quand cela vous conviendra',
    body: 'Bonjour {{firstName}},\n\nNous ne vous écrirons plus à ce sujet. Si vous souhaitez un nouvel horaire chez {{practiceName}}, vous pouvez en choisir un ici quand cela vous convient :\n\n{{bookingLink}}\n\nL’équipe de {{practiceName}}\n\n{{optOut}}',
  },
};
