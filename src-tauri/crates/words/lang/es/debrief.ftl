# El repaso. Traducción sin revisar por una segunda persona. Dice qué pasó y qué significó; cuenta puntos, nunca porcentajes; no elogia.

debrief-opening = Abriendo el repaso
debrief-label = Repaso
debrief-aside = Qué llevarse y en qué quedó
debrief-meta = { $case }, como { $roles }
debrief-when = { $when }, { $minutes } min
debrief-passed = Aprobado
debrief-not-passed = No aprobado
debrief-action = Acción
debrief-ownership = Responsabilidad
debrief-points = { $points }, necesita { $needed }
debrief-needs = necesita { $needed }
debrief-points-reach = { $points } de { $most } alcanzables, necesita { $needed }
debrief-points-at-least = { $points } de al menos { $most } alcanzables, necesita { $needed }
debrief-reach = de { $most } alcanzables
debrief-reach-at-least = de al menos { $most } alcanzables
debrief-verdict-good-passed = Para { $patient } terminó como debía, y estuvo todo lo necesario.
debrief-verdict-good-not = Para { $patient } terminó como debía, pero no estuvo todo lo necesario.
debrief-verdict-partial-passed = Parte de lo que { $patient } necesitaba está hecho. Estuvo todo lo necesario para aprobar.
debrief-verdict-partial-not = Parte de lo que { $patient } necesitaba está hecho. No estuvo todo lo necesario para aprobar.
debrief-verdict-costly-passed = Al final { $patient } está a salvo, con un costo que se pudo evitar.
debrief-verdict-costly-not = Al final { $patient } está a salvo, con un costo, y no estuvo todo lo necesario.
debrief-verdict-lost-passed = Algo que { $patient } necesitaba se perdió en el camino, aunque estuvo todo lo necesario para aprobar.
debrief-verdict-lost-not = Algo que { $patient } necesitaba se perdió en el camino.
debrief-verdict-harm-passed = El daño llegó a { $patient }.
debrief-verdict-harm-not = El daño llegó a { $patient }.
debrief-flags = { $count ->
    [one] Por esto el intento quedó como no aprobado
   *[other] Por estas cosas el intento quedó como no aprobado
}
debrief-held = Lo que tenía que cumplirse
debrief-critical = Pasos que no deben faltar
debrief-done = Hecho
debrief-missed = Faltó
debrief-measures = Medidas
debrief-met = Cumplida
debrief-not-met = No cumplida

## El camino
debrief-path = El camino
debrief-path-same = Lo mismo en texto: decisión por decisión y el mejor camino, más abajo.
debrief-key-yours = Su camino
debrief-key-best = Mejor camino
debrief-key-other = No tomado
debrief-key-harmful = No tomado, dañino
debrief-key-late = Volvió más tarde
debrief-key-colleague = Actos de colegas
debrief-best-end = Mejor camino
debrief-day-zero = más tarde ese día
debrief-days-later = { $days ->
    [one] al día siguiente
   *[other] { $days } días después
}
debrief-see = { $later }, vea { $number }
debrief-comes-from = viene de { $number }
debrief-own-view = Antes de seguir leyendo: ¿qué mantendría y qué cambiaría?

## Decisión por decisión
debrief-decisions = Decisión por decisión
debrief-number = Decisión { $number }
debrief-meanwhile = { $count ->
    [one] Mientras tanto, 1 acto de un colega
   *[other] Mientras tanto, { $count } actos de colegas
}
debrief-did = Usted
debrief-why = Por qué
debrief-late = Volvió más tarde
debrief-deadline = Se acabó el plazo
debrief-from-cause = Aquí no se decidió nada. Viene de { $number }, «{ $title }».
debrief-from-colleague = Esto no lo decidió usted. Viene de un acto de otra persona ({ $role }): «{ $title }».
debrief-to-effect = Volvió { $later }, vea { $number }, «{ $title }»
debrief-yours = Le correspondía a usted
debrief-allowed = Permitido, aunque le corresponde a { $owner }
debrief-outside = Le corresponde a { $owner }
debrief-source = Fuente { $number }
debrief-others = { $count ->
    [one] El camino no tomado
   *[other] { $count } caminos no tomados
}
debrief-others-unsaid = Otra respuesta
debrief-would = Habría seguido
debrief-go-decision = Ir a { $number }

