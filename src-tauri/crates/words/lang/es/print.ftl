# Páginas impresas: certificados, historiales, notas e informes. Traducción sin revisar por una segunda persona.

print-month-1 = enero
print-month-2 = febrero
print-month-3 = marzo
print-month-4 = abril
print-month-5 = mayo
print-month-6 = junio
print-month-7 = julio
print-month-8 = agosto
print-month-9 = septiembre
print-month-10 = octubre
print-month-11 = noviembre
print-month-12 = diciembre
print-day = { $day } de { $month } de { $year }
print-page = Página { $page } de { $pages }
print-demonstration = Demostración, sin validez para créditos

## El certificado
print-certificate = Certificado de finalización
print-certificate-participation = Certificado de participación
# $title is the activity; what was claimed follows below.
print-completed = completó { $title } el { $day } y solicitó
print-participated = participó en { $title }, terminó el { $day } y solicitó
print-unofficial = No oficial. La constancia oficial de los créditos está en su e-Profile.
print-statements = Acreditación y créditos
print-attested = Declaración de quien participó
print-format = Formato de aprendizaje
print-location = Lugar
print-completed-on = Fecha de finalización
print-number = Número de certificado
print-issued = Emitido
print-reissued = Emisión de esta copia
print-seal = Sello de { $provider }: el certificado está emitido.
print-seal-demonstration = Un contorno vacío en lugar del sello: una demostración no certifica nada.
print-about-title = { $title }: { $name }
print-about-title-demonstration = { $title }: { $name } ({ $mark })
print-about = { $activity }, actividad completada el { $day }. Emitido por { $provider }.
print-about-demonstration = { $mark }. { $activity }, actividad completada el { $day }. Emitido por { $provider }.

## El historial
print-transcript = Historial de créditos
print-transcript-of = Historial de créditos de { $name } al { $day }
print-transcript-title = Historial de créditos de { $name }
print-as-of = Al { $day }
print-cycles = Ciclos de créditos
print-cycles-summary = Una fila por cada ciclo, con lo solicitado en él y lo necesario.
print-cycle = Ciclo
print-from-until = { $from } a { $until }
print-claimed = Solicitado
print-needed = Necesario
print-credit = Crédito
print-offered = Ofrecido
print-activities = Actividades completadas
print-activities-summary = Una fila por cada crédito de una actividad completada.
print-activity = Actividad
print-no-activities = Todavía no se ha completado ninguna actividad.
# Stands in a cell that holds nothing.
print-none = ninguno

## Para llevar
print-tomorrow = Mañana a las 9:00
print-tomorrow-title = Mañana a las 9:00: { $case }
print-tomorrow-from = De { $case }, { $day }

## El informe de obstáculos
print-friction = Lo que estorba
print-friction-title = Lo que estorba, del { $from } al { $until }
print-friction-lead = { $answers ->
    [one] Una respuesta, del { $from } al { $until }. Hecho el { $day }.
   *[other] { $answers } respuestas, del { $from } al { $until }. Hecho el { $day }.
}
print-friction-rule = { $withheld ->
    [0] Las respuestas se guardan sin nombres. Se muestran las respuestas de grupos de { $smallest } personas o más.
    [one] Las respuestas se guardan sin nombres. Se muestran las respuestas de grupos de { $smallest } personas o más; una respuesta no se muestra.
   *[other] Las respuestas se guardan sin nombres. Se muestran las respuestas de grupos de { $smallest } personas o más; { $withheld } respuestas no se muestran.
}
print-friction-foot = { $title }, hecho el { $day }
print-friction-none = Ningún grupo alcanza todavía el tamaño para mostrarse.
print-friction-summary = Lo que se dijo sobre { $heading } y en cuántas respuestas.
print-friction-said = Lo que se dijo
print-friction-count = Respuestas
print-friction-education = Formación
print-friction-staffing = Personal
print-friction-technology = Tecnología
print-friction-data = Datos
print-friction-process = Procesos
print-friction-unsorted = Sin clasificar todavía
