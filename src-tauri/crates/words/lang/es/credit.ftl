# Créditos: declaraciones, solicitud, certificado, historial. La solicitud es de quien aprende; aquí nada la rellena. Traducción sin revisar por una segunda persona.

again = Intentar de nuevo
nav-credit = Créditos
date-day = Día
date-month = Mes
date-year = Año

## En qué punto está, en la ficha, en el repaso, en la pantalla de créditos
credit-none = Sin crédito CE con este paciente
credit-open = { $cases ->
    [1] { $amount } { $wording } al aprobarlo
    [2] { $amount } { $wording } al aprobar ambos; { $passed } de 2 aprobados
   *[other] { $amount } { $wording } al aprobar los { $cases }; { $passed } de { $cases } aprobados
}
credit-claimable = Hasta { $amount } { $wording } por solicitar
credit-claimed = Crédito solicitado
credit-blocked = Todo aprobado, pero la solicitud tiene un obstáculo
credit-ended = Ya sin crédito CE: terminó el { $ends }
credit-not-released = Aún sin crédito CE: no publicado
credit-no-profession = Indique su profesión para ver su crédito
credit-passed-no-profession = Todo aprobado. Indique su profesión para ver cuánto puede solicitar.
credit-none-for = Sin crédito CE para { $profession }
credit-demonstration = Demostración, sin validez para créditos
credit-part-of = Cuenta para
credit-counts = Este intento calificado cuenta para «{ $title }». Primero verá sus declaraciones.
credit-as-demonstration = Puede probarse todo el camino; su certificado es una demostración.
credit-debrief-title = Créditos
credit-debrief-apart = Aprobar y recibir crédito son dos cosas: este resultado vale, solicite lo que solicite.
credit-see-certificate = Ver el certificado
credit-claim = Solicitar el crédito
credit-claim-demonstration = Probar la solicitud
credit-ask = A quién preguntar
credit-why = Ver por qué
credit-next = Siguiente paciente
credit-practice = La práctica no cuenta para créditos.

## Antes de empezar
gate-title = Antes de empezar: en qué se basa este crédito
gate-opening = Abriendo las declaraciones
gate-back = Volver a los pacientes
gate-recorded = Queda registrado que se mostraron estas declaraciones.
gate-demonstration = Es una entidad de demostración. Todo funciona como lo haría, y nada de lo que se emite aquí es crédito.
gate-offer = como máximo, para usted como { $profession }
gate-offer-claim = Lo solicita usted después, en incrementos de { $step }.
gate-unverified = La regla de sus incrementos no está verificada.
gate-none-more = Puede hacerlo de todos modos.
gate-profession-change = Indicar o cambiar su profesión
gate-minutes = { $minutes ->
    [one] minuto, con la evaluación
   *[other] minutos, con la evaluación
}
gate-cases = { $cases ->
    [one] caso por aprobar, en un intento calificado
   *[other] casos por aprobar, cada uno en un intento calificado
}
gate-case-here = Empieza este ahora
gate-case-not-tried = sin intentar
gate-case-under-way = en curso
gate-case-not-passed = aún sin aprobar
gate-case-passed = aprobado
gate-mark = Se aprueba como { $role } con { $action } puntos de acción y { $ownership } de responsabilidad{ $critical ->
    [0] .
    [one] , y el paso que no debe faltar.
   *[other] , y los { $critical } pasos que no deben faltar.
}
gate-until = hasta
gate-until-more = El último día para solicitarlo. Después no hay crédito ni certificado.
gate-obstacle = Puede hacerlo de todos modos.
gate-method = Cómo se participa.
gate-disclosures = Declaraciones
gate-provider = Entidad proveedora
gate-faculty = Profesorado
gate-planners = Planificación y revisión
gate-relationships-none = Sin relaciones económicas relevantes
gate-mitigated = Mitigación:
gate-support = Apoyo comercial
gate-support-none = Ninguno
gate-dates = Fechas
gate-dates-all = Publicado el { $released }, revisado el { $reviewed }, termina el { $ends }
gate-audience = Dirigido a
gate-media = Medio y equipo
gate-statements = Textos oficiales
gate-bibliography = Bibliografía
gate-contact = Preguntas

