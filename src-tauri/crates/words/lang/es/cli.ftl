# La línea de órdenes. Sin revisar por un segundo lector.

fault-altered = El registro { $seq } fue alterado: su contenido no tiene el hash guardado.
fault-unreadable = El registro { $seq } ya no es un registro legible.
fault-out-of-place = El registro { $seq } dice que le corresponde la posición { $body_seq }: cambiado o copiado.
fault-missing = Faltan los registros { $seq } a { $to }.
fault-duplicate = El registro { $seq } aparece dos veces.
fault-broken-link = El registro { $seq } no continúa el anterior.
fault-index-mismatch = El índice del registro { $seq } no coincide con su contenido.
fault-attempt-gap = Antes del registro { $seq } falta un registro del mismo intento.
fault-wrong-epoch = El registro { $seq } nombra una época o clave que no está en vigor.
fault-bad-signature = La cabecera firmada sobre el registro { $seq } no tiene una firma válida.
fault-head-mismatch = La cabecera firmada nombra otro hash que el del registro { $seq }.
fault-head-missing = La cabecera firmada { $number } falta, es ilegible, está cambiada o duplicada.
fault-list-mismatch = La lista «{ $list }» junto al registro difiere del registro en { $row }.
fault-damaged = Desde el registro { $seq } el archivo no se puede leer: { $found }

# Lo que está demostrado de un caso; $states es un número sin formato.
prove-whole = { $case }, versión { $version }: todo está demostrado ({ $states } estados, { $transitions } transiciones, { $settings } combinaciones de roles y parámetros de la clínica).
prove-part = { $case }, versión { $version }: demostrado en parte. Se recorrieron hasta el final { $done } de { $settings } combinaciones de roles y parámetros de la clínica ({ $states } estados). Donde pone «(18…26)», un camino llega a lo primero y ninguno puede pasar de lo segundo.
prove-roles = Por rol, solo, con los parámetros de clínica del propio caso
prove-role = Rol
prove-action = Acción
prove-own = Responsabilidad
prove-decisions = Decisiones
prove-random = Azar
prove-team = equipo
prove-ledger = Balance de valor, todos los roles y el equipo
prove-endings = Finales
prove-ending-reached = { $ending }: { $steps ->
    [one] 1 decisión
   *[other] { $steps } decisiones
} como { $roles }
prove-ending-never = { $ending }: nunca
prove-ending-unknown = { $ending }: no hallado antes de abandonar la búsqueda
prove-minutes = Minutos de lectura (con explicaciones, sin los datos de consulta)
prove-by-words = { $wpm } palabras por minuto
prove-by-mergener = Fórmula de Mergener, dificultad { $difficulty } (para casos, sin verificar)
prove-justified = «Justificados» es el camino más corto, redondeado a minutos enteros hacia abajo: nadie termina antes.
prove-justified-column = Justificados
prove-never-taken = Opciones que nadie puede elegir: { $count }
prove-findings = Hallazgos
prove-no-findings = Ningún hallazgo.

# Qué pasa con los intentos empezados con una versión anterior; $states, $all, $some y $none son números.
against-same = Nada de lo que decide ha cambiado: todo intento empezado con la versión { $version } continúa, esté donde esté. No hubo que buscar nada.
against-all = Cambió lo que decide y, aun así, todo intento empezado con la versión { $version } continúa, esté donde esté ({ $states } estados vistos).
against-some = Cambió lo que decide. De { $states } estados en los que puede esperar un intento empezado con la versión { $version }, { $all } continúan, { $some } continúan o no según cómo se llegó a ellos, { $none } deben empezar de nuevo.
against-part = Cambió lo que decide. La búsqueda se interrumpió: se vio el { $share } % de lo encontrado ({ $states } estados hasta ahora). Lo que se dice que empieza de nuevo, empieza de nuevo; de lo que se dice que continúa nadie sabe el resto. Más tiempo o memoria: --budget-ms, --budget-states, --max-memory-mb.
against-under = Se buscó: cada rol solo y todos juntos, con los parámetros propios de la versión anterior { $count ->
    [0] solamente (más: --overlay).
    [one] y con un ajuste de clínica.
   *[other] y con { $count } ajustes de clínica.
}
against-at-all = Todos continúan en: { $scenes }
against-at-some = { $scene }: algunos continúan ({ $all } estados continúan, { $some } dependen del camino, { $none } no)
against-at-none = { $scene }: ninguno continúa
against-at-unknown = Hasta ahora no se halló a nadie que deba empezar de nuevo, y puede haberlo, en: { $scenes }
against-at-lost = { $scene }: de lo hallado hasta ahora ninguno continúa ({ $none } estados); puede haber otros
against-nearest = El más cercano que debe empezar de nuevo, como { $roles } tras { $steps ->
    [one] 1 decisión
   *[other] { $steps } decisiones
}: en { $scene }, { $because }.
against-at-start = El más cercano que debe empezar de nuevo, como { $roles } { $steps ->
    [0] sin decisión alguna
    [one] tras 1 decisión
   *[other] tras { $steps } decisiones
}: al comienzo, { $because }.
against-texts = { $count ->
    [one] Un texto dice otra cosa
   *[other] { $count } textos dicen otra cosa
}:
against-no-texts = Ningún texto dice otra cosa.
against-pictures = Cambiaron imágenes.
against-why-role = el rol { $id } ya no se puede jugar
against-why-param = el parámetro de clínica { $id } ya no admite su valor
against-why-start-value = { $id } empieza con otro valor
against-why-start-fact = otros roles saben { $id } desde el comienzo
against-why-case = es otro caso, { $id }
against-why-scene-gone = la escena { $id } ya no existe
against-why-seat = en { $id } decide otro rol, o ninguno
against-why-answer-gone = la respuesta { $id } ya no existe
against-why-refused = la respuesta se rechaza ({ $id })
against-why-outcome-gone = el resultado { $id } ya no existe
against-why-judged = la respuesta se juzga como { $new }, ya no como { $id }
against-why-standing = el acto corresponde a su rol de otro modo
against-why-counting = cuenta de otro modo, o menos veces
against-why-points = da otros puntos de acción
against-why-ownership = da otros puntos de responsabilidad
against-why-ledger = mueve el balance de valor de otro modo
against-why-critical = el paso crítico { $id } se hace de otro modo
against-why-fail = la señal de fallo { $id } se levanta de otro modo
against-why-time = lleva otro tiempo
against-why-variable-gone = la variable { $id } ya no existe, aunque tenía un valor
against-why-bounds = { $id } ya no admite su valor
against-why-variable = { $id } recibe otro valor
against-why-chance = el azar cae con otros pesos ({ $id })
against-why-fact-gone = el dato { $id } ya no existe, aunque alguien lo sabe
against-why-fact = alguien se entera de { $id } de otro modo
against-why-message = un mensaje se envía o se lee de otro modo
against-why-deadline-gone = el plazo { $id } ya no existe, aunque había empezado
against-why-deadline = el plazo { $id } empieza o termina de otro modo
against-why-late-gone = la consecuencia tardía { $id } ya no existe, aunque se había causado
against-why-late = la consecuencia tardía { $id } llega de otro modo
against-why-follows = sigue { $new }, ya no { $id }
against-why-measure = la medida { $id } se lee de otro modo
against-why-ending = el caso termina o sigue de otro modo
against-why-fault = la versión nueva cae en un error
