# Varios puestos en una computadora; repetir desde una decisión; dos prácticas lado a lado. Sin culpas: el sujeto de la
# frase es el dato, no la persona. Traducción sin revisar por una segunda persona.

## Empezar en equipo
team-open = Practicar en equipo en esta computadora
team-title = { $patient }, en equipo
team-lead = Una sola computadora que pasa de mano en mano. Cada quien ve solo lo que sabe su puesto y la nota que le entregaron. El repaso es para todo el equipo.
team-credit = Sin créditos en equipo
team-credit-why = Los créditos son de una sola persona y exigen su propio intento calificado. Lo que se hace en equipo es práctica.
team-who = Quién tiene cada puesto
team-who-help = Elija al menos dos puestos. Los demás actúan como está escrito en el caso.
team-colleague = Colega
team-guest = Otra persona, por su nombre
team-guest-name = Nombre de la persona en el puesto: { $role }
team-start = Empezar en equipo
team-alone = Practicar a solas
team-too-few = Elija quién tiene al menos dos puestos.
team-name-missing = Escriba el nombre de la persona en el puesto: { $role }.
team-name-long = El nombre de la persona en el puesto { $role } puede tener 80 caracteres como máximo.

## En cada pantalla
team-mark = Equipo de { $count }
replay-mark = Repetición
replay-mark-from = { $count ->
    [0] Repetición desde el inicio
    [one] Repetición, se conserva 1 decisión
   *[other] Repetición, se conservan { $count } decisiones
}
team-no-credit = Sin créditos: hecho en equipo
replay-no-credit = Sin créditos: repite una práctica anterior
team-seat = { $player } ({ $role })
team-waits = Espera a la siguiente persona

## Pasar la computadora
handover-title = Pase la computadora a { $player }
handover-role = Puesto de { $player }: { $role }
handover-alone = { $player }: presione el botón cuando nadie más vea la pantalla.
handover-hidden = Hasta entonces no se muestra nada de la historia.
handover-pin = PIN de { $player }
handover-take = Soy { $player }
handover-team = Su equipo
handover-next = sigue

## El repaso de un equipo
debrief-team = Su equipo
debrief-team-lead = Lo que cada quien sabía llegó a los demás, o no llegó. Este fue su camino.
debrief-lost = Dónde se perdió información
debrief-lost-none = Todo lo que la siguiente persona necesitaba le llegó.
debrief-lost-count = { $count ->
    [one] 1 dato no llegó a quien lo necesitaba
   *[other] { $count } datos no llegaron a quien los necesitaba
}
debrief-lost-at = En «{ $title }», de { $from } a { $to }
debrief-lost-kept = Se quedó con { $from }: ahí se sabía y no se envió.
debrief-lost-way = Se envió y se perdió en el camino ({ $how }).
debrief-lost-late = Se envió y se leyó después de cuando hacía falta ({ $how }).
debrief-lost-unknown = { $from } no lo sabía en ese momento.
debrief-lost-receiver = Fue a { $to }, que no era quien lo esperaba.
debrief-flow = Todos los relevos
debrief-flow-title = Relevo
debrief-flow-sent = Enviado
debrief-flow-received = Recibido
debrief-flow-lost = Perdido
debrief-flow-nothing = nada
debrief-team-again = Otra vez con este equipo
debrief-played-by = a cargo de { $player }

## Repetir desde una decisión
replay-here = Repetir desde aquí
replay-here-label = Repetir desde aquí: decisión { $number }, «{ $title }»
replay-help = Una práctica nueva con todo lo anterior a esta decisión tal como fue. No da créditos.

## Dos prácticas lado a lado
sides-open = Comparar con otra
sides-run = Comparar
sides-run-label = Comparar esta práctica de { $case }, { $when }, con otra
sides-title = Dos prácticas, lado a lado
sides-lead = { $case }, con { $patient }
sides-one = Primera práctica
sides-other = Segunda práctica
sides-pick-one = Elija la primera práctica
sides-pick-other = Elija la segunda práctica
sides-opening = Poniendo las dos prácticas lado a lado
sides-none = No hay otra práctica terminada con esta versión del caso.
sides-none-todo = Termine otra práctica, o repita esta desde una decisión de su repaso; después compare aquí.
sides-common = { $count ->
    [0] Nada en común antes de la primera decisión
    [one] Iguales durante 1 paso
   *[other] Iguales durante { $count } pasos
}
sides-common-show = Lo que ambas hicieron igual
sides-fork = Dónde se separan los caminos
sides-fork-answer = En «{ $title }» las dos prácticas respondieron de modo distinto.
sides-fork-story = Los caminos se separan sin una respuesta distinta: el azar, los ajustes de la clínica o los puestos elegidos llevaron a otras escenas.
sides-fork-never = Las dos prácticas decidieron lo mismo de la primera decisión a la última.
sides-by = Decidió: { $who }
sides-colleague = { $role }, colega según el caso
sides-nothing = Nada más: esta práctica había terminado.
sides-led = A qué llevó cada una
sides-passed = Aprobada
sides-not-passed = No aprobada
sides-axis = Qué cambió
sides-ledger = Balance de valores
sides-difference = Diferencia
sides-same = igual
sides-more = { $by } para la primera
sides-less = { $by } para la segunda
sides-after = Lo que siguió
sides-debrief = Repaso de esta práctica
sides-back = Prácticas anteriores
sides-kind-late = Más tarde
sides-kind-deadline = Se acabó el plazo

## Rechazos
error-seat-not-taken-what = Nadie ocupa el puesto que decide ahora.
error-seat-not-taken-kept = Todas las decisiones anteriores están guardadas. Esta no.
error-seat-not-taken-todo = Pase la computadora a quien le toca.
error-not-this-seat-what = Ahora decide otro puesto.
error-not-this-seat-kept = Todas las decisiones están guardadas.
error-not-this-seat-todo = Muestre cómo está ahora y siga desde ahí.
error-bad-team-what = Un equipo tiene al menos dos puestos, cada uno con una persona.
error-bad-team-kept = No se empezó nada.
error-bad-team-todo = Elija quién participa y empiece otra vez.
error-replay-refused-what = La decisión { $number } no se puede tomar otra vez como fue.
error-replay-refused-kept = La práctica anterior queda como estaba. No se empezó nada.
error-replay-refused-todo = Repita desde una decisión anterior, o practique el caso otra vez. Lo que se encontró: { $reason }
error-other-version-what = Estas dos prácticas se hicieron con versiones distintas del caso.
error-other-version-kept = Ambas quedan como estaban.
error-other-version-todo = Elija dos prácticas con la misma versión.
