# La ventana. Traducción sin revisar por una segunda persona. Trato de usted; se dice qué pasó y qué hacer, sin elogios.

app-name = Rehearse
nav-label = Pantallas
nav-library = Pacientes
nav-runs = Prácticas anteriores
nav-settings = Ajustes
lock = Bloquear
away-title = ¿Sigue ahí?
away-text = Hace un rato que no se presiona nada. La pantalla se bloqueará en { $seconds } segundos; todas sus decisiones están guardadas. Presione cualquier tecla para quedarse.
away-said = ¿Sigue ahí? La pantalla se bloqueará en { $seconds } segundos. Presione cualquier tecla para quedarse.
start-failed = Rehearse no pudo abrirse

## Roles of the taxonomy
role-ma = Asistente médico
role-rn = Enfermería
role-clin = Médico, NP o PA
role-cc = Coordinación de cuidados
role-fd = Recepción
role-pharm = Farmacia clínica
role-mgr = Gerencia de la clínica
role-bill = Facturación y codificación

## First run, profiles, PIN
names-title = ¿Quién va a practicar?
names-lead = Elija su nombre. Sus resultados son solo suyos.
names-lead-first = Ensaye una visita antes de que ocurra. Elija un paciente, decida como lo haría en su puesto y vea qué hizo cada decisión.
name-has-pin = PIN
profile-new = Nombre nuevo
profile-new-title = Agregue su nombre
profile-first-title = Agregue su nombre para empezar
profile-name = Su nombre
profile-name-help = Como le conocen sus colegas. Se queda en esta computadora.
profile-role = Su puesto habitual
profile-role-pick = Elija un puesto
profile-pin = PIN de 4 a 8 dígitos (opcional)
profile-pin-help = Con un PIN, nadie más puede abrir aquí sus resultados.
profile-pin-again = El mismo PIN otra vez
profile-create = Empezar
back = Volver
name-empty = Escriba primero su nombre.
name-long = El nombre puede tener 80 caracteres como máximo.
role-empty = Elija el puesto en el que suele trabajar.
pin-shape = El PIN tiene de 4 a 8 dígitos y nada más.
pin-differs = Los dos PIN no coinciden.
pin-title = Escriba su PIN, { $name }
pin-entry = PIN
pin-open = Abrir
pin-forgotten = ¿Olvidó su PIN?
recovery-title = Use su código de recuperación
recovery-lead = Recibió un código al poner su PIN. Sirve una sola vez y su uso queda anotado en su registro.
recovery-code = Código de recuperación
recovery-pin = PIN nuevo de 4 a 8 dígitos
recovery-pin-help = Déjelo vacío para seguir sin PIN.
recovery-open = Poner el PIN nuevo
recovery-empty = Escriba el código tal como se mostró.
recovery-shown-title = Anote este código
recovery-shown-lead = Si olvida su PIN, este código abre sus resultados una vez. Solo se muestra ahora.
recovery-shown-label = Su código de recuperación
recovery-done = Ya lo anoté
about-title = Cómo funciona
about-patient = Un paciente.
about-patient-more = Una visita de diez a quince minutos, contada desde su puesto.
about-decide = Sus decisiones.
about-decide-more = Usted ve lo que ve su puesto y decide qué haría.
about-debrief = Un repaso.
about-debrief-more = Qué hizo cada decisión, el camino no tomado y dos o tres cosas para mañana.
about-offline = Todo se queda en esta computadora. No se envía nada.
notices-title = Antes de empezar
notice-damaged-set-aside-what = El archivo de registros estaba dañado y no se pudo abrir.
notice-damaged-set-aside-kept = No se borró nada. Se trasladó lo que consta íntegro ({ $kept } entradas); el archivo dañado se conserva en { $path }.
notice-damaged-set-aside-todo = Puede seguir en el archivo nuevo. Entregue el archivo conservado a quien cuida esta computadora.
notice-records-vanished-what = En esta carpeta había registros y su archivo ya no está.
notice-records-vanished-kept = Se comenzaron registros nuevos y vacíos; no se tocó nada más.
notice-records-vanished-todo = Si le faltan intentos anteriores, avise a quien cuida esta computadora antes de seguir.
notice-backed-up-what = Los registros se pasaron a la forma que usa esta versión.
notice-backed-up-kept = Está todo; el archivo anterior se conserva en { $path }.
notice-backed-up-todo = No hay nada que hacer.
notice-restored-folder-what = Estos registros se copiaron o restauraron de otro lugar.
notice-restored-folder-kept = Está todo lo que había hasta la copia.
notice-restored-folder-todo = Siga como siempre. Lo que venga queda marcado como posterior a la copia.
notice-clock-behind-what = El reloj de esta computadora va por detrás de la última decisión guardada.
notice-clock-behind-kept = Todas las decisiones se conservan, en el orden en que se tomaron.
notice-clock-behind-todo = Revise la fecha y la hora en los ajustes del sistema.
notice-records-fault-what = La revisión de los registros encontró una entrada que no encaja.
notice-records-fault-kept = No se cambió ni se quitó nada.
notice-records-fault-todo = Avise a quien cuida esta computadora: { $detail }
notice-unknown-what = Al iniciar se informó de algo para lo que esta versión no tiene palabras ({ $code }).
notice-unknown-kept = No se cambió nada.
notice-unknown-todo = Avise a quien cuida esta computadora.

