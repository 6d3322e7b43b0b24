# Ejercicios y avance. Traducción sin revisar por una segunda persona. Un ejercicio es práctica: dice qué se hizo y qué significa, nunca «correcto».

## Conductas de la taxonomía, con las palabras que comparten ejercicio, repaso y avance
behaviour-b01 = Cinco minutos en calma, brazo descubierto y apoyado, antes de la primera toma
behaviour-b02 = Repetir una presión arterial en el límite de la clínica o más; anotar ambas tomas en el campo de signos vitales
behaviour-b03 = Avisar en persona al médico, NP o PA de una presión grave o cualquier síntoma antes de salir del consultorio
behaviour-b04 = Confirmar el tamizaje colorrectal pendiente, preparar la orden y anotar una negativa en su campo
behaviour-b05 = Leer primero la pregunta 9, quedarse con el paciente y traer ya al médico, NP o PA
behaviour-b06 = Nombrar en la reunión a quién le toca la A1c tras dos citas perdidas, y qué está preparado
behaviour-b07 = Ante «¿es grave?»: las palabras textuales del médico, NP o PA, y la pregunta a enfermería
behaviour-b08 = Dejar pendiente el resurtido con los criterios cumplidos y no cumplidos; no firmar nada fuera del protocolo
behaviour-b09 = Hacer las dos preguntas sobre el hambre palabra por palabra, en privado, y señalar cualquier positiva
behaviour-b10 = Enseñar la toma en casa con el guion; que el paciente la muestre con un brazalete de su medida
behaviour-b11 = Convertir una llamada con un síntoma en una de triaje, con la decisión por escrito
behaviour-b12 = Comparar frascos, lista anterior y lista de alta línea por línea en dos días hábiles
behaviour-b13 = Terminar la llamada pidiendo que lo explique: peso, una señal de alarma y el número al que llamar
behaviour-b14 = Llamar por una FIT positiva con dos fechas de colonoscopia en la mano
behaviour-b15 = Preguntar por comidas saltadas a quien usa insulina con riesgo alimentario; llamar al médico, NP o PA ese día
behaviour-b16 = Ajustar o resurtir solo dentro del protocolo firmado, y citarlo
behaviour-b17 = Antes de intensificar, preguntar sin culpar cuántas dosis faltaron y qué lo impidió
behaviour-b18 = Cada afección tratada en una línea: estado, evidencia, plan
behaviour-b19 = Rechazar un diagnóstico sugerido que los hallazgos no apoyan; quitar uno que ya no corresponde
behaviour-b20 = Actuar hoy sobre cada resultado de la bandeja, o nombrar a quien lo cubre
behaviour-b21 = Preguntar directamente por el suicidio; plan de seguridad y fecha de contacto antes de que salga
behaviour-b22 = Escribir la pregunta y la urgencia de la derivación; dejar la fecha a coordinación
behaviour-b23 = Abrir la lista ordenada, empezar por las altas nuevas y saber por qué está cada nombre
behaviour-b24 = Mantener abierta una derivación hasta leer el informe y avisar al paciente
behaviour-b25 = Reservar el transporte con el paciente en la línea; confirmarlo el día antes
behaviour-b26 = Con consentimiento, una derivación activa por alimentos y un control en dos semanas
behaviour-b27 = Tras dos contactos fallidos, cambiar de medio y de hora; anotar cada intento
behaviour-b28 = Ofrecer el equipo del médico de cabecera antes que otro o atención urgente
behaviour-b29 = Al oír una señal de alarma: dejar de agendar, mantener la llamada, traer a enfermería o al 911
behaviour-b30 = Agendar la próxima cita antes de que el paciente se vaya, a una hora que su trabajo permita
behaviour-b31 = En la hora tras una cita perdida: llamar, anotar el motivo y avisar a enfermería si hay alto riesgo
behaviour-b32 = Ante «¿por qué otra prueba?»: una frase sobre la salud del paciente
behaviour-b33 = Hallar medicinas duplicadas y suspendidas en el plazo de conciliación; proponer una sola lista
behaviour-b34 = Ajustar dosis solo bajo el acuerdo de colaboración; avisar al médico de cabecera el mismo día
behaviour-b35 = Cotejar 20 expedientes con la lista de brechas antes de empezar; publicar la tasa de error
behaviour-b36 = Hacer a cada puesto las tres preguntas los viernes; publicar qué se arregló
behaviour-b37 = Por cada tarea nueva, nombrar una que se quita, se automatiza o se traslada
behaviour-b38 = Acordar por escrito atribución, medidas y personal antes de firmar
behaviour-b39 = Comentarios de un referente local, con comparación y siguiente paso, más de una vez
behaviour-b40 = Una consulta abierta con hallazgos y sin mencionar el pago
behaviour-b41 = Facturar los códigos de transición solo con fechas de alta, contacto y visita en el expediente
behaviour-b42 = Devolver al origen las brechas con código erróneo; confirmar que la lista se actualiza

