import type { Vocabulary } from './vocabulary.ts';

export const pt: Vocabulary = {
  language: 'pt',
  heads: {
    name: 'paciente|nome do paciente|nome|nome completo|utente|nome do utente|pacientes|nome paciente|doente|nome completo do utente|nome completo do paciente|paciente/cliente|paciente / cliente|nome e apelido|nome e sobrenome|nome do(a) paciente|nome do(a) utente|nome utente|utentes|beneficiário|nome do beneficiário|nome social|nome do doente|nome civil',
    first: 'primeiro nome|nome próprio|nome próprio do utente|nomes próprios',
    last: 'apelido|sobrenome|último nome|apelidos|sobrenomes|último apelido',
    patientId:
      'nº do paciente|n.º do paciente|nº paciente|id do paciente|código do paciente|prontuário|nº do prontuário|nº de utente|processo|nº processo|n.º processo|n.º utente|nº utente|nº prontuário|matrícula|nº ficha|ficha|id pac.|nº pac.|cód. paciente|n.º do prontuário|prontuário nº|nº pront.|pront.|nº processo clínico|n.º processo clínico|processo clínico|nº sns|n.º sns|número de utente|número do utente|n.º de utente|sns|cns|cartão sns|nº cns|nº cartão|código paciente|cód. pac.|id utente|nº do utente|reg.|registro|nº registro|nº do registro|número do prontuário|nº cliente clínica|cód. utente|nº doente|matrícula do paciente',
    birth:
      'data de nascimento|nascimento|data nasc.|nasc.|dt. nasc.|nascido em|d. nasc.|aniversário|dt. nascimento|data de nasc.|dt nasc|nasc|nascim.|data nascimento|dt nascimento|d.n.|dn|data de nasc|nascido(a) em|nascida em|dta. nasc.|dt. de nascimento',
    phone:
      'telefone|tel.|fone|telefones|contacto telefónico|tel|telef.|tels.|telef|nº telefone|nº de telefone|n.º de telefone|número de telefone|telefone de contato|telefone de contacto|tel. contato|telefone 1|tel. 1|fone 1|telefone/celular|telefone / celular|contacto tel.|nº de contacto|n.º contacto|fone(s)|contato telefônico',
    mobile:
      'celular|telemóvel|telefone celular|tel. celular|nº celular|móvel|nº telemóvel|whatsapp|cel.|nº de celular|número de celular|número do celular|nº telemóvel.|n.º telemóvel|n.º de telemóvel|nº de telemóvel|número de telemóvel|tlm|tlm.|telem.|telem|tel. móvel|celular/whatsapp|celular (whatsapp)|whats|whatsapp/celular|zap|telefone móvel|cel|fone celular|celular 1',
    home: 'telefone residencial|residencial|tel. casa|telefone fixo|fixo|fone residencial|tel. residencial|tel. res.|fone res.|tel. fixo|telefone de casa|telefone casa|res.',
    work: 'telefone comercial|comercial|tel. trabalho|telefone do trabalho|fone comercial|tel. comercial|tel. com.|telefone trabalho|tel. emprego|telefone emprego',
    email:
      'e-mail|email|correio eletrônico|correio eletrónico|correio eletr.|endereço de e-mail|e mail|endereço de email|e-mail do paciente',
    contact: 'contato|contacto|contatos|contactos',
    language: 'idioma|língua',
    guardian:
      'responsável|encarregado|responsável legal|mãe|pai|nome da mãe|nome do pai|filiação|pais|pai/mãe|mãe/pai|encarregado de educação|enc. educação|enc. de educação|encarregado educação|nome do responsável|nome do encarregado|representante legal|acompanhante|responsáveis|pai ou mãe|resp. legal|cuidador|cuidadora|responsável financeiro|pessoa responsável|responsável pelo paciente|responsável pela criança|cuidador informal',
    due: 'vencimento|data de retorno|retorno previsto|data do retorno|data prevista|vence em|previsto para|retorno em|data de revisão|próxima revisão|data do rechamado|próximo controlo|próximo retorno|retorno até|próxima limpeza|próxima higiene|revisão prevista|data de rechamada|próxima dose|próx. dose|data da próxima dose|data próxima dose|próxima vacina|próx. vacina|data da próxima vacina|data próxima vacina|próxima vacinação|próx. vacinação|data da próxima vacinação|data próxima vacinação|próxima aplicação|próx. aplicação|data da próxima aplicação|data próxima aplicação|próxima injeção|próx. injeção|data da próxima injeção|data próxima injeção|próxima desparasitação|próx. desparasitação|data da próxima desparasitação|data próxima desparasitação|próxima vermifugação|próx. vermifugação|data da próxima vermifugação|data próxima vermifugação|próxima profilaxia|próx. profilaxia|data da próxima profilaxia|data próxima profilaxia|próxima limpeza dentária|próx. limpeza dentária|data da próxima limpeza dentária|data próxima limpeza dentária|próxima mamografia|próx. mamografia|data da próxima mamografia|data próxima mamografia|próxima destartarização|próx. destartarização|data da próxima destartarização|data próxima destartarização|próxima avaliação|próx. avaliação|data da próxima avaliação|data próxima avaliação|próxima manutenção|próx. manutenção|data da próxima manutenção|data próxima manutenção|próxima revacinação|próx. revacinação|data da próxima revacinação|data próxima revacinação|próxima audiometria|próx. audiometria|data da próxima audiometria|data próxima audiometria|próximo reforço|próx. reforço|data do próximo reforço|próximo controle|próx. controle|data do próximo controle|próximo exame|próx. exame|data do próximo exame|próximo check-up|próx. check-up|data do próximo check-up|próximo preventivo|próx. preventivo|data do próximo preventivo|próx. retorno|data do próximo retorno|próximo exame de vista|próx. exame de vista|data do próximo exame de vista|próximo rastreio|próx. rastreio|data do próximo rastreio|vacina em atraso desde|vacina pendente|vacina prevista|dose em atraso desde|dose pendente|dose prevista|revisão em atraso desde|revisão pendente|limpeza em atraso desde|limpeza pendente|limpeza prevista|profilaxia em atraso desde|profilaxia pendente|profilaxia prevista|consulta de retorno em atraso desde|consulta de retorno pendente|consulta de retorno prevista|vence|vence dia|vencida em|vencido em|venceu em|vencimento da vacina|vencimento da dose|venc.|dt. venc.|dt. vencimento|data de vencimento|data vencimento|data do reforço|data reforço|reforço em|dt. retorno|dt retorno|data retorno|data prev.|data prev. retorno|prev. retorno|previsão|previsão de retorno|previsto em|prevista para|prevista em|retorno previsto para|retornar em|retornar até|retorno a partir de|voltar em|voltar até|deve voltar em|deveria retornar em|deveria voltar|deve voltar|deve retornar em|rever em|a rever em|reavaliação|reavaliação em|data de reavaliação|próxima reavaliação|reconvocar em|convocar em|a convocar em|data de convocação|contactar a partir de|contatar a partir de|ligar a partir de|chamar a partir de|chamar em|rechamar em|rechamada em|lembrar em|avisar em|data do lembrete|data de lembrete|data alvo|atrasado desde|em atraso desde|em falta desde|vencido desde|vencida desde|data limite|data-limite|data aprazada|aprazamento|aprazado para|aprazada para|data aprazamento|seguimento em|data de seguimento|data do controlo|data de controlo|data de controle|controle em|controlo em|consulta de controlo prevista|renovação em|renovar em',
    recall:
      'retorno|tipo de retorno|rechamada|revisão|controlo|tipo de revisão|tipo de rechamada|tipo de lembrete|tipo retorno|motivo de retorno|lembrete|recall|tipo de recall|tipo de convocação|retorno de|tipo de controlo|tipo de controle',
    recallReason: 'motivo do retorno',
    attempts:
      'tentativas|nº de tentativas|nº tentativas|n.º tentativas|n.º de tentativas|tentativas de contato|tentativas de contacto|ligações|nº ligações|nº de ligações|chamadas|avisos|nº avisos|nº de avisos|lembretes enviados|nº lembretes|contatos feitos|contactos feitos|nº contactos|nº contatos|qtd. tentativas|qtde. tentativas|número de tentativas',
    reminded:
      'último lembrete|lembrete enviado|último contato|último contacto|lembrado em|carta enviada|última carta|sms enviado|sms enviado em|último sms|último envio|última mensagem|avisado em|avisada em|contatado em|contactado em|data do último contato|data do último contacto|data último contato|ligado em|última ligação|última chamada|último aviso|aviso enviado|aviso enviado em|último e-mail|último email|último whatsapp|whatsapp enviado em|lembrete enviado em|convocado em|convocatória enviada|última convocatória|notificado em|última notificação|último contato em|última tentativa|mensagem enviada em|carta enviada em|últ. contato|últ. contacto|últ. aviso|últ. lembrete|data do último aviso|data do último lembrete',
    lastVisit:
      'última visita|última consulta|último atendimento|visto em|últ. consulta|última vez|última sessão|última vinda|último retorno|data da última consulta|último agendamento|última aplicação|última dose|última vacina|última vacinação|último controle|último controlo|última revisão|última limpeza|última higiene|última profilaxia|última manutenção|última avaliação|último exame|último tratamento|último procedimento|último comparecimento|última presença|última ida|vista em|visto(a) em|visto pela última vez|atendido em|últ. visita|últ. atend.|últ. atendimento|últ. sessão|dt. última consulta|dt últ. consulta|dt. últ. consulta|dt. últ. atendimento|data última consulta|data da última visita|data última visita|data do último atendimento|data último atendimento|data da última sessão|data da última aplicação|data da última dose|última consulta em|última consulta realizada|última consulta efetuada|última visita em|último atendimento em|sem vir desde|sem consulta desde|não vem desde|ausente desde|consulta anterior|visita anterior|atendimento anterior|sessão anterior|último exame de vista|último seguimento|última reavaliação|última destartarização|data últ. visita',
    next: 'próxima consulta|próximo agendamento|próxima visita|próx. consulta|próxima marcação|próximo atendimento|próxima sessão|consulta seguinte|consulta agendada|consulta marcada|próx. agendamento|próx. visita|próx. atendimento|próx. sessão|próx. marcação|próximo horário|próxima consulta em|próxima consulta marcada|próxima consulta agendada|data da próxima consulta|data próxima consulta|agendado para|agendada para|marcado para|marcada para|reagendado para|remarcado para|nova consulta|nova marcação|consulta futura|agendamento futuro|marcação futura|próx. consulta em|próxima vinda|próximo compromisso|próxima ida|dt. próx. consulta',
    appointment:
      'consulta|agendamento|data da consulta|marcação|data e hora|data/hora|data do agendamento|início da consulta|início do agendamento|início da marcação|data e hora de início|data e hora da consulta|consulta perdida|falta em|faltou em|data e hora do agendamento|data agendamento|data consulta|data da marcação|data marcação|data da sessão|data sessão|data do atendimento|data atendimento|dt. consulta|dt consulta|dt. agendamento|dt. atendimento|horário da consulta|hora da consulta|consulta em|atendimento|atendimento em|sessão em|estava marcado para|estava marcada para|estava agendado para|estava agendada para|consulta original|marcação original|data original|data da falta|dt. falta|não compareceu em|ausência em|consulta faltada|agendado em data|consulta desmarcada|horário agendado|horário marcado|data da visita|visita em',
    appointmentId: 'id da consulta|nº da consulta|id agendamento',
    date: 'data|dia',
    time: 'hora|horário|início|hora de início|começo|começa|inicia|hora início',
    status:
      'status|estado|situação|presença|estado da consulta|situação do agendamento|status da consulta|status do agendamento|status agendamento|estado da marcação|estado do agendamento|situação da consulta|estado do retorno|situação do retorno|status do retorno|status do contato|status contato|estado do contacto|resultado|resultado do contato|resultado do contacto|resultado da ligação|desfecho|comparecimento|compareceu|compareceu?|situação do orçamento|status do orçamento|estado do orçamento|confirmação|status atual|andamento|status recall|veio?',
    type: 'tipo|tratamento|procedimento|motivo|serviço|tipo de consulta|especialidade|ato|motivo da consulta|procedimentos|vacina|vacinação|tipo de vacina|imunobiológico|imunizante|nome da vacina|vacina / dose|vacina/dose|tipo atendimento|tipo de atendimento|tipo de agendamento|tipo agendamento|tipo de marcação|tipo consulta|motivo do agendamento|motivo da marcação|motivo da visita|motivo consulta|exame|exames|tipo de exame|tipo de sessão|tipo de serviço|tipo de procedimento|terapia|tratamento previsto|tratamento pendente|procedimento previsto|assunto da consulta|queixa|serviços|tratamentos|ato clínico|ato médico|consulta de|especialidade/serviço|produto aplicado',
    provider:
      'profissional|dentista|médico|médica|doutor|terapeuta|dr.|dr(a).|fisioterapeuta|doutora|responsável clínico|higienista|psicólogo|psicóloga|psicólogo(a)|psicólogo/a|médico(a)|médico/a|optometrista|nutricionista|pediatra|dermatologista|terapeuta responsável|doutor(a)|dr(a)|dra.|dr.(a)|dr./dra.|dentista responsável|médico responsável|médico de família|médico assistente|médico veterinário|médica veterinária|veterinário|veterinária|veterinário(a)|vet.|enfermeiro|enfermeira|enfermeiro(a)|podologista|podólogo|audiologista|fonoaudiólogo|fonoaudióloga|oftalmologista|ortóptico|ortodontista|osteopata|quiroprático|quiropraxista|obstetra|ginecologista|psiquiatra|esteticista|biomédica|biomédico|cirurgião-dentista|cirurgiã-dentista|cirurgião dentista|fisioterapeuta responsável|profissional responsável|prof. responsável|prof.|agenda de|clínico|clínica responsável|terapeuta ocupacional|aplicador|vacinador|técnico responsável|optometria|médico dentista|executante|prestador|atendido por|nutricionista responsável',
    plan: 'plano|plano de tratamento|orçamento|tratamento proposto|plano trat.|plano proposto|orçamento proposto|proposta|tratamento orçado|tratamento planejado|tratamento planeado|cotação|pacote proposto',
    planId:
      'nº do orçamento|nº orçamento|nº do plano|n.º orçamento|nº orç.|orçamento nº|n.º orç.|ref. orçamento|nº proposta|cód. orçamento|n.º do orçamento|número do orçamento',
    planOn:
      'data do orçamento|data do plano|proposto em|apresentado em|aprovado em|orçado em|orçamento de|data orçamento|dt. orçamento|dt orçamento|data proposta|data da proposta|entregue em|aceite em|aceito em|orçamento entregue em|orçamento enviado em|data de apresentação|data aprovação|data de aprovação|data orç.',
    value:
      'valor|preço|custo|valor do orçamento|valor do plano|honorários|total do orçamento|valor total|valor orçado|valor orçamento|valor (r$)|valor (€)|total orçamento|total orçado|total plano|montante|custo total|preço total|valor do tratamento|valor tratamento|valor proposto',
    balance:
      'saldo|em aberto|saldo devedor|dívida|débito|valor em aberto|saldo pendente|por pagar|a pagar|inadimplência|dívida atual|conta corrente',
    smsOk: 'consentimento sms|aceita sms|sms permitido',
    emailOk: 'consentimento e-mail|aceita e-mail|aceita email',
    task: 'tarefa|atribuído a|prioridade|atribuída a|solicitado por|chamado|ordem de serviço|os nº|nº pedido|pedido|encomenda|projeto|responsável pela tarefa|solicitante|tarefas|prazo da tarefa',
    invoice:
      'fatura|nº da fatura|pagamento|recibo|data de pagamento|nota fiscal|data da fatura|pago|factura|boleto|parcela|parcelas|mensalidade|nf|nº nf|nfs-e|forma de pagamento|data pagamento|pago em|recebido em|faturado|faturado em|valor pago|nº fatura|vencimento da fatura|vencimento do boleto|cobrança|data de vencimento do boleto|conta a receber|estado do pagamento|status pagamento',
    staff:
      'cargo|função|usuário|utilizador|departamento|funcionário|colaborador|turno|escala|candidato|candidata|entrevista|formação|treinamento|contrato|férias|último login|última entrada no sistema|último início de sessão|nome de usuário|nome de utilizador|nome do funcionário|salário|admissão|data de admissão|data admissão|supervisor|gestor|aluno|aluna|nome do aluno|professor|professora|turma|série|disciplina|instrutor|motorista|veículo|inquilino|locatário|leitor|isbn|crm|cro|coren|crmv|registro profissional|cédula profissional|treinamento vence|aso|exame periódico|plantão',
    other:
      'idade|sexo|gênero|género|notas|observações|endereço|morada|cidade|cep|código postal|local|unidade|sala|cadeira|criado em|data de cadastro|cadastro|atualizado em|registrado em|ações|acções|duração|fim|término|chegada|intervalo|periodicidade|primeira consulta|primeira visita|indicado por|dias em atraso|atraso|comentários|total|fornecedor|artigo|produto|quantidade|validade|assunto|mensagem|nº|laboratório|motivo do cancelamento|motivo cancelamento|motivo da falta|cancelado por|cancelado em|cancelada em|desmarcado em|desmarcado por|data do contato|data do pedido|pedido em|solicitado em|origem|como conheceu|profissão|ocupação|estado civil|nacionalidade|naturalidade|peso|altura|alergias|diagnóstico|medicação|medicamento|dose|nº dose|n.º dose|nº da dose|dose nº|lote|nº lote|nº do lote|fabricante|microchip|chip|nº microchip|pelagem|olho|olho direito|olho esquerdo|dias de atraso|dias atraso|dias vencidos|dias desde|meses de atraso|dias sem vir|último pagamento|última compra|último pedido|última fatura|última alteração|última modificação|última atualização|última manutenção do equipamento|última calibração|próxima calibração|próxima inspeção|última inspeção|validade até|válido até|expira em|garantia|data da compra|data de compra|equipamento|aparelho|máquina|data do empréstimo|data de devolução|devolução|entrada|saída|check-in|check-out|diárias|meio de contato|meio de contacto|forma de contato|preferência de contato|bairro|rua|uf|estado (uf)|distrito|concelho|freguesia|localidade|município|cpf|rg|nif|bi|documento|iniciais|família|agregado|agregado familiar',
    insurer:
      'convênio|seguro|plano de saúde|operadora|seguradora|convênio médico|convênios|nome do convênio|entidade|entidade pagadora|subsistema|seguro dentário|seguro de saúde|plano odontológico|plano dentário|convênio/plano|seguro/convenção|operadora de saúde|pagador|fonte pagadora',
    sessions:
      'sessões|sessões realizadas|sessões feitas|sessão|nº sessão|nº da sessão|sessão nº|sessões (feitas/total)|sessões concluídas|sessões usadas|pacote|progresso das sessões|nº de sessões|atendimentos realizados|sessões efetuadas',
  },
  open: {
    ward: 'animal|nome do animal|pet|nome do pet|criança|nome da criança|menor|nome do menor|bebé|lactente|filho|filho(a)|nome do filho|animal de estimação|paciente (animal)|animais',
    owner:
      'tutor|tutora|tutor(a)|nome do tutor|proprietário|proprietária|dono|dona|nome do proprietário|nome do dono|dono do animal|tutor/proprietário|tutor responsável',
    client: 'cliente|nome do cliente|clientes',
    clientNo:
      'nº cliente|n.º cliente|código do cliente|código cliente|cód. cliente|id cliente|id do cliente|nº do cliente|número de cliente|número do cliente',
    species: 'espécie|raça|espécie/raça|espécie / raça|tipo de animal',
    theirPhone:
      'telefone do tutor|telefone tutor|tel. tutor|contato do tutor|contacto do tutor|telefone do responsável|telefone responsável|tel. responsável|telefone da mãe|telefone mãe|tel. mãe|telefone do encarregado|telefone do proprietário|telefone proprietário|telefone do dono|telefone do cliente|telefone cliente|telefone dos pais|contacto dos pais|contacto do encarregado',
    theirMobile:
      'celular do tutor|celular tutor|celular do responsável|celular responsável|celular da mãe|celular mãe|celular do dono|celular do proprietário|telemóvel do tutor|telemóvel tutor|telemóvel do encarregado|telemóvel da mãe|telemóvel dos pais|telemóvel do dono|whatsapp do tutor|whatsapp do responsável|whatsapp da mãe|celular do cliente|telemóvel do responsável|telemóvel do proprietário|cel. tutor|cel. mãe|cel. responsável|telemóvel encarregado',
    theirEmail:
      'e-mail do tutor|email do tutor|e-mail tutor|e-mail do responsável|email do responsável|e-mail da mãe|email do encarregado|e-mail do proprietário',
    latest: 'última|último|anterior',
    access: 'último acesso',
    outreach:
      'avisado|avisada|contatado|contactado|contatada|contactada|lembrado|notificado|convocado|convocada|aviso|contato feito|contacto feito|informado|chamado?|ligou-se|contactado?|avisado?',
    diagnosed: 'data do diagnóstico|data de diagnóstico|diagnosticado em',
  },
  appointment: {
    booked:
      'agendado|agendada|marcado|marcada|pendente|reservado|a confirmar|não confirmado|em aberto|previsto|prevista|solicitado|solicitada|reservada|aberto|novo|nova|não confirmada|a confirmar presença|agendado (não confirmado)|ativo|por confirmar|pré-agendado|pré-agendada|aguardando confirmação|em marcação|agend.',
    confirmed:
      'confirmado|confirmada|confirmou|confirmado por whatsapp|confirmado via whatsapp|confirmado por sms|conf.|confirmado pelo paciente|confirmado por telefone|presença confirmada',
    arrived:
      'chegou|em espera|aguardando|na recepção|em atendimento|na sala de espera|presente|check-in feito|check-in realizado|na sala|em sala|na clínica|em consulta|em tratamento|na cadeira|check-in|admitido|admitida|deu entrada|registado|em triagem|aguardando atendimento|em curso|a decorrer|em sessão|no consultório|encaminhado|em observação',
    completed:
      'concluído|concluída|realizado|realizada|atendido|atendida|finalizado|finalizada|compareceu|efetuada|efetuado|efectuado|efectuada|terminado|terminada|veio|comparecido|presente na consulta|encerrado|encerrada|atendimento concluído|faturado|alta|feito|feita|visto|vista|consulta realizada|compareceu à consulta',
    no_show:
      'faltou|não compareceu|falta|ausente|não apareceu|faltas|não veio|faltou sem aviso|falta sem aviso|falta injustificada|ausência|no-show|no show|não apareceu à consulta|perdida|perdido|não comparecimento|não comparência|faltou à consulta|ausente sem aviso|paciente faltou|não realizada',
    cancelled:
      'cancelado|cancelada|desmarcado|desmarcada|anulada|cancelado pelo paciente|cancelada pelo paciente|cancelado pela clínica|cancelada pela clínica|desmarcado pelo paciente|desmarcada pelo paciente|cancelado pelo utente|cancelou|desmarcou|anulado|falta justificada|justificada|justificado|cancelado com aviso|cancelada pelo utente|cancelado pelo tutor|cancelada pelo tutor|desmarcado pela clínica|desmarcada pela clínica|cancelado pelo profissional|cancelado pelo cliente|cancelado pelo médico|paciente desmarcou|paciente cancelou|cancelado tardiamente|suspenso|suspensa|desistiu|desistência|excluído|cancelado pela mãe',
    rescheduled:
      'remarcado|remarcada|reagendado|reagendada|adiada|transferido|transferida|alterado|alterada|mudado|reagendou|remarcou|adiado|trocado|antecipado|antecipada',
  },
  recall: {
    due: 'pendente|vencido|vencida|a contatar|a contactar|em atraso|atrasado|não contatado|por contactar|por contatar|por ligar|a ligar|vence|a vencer|vencendo|vence hoje|em dia de chamar|não avisado|não avisada|não contactado|não contactada|não contatada|por avisar|a avisar|a chamar|por chamar|a convocar|por convocar|a agendar|por agendar|por marcar|a marcar|sem marcação|sem agendamento|sem consulta|não agendado|não marcado|atrasada|em falta|expirado|aberto|em aberto|aguardando|aguardando contato|pendente de contato|pendente de contacto|a enviar|por enviar|inativo há 6 meses|retorno vencido|ativo',
    contacted:
      'contatado|contactado|avisado|enviado|ligado|sem resposta|mensagem enviada|não atende|não atendeu|não respondeu|nenhuma resposta|sms enviado|whatsapp enviado|e-mail enviado|email enviado|carta enviada|mensagem deixada|caixa postal|contatada|contactada|avisada|enviada|lembrado|lembrada|notificado|notificada|convocado|convocada|ligação feita|ligou-se|1º aviso|2º aviso|3º aviso|1ª tentativa|2ª tentativa|3ª tentativa|1º contato|2º contato|1º contacto|2º contacto|primeiro aviso|segundo aviso|recado deixado|deixado recado|deixei recado|caixa de mensagens|caixa postal cheia|não atendeu a ligação|ligar depois|ligar mais tarde|vai ligar|vai retornar|retornará|vai pensar|pensando|em conversa|aguardando resposta|a aguardar resposta|aguarda resposta|número errado|número inválido|telefone errado|incontactável|lembrete enviado|aviso enviado|mensagem lida|visualizado|respondeu|informado|em contato|em contacto|convidado',
    booked:
      'agendado|marcado|com consulta|agendada|marcada|consulta marcada|consulta agendada|retorno agendado|retorno marcado|já agendado|já marcado|reservado|com marcação|com agendamento',
    done: 'concluído|feito|realizado|concluída|feita|realizada|aplicada|aplicado|vacinado|vacinada|em dia|retornou|compareceu|voltou|atendido|atualizado|finalizado|encerrado',
    declined:
      'recusado|recusou|não interessado|sem interesse|não quer|não deseja|não contactar mais|recusada|desistiu|não tem interesse|não interessada|não quer mais|não contatar|não contatar mais|não ligar mais|mudou de clínica|mudou-se|trata noutro lado|recusa|descadastrado',
  },
  plan: {
    proposed:
      'proposto|apresentado|rascunho|pendente|enviado|em análise|aguardando aprovação|aguardando resposta|aguardando paciente|aguardando assinatura|a aguardar|a aguardar resposta|em aberto|aberto|novo|entregue|em avaliação|não aprovado ainda|em negociação|em decisão|pendente de aprovação|orçado|emitido|por aceitar|por aprovar|sem resposta|vai pensar|em orçamento|criado',
    accepted:
      'aceito|aceite|aprovado|assinado|aceita|aprovada|confirmado|fechado|aceito sem agendamento|aceite sem marcação|aprovado sem agendamento|aprovado, não agendado|autorizado|aceite parcialmente|aprovado parcialmente|parcialmente aprovado|contratado',
    in_progress:
      'em andamento|em curso|iniciado|em tratamento|em execução|em realização|começado|ativo|em progresso|parcialmente realizado|a decorrer',
    completed: 'concluído|finalizado|terminado|realizado|feito|encerrado|executado',
    declined:
      'recusado|rejeitado|cancelado|expirado|não aprovado|não aceito|não aceite|perdido|desistiu|desistência|reprovado|vencido|arquivado|não fechou|anulado',
  },
  none: 'nenhuma|nenhum|sem consulta|nunca|sem agendamento|não agendado|não marcada|sem marcação|não marcado|sem data|não tem|não há|sem próxima consulta|sem retorno|nada|sem registro|sem registo|sem dados|nunca veio|não marcou|sem consultas|sem visitas|sem horário|não definido|não consta|ainda não|não possui|nenhuma marcação|nenhum agendamento|sem consulta marcada',
  relative: {
    hoje: 0,
    amanhã: 1,
    ontem: -1,
  },
  holder: 'nome da conta|nome do contato|nome do contacto|titular|titular da conta',
  todayIs: 'hoje|hoje é|impresso em|emitido em|data atual|data de hoje',
  recallTitle:
    'retornos|rechamadas|lembretes|pacientes em atraso|lista de retorno|revisões|retorno|pacientes para retorno|pacientes a chamar|pacientes a convocar|utentes a convocar|retornos pendentes|retornos vencidos|retornos do mês|controle de retornos|controle de retorno|gestão de retornos|vacinas em atraso|vacinas a vencer|vacinas vencidas|vacinas pendentes|próximas vacinas|lembretes de vacina|lembretes de vacinas|lembrete de vacinas|vacinas atrasadas|reforços|reforços a vencer|revisões em atraso|convocatórias|recalls|recall|controlo de rechamadas|lista de rechamadas|lista de recall|pacientes vencidos|busca ativa|aprazamentos|doses em atraso',
  day: 'lista do dia|agenda do dia|consultas do dia|consultas de hoje|pacientes do dia|sala de espera|agenda de pacientes',
  book: 'consultas|agenda|marcações|agendamentos|recepção|calendário',
  rota: 'escala de serviço|escala de plantão|escala da equipe|férias|férias da equipe|escala|escalas|plano de limpeza',
  uninsured: 'particular|sem convênio|nenhum|sem seguro',
  goods: 'fornecedor|estoque|lote|último pedido',
  log: 'endereço ip',
  yes: 'sim',
  no: 'não',
  parts: {
    last: 'último|última|últimos|últimas|ult|anterior|recente',
    next: 'próximo|próxima|próximos|prox|seguinte|futura|futuro',
    due: 'vencimento|vence|vencido|vencida|rever',
    needed: 'devida|devido|pendente|atraso',
    planned: 'previsto|prevista|esperado|esperada|recomendado|recomendada',
    visit:
      'visita|atendido|atendida|atendimento|sessão|vinda|visto|vista|tratamento|comparecimento|visitas|atendimentos|sessões',
    booking: 'consulta|consultas|agendamento|marcação|agendada|marcada',
    check: 'revisão|limpeza|higiene|profilaxia|controlo|controle|manutenção|avaliação|exame',
    recall: 'retorno|rechamada|seguimento|acompanhamento|recall',
    kind: 'restauração|obturação|coroa|ponte|canal|endodontia|extração|extracção|implante|clareamento|branqueamento|urgência|emergência|prótese|ortodontia|aparelho|vacina|injeção|dor|primeira|fisioterapia|dose|reforço|vacinação|vacinas|aplicação',
    done: 'realizada|realizado|concluída|concluído|efetuada|efetuado',
    phone: 'telefone|tel|fone|telef|telefónico|telefônico',
    mobile: 'celular|telemóvel|móvel|cel|whatsapp',
    home: 'residencial|fixo|casa',
    work: 'trabalho|comercial',
    email: 'mail|email|correio',
    address: 'endereço',
    patient: 'paciente|pacientes|utente|utentes|cliente|clientes',
    called: 'nome|nomes|apelido|sobrenome',
    number: 'n|nº|n°|º|no|nr|num|number|numero|id|código',
    typed: 'tipo|motivo',
    state: 'estado|status|situação',
    filler:
      'de|do|da|dos|das|em|na|para|a|ao|à|que|por|pela|desde|data|dt|dia|mês|vez|mais|eletrônico|eletrónico|odontológica|dentária|anual|e|o|limite|clínica|semestral|contato|contacto',
  },
};