## Library
library-title = En la sala de espera
library-count = { $count ->
    [one] 1 paciente
   *[other] { $count } pacientes
}
library-empty-title = Todavía no hay pacientes
library-empty = Los casos vienen con el programa y de la carpeta { $folder }. Ponga un caso allí y vuelva a mirar.
library-again = Volver a mirar
library-hello = Primer paciente
library-opening = Abriendo el caso
continue-title = Donde lo dejó
continue-button = Continuar
continue-saved = Última decisión: { $when }
continue-newer = Hay una versión más nueva de este caso. Este intento sigue con la que empezó.
continue-more = { $count ->
    [one] 1 intento más sin terminar
   *[other] { $count } intentos más sin terminar
}
case-minutes = unos { $minutes } min
case-minutes-role = Unos { $minutes } minutos para un puesto. { $method }
# Tiempo de lectura de un caso, hasta donde está demostrado. span es reading-span o reading-one.
reading-waiting = Se está calculando el tiempo de lectura
reading-one = { $minutes } min
reading-span = { $least } a { $most } min
reading-card-exact = Lectura: { $span }, demostrado
reading-card-within = Lectura: entre { $least } y { $most } min
reading-card-from = Lectura: al menos { $least } min
reading-card-none = No se pudo demostrar el tiempo de lectura
reading-role-exact = Lectura como { $role }: { $span }, demostrado.
reading-role-within = Lectura como { $role }: entre { $least } y { $most } min. No se hallaron los extremos exactos.
reading-role-from = Lectura como { $role }: al menos { $least } min. Hay partes que pueden leerse de nuevo sin fin.
reading-role-none = Lectura como { $role }: no se pudo demostrar el tiempo.
reading-credit = { $minutes ->
    [0] El crédito no puede apoyarse en él: hay un camino de menos de un minuto ({ $method }).
   *[other] El crédito puede apoyarse en { $minutes } min, que todo camino requiere ({ $method }).
}
reading-by-words = { $words } palabras por minuto
reading-by-mergener = fórmula de Mergener, dificultad { $difficulty }; para casos, sin verificar
case-roles = { $count ->
    [one] 1 puesto
   *[other] { $count } puestos
}
case-not-played = Aún sin jugar
case-draft = Borrador, sin revisión clínica
case-reviewed = Revisado por { $by }, hasta el { $until }
case-no-credit = Sin crédito CE: demostración
case-year = Año de medición { $year }
case-from-folder = De su carpeta de casos
case-warnings = { $count ->
    [one] 1 advertencia de la revisión del caso
   *[other] { $count } advertencias de la revisión del caso
}
case-objectives = Lo que podrá hacer
start-title = Conozca a { $patient }
start-role = Su puesto
start-role-usual = su puesto habitual
start-mode = Cómo
mode-practice = Práctica
mode-graded = Calificado
mode-graded-attempt = Calificado, intento { $number }
mode-practice-help = Deshacer y pistas. Qué hizo cada decisión, al momento.
mode-graded-help = Sin deshacer ni pistas. Lo que hizo espera al repaso.
start-button = Empezar
role-best = Mejor: { $result }
role-last = Último: { $result }
result-passed = aprobado
result-not-passed = no aprobado
result-line = { $action } de acción, { $ownership } de responsabilidad, { $verdict }
# Puntos frente al máximo alcanzable: ambos exactos. Si no, cada cifra de result-line lo dice por sí misma.
result-line-proven = { $action } de { $actionMost } de acción y { $ownership } de { $ownershipMost } de responsabilidad alcanzables, { $verdict }
points-reach = { $points } de { $most } alcanzables
points-reach-at-least = { $points } de al menos { $most } alcanzables
faulty-title = Casos que no se pueden jugar
faulty-lead = { $count ->
    [one] 1 caso tiene errores. No se cambió nada en él.
   *[other] { $count } casos tienen errores. No se cambió nada en ellos.
}
faulty-findings = { $count ->
    [one] 1 hallazgo
   *[other] { $count } hallazgos
}
finding-at = { $file }, línea { $line }, columna { $column }
severity-error = Error
severity-warning = Advertencia
severity-note = Nota