## La solicitud
claim-title = Solicite su crédito
claim-opening = Abriendo la solicitud
claim-evaluation = Evaluación
claim-credit = Su solicitud
claim-credit-lead = Solicite solo la parte en la que participó. Su tiempo activo fue de { $minutes } minutos.
claim-attest = Declaración personal
claim-demonstration = Puede recorrer cada paso. El certificado dirá que es una demostración.
claim-optional = (opcional)
claim-amount = ¿Cuánto solicita?
claim-amount-help = Como máximo { $maximum }, en incrementos de { $step }: { $listed }.
claim-steps-cut = { $first }, { $second } y así hasta { $last }
claim-make = Solicitar y hacer el certificado
claim-done = El crédito está solicitado. Aquí está su certificado.
claim-faults = { $count ->
    [one] Hay 1 cosa que falta o está mal. Está marcada en la parte { $part }, «{ $title }».
   *[other] Hay { $count } cosas que faltan o están mal. La primera está marcada en la parte { $part }, «{ $title }».
}
claim-faults-show = Mostrarla
claim-basis = En qué se basa
claim-attempt = { $roles }, { $when }, { $minutes } min activos
claim-points = Acción { $action }, necesarios { $actionNeeded }; responsabilidad { $ownership }, necesarios { $ownershipNeeded }
claim-minutes = Tiempo activo
claim-minutes-value = { $minutes } min
claim-until = Último día para solicitar
claim-name-change = Cambiar nombre o profesión
claim-see-certificate = Ver el certificado
claim-to-credit = A sus créditos

## Por qué se niega una solicitud y qué hacer
refusal-kept = Sus intentos y resultados se conservan.
refusal-ask = A quién preguntar:
refusal-unreadable-what = «{ $typed }» no es una cantidad.
refusal-unreadable-todo = Escriba un número como { $step }.
refusal-over-maximum-what = Es más de lo que tiene asignado esta actividad.
refusal-over-maximum-todo = Solicite { $maximum } o menos.
refusal-off-step-what = No es múltiplo de { $step }.
refusal-off-step-todo = { $near ->
    [none] Solicite un múltiplo de { $step }.
   *[other] Solicite { $near }.
}
refusal-nothing-claimed-what = Todavía no se ha solicitado nada.
refusal-nothing-claimed-todo = Escriba cuánto solicita. Lo mínimo es { $step }.
refusal-not-attested-what = La declaración personal no está marcada.
refusal-not-attested-todo = Léala y márquela si es cierta.
refusal-evaluation-incomplete-what = Esta pregunta aún no tiene respuesta.
refusal-evaluation-incomplete-todo = Respóndala; la entidad la hace a todas las personas.
refusal-identity-incomplete-what = Al certificado le faltan datos de usted: { $fields }.
refusal-identity-incomplete-todo = Complételo una vez; se conserva para la próxima solicitud.
refusal-no-credit-for-profession-what = Esta actividad no tiene crédito asignado para { $profession }.
refusal-no-credit-for-profession-todo = Cambie su profesión si no es la correcta; si lo es, pregunte a la entidad.
refusal-not-passed-what = { $cases ->
    [one] El caso aún no está aprobado.
   *[other] Casos aprobados: { $passed } de { $cases }.
}
refusal-not-passed-todo = Apruebe el resto en intentos calificados y vuelva.
refusal-gate-not-shown-what = Las declaraciones no se mostraron antes de este intento.
refusal-gate-not-shown-todo = Empiece un intento calificado desde sus declaraciones; ese cuenta.
refusal-expired-what = Esta actividad terminó el { $ends }. Después no puede solicitarse crédito.
refusal-expired-todo = Pregunte a la entidad si se renovó.
refusal-not-released-what = Esta actividad se publica el { $released }.
refusal-not-released-todo = Vuelva entonces.
refusal-designated-later-what = El crédito se asignó el { $designated }, después de que usted empezara.
refusal-designated-later-todo = El crédito no es retroactivo. Un nuevo intento calificado cuenta.
refusal-already-claimed-what = Solicitó este crédito el { $date }. Se da una sola vez.
refusal-already-claimed-todo = Su certificado puede abrirse de nuevo cuando quiera, con la misma fecha.
refusal-clock-set-back-what = El reloj de esta computadora se atrasó durante el intento, y las horas no pueden garantizarse.
refusal-clock-set-back-todo = Pida que ajusten el reloj. Solo la entidad puede decidir sobre esta solicitud.
refusal-unprintable-name-what = El certificado no puede imprimir estos caracteres de su nombre: { $glyphs }
refusal-unprintable-name-todo = Escriba su nombre como deba imprimirse.

