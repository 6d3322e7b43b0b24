# Una frase por hallazgo de `check`. Sin revisar por un segundo lector.
finding-syntax = Esto no es JSON estricto: { $detail }
finding-too-large = El archivo tiene { $size } bytes; se leen { $max } como máximo.
finding-too-deep = El archivo está anidado a más de { $max } niveles.
finding-missing-file = { $file } no está en la carpeta.
finding-format-number = El formato { $found } no es uno que este programa lea; lee { $known }.
finding-unknown-field = «{ $field }» no es un campo de { $of }.
finding-missing-field = Falta «{ $field }» en { $of }.
finding-duplicate-key = La clave «{ $key }» aparece dos veces en un objeto; solo contaría una.
finding-duplicate-id = El id «{ $id }» ({ $kind }) se usa dos veces.
finding-dangling-id = No existe { $kind } «{ $id }».
finding-bad-id = «{ $id }» no es un id: minúsculas, cifras y guiones, primero una letra, 64 como máximo, y ningún nombre reservado por un sistema.
finding-type-mismatch = Se esperaba { $expected }, se encontró { $found }.
finding-unknown-word = «{ $word }» no es una de: { $expected }.
finding-out-of-bound = { $value } está fuera de { $min } a { $max }.
finding-choice-count = { $what }: hay { $count }, se permiten de { $min } a { $max }.
finding-empty-list = «{ $field }» está vacío.
finding-missing-text = El texto «{ $field }» de { $of } falta o está en blanco.
finding-missing-alt = La imagen { $of } no tiene texto alternativo; algunas personas no podrían jugar.
finding-missing-translation = { $text_id } no tiene texto en { $language }; se vería el idioma propio del caso.
finding-unsafe-text = El texto contiene { $what }; solo se muestran párrafos, énfasis y listas.
finding-unknown-placeholder = «{"{"}{ $name }{"}"}» no nombra ningún parámetro ni variable.
finding-path-escape = «{ $path }» no se leyó: sale de la carpeta del caso, no se puede abrir, o tiene un nombre que algún sistema no puede guardar.
finding-missing-media = La imagen { $path } no está en la carpeta.
finding-outcome-missing-default = La última entrada de «{ $list }» tiene condición, así que podría no coincidir ninguna.
finding-never-reached = Esta entrada de «{ $list }» nunca puede coincidir: una anterior no tiene condición.
finding-order-dependent = «{ $name }» se lee y se fija en el mismo objeto, así que importaría el orden de las claves.
finding-continue-cycle = Estas escenas continúan en círculo sin decisión: { $scenes }.
finding-unreachable = Ningún camino lleva a la escena «{ $scene }».
finding-no-ending = Desde la escena «{ $scene }» no se llega a ningún final.
finding-role-without-decision = El rol «{ $role }» se puede jugar pero nunca decide.
finding-unsourced = El resultado «{ $outcome }» puntúa y no cita ninguna fuente.
finding-waiver-unknown = No existe un hallazgo «{ $code }» que se pueda dispensar.
finding-plan-sum = El total es { $total }; sus términos suman { $sum }.
finding-plan-failed = El recorrido «{ $walk }» no va como se planeó: { $detail }
finding-uncited = Nada cita la referencia «{ $ref }».
finding-unread-variable = La variable «{ $variable }» se escribe y nunca se lee.
finding-unread-parameter = Nada lee el parámetro «{ $parameter }».
finding-unread-fact = Nada lee el hecho «{ $fact }»; está para distinguirse de lo que importa, o sobra.
finding-ownership-luck = El resultado «{ $outcome }» depende de { $kind } «{ $id }», que su puesto no puede saber.
finding-loop-without-limit = La opción «{ $choice }» vuelve a su propia escena, cuesta minutos y no tiene límite.
finding-scene-long = { $words } palabras antes de decidir; más de { $max } cansan.
finding-length-spread = La opción más larga tiene { $longest } palabras y la más corta { $shortest }: la longitud delata la mejor.
finding-few-plausible = { $choices } opciones, { $tempting } de ellas erróneas y tentadoras: ofrezca al menos tres, dos de ellas erróneas con motivo.
finding-self-condemning = «{ $words }» hace que la opción se condene sola; nadie planea ser descuidado.
finding-absolute-wrong = «{ $words }» está solo en opciones que no son la mejor: una palabra absoluta las delata.
finding-length-extreme = La opción más { $which ->
    [shortest] corta
   *[longest] larga
 } es la mejor en { $hits } de las { $decisions } decisiones que la tienen: más de lo que da el azar, así que la longitud la delata.