## Play
play-leave = Salir
play-saved = Se guarda cada paso
play-keys = Teclas
play-with = con { $patient }
play-draft = Borrador, sin revisión clínica
case-worded = Algunas palabras de este caso cambiaron desde que usted empezó. Todo lo que decidió sigue en pie; desde aquí lee el texto nuevo.
case-moved = Este caso cambió desde que usted empezó. Todo lo que decidió sigue en pie y usted continúa en la versión nueva.
case-stays = Este caso cambió desde la última vez que usted jugó. Su intento sigue en la versión que conoce; empiece de nuevo para jugar la nueva.
evidence-title = Lo que usted sabe
evidence-as = como { $role }
evidence-as-person = como { $person }, { $role }
due-minutes = { $minutes ->
    [one] 1 minuto
   *[other] { $minutes } minutos
}
due-hours = { $hours ->
    [one] 1 hora
   *[other] { $hours } horas
}
due-days = { $days ->
    [one] 1 día
   *[other] { $days } días
}
due-left = Quedan { $span }
due-soon = pronto
due-passed = Venció a las { $time }
due-more = { $count ->
    [one] y 1 plazo más
   *[other] y { $count } plazos más
}
due-note = El tiempo solo avanza con sus decisiones.
stage-label = { $place }
cost-minutes = { $minutes } min
choose-one = ¿Qué hace?
choose-say = ¿Qué dice?
choose-several = Elija lo que corresponda
choose-assemble = Arme la frase
choose-order = Póngalo en orden
choose-enter = Anote lo que lee
choose-handoff = ¿Quién sigue desde aquí y qué necesita saber?
several-range = { $min ->
    [one] Elija al menos 1 y como máximo { $max }.
   *[other] Elija al menos { $min } y como máximo { $max }.
}
several-exact = { $min ->
    [one] Elija 1.
   *[other] Elija { $min }.
}
several-count = { $count } elegidas
assemble-empty = Todavía no ha dicho nada.
assemble-label = Lo que va a decir
order-help = Arrastre una fila o use sus flechas. Lo primero va primero.
order-up = Subir: { $text }
order-down = Bajar: { $text }
order-moved = { $text }, ahora número { $place } de { $count }
field-range = { $min } a { $max }
field-range-unit = { $min } a { $max } { $unit }
enter-where = ¿Dónde lo escribe?
handoff-to = Para
handoff-how = Cómo
handoff-facts = Datos que lo acompañan
handoff-slip = Lo que oirá { $name }
handoff-slip-nobody = Lo que lo acompaña
handoff-slip-empty = Todavía no lo acompaña nada.
handoff-no-facts = Todavía no sabe nada que pueda acompañarlo.
act-do = Hacer esto
act-say = Decir esto
act-order = Hacerlo en este orden
act-enter = Anotarlo
act-hand = Pasar el caso
act-saving = Guardando
go-on = Seguir
go-on-debrief = Al repaso
undo = Deshacer
undo-done = Se deshizo la última decisión.
hint = Pista
hint-title = Pista
missing-choice = Elija primero una opción.
missing-several = Elija primero al menos { $min }.
missing-many = Elija como máximo { $max }.
missing-values = Complete primero todos los valores.
missing-value-range = { $field }: un número entero de { $min } a { $max }.
missing-place = Elija dónde lo escribe.
missing-to = Elija quién lo recibe.
missing-how = Elija cómo se lo dice.
trail-count = { $count ->
    [0] Primera decisión
    [one] 1 decisión tomada
   *[other] { $count } decisiones tomadas
}
passage-after = Lo que siguió
passage-story = Después
passage-seen = Mientras tanto
passage-late = Más tarde
passage-deadline = Se acabó el tiempo
passage-received = Le avisan
days-later = { $days ->
    [one] Al día siguiente
   *[other] { $days } días después
}
weeks-later = { $weeks ->
    [one] Una semana después
   *[other] { $weeks } semanas después
}
cause-from = Esto viene de «{ $scene }».
feedback-title = Lo que hizo esto
class-critical = Un paso que no debe faltar
class-recommended = Recomendado
class-acceptable = Aceptable
class-unnecessary = No hacía falta
class-harmful = Dañino
standing-owner = Le corresponde a usted
standing-allowed = Usted puede hacerlo
standing-outside = No le corresponde a usted
standing-owner-is = Le corresponde a { $owner }:
points-action = Acción { $points }
points-ownership = Responsabilidad { $points }
feedback-sources = De dónde viene esto
source-grade = grado { $grade }
source-local = regla de la clínica
axis-safety = Seguridad
axis-quality-measure = Medida de calidad
axis-cost = Costo
axis-patient-experience = Experiencia del paciente
axis-staff-burden = Carga del personal
axis-equity = Equidad
moved-better = mejor
moved-worse = peor
moved-same = sin cambio
ending-good = Salió bien
ending-partial = Una parte salió bien
ending-costly = A salvo al final, con un costo
ending-lost = Algo se perdió en el camino
ending-harm = El daño llegó al paciente
ending-waits = El repaso muestra qué hizo cada decisión.
tab-chart = Expediente
tab-medicines = Medicinas
tab-messages = Mensajes
tab-notes = Notas
tab-pictures = Imágenes
tab-facts = Datos
tabs-label = Lo que usted sabe, por tipo
tab-new = nuevo
new = Nuevo
evidence-none = Todavía no hay nada. Lo que su puesto vaya sabiendo aparece aquí.
vitals-table = Lo mismo en una tabla
vitals-plot = Lo mismo en una gráfica
vitals-when = Cuándo
vitals-newest = Las { $count } más nuevas de { $all }; la tabla las tiene todas.
vitals-line = { $text }: { $value }
vitals-aria = { $title }, { $count } lecturas, la más nueva { $latest } { $unit }
keys-title = Teclas
keys-numbers = Elegir por número
keys-enter = Hacer lo elegido, o seguir
keys-help = Mostrar estas teclas
keys-undo = Deshacer
keys-hint = Pista
keys-switch = Teclas de números y letras
keys-switch-help = Apáguelas si estorban. Tabulador, flechas, espacio y Enter siempre funcionan.
compare-open = Comparar lado a lado
compare-title = Listas de medicinas, lado a lado
compare-note = Marque una fila cuando la haya revisado. Sus marcas quedan en esta ventana mientras dure la escena; no se guardan ni se puntúan.
# Name of a row's box for screen readers.
compare-seen = revisada: { $item }, { $list }
picture-enlarge = Ampliar
picture-title = Imagen
close = Cerrar
stale-again = Mostrar cómo está ahora

