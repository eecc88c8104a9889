import type { Vocabulary } from './vocabulary.ts';

export const es: Vocabulary = {
  language: 'es',
  heads: {
    name: 'paciente|nombre del paciente|nombre|nombre completo|cliente|nombre y apellidos|pacientes|apellidos y nombre|nombre paciente|paciente (apellidos, nombre)|nombre y apellido|apellido y nombre|nombre y apellidos del paciente',
    first: 'nombre de pila|primer nombre|nombres',
    last: 'apellido|apellidos',
    patientId:
      'n.º de paciente|nº de paciente|nº paciente|número de paciente|id paciente|id del paciente|historia|nº historia|nº de historia|historia clínica|n.º historia|código de paciente|expediente|nhc|nº pac.|n° paciente|núm. paciente|nº hc|n° historia|hc|id pac.|núm. historia',
    birth:
      'fecha de nacimiento|f. nacimiento|nacimiento|f. nac.|fecha nac.|nacido|cumpleaños|f. de nacimiento|f.nac.|f. de nac.|fec. nac.|fecha nacim.|nac.|nac|nacim.',
    phone: 'teléfono|tel.|tlf|tfno.|teléfonos|número de teléfono|tlf.|tfno|telf.|telf|tlfno.|tel',
    mobile:
      'móvil|celular|teléfono móvil|tel. móvil|teléfono celular|número móvil|tlf. móvil|teléf. móvil|nº móvil|cel.|nro. celular|whatsapp',
    home: 'teléfono fijo|fijo|teléfono casa|tel. casa|casa',
    work: 'teléfono trabajo|tel. trabajo|trabajo',
    email: 'correo|correo electrónico|email|e-mail',
    contact: 'contacto|datos de contacto',
    language: 'idioma',
    guardian: 'tutor|responsable|padre/madre|tutor legal',
    due: 'revisión pendiente|revisión pendiente desde|vence|vencimiento|fecha de vencimiento|fecha prevista|fecha de revisión|próxima revisión|fecha recordatorio|toca el|pendiente desde|fecha de recordatorio|revisión prevista|próximo control|próxima limpieza|fecha próxima revisión|fecha próx. revisión|f. revisión|fecha de recita|recita|fecha control|fecha de control|revisar el|vence el|a partir de|recordar el|próx. revisión|próx. control',
    recall: 'recordatorio|revisión|tipo de revisión|tipo de recordatorio|rellamada|control',
    recallReason: 'motivo del recordatorio',
    attempts: 'intentos|nº de intentos|n.º de intentos',
    reminded:
      'último aviso|aviso enviado|último recordatorio|último contacto|recordado el|carta enviada|última carta|sms enviado|último sms|último envío|último mensaje',
    lastVisit:
      'última visita|última cita|última consulta|visto por última vez|fecha última visita|ult. visita|últ. visita|última atención|último tratamiento|fecha última cita|última asistencia|última revisión|f. última visita|última vez|últ. cita',
    next: 'próxima cita|siguiente cita|próxima visita|próx. cita|cita siguiente|fecha próxima cita|cita próxima|próxima consulta|siguiente visita',
    appointment:
      'cita|fecha de la cita|fecha cita|fecha de cita|fecha y hora|fecha/hora|inicio de la cita|inicio cita|comienzo de la cita|inicio del turno|fecha y hora de inicio|fecha/hora inicio|fecha y hora de la cita|cita perdida|cita fallida|cita no asistida',
    appointmentId: 'id de cita|nº de cita|n.º de cita',
    date: 'fecha|día',
    time: 'hora|inicio|hora de inicio|hora inicio|inicia|comienzo|comienza|empieza',
    status: 'estado|situación|asistencia|estado de la cita|estado cita|asistió',
    type: 'tipo|tratamiento|motivo|servicio|procedimiento|tipo de cita|motivo de consulta|prestación|motivo de la visita|motivo de la cita|motivo de cita|vacuna|vacunación|tipo de vacuna',
    provider:
      'profesional|doctor|doctora|dentista|médico|odontólogo|fisioterapeuta|doctor/a|dr./dra.|especialista|higienista|facultativo|doctor asignado|atendido por|dr.|odontólogo/a|prof.|psicólogo|psicóloga|psicólogo/a|psicólogo(a)|médico/a|fisio|optometrista|terapeuta|pediatra|dermatólogo',
    plan: 'plan|plan de tratamiento|presupuesto|tratamiento propuesto',
    planId: 'nº de plan|nº presupuesto|n.º de presupuesto|nº de presupuesto',
    planOn:
      'fecha del plan|fecha del presupuesto|fecha presupuesto|propuesto el|presentado el|aceptado el|presupuestado el|presupuesto del|fecha de presupuesto',
    value:
      'valor|importe|precio|coste|importe del plan|total presupuesto|importe presupuesto|importe total|coste total',
    balance: 'saldo|deuda|saldo pendiente|pendiente de pago|adeudado',
    smsOk: 'consentimiento sms|acepta sms|sms permitido',
    emailOk: 'consentimiento email|acepta email|acepta correo',
    task: 'tarea|asignado a|prioridad|asignada a|solicitado por|responsable de la tarea|incidencia',
    invoice: 'factura|nº factura|n.º de factura|pago|cobro|recibo|fecha de pago|fecha factura|fecha de factura|pagado',
    staff:
      'cargo|puesto|rol|usuario|departamento|último acceso|empleado|turno|horario|nómina|candidato|candidata|entrevista|curso|formación|nº colegiado|compañero|personal|contrato',
    other:
      'edad|sexo|género|notas|observaciones|dirección|ciudad|código postal|sede|clínica|gabinete|sala|creado|fecha de creación|fecha de alta|alta|actualizado|registrado|acciones|duración|fin|hora fin|llegada|intervalo|periodicidad|primera visita|remitido por|días de retraso|retraso|comentarios|total|hora de fin|proveedor|artículo|cantidad|stock|caducidad|laboratorio|asunto|mensaje|nº|n.º',
    insurer: 'seguro|mutua|aseguradora|seguro médico|seguro dental',
    sessions: 'sesiones|sesiones realizadas|sesiones hechas',
  },
  appointment: {
    booked:
      'citado|citada|programada|programado|pendiente|reservada|reservado|agendada|agendado|sin confirmar|por confirmar',
    confirmed: 'confirmada|confirmado',
    arrived: 'llegó|ha llegado|en sala|en espera|en sala de espera|en consulta|en curso|en gabinete|presente',
    completed:
      'completada|completado|realizada|realizado|atendido|atendida|finalizada|finalizado|terminada|acudió|asistió',
    no_show: 'no acudió|no asistió|no se presentó|ausente|falta|no presentado|no vino|inasistencia|no presentada',
    cancelled:
      'cancelada|cancelado|anulada|anulado|eliminada|cancelada por el paciente|cancelado por el paciente|cancelada por paciente|cancelada por la clínica|cancelado por la clínica|cancelada por el centro|anulada por el paciente|anulada por la clínica',
    rescheduled: 'reprogramada|reprogramado|aplazada|cambiada',
  },
  recall: {
    due: 'pendiente|vencido|vencida|por contactar|sin contactar|atrasado|atrasada|por llamar|pendiente de llamar|sin llamar',
    contacted:
      'contactado|contactada|avisado|enviado|llamado|no contesta|mensaje dejado|sin respuesta|no responde|no localizado|sms enviado|carta enviada|correo enviado|email enviado|whatsapp enviado|mensaje enviado|buzón de voz',
    booked: 'citado|citada|con cita|agendado|reservado',
    done: 'hecho|realizado|completado|realizada',
    declined: 'rechazado|rechaza|no interesado|no desea|no quiere|no desea más|no llamar más',
  },
  plan: {
    proposed: 'propuesto|presentado|borrador|pendiente|enviado|entregado',
    accepted: 'aceptado|aprobado|firmado',
    in_progress: 'en curso|iniciado|en tratamiento|en progreso',
    completed: 'completado|terminado|finalizado|realizado',
    declined: 'rechazado|cancelado|caducado|anulado',
  },
  none: 'ninguna|ninguno|sin cita|nunca|no hay cita|sin citas|sin visitas|no programada|sin próxima cita|no tiene|sin programar|no citado|sin reservar',
  relative: { hoy: 0, mañana: 1, ayer: -1 },
  holder: 'nombre de la cuenta|nombre de cuenta|nombre del contacto|nombre de contacto|titular|titular de la cuenta',
  todayIs: 'hoy|hoy es|impreso|impreso el|a fecha de|fecha de impresión|fecha actual',
  recallTitle: 'recordatorios|revisiones|rellamadas|pacientes pendientes|recordatorio|revisiones pendientes',
  day: 'lista del día|agenda del día|citas del día|citas de hoy|pacientes de hoy|sala de espera|agenda de citas|agenda de pacientes|citas de pacientes',
  book: 'citas|agenda|consultas|consulta|recepción|calendario',
  rota: 'cuadrante|cuadrante de turnos|turnos del personal|lista de guardias|vacaciones del personal|guardias|plan de limpieza',
  uninsured: 'privado|particular|sin seguro|ninguno|ninguna',
  goods: 'proveedor|existencias|lote|último pedido',
  log: 'ip|dirección ip',
  yes: 'sí|si',
  no: 'no',
  parts: {
    last: 'último|última|últimos|últimas|ult|anterior|previa|previo|reciente',
    next: 'próximo|próxima|próximos|próximas|prox|siguiente|futura|futuro',
    due: 'vence|vencimiento|vencido|vencida|toca|volver',
    needed: 'pendiente|debe|corresponde',
    planned: 'prevista|previsto|estimada|estimado|recomendada|recomendado',
    visit:
      'visita|visitado|visitada|consulta|atención|atendido|atendida|sesión|asistencia|visto|vista|acudió|tratamiento|vino|visitas|consultas',
    booking: 'cita|citas|turno|reserva|agendada|programada',
    check: 'revisión|control|limpieza|higiene|profilaxis|chequeo|examen|mantenimiento|valoración',
    recall: 'recordatorio|rellamada|seguimiento|recita|recall',
    kind: 'empaste|corona|puente|endodoncia|extracción|implante|blanqueamiento|urgencia|prótesis|ortodoncia|brackets|vacuna|vacunación|inyección|dolor|primera|masaje|fisioterapia|sutura',
    done: 'asistida|realizada|realizado|completada|completado|efectuada',
    phone: 'teléfono|tel|tlf|telf|tfno|tlfno',
    mobile: 'móvil|celular|cel|whatsapp',
    home: 'fijo|casa|domicilio',
    work: 'trabajo|oficina',
    email: 'correo|email|mail',
    address: 'dirección',
    patient: 'paciente|pacientes|cliente|clientes',
    called: 'nombre|nombres|apellido|apellidos',
    number: 'n|nº|n°|º|no|nr|num|number|numero|id|código',
    typed: 'tipo|motivo',
    state: 'estado|situación',
    filler:
      'de|del|la|el|los|las|en|a|al|por|que|para|y|desde|fecha|f|día|mes|vez|más|electrónico|dental|anual|e|o|consultorio|clínica|semestral|contacto',
  },
};
