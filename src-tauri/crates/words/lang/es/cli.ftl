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

# Qué pasa con los intentos empezados con una versión anterior; $states, $all, $some y $none son números de situaciones.
against-title = Intentos empezados con la versión { $version }
against-same = Ninguna regla ha cambiado: todos continúan en la versión { $new }, estén donde estén. No hubo que buscar nada.
against-alike = Cambiaron reglas, pero ninguna que se encuentre al jugar: todos continúan en la versión { $new }, estén donde estén. No hubo que buscar nada.
against-all = Cambiaron reglas, pero nada que alguien haya podido encontrar: todos continúan en la versión { $new }, estén donde estén ({ $states } situaciones vistas).
against-some = Cambiaron reglas. De { $states } situaciones en medio del caso, { $all } continúan en la versión { $new }; en { $some } depende de lo que se decidió antes; { $none } no pueden continuar.
against-part = Cambiaron reglas. La comparación se interrumpió tras { $states } situaciones; se recorrió el { $share } % de lo encontrado. De quien se dice que no continúa, es seguro; de los demás nada lo es. Llega más lejos con más tiempo (--budget-ms, del que también gasta la demostración de arriba), más estados (--budget-states) o más memoria (--max-memory-mb).
against-unsearched = Cambiaron reglas. No se comparó nada: la demostración de arriba gastó todo el tiempo. Dé más a ambas con --budget-ms.
against-under = Se buscó: cada rol solo y todos juntos, con los parámetros propios de la versión anterior { $count ->
    [0] solamente (más: --overlay).
    [one] y con un ajuste de clínica.
   *[other] y con { $count } ajustes de clínica.
}
against-unfit = Fuera de la comparación: el ajuste de clínica { $overlay }. No encaja con la versión { $version }, así que ningún intento empezó con él tal como está: { $because }
against-marks = Lo que hace falta para aprobar cambió para: { $roles }. Un intento conserva la regla con la que empezó, así que los suyos se quedan en la versión { $version }, estén donde estén.
against-kept = Quien no puede continuar no pierde nada: el intento se queda en la versión { $version } hasta el final, como siempre los intentos calificados cuando cambian reglas.
against-at-all = Todos continúan en: { $scenes }
against-at-some = Unos continúan y otros no en: { $scenes }
against-at-none = Nadie continúa en: { $scenes }
against-at-lost = De lo hallado hasta ahora nadie continúa en: { $scenes }
against-at-unknown = No se halló hasta ahora a nadie que no pueda continuar, pero no es seguro, en: { $scenes }
against-why = Por qué algunos no pueden continuar (el más cercano en cada escena):
against-because = En { $scene }, { $because }.
against-because-start = Al comienzo, { $because }.
against-waiting = afecta a quien está ahora en: { $scenes }
against-shown = { $steps ->
    [0] se ve antes de decidir nada, como { $roles }
    [one] lo muestra 1 decisión como { $roles }: { $way }
   *[other] lo muestran { $steps } decisiones como { $roles }: { $way }
}
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
against-why-refused = { $id ->
    [not-offered] la respuesta ya no se ofrece
    [not-known] la respuesta transmite lo que su rol ya no sabe
    [out-of-range] el número ya no se admite
    [too-few] ya no se pueden elegir tan pocas
    [too-many] ya no se pueden elegir tantas
   *[other] la respuesta se rechaza ({ $id })
}
against-why-outcome-gone = el resultado { $id } ya no existe
against-why-judged = la respuesta se juzga como { $new }, ya no como { $id }
against-why-standing = cambió a quién corresponde el acto
against-why-counting = cambió si cuenta o cuántas veces
against-why-points = da otros puntos de acción
against-why-ownership = da otros puntos de responsabilidad
against-why-ledger = mueve el balance de valor en otra cantidad
against-why-critical = cambió qué cumple el paso crítico { $id }
against-why-fail = cambió qué levanta la señal de fallo { $id }
against-why-time = pasa más o menos tiempo
against-why-variable-gone = la variable { $id } ya no existe, aunque tenía un valor
against-why-bounds = { $id } ya no admite el valor que tenía
against-why-variable = { $id } llega a otro valor
against-why-chance = cambiaron las probabilidades de { $id }
against-why-fact-gone = el dato { $id } ya no existe, aunque alguien lo sabe
against-why-fact = cambió quién se entera de { $id }, o cómo
against-why-message = cambió cuándo se envía o se lee un mensaje
against-why-deadline-gone = el plazo { $id } ya no existe, aunque había empezado
against-why-deadline = el plazo { $id } empieza, vence o termina en otro momento
against-why-late-gone = la consecuencia tardía { $id } ya no existe, aunque se había causado
against-why-late = cambió cuándo llega la consecuencia tardía { $id }
against-why-follows = sigue { $new } en lugar de { $id }
against-why-measure = la medida { $id } da otro valor
against-why-ending = el caso termina donde seguía, o sigue donde terminaba
against-why-fault = la versión nueva cae en un error