## Past runs
runs-title = Prácticas anteriores
runs-more = Mostrar prácticas anteriores
runs-more-came = { $count } más.
runs-empty = Cuando termine con un paciente, la práctica aparece aquí con su repaso.
runs-to-library = A los pacientes
runs-patient = Paciente y caso
runs-role = Puesto
runs-mode = Modo
runs-when = Última decisión
runs-result = Resultado
runs-open = Repaso
runs-open-label = Repaso de { $case }, { $when }
runs-continue = Continuar
runs-continue-label = Continuar { $case }, { $when }
runs-unfinished = Sin terminar, va en «{ $scene }»

## Settings
settings-title = Ajustes
settings-language = Idioma
language-en = English
language-es = Español
language-unreviewed = Las palabras en español no han sido revisadas por una segunda persona.
settings-theme = Claro y oscuro
theme-system = Como el sistema
theme-light = Claro
theme-dark = Oscuro
settings-size = Tamaño del texto
settings-size-value = { $percent } %
settings-size-smaller = Texto más pequeño
settings-size-larger = Texto más grande
settings-keys = Teclas de números y letras
settings-keys-help = En un caso, 1 a 9 eligen, U deshace, H pide una pista y ? muestra las teclas.
settings-lock = Bloqueo automático
settings-lock-never = Nunca
settings-lock-minutes = A los { $minutes } min
settings-lock-help = Sin teclas ni toques, la pantalla se bloquea en la escena donde estaba. Con su nombre vuelve a ella; un PIN impide que entren otras personas.
settings-on = Sí
settings-off = No
settings-about = Esta computadora
settings-version = Versión
settings-folder = Sus registros
settings-folder-help = Todo se queda en esta computadora, en esta carpeta.
settings-saved = Ajustes guardados.
licences-open = De quién es lo que contiene este programa
licences-title = Licencias de lo que contiene este programa
licences-lead = Rehearse se publica con la licencia Apache 2.0. Contiene obras ajenas con estas licencias; sus textos completos vienen con el programa instalado, en un archivo llamado third-party-licences.txt.
licences-licence = Licencia
licences-parts = Partes

