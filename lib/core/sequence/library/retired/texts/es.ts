import type { TemplateText } from '../../../sequence.ts';

/** Spanish, formal. SMS texts keep to letters of the SMS alphabet (é, ñ, but no á, í, ó, ú), so that they stay short. */
export const es: Record<string, TemplateText> = {
  'overdue-recare.sms-first': {
    body: 'Hola {{firstName}}, le escribe {{practiceName}}. Es momento de su siguiente visita. Elija la hora que prefiera: {{bookingLink}} {{optOut}}',
  },
  'overdue-recare.email-first': {
    subject: 'Su próxima visita a {{practiceName}}',
    body: 'Hola, {{firstName}}:\n\nYa es momento de su próxima visita a {{practiceName}}. Aquí puede ver las horas libres y elegir la que prefiera:\n\n{{bookingLink}}\n\nEl equipo de {{practiceName}}\n\n{{optOut}}',
  },
  'overdue-recare.email-second': {
    subject: '¿Qué hora le viene bien, {{firstName}}?',
    body: 'Hola, {{firstName}}:\n\nUna nota breve de {{practiceName}}: su próxima visita aún no tiene fecha. En esta página están todas las horas libres, también a primera y a última hora, y elegir lleva un minuto:\n\n{{bookingLink}}\n\nSi prefiere hablarlo, llámenos al {{practicePhone}}.\n\nEl equipo de {{practiceName}}\n\n{{optOut}}',
  },
  'overdue-recare.sms-last': {
    body: 'Hola {{firstName}}, somos {{practiceName}}. Cuando quiera hacer su siguiente visita, puede elegir la hora en esta web: {{bookingLink}} {{optOut}}',
  },
  'overdue-recare.email-last': {
    subject: 'Cuando usted quiera',
    body: 'Hola, {{firstName}}:\n\nNo seguiremos escribiéndole sobre esto. Cuando desee hacer su próxima visita a {{practiceName}}, aquí están las horas libres:\n\n{{bookingLink}}\n\nSi se ha mudado o ya acude a otro centro, responda a este correo y lo anotaremos.\n\nEl equipo de {{practiceName}}\n\n{{optOut}}',
  },
  'unscheduled-treatment.sms-first': {
    body: 'Hola {{firstName}}, le escribe {{practiceName}}. La visita de la que hablamos sigue sin fecha. Elija la hora que prefiera: {{bookingLink}} {{optOut}}',
  },
  'unscheduled-treatment.email-first': {
    subject: 'La visita de la que hablamos',
    body: 'Hola, {{firstName}}:\n\nLa última vez que estuvo en {{practiceName}} hablamos de otra visita, que aún no tiene fecha. Puede elegirla aquí:\n\n{{bookingLink}}\n\nEl equipo de {{practiceName}}\n\n{{optOut}}',
  },
  'unscheduled-treatment.email-second': {
    subject: '¿Alguna pregunta antes de reservar?',
    body: 'Hola, {{firstName}}:\n\nLa visita de la que hablamos en {{practiceName}} sigue pendiente. Si antes quiere preguntar algo, sobre el tiempo, el precio o lo que sea, llámenos al {{practicePhone}} y lo vemos con usted. Si ya lo tiene claro, elija aquí la hora:\n\n{{bookingLink}}\n\nEl equipo de {{practiceName}}\n\n{{optOut}}',
  },
  'unscheduled-treatment.sms-last': {
    body: 'Hola {{firstName}}, somos {{practiceName}}. Si desea hacer la visita de la que hablamos, puede elegir la hora en esta web: {{bookingLink}} {{optOut}}',
  },
  'unscheduled-treatment.email-last': {
    subject: 'Aquí nos tiene',
    body: 'Hola, {{firstName}}:\n\nNo seguiremos escribiéndole sobre esto. Si desea hacer la visita de la que hablamos en {{practiceName}}, las horas libres están aquí:\n\n{{bookingLink}}\n\nSi ha decidido otra cosa, responda a este correo y lo anotaremos.\n\nEl equipo de {{practiceName}}\n\n{{optOut}}',
  },
  'missed-or-cancelled.sms-first': {
    body: 'Hola {{firstName}}, le escribe {{practiceName}}. Su cita anterior no tuvo lugar. Elija otra hora cuando le venga bien: {{bookingLink}} {{optOut}}',
  },
  'missed-or-cancelled.email-first': {
    subject: 'Otra hora en {{practiceName}}',
    body: 'Hola, {{firstName}}:\n\nSu cita anterior en {{practiceName}} no tuvo lugar. A todos nos pasa. Aquí puede elegir otra hora:\n\n{{bookingLink}}\n\nEl equipo de {{practiceName}}\n\n{{optOut}}',
  },
  'missed-or-cancelled.email-second': {
    subject: '¿Le buscamos otra hora?',
    body: 'Hola, {{firstName}}:\n\nAún no tiene otra hora en {{practiceName}}. En esta página están todas las que quedan libres:\n\n{{bookingLink}}\n\nSi ninguna le viene bien, llámenos al {{practicePhone}} y buscamos una entre los dos.\n\nEl equipo de {{practiceName}}\n\n{{optOut}}',
  },
  'missed-or-cancelled.sms-last': {
    body: 'Hola {{firstName}}, somos {{practiceName}}. Si desea otra hora, puede elegirla cuando le venga bien: {{bookingLink}} {{optOut}}',
  },
  'missed-or-cancelled.email-last': {
    subject: 'Cuando le venga bien',
    body: 'Hola, {{firstName}}:\n\nNo seguiremos escribiéndole sobre esto. Si desea otra hora en {{practiceName}}, puede elegirla aquí cuando le venga bien:\n\n{{bookingLink}}\n\nEl equipo de {{practiceName}}\n\n{{optOut}}',
  },
};
