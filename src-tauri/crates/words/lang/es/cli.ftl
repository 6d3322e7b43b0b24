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