## Competencias
competency-measure-and-document = Medir y documentar
competency-escalate-safely = Escalar con seguridad
competency-role-and-scope = Puesto y alcance
competency-plain-language = Lenguaje claro
competency-close-the-loop = Cerrar el ciclo
competency-prioritise = Poner en orden
competency-medication-safety = Seguridad de la medicación
competency-social-needs = Necesidades sociales
competency-data-trust = Confianza en los datos
competency-compliance = Cumplimiento
competency-access-and-continuity = Acceso y continuidad
competency-improve-the-work = Mejorar el trabajo

## La franja de la primera pantalla
drill-due-title = Ejercicios
drill-due = { $count ->
    [one] 1 para hoy
   *[other] { $count } para hoy
}, { $minutes ->
    [one] alrededor de 1 minuto
   *[other] alrededor de { $minutes } minutos
}
drill-due-first = Primero: { $behaviour }
drill-none-today = Hoy no toca ninguno. El próximo, el { $day }.
drill-none-yet = Lo que falte en un caso vuelve aquí como ejercicio de dos minutos como máximo.
drill-start = Empezar el ejercicio
drill-practise = Practicar ahora
drill-see-progress = Ver el avance

## Durante un ejercicio
drill-mark = Ejercicio
drill-leave = Salir
drill-intro = El { $day }, { $time }, { $place }. { $patient }, { $about }
drill-step = Decisión { $step } de este ejercicio
drill-kept = Cada respuesta se conserva. Puede salir cuando quiera.
drill-moved = El caso ha cambiado desde que esto faltó. Este es otro momento que le pide lo mismo.
drill-mark-shown = Hecho
drill-mark-in-part = Hecho en parte
drill-mark-missed = Faltó
drill-result-title = Cuándo vuelve
drill-result-shown = Aquí lo hizo.
drill-result-in-part = Aquí estuvo una parte.
drill-result-missed = Aquí faltó.
drill-back-tomorrow = Vuelve mañana, { $day }.
drill-back-days = Vuelve en { $days } días, el { $day }.
drill-back-today = Sigue siendo para hoy.
drill-not-counted = Hoy ya lo practicó; el día en que vuelve sigue siendo el { $day }.
drill-next = { $left ->
    [one] Siguiente ejercicio, queda 1 para hoy
   *[other] Siguiente ejercicio, quedan { $left } para hoy
}
drill-done = Volver a los pacientes
drill-opening = Abriendo el ejercicio

## Avance
nav-progress = Avance
progress-title = Avance por conducta
progress-lead = Cada caso y ejercicio en que una conducta le tocaba a usted. Nadie más ve esta página.
progress-empty = Todavía nada. Tras su primer caso, aquí estará cada conducta que le pidió.
progress-empty-act = A los pacientes
progress-loading = Abriendo su avance
progress-view = Mostrar como
progress-view-picture = Dibujo
progress-view-table = Tabla
progress-key-case = en un caso
progress-key-drill = en un ejercicio
progress-picture = { $behaviour }: { $count ->
    [one] se presentó una vez
   *[other] se presentó { $count } veces
}, del { $from } al { $to }; la última vez: { $last }.
progress-counts = Hecho: { $shown }, en parte: { $part }, faltó: { $missed }
progress-due = Vuelve el { $day }
progress-due-today = Para hoy
progress-no-drill = Nunca faltó
progress-retired-decision-gone = Ya no hay ejercicio: la versión nueva del caso no le pide esto a su puesto.
progress-retired-case-gone = Ya no hay ejercicio: el caso del que venía ya no se puede abrir.
progress-table-caption = { $competency }: cada vez que se presentó
progress-col-behaviour = Conducta
progress-col-day = Día
progress-col-where = Dónde
progress-col-mark = Hecho o no
progress-col-next = Vuelve
progress-where-case = Caso: { $case }
progress-where-drill = Ejercicio

## En el repaso
drill-debrief-title = Vuelve como ejercicio
drill-debrief-lead = { $count ->
    [one] Una conducta que faltó en este intento vuelve; la primera vez, el { $day }.
   *[other] { $count } conductas que faltaron en este intento vuelven; la primera vez, el { $day }.
}

error-no-drill-what = Este ejercicio ya no está abierto.
error-no-drill-kept = Cada respuesta que dio se conserva.
error-no-drill-todo = Vuelva a los pacientes y empiécelo otra vez.