finding-hedge-best = «{ $words }» está solo en las mejores opciones: una cautela las delata.
finding-reason-in-best = «{ $words }» está solo en las mejores opciones: una justificación las delata; su lugar es el comentario.
finding-echo-scene = «{ $words }» está en la escena y solo en la mejor opción: el eco la delata.
finding-odd-form = La mejor opción es la única distinta { $form ->
    [speech] por ser dicha o no
    [question] por preguntar o no
    [number] por llevar un número o no
   *[person] por hablar de uno mismo o no
 }, más de lo que da el azar: dé a las opciones una misma forma.
finding-tone-best = La mejor frase es la única { $tone ->
    [name] con el nombre del paciente
    [question] que pregunta
   *[courtesy] cortés
 }, más de lo que da el azar: escriba las frases erróneas con la misma amabilidad.
finding-names-measure = «{ $words }» nombra lo que la opción satisface; diga qué se hace por el paciente.
finding-cliff = Aquí todo lo que no es lo mejor es dañino, y así en { $decisions } de { $of } decisiones: sin matices no hay nada que sopesar.
finding-twin-choices = Esta opción y «{ $other }» { $by ->
    [words] dicen casi lo mismo
   *[consequences] llevan a lo mismo
 }: ambas se pueden descartar.
finding-value-leak = { $value } debe leerse en la evidencia y aquí está en palabras.
finding-feedback-length = El comentario tiene { $words } palabras; entre { $min } y { $max } explican sin sermonear.
finding-feedback-verdict = El comentario empieza con «{ $words }»: diga qué ocurrió y por qué, no un veredicto.
finding-feedback-blame = «{ $words }» culpa; diga qué se vio y por qué importa.
finding-feedback-lopsided = El comentario sobre los mejores actos tiene { $best } palabras de media y el de los demás { $others }: la longitud dice el veredicto.
finding-feedback-clone = Este comentario dice casi lo mismo que { $other }: ninguno explica su propia opción.
finding-feedback-parrot = { $shared } de { $of } palabras de contenido vienen de la propia opción: diga qué ocurrió y por qué.
finding-uncited-claim = «{ $words }» es una afirmación sobre la atención, y ni este texto ni su opción citan una fuente o un parámetro.
finding-weak-source = El resultado «{ $outcome }» puntúa y se apoya solo en fuentes de grado C o conocimiento general; un revisor con nombre debe firmar el caso.
finding-hard-number = { $value } es lo que representa el parámetro «{ $parameter }»: insértelo, o el valor de otra clínica quedaría desmentido.
finding-no-unit = ¿{ $value } de qué? Escriba la unidad.
finding-one-yardstick = La medida { $measure } traza su línea en { $line }; la meta clínica { $goal } no aparece en ninguna parte.
finding-stale = El caso está escrito para el año de medición { $year } y empieza en { $clock }.
finding-select-all = { $what ->
    [none] No marcar nada
   *[all] Marcarlo todo
} gana { $earned } de { $best } puntos, la parte que este puesto necesita para aprobar: hacer de más debe costar.
finding-order-as-shown = { $what ->
    [reversed] El orden inverso al mostrado
    [alphabetical] El orden alfabético
   *[shown] El orden mostrado
} gana { $earned } de { $best } puntos, la parte que este puesto necesita para aprobar: no debe ser la respuesta.
finding-send-all = Comunicarlo todo puntúa igual que comunicar lo que pide «{ $duty }»: lo importante nunca se pierde entre lo demás.
finding-position-bias = { $hits ->
    [0] La mejor opción no está nunca en el lugar { $place } en { $decisions } decisiones: se puede descartar.
   *[other] La mejor opción está en el lugar { $place } en { $hits } de { $decisions } decisiones, más de lo que da el azar: el lugar la delata.
}
finding-best-is-cheapest = La opción que requiere { $which ->
    [most] más
   *[fewest] menos
} minutos es la mejor en { $hits } de { $decisions } decisiones, más de lo que da el azar: { $which ->
    [most] la minuciosidad
   *[fewest] la rapidez
} se vuelve la clave.
finding-cosmetic-choice = { $axis ->
    [none] Se elija lo que se elija, aquí ocurre y cuenta lo mismo; «{ $role }» tiene más de una decisión así.
   *[other] En todos los caminos de «{ $role }» el eje «{ $axis }» del balance da lo mismo: una promesa que nada cumple.
}
finding-amnesia-merge = A «{ $scene }» llevan { $ways } escenas, y desde aquí nada pregunta por qué camino se llegó.
finding-harm-no-echo = Lo que «{ $outcome }» hace, o deja sin hacer, no vuelve más tarde: daño sin consecuencia.
finding-good-no-echo = Lo que «{ $outcome }» hace no vuelve más tarde: también los actos acertados tienen resultados.
finding-harm-instant = «{ $outcome }» termina el caso en el acto sin impedir el aprobado: antes debe haber otra señal y un regreso más costoso.
finding-endings-alike = { $why ->
    [class] Los { $count } finales son de una misma clase: las decisiones deben terminar en lugares distintos.
    [text] Este final comparte un párrafo con otro.
   *[few] { $count ->
        [one] 1 final
       *[other] { $count } finales
    }; con cuatro, las decisiones terminan en lugares distintos.
}
finding-decorative-fact = Nada lee { $idle } de { $facts } datos, y nadie puede comunicarlos: algo de ruido es real, tanto cansa.
finding-clone-roles = «{ $role }» y «{ $other }» comparten { $shared } de { $all } opciones: los puestos deben decidir cosas distintas.
finding-no-private-fact = «{ $role }» aporta { $private ->
    [one] 1 dato propio
   *[other] { $private } datos propios
}, de ellos { $decisive } decisivos: con menos de dos, o sin ninguno que decida, los relevos no llevan nada.
finding-no-scope-temptation = A «{ $role }» no se le ofrece nada fuera de sus tareas: la responsabilidad no se pone a prueba.
finding-always-escalate = { $why ->
    [never-wrong] Siempre que «{ $role }» puede pasar el caso, pasarlo es lo mejor: esto enseña a pasar el caso, no a juzgar.
   *[often] Pasar el caso es lo mejor en { $best } de { $decisions } decisiones de «{ $role }»: esto enseña a pasar el caso, no a juzgar.
}
finding-ownership-merged = «{ $outcome }» corresponde a otro puesto, y aquí ningún otro acto gana responsabilidad: solo los puntos de acción los distinguen.
finding-unread-handoff = «{ $duty }» debe llevar «{ $fact }», y nada pregunta si llegó: entonces no es un dato que deba llevarse.
finding-no-receipt = Lo que se envía por «{ $way }» llega más tarde, y nada pregunta si llegó ni cuándo vence.
finding-critical-count = { $why ->
    [none] Ninguna decisión del caso es crítica: no hay nivel que sostener.
   *[many] «{ $role }» tiene { $count } decisiones críticas; más de 3 se vuelven una lista de control.
}
finding-critical-easy = { $why ->
    [harm] Todo lo que acompaña al acto crítico es dañino: un regalo no demuestra competencia.
    [first] La primera decisión del caso es crítica: aún no se sabe nada que pueda desviar.
   *[few] Una decisión crítica con menos de tres opciones: un regalo no demuestra competencia.
}
finding-always-dominates = En { $hits } de { $decisions } decisiones que mueven el balance, el mejor acto es el mejor en todos los ejes: sin nada que sopesar no hay nada que juzgar.
finding-takeaway-shape = { $why ->
    [count] { $found ->
        [one] 1 línea
       *[other] { $found } líneas
    } para mañana; un puesto se lleva dos o tres.
    [words] { $found } palabras; una línea para mañana tiene como máximo 30.
    [verb] «{ $found }» no es algo que se haga; nombre el acto.
    [decision] «{ $found }» no es una decisión de este puesto; vincule la línea con una que tome.
   *[opening] Una línea para mañana empieza por su momento (cuando, si, después de, antes de, al), no por «{ $found }».
}
finding-wells-few = { $why ->
    [over] Ninguna tentación es exceso de cautela: un caso en que más es siempre mejor enseña a derivar.
   *[few] { $wells ->
        [one] 1 clase
       *[other] { $wells } clases
    } de tentación; con cuatro o más, el caso no es una sola lección.
}
finding-quote-grade = { $of ->
    [patient] Las frases del paciente se leen
   *[phrases] Lo que se puede decir al paciente se lee
 } en el grado { $score } (Flesch-Kincaid); por encima de 8 cuesta seguirlo. Léalo en voz alta.
