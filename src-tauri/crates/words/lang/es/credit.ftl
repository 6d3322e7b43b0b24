# Créditos: declaraciones, solicitud, certificado, historial. La solicitud es de quien aprende; aquí nada la rellena.

## Negativas del sistema
error-no-activity-what = Esta actividad ya no está.
error-no-activity-kept = Sus intentos y certificados se conservan.
error-no-activity-todo = Vuelva a los pacientes. Si la esperaba, pregunte a su coordinación.
error-no-certificate-what = No hay ningún certificado así a su nombre.
error-no-certificate-kept = No se cambió nada.
error-no-certificate-todo = Abra Créditos de nuevo y elija uno de la lista.
error-gate-first-what = Un intento calificado para créditos empieza después de sus declaraciones.
error-gate-first-kept = No se empezó nada.
error-gate-first-todo = Elija Calificado y Empezar otra vez; primero vienen las declaraciones.
error-claim-refused-what = La solicitud no se aceptó ({ $refusal }).
error-claim-refused-kept = Sus intentos y resultados se conservan. No se hizo ningún certificado.
error-claim-refused-todo = Abra la solicitud de nuevo; dice por qué.
error-bad-identity-what = Un campo no puede usarse así ({ $field }).
error-bad-identity-kept = No se cambió nada.
error-bad-identity-todo = Corríjalo y guarde de nuevo.
