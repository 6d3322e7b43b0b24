# Lo que sigue a la cifra de cada tipo de crédito. Los nombres que pertenecen a un organismo quedan como él los escribe.
award-ama-pra-1 = AMA PRA Category 1 Credit(s)™
award-aafp-prescribed = AAFP Prescribed credit(s)
award-aapa-1 = AAPA Category 1 CME credit(s)
award-ancc-contact-hours = horas de contacto
award-acpe-contact-hours = horas de contacto
award-ipce = IPCE credit(s)
award-participation = horas de participación

## Formatos de aprendizaje
format-enduring-material = Material perdurable
format-live-activity = Actividad en vivo
format-performance-improvement = Mejora del desempeño

## Extremos de una escala de la evaluación
scale-low = Totalmente en desacuerdo
scale-high = Totalmente de acuerdo