## Refusals of the host: what happened, what was kept, what to do
error-locked-what = No hay ningún nombre abierto.
error-locked-kept = Todo lo decidido hasta ahora está guardado.
error-locked-todo = Elija su nombre otra vez.
error-wrong-pin-what = Ese no es el PIN.
error-wrong-pin-kept = No se abrió nada.
error-wrong-pin-todo = Pruebe otra vez o use su código de recuperación.
error-pin-wait-what = Demasiados PIN equivocados.
error-pin-wait-kept = No se abrió nada.
error-pin-wait-todo = { $seconds ->
    [one] Espere 1 segundo y pruebe otra vez.
   *[other] Espere { $seconds } segundos y pruebe otra vez.
}
error-wrong-recovery-code-what = Ese código está mal o ya se usó.
error-wrong-recovery-code-kept = El PIN no cambió.
error-wrong-recovery-code-todo = Compárelo con lo que anotó. Un código sirve una sola vez.
error-bad-name-what = Ese nombre no se puede usar.
error-bad-name-kept = No se creó ningún perfil.
error-bad-name-todo = Use de 1 a 80 caracteres y un nombre que nadie tenga aquí.
error-bad-pin-what = Ese PIN no se puede usar.
error-bad-pin-kept = No se cambió nada.
error-bad-pin-todo = Use de 4 a 8 dígitos.
error-no-profile-what = Este nombre ya no está.
error-no-profile-kept = No se cambió nada.
error-no-profile-todo = Vuelva y elija otro nombre.
error-no-attempt-what = No hay tal intento con su nombre.
error-no-attempt-kept = No se cambió nada.
error-no-attempt-todo = Vuelva a los pacientes y elija otra vez.
error-no-case-what = Este caso ya no está.
error-no-case-kept = Sus prácticas anteriores con él se conservan.
error-no-case-todo = Elija otro paciente.
error-faulty-case-what = Este caso tiene errores y no se puede empezar.
error-faulty-case-kept = No se cambió nada.
error-faulty-case-todo = Sus hallazgos están en la lista debajo de los pacientes.
error-stale-what = Este intento avanzó en otra ventana.
error-stale-kept = Lo que se decidió allí está guardado. Su último clic no.
error-stale-todo = Siga desde donde está ahora.
error-rejected-what = Esta respuesta no se aceptó ({ $rejection }).
error-rejected-kept = No se cambió nada; el intento sigue donde estaba.
error-rejected-todo = Revise lo que eligió y pruebe otra vez.
error-not-in-graded-what = En un intento calificado no se puede deshacer ni pedir pistas.
error-not-in-graded-kept = Sus decisiones están guardadas.
error-not-in-graded-todo = Siga; el repaso lo muestra todo.
error-nothing-to-undo-what = No hay nada que deshacer.
error-nothing-to-undo-kept = El intento sigue donde estaba.
error-nothing-to-undo-todo = Siga desde aquí.
error-not-ended-what = Este intento todavía no ha terminado.
error-not-ended-kept = Sus decisiones están guardadas.
error-not-ended-todo = Continúe hasta el final y luego abra el repaso.
error-ended-what = Este intento ya terminó.
error-ended-kept = Todas las decisiones están guardadas.
error-ended-todo = Abra su repaso.
error-case-fault-what = El caso llegó a un punto que su autor no previó ({ $fault }).
error-case-fault-kept = Todas las decisiones anteriores están guardadas.
error-case-fault-todo = Vuelva a los pacientes y avise a quien escribió el caso.
error-disk-full-what = El disco está lleno y no se pudo guardar el último paso.
error-disk-full-kept = Todo lo anterior está guardado.
error-disk-full-todo = Libere espacio y pruebe otra vez.
error-read-only-what = No se puede escribir en la carpeta de registros.
error-read-only-kept = Todo lo guardado antes sigue ahí.
error-read-only-todo = Pida a quien cuida esta computadora que permita escribir en ella y pruebe otra vez.
error-damaged-what = El archivo de registros está dañado.
error-damaged-kept = Se apartó sin borrarlo: { $path }
error-damaged-todo = Abra Rehearse otra vez para seguir con un archivo nuevo y entregue el dañado.
error-unsafe-folder-what = La carpeta de registros está en una red o se sincroniza.
error-unsafe-folder-kept = No se escribió nada en { $path }.
error-unsafe-folder-todo = Elija una carpeta en el disco de esta computadora.
error-newer-data-what = Los registros los escribió una versión más nueva de Rehearse.
error-newer-data-kept = No se cambió nada.
error-newer-data-todo = Instale la versión más nueva y ábrala otra vez.
error-busy-what = Otro programa tiene ocupados los registros.
error-busy-kept = Todo lo guardado antes sigue ahí.
error-busy-todo = Cierre las otras ventanas de Rehearse y pruebe otra vez.
error-internal-what = Algo falló dentro de Rehearse.
error-internal-kept = Todo lo decidido antes está guardado.
error-internal-todo = Pruebe otra vez. Si vuelve a pasar, comunique esto: { $detail }
