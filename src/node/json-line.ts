/**
 * Puts fields into a line of JSON without writing the others anew: a parsed number above 2^53, `1.0` or `1e400` would
 * come out as another one.
 */

const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13

/** Behind the quote that closes the string whose first character stands at `from`. */
function endOfString(json: string, from: number): number {
  for (let at = from; ; ) {
    const quote = json.indexOf('"', at)
    let slashes = 0
    while (json[quote - 1 - slashes] === '\\') slashes++
    at = quote + 1
    if (slashes % 2 === 0) return at
  }
}

/** Where the value that begins at `from` ends: at the comma or brace behind it. */
function endOfValue(json: string, from: number): number {
  let depth = 0
  for (let at = from; ; at++) {
    const sign = json[at]
    if (sign === '"') at = endOfString(json, at + 1) - 1
    else if (sign === '{' || sign === '[') depth++
    else if (depth > 0 && (sign === '}' || sign === ']')) depth--
    else if (depth === 0 && (sign === ',' || sign === '}')) return at
  }
}

/** The members of an object as they are written, but for those of one name. */
function membersBut(name: string, json: string): string {
  const members: string[] = []
  let at = json.indexOf('{')
  do {
    const from = json.indexOf('"', at)
    const behind = endOfString(json, from + 1)
    at = endOfValue(json, json.indexOf(':', behind) + 1)
    if (JSON.parse(json.slice(from, behind)) !== name) members.push(json.slice(from, at))
  } while (json[at] === ',')
  return members.join(',')
}

/**
 * A JSON object, as text, with further fields at its end; all that it has stays as it is written, except `replaced`, if it
 * is there. The text must have been parsed: it is valid, and has at least one other field.
 * @example withFields('{"id":9007199254740993,"entities":0}', { entities: [] }, 'entities') // '{"id":9007199254740993,"entities":[]}'
 */
export function withFields(json: string, fields: Readonly<Record<string, unknown>>, replaced?: string): string {
  const further = JSON.stringify(fields).slice(1)
  if (replaced !== undefined) return `{${membersBut(replaced, json)},${further}`
  let end = json.lastIndexOf('}')
  while (isSpace(json.charCodeAt(end - 1))) end--
  return `${json.slice(json.indexOf('{'), end)},${further}`
}