## Certificado
certificate-title = Certificado
certificate-of-whom = { $title }: { $name }
certificate-done = completó
certificate-on = el { $when }
certificate-open = Abrir PDF
certificate-reissue = Puede hacerlo de nuevo cuando quiera. La fecha de finalización no cambia.
certificate-unofficial = No oficial: la constancia oficial del crédito de farmacia es su NABP e-Profile.
certificate-fields = Campo por campo
certificate-number = Número
certificate-name = Nombre en el certificado
certificate-completed = Completado
certificate-claimed = Solicitado
certificate-of = { $claimed } de hasta { $maximum }
certificate-uan = UAN { $uan }
certificate-format = Formato
certificate-attempt = Aprobado
certificate-evaluation = Evaluación
certificate-answers = { $count ->
    [one] 1 respuesta
   *[other] { $count } respuestas
}
certificate-attested = Declarado
certificate-key = Firmado con la clave
file-opened = El PDF está abierto en su visor.
file-opened-at = Abierto en su visor. Está en { $path }
file-lies = Ningún visor lo abrió. Está en { $path }

## Pantalla de créditos
credit-title = Sus créditos
credit-opening = Abriendo sus créditos
credit-broken-what = El archivo del proveedor, activities.json, tiene un error.
credit-broken-kept = Sus intentos, resultados y certificados se conservan. No se ofrece ningún crédito hasta que se corrija el archivo.
credit-broken-todo = Avise a quien configuró los créditos en su clínica. Ajustes dice en qué carpeta está el archivo.
credit-empty = Cuando apruebe los casos de una actividad en intentos calificados y solicite su crédito, el certificado aparecerá aquí.
credit-under-way = En curso
credit-until = Por solicitar hasta el { $ends }
credit-certificates = Certificados
credit-demonstrations = Demostraciones
credit-demonstrations-lead = Sin validez para créditos. Nunca cuentan en un ciclo, y cada archivo lo dice.
credit-open-transcript = Abrir como PDF
credit-activity = Actividad
credit-claimed-column = Solicitado
credit-issued = Emitido
credit-not-for-credit = Sin validez para créditos
cycle-title = { $profession }, ciclo { $from } a { $to }
cycle-of = de { $needed } horas
cycle-claimed = horas solicitadas
cycle-left = Falta reunir { $left } hasta el { $ends }.
cycle-monthly = Con unas { $monthly } al mes se alcanza.
cycle-reached = Tiene lo que necesita hasta el { $ends }.
cycle-until = Su ciclo termina el { $ends }.
cycle-over = Este ciclo terminó el { $ends }. Indique la próxima renovación en Nombre y profesión.
cycle-pace = ritmo constante, { $pace } a hoy
cycle-pace-more = A ritmo constante serían { $pace } a hoy.
cycle-today = { $earned } hoy
cycle-aria = Horas solicitadas en este ciclo: { $earned } a hoy.
cycle-aria-pace = Horas solicitadas en este ciclo: { $earned } a hoy. A ritmo constante serían { $pace }.
cycle-day = Día
cycle-added = Sumado
cycle-sum = Total
cycle-none = Aún nada solicitado en este ciclo.

