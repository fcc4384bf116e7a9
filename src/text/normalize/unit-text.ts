/** Units that fewer calls turn into text than one each. */
const CHUNK = 4096
/** Below this length a decoder costs more than it saves. */
const SHORT = 256

let decoder: TextDecoder | false | undefined

/** A decoder for units in the order of this machine's bytes; none where there is none. */
function unitDecoder(): TextDecoder | false {
  if (decoder !== undefined) return decoder
  decoder = false
  if (typeof TextDecoder !== 'undefined') {
    const made = new TextDecoder('utf-16le', { ignoreBOM: true })
    if (made.decode(new Uint16Array([0x61])) === 'a') decoder = made
  }
  return decoder
}

/**
 * The text of the first `length` units. A decoder puts U+FFFD for half a character, so `wellFormed` says
 * whether there are none.
 */
export function textOfUnits(units: Uint16Array, length: number, wellFormed: boolean): string {
  if (wellFormed && length > SHORT) {
    const decode = unitDecoder()
    if (decode !== false) return decode.decode(units.subarray(0, length))
  }
  const parts: string[] = []
  for (let from = 0; from < length; from += CHUNK)
    parts.push(
      String.fromCharCode.apply(null, units.subarray(from, Math.min(length, from + CHUNK)) as unknown as number[]),
    )
  return parts.join('')
}
