import type { TemplateText } from '../../../sequence.ts';

/** English texts by template id. What the message is about stays behind the link: no procedure, no diagnosis. */
export const en: Record<string, TemplateText> = {
  'overdue-recare.sms-first': {
    body: 'Hi {{firstName}}, this is {{practiceName}}. You are due for your next visit. Choose a time that suits you: {{bookingLink}} {{optOut}}',
  },
  'overdue-recare.email-first': {
    subject: 'Your next visit at {{practiceName}}',
    body: 'Hi {{firstName}},\n\nYou are due for your next visit at {{practiceName}}. You can see our free times and choose one here:\n\n{{bookingLink}}\n\nThe team at {{practiceName}}\n\n{{optOut}}',
  },
  'overdue-recare.email-second': {
    subject: 'A time that suits you, {{firstName}}?',
    body: 'Hi {{firstName}},\n\nA short note from {{practiceName}}: your next visit is not booked yet. Early, late and lunchtime appointments are all on this page, and it takes about a minute:\n\n{{bookingLink}}\n\nIf you would rather talk it through, call us on {{practicePhone}}.\n\nThe team at {{practiceName}}\n\n{{optOut}}',
  },
  'overdue-recare.sms-last': {
    body: 'Hi {{firstName}}, {{practiceName}} here. Whenever you are ready for your next visit, our free times are here: {{bookingLink}} {{optOut}}',
  },
  'overdue-recare.email-last': {
    subject: 'Whenever you are ready',
    body: 'Hi {{firstName}},\n\nWe will not keep writing about this. Whenever you would like your next visit at {{practiceName}}, this page shows our free times:\n\n{{bookingLink}}\n\nIf you have moved or see someone else now, just reply and we will note it.\n\nThe team at {{practiceName}}\n\n{{optOut}}',
  },

  'unscheduled-treatment.sms-first': {
    body: 'Hi {{firstName}}, this is {{practiceName}}. The visit we talked about is not booked yet. Choose a time here: {{bookingLink}} {{optOut}}',
  },
  'unscheduled-treatment.email-first': {
    subject: 'The visit we talked about',
    body: 'Hi {{firstName}},\n\nWhen you were last at {{practiceName}} we talked about a further visit, and it is not booked yet. You can choose a time here:\n\n{{bookingLink}}\n\nThe team at {{practiceName}}\n\n{{optOut}}',
  },
  'unscheduled-treatment.email-second': {
    subject: 'Any questions before you book?',
    body: 'Hi {{firstName}},\n\nThe visit we talked about at {{practiceName}} is still open. If you have a question first, about time, cost or anything else, call us on {{practicePhone}} and we will gladly go through it with you. If you are ready, choose a time here:\n\n{{bookingLink}}\n\nThe team at {{practiceName}}\n\n{{optOut}}',
  },
  'unscheduled-treatment.sms-last': {
    body: 'Hi {{firstName}}, {{practiceName}} here. If you would like the visit we talked about, you can choose a time here: {{bookingLink}} {{optOut}}',
  },
  'unscheduled-treatment.email-last': {
    subject: 'Our door is open',
    body: 'Hi {{firstName}},\n\nWe will not keep writing about this. Should you want the visit we talked about at {{practiceName}}, our free times are here:\n\n{{bookingLink}}\n\nIf you have decided otherwise, just reply and we will note it.\n\nThe team at {{practiceName}}\n\n{{optOut}}',
  },

  'missed-or-cancelled.sms-first': {
    body: 'Hi {{firstName}}, this is {{practiceName}}. Your last appointment did not take place. Choose a new time here: {{bookingLink}} {{optOut}}',
  },
  'missed-or-cancelled.email-first': {
    subject: 'A new time at {{practiceName}}',
    body: 'Hi {{firstName}},\n\nYour last appointment at {{practiceName}} did not take place. These things happen. You can choose a new time here:\n\n{{bookingLink}}\n\nThe team at {{practiceName}}\n\n{{optOut}}',
  },
  'missed-or-cancelled.email-second': {
    subject: 'Shall we find you a new time?',
    body: 'Hi {{firstName}},\n\nWe have not found you a new time at {{practiceName}} yet. All our free times are on this page:\n\n{{bookingLink}}\n\nIf none of them fits, call us on {{practicePhone}} and we will look for one together.\n\nThe team at {{practiceName}}\n\n{{optOut}}',
  },
  'missed-or-cancelled.sms-last': {
    body: 'Hi {{firstName}}, {{practiceName}} here. If you would still like a new time, you can choose one whenever it suits you: {{bookingLink}} {{optOut}}',
  },
  'missed-or-cancelled.email-last': {
    subject: 'Whenever it suits you',
    body: 'Hi {{firstName}},\n\nWe will not keep writing about this. If you would still like a new time at {{practiceName}}, you can choose one here whenever it suits you:\n\n{{bookingLink}}\n\nThe team at {{practiceName}}\n\n{{optOut}}',
  },
};