## Quién es en el papel
identity-open = Nombre y profesión
identity-title = Nombre y profesión
identity-incomplete = Para solicitar falta saber quién es usted.
identity-lacking = Falta: { $fields }.
identity-fill = Completarlo
identity-missing-name = Aún sin completar
identity-paper = En el certificado
identity-cycle = Su ciclo de créditos
identity-report = Para los informes
identity-field-given-name = Nombre
identity-field-family-name = Apellidos
identity-field-credentials = Títulos tras su nombre
identity-credentials-help = Como deban imprimirse: RN, BSN.
identity-field-profession = Profesión
identity-profession-pick = Elija su profesión
identity-profession-help = De ella depende qué crédito ve.
identity-field-renewal = Fecha de renovación
identity-field-cycle = Ciclo
identity-years = { $years ->
    [one] 1 año
   *[other] { $years } años
}
identity-months = { $months } meses
identity-field-needed = Horas necesarias
identity-field-licence-state = Estado de su licencia
identity-field-licence-number = Número de licencia
identity-field-birth-day = Cumpleaños, sin el año
identity-birth-help = Los registros comparan día y mes. El año nunca se pide.
identity-field-nabp = ID de NABP e-Profile
identity-nabp-help = CPE Monitor lo necesita, con su cumpleaños, en un plazo de 60 días.
identity-given-empty = Escriba su nombre.
identity-family-empty = Escriba sus apellidos.
identity-profession-empty = Elija su profesión.
identity-date-wrong = No existe ese día. Complete día, mes y un año de cuatro cifras, o deje los tres vacíos.
identity-birth-wrong = No existe ese día. Complete día y mes, o deje ambos vacíos.
identity-needed-wrong = Escriba un número de horas, como 50, o déjelo vacío.
identity-save = Guardar
identity-saved = Nombre y profesión guardados.
identity-no-professions = En esta computadora aún no hay ninguna entidad proveedora, y por eso no hay profesión que elegir.
identity-why = Por qué se pregunta
identity-why-certificate = El certificado.
identity-why-certificate-more = Lleva su nombre como lo escriba aquí. Un certificado ya emitido conserva el nombre que tiene.
identity-why-profession = Su profesión.
identity-why-profession-more = Cada profesión ve su propio crédito, con sus propias palabras.
identity-why-report = Los informes.
identity-why-report-more = Coordinación solo puede comunicar su crédito con los datos que compara su registro. Puede añadirlos después.
identity-why-kept = En esta computadora.
identity-why-kept-more = Sus colegas no lo ven, y desde aquí no se envía nada.

## Negativas del sistema
error-no-activity-what = Esta actividad ya no está.
error-no-activity-kept = Sus intentos y certificados se conservan.
error-no-activity-todo = Vuelva a los pacientes. Si la esperaba, pregunte a su coordinación.
error-no-certificate-what = No hay ningún certificado así a su nombre.
error-no-certificate-kept = No se cambió nada.
error-no-certificate-todo = Abra Créditos de nuevo y elija uno de la lista.
error-gate-first-what = Un intento calificado para créditos empieza después de sus declaraciones.
error-gate-first-kept = No se empezó nada.
error-gate-first-todo = Elija Calificado y después Empezar; primero vienen las declaraciones.
error-claim-refused-what = La solicitud no se aceptó ({ $refusal }).
error-claim-refused-kept = Sus intentos y resultados se conservan. No se hizo ningún certificado.
error-claim-refused-todo = Abra la solicitud de nuevo; dice por qué.
error-bad-identity-what = Un campo no puede usarse así ({ $field }).
error-bad-identity-kept = No se cambió nada.
error-bad-identity-todo = Corríjalo y guarde de nuevo.
