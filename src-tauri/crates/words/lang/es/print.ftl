# Páginas impresas: certificados, historiales, notas e informes. Traducción sin revisar por una segunda persona.

print-month-1 = enero
print-month-2 = febrero
print-month-3 = marzo
print-month-4 = abril
print-month-5 = mayo
print-month-6 = junio
print-month-7 = julio
print-month-8 = agosto
print-month-9 = septiembre
print-month-10 = octubre
print-month-11 = noviembre
print-month-12 = diciembre
print-day = { $day } de { $month } de { $year }
print-page = Página { $page } de { $pages }
print-demonstration = Demostración, sin validez para créditos

## El certificado
print-certificate = Certificado de finalización
print-certificate-participation = Certificado de participación
# $title is the activity; what was claimed follows below.
print-completed = completó { $title } el { $day } y solicitó
print-participated = participó en { $title }, terminó el { $day } y solicitó
print-unofficial = No oficial. La constancia oficial de los créditos está en su e-Profile.
print-statements = Acreditación y créditos
print-attested = Declaración de quien completó la actividad
print-format = Formato de aprendizaje
print-location = Lugar
print-completed-on = Fecha de finalización
print-number = Número de certificado
print-issued = Emitido
print-reissued = Emisión de esta copia
print-seal = Sello de { $provider }: el certificado está emitido.
print-seal-demonstration = Un contorno vacío en lugar del sello: una demostración no certifica nada.
print-about-title = { $title }: { $name }, { $activity }
print-about-title-demonstration = { $title }: { $name }, { $activity } ({ $mark })
print-about = { $activity }, actividad completada el { $day }. Emitido por { $provider }.
print-about-demonstration = { $mark }. { $activity }, actividad completada el { $day }. Emitido por { $provider }.