## Mejor camino
debrief-best = Cómo era el mejor camino
debrief-best-lead = Se muestra para { $role }. Las horas son las de ese camino.
debrief-best-proven = Hallado al recorrer todos los caminos: ninguno da más puntos de acción a este puesto.
debrief-best-author-proven = Escrito por quien redactó el caso. Se recorrieron todos los caminos: ninguno da más puntos de acción a este puesto.
debrief-best-author = Escrito por quien redactó el caso. No se terminó de recorrer si otro camino da más puntos.
debrief-best-yours = Usted
debrief-best-best = Mejor camino
debrief-best-scene = Momento
debrief-best-same = Igual
debrief-best-other = Distinto
debrief-best-never = Usted no llegó aquí
debrief-best-only = No está en el mejor camino

## Balance
debrief-ledger = En qué quedó
debrief-ledger-range = de { $low } a { $high }
debrief-ledger-caption = El balance de valores: sumas de todos los cambios, los suyos y los del mejor camino
debrief-ledger-axis = Valor
debrief-ledger-picture = En una escala
debrief-ledger-you = Usted
debrief-ledger-best = Mejor
debrief-ledger-none = Nada lo cambió.
debrief-ledger-all = { $count ->
    [one] El cambio
   *[other] Los { $count } cambios
}
debrief-ledger-at = en { $number }
debrief-ledger-safety = La seguridad nunca se cambia por lo demás.

## Responsabilidad
debrief-own = Responsabilidad y relevo
debrief-own-apart = se cuenta aparte
debrief-own-yours = { $count ->
    [one] 1 decisión le correspondía a usted
   *[other] { $count } decisiones le correspondían a usted
}
debrief-own-allowed = { $count ->
    [one] 1 la podía tomar, aunque corresponde a otro puesto
   *[other] { $count } las podía tomar, aunque corresponden a otro puesto
}
debrief-own-outside = { $count ->
    [one] 1 correspondía a otro puesto
   *[other] { $count } correspondían a otro puesto
}
debrief-handoff = Relevo: { $title }
debrief-handoff-how = De { $from } a { $to }. { $how }
debrief-you = usted
debrief-arrival-arrived = Llegó a tiempo.
debrief-arrival-late = Llegó tarde.
debrief-arrival-lost = Se perdió en el camino.
debrief-right-receiver = La persona que debía saberlo.
debrief-wrong-receiver = No era la persona que debía saberlo.
debrief-carried = Llegaron { $arrived } de los { $must } datos que debían ir.
debrief-must = debía ir
debrief-facts-text = Cada dato en texto
debrief-fate-arrived = Llegó
debrief-fate-late = Llegó tarde
debrief-fate-lost = Enviado, perdido en el camino
debrief-fate-kept = Conocido, no enviado
debrief-fate-unknown = Quien enviaba no lo sabía
debrief-right = Persona correcta.
debrief-time = A tiempo.
debrief-facts = Datos.

## Mañana
debrief-tomorrow = Mañana a las 9:00
debrief-tomorrow-for = para { $roles }
debrief-tomorrow-who = para { $name }, { $roles }
debrief-tomorrow-met = Hecho en esta práctica
debrief-tomorrow-missed = Faltó en esta práctica
debrief-print = Imprimir
debrief-print-foot = Del caso de práctica «{ $case }». Borrador, sin revisión clínica.
debrief-print-foot-reviewed = Del caso de práctica «{ $case }».

## Fuentes y acciones
debrief-sources = Fuentes
debrief-to-library = A los pacientes
debrief-again-practice = Practicar otra vez
debrief-again-graded = Otra vez, calificado
