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
prove-by-mergener = Fórmula de Mergener, dificultad { $difficulty }, sin verificar
prove-justified = «Justificados» es el camino más corto, redondeado a minutos enteros hacia abajo: nadie termina antes.
prove-justified-column = Justificados
prove-never-taken = Opciones que nadie puede elegir: { $count }
prove-findings = Hallazgos
prove-no-findings = Ningún hallazgo.