finding-quote-grade-near = { $of ->
    [patient] Las frases del paciente se leen
   *[phrases] Lo que se puede decir al paciente se lee
 } en el grado { $score } (Flesch-Kincaid); la meta es 6.
finding-quote-grade-es = { $of ->
    [patient] Las frases del paciente obtienen
   *[phrases] Lo que se puede decir al paciente obtiene
 } { $score } (INFLESZ); por debajo de 65, o de 70 según Fernández-Huerta, cuesta seguirlo. Léalo en voz alta.
finding-quote-grade-es-near = { $of ->
    [patient] Las frases del paciente obtienen
   *[phrases] Lo que se puede decir al paciente obtiene
 } { $score } (INFLESZ); la meta es 70.
finding-quote-long = { $words } palabras en una oración hablada; más de { $max } cuestan de seguir.
finding-quote-jargon = «{ $words }» es jerga del oficio, y esta es la frase que se aprende: dígalo como lo diría el paciente.
finding-eye-dialect = «{ $words }» se burla de cómo habla alguien; escriba el habla con ortografía corriente.
finding-label-word = «{ $words }» juzga al paciente; diga qué ocurrió.
finding-idle-demographic = Nada en el caso depende de «{ $words }»; omítalo o haga que decida algo.
finding-dead-distractor = De { $learners } aprendices que erraron aquí, menos de uno de cada diez tomó «{ $choice }»: no tienta a nadie.
finding-trait-barrier = De los { $of } casos con «{ $barrier }», { $with } se lo dan a alguien con el rasgo «{ $trait }»: juntos dibujan un estereotipo.
finding-no-voice = { $of ->
    [encounter] El paciente está en la imagen de «{ $id }» y no dice nada.
   *[role] Donde «{ $id }» trata al paciente, el { $percent } % de las palabras son suyas; menos del 10 % hace de una persona un expediente.
 }
