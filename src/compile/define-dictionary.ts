import { ARABIC, type PackedDictionary, PERSIAN, type Row, UNDETERMINED } from '../match/entry.ts'
import { type Form, pack } from '../match/pack.ts'
import { PLAIN } from '../match/paradigms.ts'
import { OTHER_SCRIPT } from './other-script.ts'
import { templates, VariantGroups } from './template.ts'

/** One row of a third party's dictionary. */
export interface DictionaryRow {
  /** Forms by language; ZWNJ may be written or left out in the text. */
  readonly ar?: readonly string[]
  readonly fa?: readonly string[]
  readonly und?: readonly string[]
  /** Anything the recognizer wants to know of the row: text or lists of text. */
  readonly fields?: Readonly<Record<string, string | readonly string[]>>
}

/**
 * Makes a dictionary of one's own; its category is its name, and hits are read with `new HitView(reading, name)`.
 * @throws {TypeError} for a row without forms, a form that is no text or has letters neither Arabic nor Latin; the message names the row.
 * @example
 * const airports = defineDictionary('airports', { IKA: { fa: ['فرودگاه امام'], ar: ['مطار الإمام'] } })
 */
export function defineDictionary(name: string, rows: Readonly<Record<string, DictionaryRow>>): PackedDictionary {
  if (typeof name !== 'string' || name === '')
    throw new TypeError('defineDictionary: the first argument must be a name')
  const made: Row[] = []
  const forms: Form[] = []
  const variants = new VariantGroups(new Map())
  for (const [key, { ar = [], fa = [], und = [], fields = {} }] of Object.entries(rows)) {
    if (ar.length + fa.length + und.length === 0)
      throw new TypeError(`defineDictionary: ${name}/${key} has no forms: give it \`ar\`, \`fa\` or \`und\``)
    const row = made.push({ id: `${name}/${key}`, category: name, key, fields }) - 1
    for (const [list, flags] of [
      [ar, ARABIC],
      [fa, PERSIAN],
      [und, UNDETERMINED],
    ] as const)
      for (const text of list) {
        if (typeof text !== 'string' || text.trim() === '')
          throw new TypeError(`defineDictionary: ${name}/${key}: a form must be text, got ${JSON.stringify(text)}`)
        if (OTHER_SCRIPT.test(text))
          throw new TypeError(
            `defineDictionary: ${name}/${key}: ${JSON.stringify(text)} has letters that are not matched: write it in Arabic or Latin letters`,
          )
        for (const template of templates(text, variants)) forms.push({ template, row, flags, paradigm: PLAIN })
      }
  }
  return pack(name, name, made, forms, [])
}
