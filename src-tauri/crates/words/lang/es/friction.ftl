nav-friction = Lo que estorba
questions-title = Tres preguntas, si lo desea
questions-lead = La gerencia lee las respuestas junto con las de otras personas, sin nombres. No nombre a nadie, tampoco a pacientes. Las respuestas no afectan su resultado ni sus créditos.
question-unclear = ¿Qué no queda claro?
question-longer = ¿Qué lleva más tiempo de lo esperado?
question-missing = ¿Qué situación no está cubierta?
questions-send = Enviar las respuestas
questions-empty = Todavía no hay nada escrito. Responda una de las tres o déjelas.
questions-sent = Guardado, sin su nombre. Gracias.
friction-title = Lo que estorba
friction-lead = Lo que el equipo escribió después de sus casos. Solo se muestran grupos de { $smallest } personas o más. Clasifique cada respuesta según lo que podría cambiarla.
friction-empty = { $answers ->
    [0] Nadie ha respondido todavía las tres preguntas. Están al final de cada repaso.
    [one] Llegó una respuesta. Se mostrará cuando hayan respondido { $smallest } personas o más.
   *[other] Llegaron { $answers } respuestas. Se mostrarán cuando hayan respondido { $smallest } personas o más.
}
friction-sum = Respuestas según lo que podría cambiarlas
friction-others = Puestos con pocas personas, juntos
friction-people = { $people } personas
friction-sort = Qué podría cambiarlo: { $text }
friction-unsorted = Sin clasificar todavía
friction-sorted = Clasificada: { $kind }.
friction-withheld = Sin mostrar: { $count } más, de menos de { $smallest } personas.
friction-kind-education = Formación
friction-kind-staffing = Personal
friction-kind-technology = Tecnología
friction-kind-data = Datos
friction-kind-process = Procesos
friction-kind-unsorted = Sin clasificar
error-bad-note-what = Las respuestas no se pudieron guardar así.
error-bad-note-kept = Siguen en los cuadros.
error-bad-note-todo = Escriba al menos una, cada una con 500 caracteres como máximo.
error-not-leader-what = Esta página es para la gerencia.
error-not-leader-kept = No se cambió nada.
error-not-leader-todo = Abra un nombre cuyo puesto sea Gerencia de la clínica.
error-no-note-what = El informe ya no muestra esta respuesta.
error-no-note-kept = No se cambió nada.
error-no-note-todo = Abra la página de nuevo.
friction-open-pdf = Abrir la página (PDF)
friction-open-csv = Abrir la tabla (CSV)
