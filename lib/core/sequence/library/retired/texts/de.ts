import type { TemplateText } from '../../../sequence.ts';

/** German, formal. */
export const de: Record<string, TemplateText> = {
  'overdue-recare.sms-first': {
    body: 'Guten Tag {{firstName}}, hier ist {{practiceName}}. Es ist Zeit für Ihren nächsten Besuch. Wählen Sie Ihren Termin: {{bookingLink}} {{optOut}}',
  },
  'overdue-recare.email-first': {
    subject: 'Ihr nächster Besuch bei {{practiceName}}',
    body: 'Guten Tag {{firstName}},\n\nes ist Zeit für Ihren nächsten Besuch bei {{practiceName}}. Unsere freien Termine sehen Sie hier und können gleich einen wählen:\n\n{{bookingLink}}\n\nIhr Team von {{practiceName}}\n\n{{optOut}}',
  },
  'overdue-recare.email-second': {
    subject: 'Welcher Termin passt Ihnen, {{firstName}}?',
    body: 'Guten Tag {{firstName}},\n\neine kurze Nachricht von {{practiceName}}: Ihr nächster Besuch hat noch keinen Termin. Alle freien Zeiten, auch früh am Morgen und am Abend, stehen auf dieser Seite, und es dauert nur eine Minute:\n\n{{bookingLink}}\n\nWenn Sie lieber mit uns sprechen, rufen Sie uns an: {{practicePhone}}.\n\nIhr Team von {{practiceName}}\n\n{{optOut}}',
  },
  'overdue-recare.sms-last': {
    body: 'Guten Tag {{firstName}}, hier ist {{practiceName}}. Wann immer Sie möchten, finden Sie unsere freien Termine hier: {{bookingLink}} {{optOut}}',
  },
  'overdue-recare.email-last': {
    subject: 'Wann immer Sie möchten',
    body: 'Guten Tag {{firstName}},\n\nwir schreiben Ihnen dazu nicht weiter. Wann immer Sie zu {{practiceName}} kommen möchten, finden Sie unsere freien Termine hier:\n\n{{bookingLink}}\n\nFalls Sie umgezogen sind oder inzwischen woanders hingehen, antworten Sie einfach, und wir notieren es.\n\nIhr Team von {{practiceName}}\n\n{{optOut}}',
  },
  'unscheduled-treatment.sms-first': {
    body: 'Guten Tag {{firstName}}, hier ist {{practiceName}}. Der besprochene Besuch hat noch keinen Termin. Wählen Sie einen hier: {{bookingLink}} {{optOut}}',
  },
  'unscheduled-treatment.email-first': {
    subject: 'Der Besuch, über den wir gesprochen haben',
    body: 'Guten Tag {{firstName}},\n\nbei Ihrem letzten Besuch bei {{practiceName}} haben wir über einen weiteren gesprochen, der noch keinen Termin hat. Hier können Sie einen wählen:\n\n{{bookingLink}}\n\nIhr Team von {{practiceName}}\n\n{{optOut}}',
  },
  'unscheduled-treatment.email-second': {
    subject: 'Noch Fragen vor dem Termin?',
    body: 'Guten Tag {{firstName}},\n\nder Besuch bei {{practiceName}}, über den wir gesprochen haben, ist noch offen. Wenn Sie vorher eine Frage haben, zur Dauer, zu den Kosten oder zu etwas anderem, rufen Sie uns an: {{practicePhone}}. Wenn alles klar ist, wählen Sie hier Ihren Termin:\n\n{{bookingLink}}\n\nIhr Team von {{practiceName}}\n\n{{optOut}}',
  },
  'unscheduled-treatment.sms-last': {
    body: 'Guten Tag {{firstName}}, hier ist {{practiceName}}. Wenn Sie den besprochenen Besuch wünschen, wählen Sie hier einen Termin: {{bookingLink}} {{optOut}}',
  },
  'unscheduled-treatment.email-last': {
    subject: 'Wir sind für Sie da',
    body: 'Guten Tag {{firstName}},\n\nwir schreiben Ihnen dazu nicht weiter. Wenn Sie den besprochenen Besuch bei {{practiceName}} wünschen, finden Sie unsere freien Termine hier:\n\n{{bookingLink}}\n\nWenn Sie sich anders entschieden haben, antworten Sie einfach, und wir notieren es.\n\nIhr Team von {{practiceName}}\n\n{{optOut}}',
  },
  'missed-or-cancelled.sms-first': {
    body: 'Guten Tag {{firstName}}, hier ist {{practiceName}}. Ihr letzter Termin hat nicht stattgefunden. Wählen Sie hier einen neuen: {{bookingLink}} {{optOut}}',
  },
  'missed-or-cancelled.email-first': {
    subject: 'Ein neuer Termin bei {{practiceName}}',
    body: 'Guten Tag {{firstName}},\n\nIhr letzter Termin bei {{practiceName}} hat nicht stattgefunden. Das kommt vor. Hier können Sie einen neuen wählen:\n\n{{bookingLink}}\n\nIhr Team von {{practiceName}}\n\n{{optOut}}',
  },
  'missed-or-cancelled.email-second': {
    subject: 'Finden wir einen neuen Termin?',
    body: 'Guten Tag {{firstName}},\n\nSie haben bei {{practiceName}} noch keinen neuen Termin. Alle freien Zeiten stehen auf dieser Seite:\n\n{{bookingLink}}\n\nWenn keine davon passt, rufen Sie uns an: {{practicePhone}}. Wir suchen dann gemeinsam.\n\nIhr Team von {{practiceName}}\n\n{{optOut}}',
  },
  'missed-or-cancelled.sms-last': {
    body: 'Guten Tag {{firstName}}, hier ist {{practiceName}}. Wenn Sie einen neuen Termin möchten, wählen Sie ihn, wann es Ihnen passt: {{bookingLink}} {{optOut}}',
  },
  'missed-or-cancelled.email-last': {
    subject: 'Wann es Ihnen passt',
    body: 'Guten Tag {{firstName}},\n\nwir schreiben Ihnen dazu nicht weiter. Wenn Sie einen neuen Termin bei {{practiceName}} möchten, wählen Sie ihn hier, wann es Ihnen passt:\n\n{{bookingLink}}\n\nIhr Team von {{practiceName}}\n\n{{optOut}}',
  },
};
