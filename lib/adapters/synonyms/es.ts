import type { Vocabulary } from './vocabulary.ts';

export const es: Vocabulary = {
  language: 'es',
  heads: {
    name: 'paciente|nombre del paciente|nombre|nombre completo|nombre y apellidos|pacientes|apellidos y nombre|nombre paciente|paciente (apellidos, nombre)|nombre y apellido|apellido y nombre|nombre y apellidos del paciente|nombre y apellido del paciente|paciente / cliente|usuario/paciente|apellidos, nombre|apellido, nombre|nombre(s) y apellidos|nombre del usuario|apellidos y nombres|apellidos y nombre del paciente|nombres y apellidos|nombre de la paciente|consultante',
    first: 'nombre de pila|primer nombre|nombres|nombre(s)',
    last: 'apellido|apellidos|apellido(s)|primer apellido|apellido paterno',
    patientId:
      'n.º de paciente|nº de paciente|nº paciente|número de paciente|id paciente|id del paciente|historia|nº historia|nº de historia|historia clínica|n.º historia|código de paciente|expediente|nhc|nº pac.|n° paciente|núm. paciente|nº hc|n° historia|hc|id pac.|núm. historia|n.º de historia|núm. de historia|nº de expediente|núm. expediente|no. expediente|no. de expediente|n° de expediente|expediente clínico|n.º hc|no. hc|nro. hc|nro. de historia|nro. historia|nro hc|nro. paciente|nro de paciente|núm. de paciente|cód. paciente|código paciente|n.º historia clínica|nº historia clínica|número de historia clínica|cip|cipa|nuhsa|ficha n°|nº ficha|no. de paciente|no. paciente',
    birth:
      'fecha de nacimiento|f. nacimiento|nacimiento|f. nac.|fecha nac.|nacido|cumpleaños|f. de nacimiento|f.nac.|f. de nac.|fec. nac.|fecha nacim.|nac.|nac|nacim.|f. nac|f nac|f.nacimiento|fec. nacimiento|fecha de nac.|fecha de nac|fecha nac|fn|f/n|fnac',
    phone:
      'teléfono|tel.|tlf|tfno.|teléfonos|número de teléfono|tlf.|tfno|telf.|telf|tlfno.|tel|teléf.|teléf|nº de teléfono|núm. teléfono|nro. de teléfono|teléfono de contacto|tel. de contacto|tel. contacto|tfno. contacto|teléfono 1|fono|tels.',
    mobile:
      'móvil|celular|teléfono móvil|tel. móvil|teléfono celular|número móvil|tlf. móvil|teléf. móvil|nº móvil|cel.|nro. celular|whatsapp|telf. móvil|tel. cel.|tel. celular|nro. de celular|núm. celular|número de celular|no. celular|tfno. móvil|tlf móvil|móvil/celular|teléfono móvil / celular|wsp|cel|número de móvil|n.º móvil|nº de móvil',
    home: 'teléfono fijo|fijo|teléfono casa|tel. casa|casa|tel. fijo|tlf. fijo|telf. fijo|tel. particular|teléfono particular|teléfono de casa|tel. domicilio|teléfono domicilio',
    work: 'teléfono trabajo|tel. trabajo|trabajo|teléfono de trabajo|tel. laboral|teléfono laboral|tel. oficina|teléfono oficina',
    email:
      'correo|correo electrónico|email|e-mail|correo-e|correo e.|dirección de correo|mail|e mail|correo elec.|correo elect.',
    contact: 'contacto|datos de contacto',
    language: 'idioma',
    guardian:
      'tutor|responsable|padre/madre|tutor legal|madre/padre|padre o madre|padre, madre o tutor|madre|padre|nombre de la madre|nombre del padre|representante|representante legal|apoderado|apoderada|nombre del apoderado|acompañante|madre / padre|padre / madre|madre, padre o tutor|padre o tutor|padre/tutor|madre/tutor|persona responsable|encargado|familiar responsable|responsable legal|nombre del representante|cuidador|cuidadora|tutor/a|tutor(a)|padres|progenitor|padre/madre/tutor',
    due: 'revisión pendiente|revisión pendiente desde|vence|vencimiento|fecha de vencimiento|fecha prevista|fecha de revisión|próxima revisión|fecha recordatorio|toca el|pendiente desde|fecha de recordatorio|revisión prevista|próximo control|próxima limpieza|fecha próxima revisión|fecha próx. revisión|f. revisión|fecha de recita|recita|fecha control|fecha de control|revisar el|vence el|a partir de|recordar el|próx. revisión|próx. control|próxima dosis|próx. dosis|fecha próxima dosis|fecha de próxima dosis|próxima vacuna|próx. vacuna|fecha próxima vacuna|fecha de próxima vacuna|próxima vacunación|próx. vacunación|fecha próxima vacunación|fecha de próxima vacunación|próxima desparasitación|próx. desparasitación|fecha próxima desparasitación|fecha de próxima desparasitación|próxima aplicación|próx. aplicación|fecha próxima aplicación|fecha de próxima aplicación|próxima inyección|próx. inyección|fecha próxima inyección|fecha de próxima inyección|próxima profilaxis|próx. profilaxis|fecha próxima profilaxis|fecha de próxima profilaxis|próxima limpieza dental|próx. limpieza dental|fecha próxima limpieza dental|fecha de próxima limpieza dental|próxima audiometría|próx. audiometría|fecha próxima audiometría|fecha de próxima audiometría|próxima graduación|próx. graduación|fecha próxima graduación|fecha de próxima graduación|próxima mamografía|próx. mamografía|fecha próxima mamografía|fecha de próxima mamografía|próxima citología|próx. citología|fecha próxima citología|fecha de próxima citología|próxima revacunación|próx. revacunación|fecha próxima revacunación|fecha de próxima revacunación|próximo refuerzo|próx. refuerzo|próximo chequeo|próx. chequeo|próximo examen|próx. examen|próximo recordatorio|próx. recordatorio|próximo control dental|próx. control dental|próximo examen visual|próx. examen visual|fecha de refuerzo|fecha de revacunación|fecha de próximo control|fecha de próxima revisión|fecha de seguimiento|vacuna pendiente|vacuna pendiente desde|dosis pendiente|dosis pendiente desde|refuerzo pendiente|refuerzo pendiente desde|vacunación pendiente|vacunación pendiente desde|limpieza pendiente|limpieza pendiente desde|higiene pendiente|higiene pendiente desde|le toca|le toca el|toca revisión|toca control|debe volver|debe volver el|volver el|volver a partir de|volver en|debió venir|debía volver|vence en|vencía el|venció el|venció|fecha vencimiento|f. vencimiento|f. vto.|vto.|fecha vto.|vencida desde|vencido desde|pendiente de revisión|revisión vence|control vence|fecha límite control|fecha objetivo|fecha estimada|fecha estimada de control|fecha programada de control|revisión anual|fecha de rellamada|llamar a partir de|contactar a partir de|recordatorio el|fecha recuerdo|prevista para|previsto para|fecha recita|recitar el|próxima recita|próximo vencimiento|próxima vez|siguiente revisión|siguiente control|siguiente dosis|siguiente vacuna|seguimiento previsto|tocaba el|tocaba',
    recall:
      'recordatorio|revisión|tipo de revisión|tipo de recordatorio|rellamada|control|tipo de control|tipo recordatorio|tipo revisión|recordatorio de|revisión de|recall|tipo de recall|tipo de rellamada|tipo de aviso',
    recallReason: 'motivo del recordatorio',
    attempts:
      'intentos|nº de intentos|n.º de intentos|nº intentos|n.º intentos|núm. intentos|no. intentos|intentos de contacto|llamadas|nº llamadas|nº de llamadas|avisos|nº avisos|nº de avisos|recordatorios enviados|avisos enviados|intentos de llamada|contactos realizados|nº recordatorios|número de intentos|n.º de avisos',
    reminded:
      'último aviso|aviso enviado|último recordatorio|último contacto|recordado el|carta enviada|última carta|sms enviado|último sms|último envío|último mensaje|fecha último aviso|fecha del último aviso|fecha aviso|fecha de aviso|avisado el|llamado el|última llamada|fecha última llamada|fecha último contacto|contactado el|fecha de contacto|recordatorio enviado|recordatorio enviado el|notificado el|última notificación|último correo|último email|último whatsapp|whatsapp enviado el|aviso enviado el|últ. aviso|últ. contacto|último intento',
    lastVisit:
      'última visita|última cita|última consulta|visto por última vez|fecha última visita|ult. visita|últ. visita|última atención|último tratamiento|fecha última cita|última asistencia|última revisión|f. última visita|última vez|últ. cita|última aplicación|última dosis|última vacuna|última vacunación|última sesión|última limpieza|último control|fecha última consulta|fecha último control|fecha última sesión|fecha de última visita|fecha de última consulta|fecha de última cita|fecha de la última visita|fecha de la última cita|fecha de la última consulta|último turno|ult. consulta|ult. control|últ. revisión|ult. atención|fecha última atención|fecha última revisión|última higiene|última profilaxis|último examen|último chequeo|visto el|vista el|visto por última vez el|atendido el|sin venir desde|no viene desde|última vez visto|ultima vez en consulta|última asistencia a consulta|última cita atendida|última cita asistida|última cita realizada|última evaluación|última valoración|último seguimiento|última graduación|cita anterior|visita anterior|consulta anterior|última estancia|fecha últ. visita|f. últ. visita|f. últ. cita|f. última cita|f. última consulta',
    next: 'próxima cita|siguiente cita|próxima visita|próx. cita|cita siguiente|fecha próxima cita|cita próxima|próxima consulta|siguiente visita|próximo turno|siguiente turno|próxima sesión|próx. visita|próx. consulta|próx. turno|cita futura|próxima reserva|próxima atención|cita programada|cita agendada|citado para|citada para|citado el|reagendado para|nueva cita|cita siguiente el|próxima cita el|próxima cita agendada|próxima hora|fecha siguiente cita|f. próxima cita|próxima cita programada',
    appointment:
      'cita|fecha de la cita|fecha cita|fecha de cita|fecha y hora|fecha/hora|inicio de la cita|inicio cita|comienzo de la cita|inicio del turno|fecha y hora de inicio|fecha/hora inicio|fecha y hora de la cita|cita perdida|cita fallida|cita no asistida|fecha turno|fecha del turno|fecha de turno|fecha y hora del turno|hora de la cita|fecha de la consulta|fecha consulta|fecha de consulta|fecha de la visita|fecha visita|fecha de visita|fecha de la sesión|fecha sesión|fecha de sesión|cita programada para|estaba citado|estaba citada|cita original|fecha de la falta|faltó el|no acudió el|fecha de inasistencia|cita el|cita prevista|fecha de atención|fecha atención|fecha cita perdida|turno perdido|turno ausente|cita anulada|cita cancelada|fecha y hora cita|f. cita|fec. cita|día y hora|hora cita|hora turno|hora médica|fecha hora',
    appointmentId: 'id de cita|nº de cita|n.º de cita',
    date: 'fecha|día',
    time: 'hora|inicio|hora de inicio|hora inicio|inicia|comienzo|comienza|empieza',
    status:
      'estado|situación|asistencia|estado de la cita|estado cita|asistió|estado del turno|estado turno|estado del recordatorio|estado del contacto|estado contacto|estado del presupuesto|estado presupuesto|resultado|situación cita|estatus|estado de cita|estado actual|estado de la llamada|asistencia a cita|acudió|vino|confirmación|estado control|estado recordatorio',
    type: 'tipo|tratamiento|motivo|servicio|procedimiento|tipo de cita|motivo de consulta|prestación|motivo de la visita|motivo de la cita|motivo de cita|vacuna|vacunación|tipo de vacuna|vacuna / dosis|nombre de la vacuna|biológico|concepto|tipo de turno|tipo cita|tipo visita|tipo de visita|tipo de consulta|motivo consulta|motivo visita|motivo cita|práctica|prácticas|tto.|tto|tratamiento pendiente|procedimientos|servicios|acto|prueba|examen|estudio|tipo de sesión|terapia|tipo de servicio|tipo de tratamiento|asunto de la cita|producto aplicado',
    provider:
      'profesional|doctor|doctora|dentista|médico|odontólogo|fisioterapeuta|doctor/a|dr./dra.|especialista|higienista|facultativo|doctor asignado|atendido por|dr.|odontólogo/a|prof.|psicólogo|psicóloga|psicólogo/a|psicólogo(a)|médico/a|fisio|optometrista|terapeuta|pediatra|dermatólogo|odontóloga|dentista asignado|médico tratante|médico de cabecera|médico asignado|profesional asignado|profesional responsable|doctor responsable|dr|dra.|dr(a).|doctor(a)|médica|kinesiólogo|kinesióloga|kinesiólogo/a|veterinario|veterinaria|veterinario/a|médico veterinario|podólogo|podóloga|podólogo/a|logopeda|audiólogo|audioprotesista|óptico|óptica|optómetra|oftalmólogo|ginecólogo|nutricionista|osteópata|quiropráctico|enfermero|enfermera|enfermero/a|matrona|psiquiatra|ortodoncista|terapeuta asignado|fisioterapeuta/a|tratante|agenda de|facultativo/a|vacunador|esteticista|prestador|profesional tratante|doctor/dentista|colegiado',
    plan: 'plan|plan de tratamiento|presupuesto|tratamiento propuesto|plan propuesto|plan de tto.|plan tratamiento|nombre del plan|ppto.|ppto|presupuesto propuesto|tratamiento presupuestado|tratamiento planificado|cotización',
    planId:
      'nº de plan|nº presupuesto|n.º de presupuesto|nº de presupuesto|n.º presupuesto|nº ppto.|núm. presupuesto|no. presupuesto|nro. presupuesto|nro. de presupuesto|ref. presupuesto|nº cotización|n° presupuesto',
    planOn:
      'fecha del plan|fecha del presupuesto|fecha presupuesto|propuesto el|presentado el|aceptado el|presupuestado el|presupuesto del|fecha de presupuesto|fecha ppto.|fecha de cotización|entregado el|fecha entrega presupuesto|fecha de propuesta|fecha propuesta|presupuesto entregado|presupuesto enviado|fecha aceptación|fecha de aceptación|fecha plan',
    value:
      'valor|importe|precio|coste|importe del plan|total presupuesto|importe presupuesto|importe total|coste total|total ppto.|valor presupuesto|monto|monto presupuesto|monto del presupuesto|monto total|costo|costo total|total del plan|total plan|precio total|valor total|total €|importe ppto.|honorarios',
    balance:
      'saldo|deuda|saldo pendiente|pendiente de pago|adeudado|saldo deudor|adeuda|debe|deuda pendiente|por pagar|pendiente cobro|saldo a pagar',
    smsOk: 'consentimiento sms|acepta sms|sms permitido',
    emailOk: 'consentimiento email|acepta email|acepta correo',
    task: 'tarea|asignado a|prioridad|asignada a|solicitado por|responsable de la tarea|incidencia|orden de trabajo|orden|nº pedido|pedido|proyecto|responsable tarea|asignado|tarea pendiente|vencimiento tarea|solicitante',
    invoice:
      'factura|nº factura|n.º de factura|pago|cobro|recibo|fecha de pago|fecha factura|fecha de factura|pagado|boleta|nº recibo|comprobante|importe facturado|facturado|fecha de cobro|fecha cobro|fecha pago|forma de pago|abono|cuota|cuotas|mensualidad|núm. factura|total factura|vencimiento factura|vto. factura|estado de pago',
    staff:
      'cargo|puesto|rol|usuario|departamento|empleado|turno|horario|nómina|candidato|candidata|entrevista|curso|formación|nº colegiado|compañero|personal|contrato|último ingreso|última conexión|último inicio de sesión|nombre de usuario|trabajador|jornada|vacaciones|legajo|supervisor|contratación|antigüedad|capacitación|alumno|alumna|profesor|profesora|docente|curso escolar|conductor|vehículo|matrícula|inquilino|itv|prestatario|colegiación',
    other:
      'edad|sexo|género|notas|observaciones|dirección|ciudad|código postal|sede|clínica|gabinete|sala|creado|fecha de creación|fecha de alta|alta|actualizado|registrado|acciones|duración|fin|hora fin|llegada|intervalo|periodicidad|primera visita|remitido por|días de retraso|retraso|comentarios|total|hora de fin|proveedor|artículo|cantidad|stock|caducidad|laboratorio|asunto|mensaje|nº|n.º|motivo de cancelación|motivo cancelación|motivo anulación|motivo de anulación|cancelado por|cancelada por|anulado por|fecha de cancelación|fecha de anulación|consulta recibida|fecha de consulta web|origen|procedencia|profesión|ocupación|estado civil|nacionalidad|peso|talla|altura|alergias|diagnóstico|medicación|dosis|nº dosis|n.º dosis|dosis nº|número de dosis|nº de lote|n.º de lote|laboratorio vacuna|chip|microchip|nº chip|n.º chip|ojo|ojo derecho|ojo izquierdo|días desde|días vencido|días vencidos|meses de retraso|días de atraso|atraso|último pago|última compra|última factura|último pedido|última modificación|última actualización|último mantenimiento|última calibración|próxima calibración|última inspección|próxima inspección|caduca|caduca el|fecha de caducidad|válido hasta|fecha de compra|garantía|equipo|aparato|máquina|fecha de préstamo|fecha de devolución|devolución|entrada|salida|noches|habitación|vía|medio de contacto|forma de contacto|preferencia de contacto|provincia|país|barrio|calle|localidad|población|comuna|dni|nif|cédula|rut|documento|nº documento|familia|unidad familiar|tratamiento de cortesía|iniciales',
    insurer:
      'seguro|mutua|aseguradora|seguro médico|seguro dental|obra social|os|prepaga|eps|isapre|previsión|mutualidad|compañía|compañía de seguros|entidad|aseguradora / mutua|mutua/seguro|financiador|cobertura|seguro de salud|póliza de',
    sessions:
      'sesiones|sesiones realizadas|sesiones hechas|nº sesión|n.º sesión|sesión|nº de sesión|sesiones (hechas/total)|sesiones consumidas|bono|bono de sesiones|sesión nº|avance|sesiones usadas',
  },
  open: {
    ward: 'niño|niña|niño/a|niño(a)|nombre del niño|nombre del niño/a|nombre de la niña|menor|nombre del menor|mascota|nombre de la mascota|nombre mascota|animal|nombre del animal|bebé|lactante|hijo|hijo/a|nombre del hijo|escolar|estudiante',
    owner:
      'propietario|propietaria|dueño|dueña|dueño/a|nombre del propietario|nombre del dueño|propietario/a|tutor/propietario|dueño de la mascota|propietario del animal',
    client: 'cliente|nombre del cliente|clientes',
    clientNo:
      'nº cliente|n.º cliente|código cliente|código de cliente|id cliente|número de cliente|nº de cliente|cód. cliente|no. cliente|nro. cliente',
    species: 'especie|raza|especie/raza|especie / raza|tipo de animal|tipo de mascota',
    theirPhone:
      'teléfono del tutor|teléfono tutor|teléfono del propietario|teléfono propietario|teléfono del dueño|teléfono dueño|tel. tutor|tel. propietario|tel. dueño|tel. madre|teléfono de la madre|teléfono madre|teléfono del padre|teléfono del responsable|teléfono responsable|teléfono del apoderado|teléfono apoderado|teléfono padres|tel. padres|teléfono cliente|teléfono del cliente|teléfono del representante|fono apoderado',
    theirMobile:
      'móvil del tutor|móvil tutor|móvil propietario|móvil del propietario|móvil del dueño|móvil dueño|celular del tutor|celular tutor|celular del dueño|celular dueño|celular propietario|celular del propietario|móvil madre|móvil de la madre|celular de la madre|celular madre|móvil padre|móvil padres|celular del apoderado|celular apoderado|celular del responsable|móvil responsable|celular del representante',
    theirEmail:
      'correo del tutor|email tutor|email del propietario|email propietario|correo del propietario|correo del apoderado|correo apoderado|email padres|correo de la madre|email madre',
    latest: 'última|último|anterior',
    access: 'último acceso',
    outreach:
      'avisado|avisada|contactado|contactada|notificado|notificada|aviso|contacto realizado|recordado|informado|gestión|seguimiento telefónico|llamado',
    diagnosed: 'fecha de diagnóstico|fecha diagnóstico|diagnosticado el',
  },
  appointment: {
    booked:
      'citado|citada|programada|programado|pendiente|reservada|reservado|agendada|agendado|sin confirmar|por confirmar|asignado|asignada|previsto|prevista|solicitada|otorgado|otorgada|abierta|nueva|sin llegar|no confirmada|no confirmado|a confirmar|planificada|planificado|turno otorgado|activa',
    confirmed:
      'confirmada|confirmado|confirmó|conf.|confirmado por whatsapp|confirmada por sms|confirmado por teléfono',
    arrived:
      'llegó|ha llegado|en sala|en espera|en sala de espera|en consulta|en curso|en gabinete|presente|en sala espera|admitido|admitida|recepcionado|recepcionada|ingresado|ingresada|en atención|atendiéndose|pasado a consulta|en box|en tratamiento|anunciado',
    completed:
      'completada|completado|realizada|realizado|atendido|atendida|finalizada|finalizado|terminada|acudió|asistió|efectuada|efectuado|cumplida|cumplido|asistida|asistido|vino|facturada|cerrada|terminado|concluida|concluido|visto|vista|pagada|alta|se presentó',
    no_show:
      'no acudió|no asistió|no se presentó|ausente|falta|no presentado|no vino|inasistencia|no presentada|no asiste|no acude|faltó|faltó sin aviso|no asistió sin aviso|inasistente|ausente sin aviso|plantón|perdida|perdido|cita perdida|fallida|no show|incomparecencia|no realizada|no compareció',
    cancelled:
      'cancelada|cancelado|anulada|anulado|eliminada|cancelada por el paciente|cancelado por el paciente|cancelada por paciente|cancelada por la clínica|cancelado por la clínica|cancelada por el centro|anulada por el paciente|anulada por la clínica|canceló|anuló|suspendida|suspendido|baja|cancelada por el profesional|cancelada por el tutor|cancelado con aviso|ausente con aviso|cancelada por cliente|anulada por paciente|cancelado paciente|canceló el paciente|cancelada tarde|excusado|excusada|justificada|falta justificada',
    rescheduled:
      'reprogramada|reprogramado|aplazada|cambiada|reagendada|reagendado|modificada|pospuesta|pospuesto|recitada|recitado|cambio de fecha|trasladada|aplazado|movida',
  },
  recall: {
    due: 'pendiente|vencido|vencida|por contactar|sin contactar|atrasado|atrasada|por llamar|pendiente de llamar|sin llamar|vence|por vencer|a llamar|a contactar|pendiente de contacto|pendiente de contactar|pendiente de cita|pendiente de citar|sin cita|por citar|por agendar|sin agendar|no avisado|no avisada|sin avisar|por avisar|no llamado|atraso|en atraso|retrasado|retrasada|no contactado|no contactada|al vencer|próxima a vencer|próximo a vencer|activo|esperando',
    contacted:
      'contactado|contactada|avisado|enviado|llamado|no contesta|mensaje dejado|sin respuesta|no responde|no localizado|sms enviado|carta enviada|correo enviado|email enviado|whatsapp enviado|mensaje enviado|buzón de voz|llamada|avisada|notificado|notificada|recordado|recordada|recordatorio enviado|aviso enviado|1er aviso|2º aviso|2do aviso|primer aviso|segundo aviso|tercer aviso|no atiende|no contestó|no respondió|llamará|llamará él|volver a llamar|buzón|dejé mensaje|se dejó mensaje|mensaje|ilocalizable|no localizada|número equivocado|teléfono erróneo|informado|informada|contactado sin respuesta|en gestión|invitado|habló con el paciente|enviada',
    booked:
      'citado|citada|con cita|agendado|reservado|cita dada|cita agendada|cita asignada|agendada|turno dado|turno asignado|reservada|programado|programada|cita programada|citado/a|con turno',
    done: 'hecho|realizado|completado|realizada|hecha|completada|aplicada|aplicado|vacunado|vacunada|al día|acudió|finalizado|finalizada|cerrado',
    declined:
      'rechazado|rechaza|no interesado|no desea|no quiere|no desea más|no llamar más|rechazada|no le interesa|no interesada|baja|dado de baja|no llamar|no contactar|cambió de clínica|se cambió|desiste|no acepta',
  },
  plan: {
    proposed:
      'propuesto|presentado|borrador|pendiente|enviado|entregado|en estudio|por decidir|en espera|en espera de respuesta|sin respuesta|abierto|emitido|nuevo|pendiente de aceptar|pendiente de aceptación|pendiente de firma|pendiente de respuesta|presupuestado|a decidir|no aceptado|entregada|en decisión',
    accepted:
      'aceptado|aprobado|firmado|aceptado sin cita|aceptado sin citar|aceptado, sin cita|aprobada|aceptada|confirmado|aceptado parcialmente|aceptado parcial|autorizado|conforme',
    in_progress:
      'en curso|iniciado|en tratamiento|en progreso|empezado|en marcha|en ejecución|en proceso|comenzado|en realización|activo',
    completed: 'completado|terminado|finalizado|realizado|hecho|ejecutado|cerrado|concluido',
    declined:
      'rechazado|cancelado|caducado|anulado|desestimado|vencido|no acepta|no aceptado por el paciente|perdido|descartado|abandonado',
  },
  none: 'ninguna|ninguno|sin cita|nunca|no hay cita|sin citas|sin visitas|no programada|sin próxima cita|no tiene|sin programar|no citado|sin reservar|sin fecha|sin turno|no tiene cita|no hay|nada|sin registro|sin datos|no agendada|no agendado|no tiene turno|no asignada|no citada|aún no|ninguna cita|ningún turno|sin reserva|no registrada',
  relative: {
    hoy: 0,
    mañana: 1,
    ayer: -1,
  },
  holder: 'nombre de la cuenta|nombre de cuenta|nombre del contacto|nombre de contacto|titular|titular de la cuenta',
  todayIs: 'hoy|hoy es|impreso|impreso el|a fecha de|fecha de impresión|fecha actual',
  recallTitle:
    'recordatorios|revisiones|rellamadas|pacientes pendientes|recordatorio|revisiones pendientes|lista de recordatorios|lista de revisiones|pacientes a citar|pacientes por citar|pacientes a llamar|pacientes para llamar|recalls|controles pendientes|control pendiente|controles|vacunas pendientes|vacunas por vencer|vacunas vencidas|recordatorio de vacunas|recordatorios de vacunación|próximas vacunas|revisiones vencidas|revisiones por vencer|revacunaciones|pacientes vencidos|recitas|rellamada|lista de rellamadas|seguimientos pendientes|refuerzos pendientes',
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
    due: 'vence|vencimiento|vencido|vencida|volver',
    needed: 'pendiente|debe|corresponde',
    planned: 'prevista|previsto|estimada|estimado|recomendada|recomendado',
    visit:
      'visita|visitado|visitada|consulta|atención|atendido|atendida|sesión|asistencia|visto|vista|acudió|tratamiento|vino|visitas|consultas',
    booking: 'cita|citas|turno|reserva|agendada|programada',
    check: 'revisión|control|limpieza|higiene|profilaxis|chequeo|examen|mantenimiento|valoración',
    recall: 'recordatorio|rellamada|seguimiento|recita|recall',
    kind: 'empaste|corona|puente|endodoncia|extracción|implante|blanqueamiento|urgencia|prótesis|ortodoncia|brackets|vacuna|vacunación|inyección|dolor|primera|masaje|fisioterapia|sutura|dosis|refuerzo|desparasitación|vacunas',
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
