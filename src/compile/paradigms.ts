import { DEFINITE, DUAL, FEMININE, PLURAL } from '../match/entry.ts'

/** A derived form and what the derivation says of it. */
export interface Derived {
  readonly form: string
  readonly flags: number
}

const AL = '\u0627\u0644'
const YEH = '\u064a'
const FARSI_YEH = '\u06cc'
const TEH_MARBUTA = '\u0629'
const ALEF = '\u0627'
const NOON = '\u0646'
const WAW = '\u0648'
const TEH = '\u062a'

/** Adds the definite form of each. */
export function withDefinite(derived: readonly Derived[]): Derived[] {
  return derived.flatMap((one) =>
    one.form.startsWith(AL)
      ? [{ form: one.form, flags: one.flags | DEFINITE }]
      : [one, { form: AL + one.form, flags: one.flags | DEFINITE }],
  )
}

/**
 * The forms of an Arabic nisba from its masculine singular: gender, number, state and case
 * (W. Wright, A Grammar of the Arabic Language, vol. 1, §249 ff. and §299 ff.).
 * @example nisbaForms('مصري') // مصري، مصرية، مصريان، مصريون، المصري …
 */
export function nisbaForms(base: string): Derived[] {
  const feminine = base + (base.endsWith(YEH) ? TEH_MARBUTA : YEH + TEH_MARBUTA)
  const stem = base
  const forms = withDefinite([
    { form: base, flags: 0 },
    { form: feminine, flags: FEMININE },
    { form: stem + ALEF + NOON, flags: DUAL },
    { form: stem + YEH + NOON, flags: PLURAL },
    { form: stem + WAW + NOON, flags: PLURAL },
    { form: stem + TEH + ALEF + NOON, flags: DUAL | FEMININE },
    { form: stem + TEH + YEH + NOON, flags: DUAL | FEMININE },
    { form: stem + ALEF + TEH, flags: PLURAL | FEMININE },
  ])
  // the accusative of the indefinite (`عراقيا`) is written with alif
  return [...forms, { form: base + ALEF, flags: 0 }]
}

/** The Persian adjective and its plural in -ان (`ایرانی`, `ایرانیان`); plurals in ها are endings that matching peels off. */
export function persianForms(base: string): Derived[] {
  const forms: Derived[] = [{ form: base, flags: 0 }]
  if (base.endsWith(FARSI_YEH)) forms.push({ form: base + ALEF + NOON, flags: PLURAL })
  return forms
}

/** An Arabic phrase written with ال, and as it stands in construct without it (`وزير خارجية إيران`). */
export function constructForms(phrase: string): string[] {
  const words = phrase.split(' ')
  const first = words[0] as string
  if (!first.startsWith(AL) || first.length < 5) return []
  const bare = (word: string) => (word.startsWith(AL) && word.length >= 5 ? word.slice(2) : word)
  const one = [first.slice(2), ...words.slice(1)].join(' ')
  const all = words.map(bare).join(' ')
  return one === all ? [one] : [one, all]
}