finding-no-agency = { $what ->
    [goal] Nada dice qué quiere el paciente.
   *[decision] En ninguna decisión lo que el paciente prefiere, o su negativa, cambia lo que es mejor.
 }
finding-lang-numbers = { $value } está en un idioma y no en el otro.
finding-lang-drift = { $how ->
    [same] Este es el propio texto de origen, sin traducir.
    [shorter] { $words } palabras para { $source }: puede faltar algo.
   *[longer] { $words } palabras para { $source }: puede haberse añadido algo.
 }
finding-register-mix = «{ $words }» tutea, y el mismo puesto trata de usted al paciente en otra parte.
finding-media-text = { $reason ->
    [file] «{ $detail }» es el nombre de un archivo; diga qué muestra la imagen.
    [opening] «{ $detail }» dice que hay una imagen; diga qué muestra.
   *[long] { $detail } caracteres; más de 150 van en un texto junto a la imagen.
 }
finding-colour-only = «{ $words }» señala solo por color o lugar; nombre la cosa.
finding-strategy-passes = Quien responde sin leer aprueba como «{ $role }» con solo { $rule ->
    [longest] elegir siempre lo más largo.
    [shortest] elegir siempre lo más corto.
    [first] elegir siempre lo primero.
    [last] elegir siempre lo último.
    [middle] elegir siempre lo del medio.
    [least-minutes] elegir siempre lo que cuesta menos minutos.
    [most-minutes] elegir siempre lo que cuesta más minutos.
    [hand-off] pasar siempre el asunto a otra persona.
    [keep-back] guardárselo siempre todo.
    [polite] elegir siempre lo más cortés.
   *[overlap] elegir siempre lo que comparte más palabras con el título y los objetivos.
}
finding-no-recovery = Después de { $lost } de { $of } actos dañinos que no impiden por sí mismos el aprobado, ya nadie puede aprobar: no hay dónde equivocarse sin riesgo.
finding-deadline-doomed = { $ways ->
    [one] Un solo camino que aprueba cumple el plazo «{ $deadline }»: es un pasillo.
   *[none] Todo camino que aprueba incumple el plazo «{ $deadline }»: es una trampa.
}
finding-deadline-safe = { $why ->
    [never] Nadie puede incumplir el plazo «{ $deadline }»: es decorado.
   *[ample] A quien cumple el plazo «{ $deadline }» le quedan al menos { $left } de sus { $window } minutos: no apremia a nadie.
}
finding-ending-no-cause = «{ $role }» llega al final «{ $ending }» sin que ninguna decisión, ni el azar, haya elegido entre finales en el camino: el repaso no puede explicarlo.
finding-role-blind-ending = Nada de lo que responde «{ $role }» cambia qué finales pueden alcanzarse.
finding-thin-role = «{ $role }» puede aprobar con { $decisions ->
    [one] 1 decisión
   *[other] { $decisions } decisiones
}; menos de 4 son muy pocas para juzgar a una persona.
finding-lossless-handoff = El dato «{ $fact }» de la tarea «{ $duty }» no puede dejar de llegar aquí: no hay nada en juego.
finding-pass-without-critical = «{ $role }» puede aprobar sin dar nunca la respuesta crítica en «{ $scene }».
finding-measure-buys-safety = «{ $role }» puede aprobar con { $safety } en seguridad: otros puntos la compensan.
finding-measure-against-ledger = { $why ->
    [met] Con «{ $role }» pueden cumplirse todas las medidas mientras la calidad del balance está en { $quality }.
   *[unmet] Con «{ $role }» puede no cumplirse ninguna medida mientras la calidad del balance está en { $quality }.
}
finding-review-past = La revisión terminó el { $until }.
finding-proof-incomplete = Demostrado en parte: se recorrieron hasta el final { $done } de { $settings } combinaciones de roles y parámetros de la clínica. Lo que se dice que ocurre, ocurre; de nada se dice que no ocurra nunca.
finding-scene-never-entered = Ninguna partida puede entrar en la escena «{ $scene }»: sus condiciones nunca se cumplen en un camino hasta aquí.
finding-ending-never-reached = Ninguna partida llega al final «{ $ending }».
finding-choice-never-taken = Nadie puede elegir nunca «{ $choice }»: { $why ->
    [contradiction] estas partes de su condición nunca se cumplen juntas cuando se llega a la escena: { $conditions }.
    [spent] su límite está agotado siempre que se podría ofrecer.
    [faults] quien la elige choca con un fallo del caso.
   *[never-asked] su escena nunca espera a quien aprende.
}
finding-outcome-never-matched = Ninguna respuesta se juzga nunca como «{ $outcome }»: otro resultado anterior coincide siempre antes, o su condición nunca se cumple.
finding-dead-end = En «{ $scene }» la partida se detiene: no se puede responder a nada de lo que se ofrece ({ $steps ->
    [one] 1 decisión lleva
   *[other] { $steps } decisiones llevan
} hasta allí).
finding-no-way-out = Desde «{ $scene }» ya no se puede llegar a ningún final, se responda lo que se responda ({ $steps ->
    [one] 1 decisión lleva
   *[other] { $steps } decisiones llevan
} hasta allí).
finding-bound-passed = «{ $variable }» pasaría a ser { $value }, fuera de sus límites, después de { $steps ->
    [one] 1 decisión
   *[other] { $steps } decisiones
}.
finding-too-many-steps = Después de { $steps ->
    [one] 1 decisión
   *[other] { $steps } decisiones
} se suceden más de 1000 escenas sin una decisión, la última en «{ $scene }».
finding-colleague-refused = En «{ $scene }» el colega da una respuesta que ningún jugador podría dar ({ $why }), después de { $steps ->
    [one] 1 decisión
   *[other] { $steps } decisiones
}.
finding-draw-impossible = «{ $variable }» no se puede sortear, después de { $steps ->
    [one] 1 decisión
   *[other] { $steps } decisiones
}.
finding-case-fault = Después de { $steps ->
    [one] 1 decisión
   *[other] { $steps } decisiones
} el caso falla en «{ $id }»: { $what ->
    [no-match] no coincide ningún resultado ni regla de colega.
    [no-seat] el parámetro no nombra ningún rol.
   *[overflow] un contador o el reloj se desborda.
}
finding-deadline-never-met = { $why ->
    [idle] El plazo «{ $deadline }» nunca comienza.
   *[missed] El plazo «{ $deadline }» se incumple se haga lo que se haga.
}
finding-late-never = La consecuencia tardía «{ $late }» nunca ocurre.
finding-pass-unreachable = «{ $role }» no puede aprobar nunca: { $what ->
    [points] se necesitan { $needed } puntos de acción y ningún camino da más de { $most }.
    [own] se necesitan { $needed } puntos de responsabilidad y ningún camino da más de { $most }.
   *[way] ningún camino cumple a la vez puntos, pasos críticos y ausencia de fallos.
}
finding-random-passes = Respondiendo al azar se aprueba como «{ $role }» en el { $percent } % de las partidas: más del 5 % indica un umbral débil u opciones débiles.
finding-run-length = { $why ->
    [few] «{ $role }» puede terminar después de { $found ->
        [one] 1 decisión
       *[other] { $found } decisiones
    }; menos de 4 no son una partida.
    [many] «{ $role }» puede tomar { $found } decisiones; más de 12 no caben en un turno.
   *[reading] «{ $role }» puede leer durante { $found } minutos; más de 20 no caben en un turno.
}
finding-suggestion = ¿Quiso decir «{ $suggestion }»?
# activities.json
finding-credit-step = { $amount } { $credit } no es un número entero de incrementos de { $step }.
finding-credit-over-time = { $amount } { $credit } es más de lo que valen { $minutes } minutos: { $most } como máximo.
finding-credit-profession = { $profession } no puede recibir { $credit }.
finding-credit-for-nobody = Ninguna profesión de este archivo puede solicitar { $credit }.
finding-team-not-planned = El crédito interprofesional exige una actividad planificada por y para el equipo; «planned_for_team» no lo dice.
finding-ama-wording = El texto para { $profession } nombra crédito AMA PRA; solo lo ven los médicos (MD, DO).
finding-awarded-without-credits = La frase del certificado para { $profession } no contiene «{"{"}credits{"}"}»: la cantidad solicitada no aparecería.
finding-date-order = «{ $first }» es posterior a «{ $then }».
finding-activity-ended = El último día para obtener crédito fue el { $until }; ya nadie puede solicitarlo.
finding-approval-year = La aprobación de AAPA dura un año: el último día puede ser el { $most }, no el { $until }.
finding-moc-over-credit = { $points } puntos son más que los { $credit } créditos AMA PRA de la actividad.
finding-renews-itself = «{ $activity }» se renueva a sí misma; una renovación lleva un id nuevo.
finding-case-version = Cuenta la versión { $pinned } de «{ $case }»; está instalada la versión { $found }.
finding-minutes-over-cases = Se indican { $minutes } minutos de aprendizaje; los propios casos indican { $cases }.
finding-disclosure-contradicts = «{ $field }» y «{ $list }» se contradicen: la lista figura solo si la respuesta es true.
finding-demonstration-unsaid = La entidad proveedora es de demostración y este «{ $field }» no lo dice.
finding-file-unreadable = No se puede leer activities.json: { $why }. Mientras tanto, nada otorga crédito.
