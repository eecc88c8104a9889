import type { TemplateText } from '../../../sequence.ts';

/** Portuguese (Brazil). SMS texts keep to letters of the SMS alphabet (é, but no á, ã, ç, ó), so that they stay short. */
export const pt: Record<string, TemplateText> = {
  'overdue-recare.sms-first': {
    body: 'Oi {{firstName}}, aqui é {{practiceName}}. Chegou a hora da sua nova visita. Escolha quando prefere vir: {{bookingLink}} {{optOut}}',
  },
  'overdue-recare.email-first': {
    subject: 'Sua próxima visita à {{practiceName}}',
    body: 'Olá, {{firstName}}!\n\nChegou a hora da sua próxima visita à {{practiceName}}. Veja os horários livres e escolha o seu aqui:\n\n{{bookingLink}}\n\nEquipe {{practiceName}}\n\n{{optOut}}',
  },
  'overdue-recare.email-second': {
    subject: 'Qual horário é melhor para você, {{firstName}}?',
    body: 'Olá, {{firstName}}!\n\nUm recado rápido da {{practiceName}}: sua próxima visita ainda não tem data. Todos os horários livres, inclusive cedo e no fim do dia, estão nesta página, e leva um minuto:\n\n{{bookingLink}}\n\nSe preferir conversar, ligue para {{practicePhone}}.\n\nEquipe {{practiceName}}\n\n{{optOut}}',
  },
  'overdue-recare.sms-last': {
    body: 'Oi {{firstName}}, aqui é {{practiceName}}. Quando quiser fazer sua nova visita, escolha a hora neste link: {{bookingLink}} {{optOut}}',
  },
  'overdue-recare.email-last': {
    subject: 'Quando você quiser',
    body: 'Olá, {{firstName}}!\n\nNão vamos continuar escrevendo sobre isso. Quando quiser fazer sua próxima visita à {{practiceName}}, os horários livres estão aqui:\n\n{{bookingLink}}\n\nSe você se mudou ou já vai a outro lugar, responda a este e-mail e vamos anotar.\n\nEquipe {{practiceName}}\n\n{{optOut}}',
  },
  'unscheduled-treatment.sms-first': {
    body: 'Oi {{firstName}}, aqui é {{practiceName}}. A visita de que falamos segue sem data. Escolha quando prefere vir: {{bookingLink}} {{optOut}}',
  },
  'unscheduled-treatment.email-first': {
    subject: 'A visita de que falamos',
    body: 'Olá, {{firstName}}!\n\nDa última vez que você esteve na {{practiceName}}, falamos de mais uma visita, que ainda não tem data. Você pode escolher aqui:\n\n{{bookingLink}}\n\nEquipe {{practiceName}}\n\n{{optOut}}',
  },
  'unscheduled-treatment.email-second': {
    subject: 'Alguma pergunta antes de marcar?',
    body: 'Olá, {{firstName}}!\n\nA visita de que falamos na {{practiceName}} continua em aberto. Se quiser perguntar algo antes, sobre tempo, preço ou outra coisa, ligue para {{practicePhone}} e conversamos com calma. Se já decidiu, escolha o horário aqui:\n\n{{bookingLink}}\n\nEquipe {{practiceName}}\n\n{{optOut}}',
  },
  'unscheduled-treatment.sms-last': {
    body: 'Oi {{firstName}}, aqui é {{practiceName}}. Se quiser fazer a visita de que falamos, escolha a hora neste link: {{bookingLink}} {{optOut}}',
  },
  'unscheduled-treatment.email-last': {
    subject: 'Estamos à disposição',
    body: 'Olá, {{firstName}}!\n\nNão vamos continuar escrevendo sobre isso. Se quiser fazer a visita de que falamos na {{practiceName}}, os horários livres estão aqui:\n\n{{bookingLink}}\n\nSe decidiu de outra forma, responda a este e-mail e vamos anotar.\n\nEquipe {{practiceName}}\n\n{{optOut}}',
  },
  'missed-or-cancelled.sms-first': {
    body: 'Oi {{firstName}}, aqui é {{practiceName}}. Sua consulta anterior ficou sem acontecer. Escolha uma nova hora: {{bookingLink}} {{optOut}}',
  },
  'missed-or-cancelled.email-first': {
    subject: 'Um novo horário na {{practiceName}}',
    body: 'Olá, {{firstName}}!\n\nSua consulta anterior na {{practiceName}} não aconteceu. Imprevistos surgem. Você pode escolher um novo horário aqui:\n\n{{bookingLink}}\n\nEquipe {{practiceName}}\n\n{{optOut}}',
  },
  'missed-or-cancelled.email-second': {
    subject: 'Vamos achar um novo horário?',
    body: 'Olá, {{firstName}}!\n\nVocê ainda não tem um novo horário na {{practiceName}}. Todos os que estão livres estão nesta página:\n\n{{bookingLink}}\n\nSe nenhum servir, ligue para {{practicePhone}} e procuramos um juntos.\n\nEquipe {{practiceName}}\n\n{{optOut}}',
  },
  'missed-or-cancelled.sms-last': {
    body: 'Oi {{firstName}}, aqui é {{practiceName}}. Se quiser uma nova hora, escolha quando for melhor para vir: {{bookingLink}} {{optOut}}',
  },
  'missed-or-cancelled.email-last': {
    subject: 'Quando for melhor para você',
    body: 'Olá, {{firstName}}!\n\nNão vamos continuar escrevendo sobre isso. Se quiser um novo horário na {{practiceName}}, escolha aqui quando for melhor para você:\n\n{{bookingLink}}\n\nEquipe {{practiceName}}\n\n{{optOut}}',
  },
};
