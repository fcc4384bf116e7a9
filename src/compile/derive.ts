import {
  ARABIC,
  ARTICLE,
  BLOCK,
  CAPITAL,
  CONSTRUCT,
  DEMONYM,
  DUAL,
  FEMININE,
  MADDA,
  MAKSURA,
  PERSIAN,
  PLURAL,
  UNDETERMINED,
} from '../match/entry.ts'
import { DEFINITE_TOO, GENDERS, IN_CONSTRUCT, NISBA, PERSIAN_NISBA, PLAIN } from '../match/paradigms.ts'
import { constructForms, type Derived, nisbaForms, persianForms, withDefinite } from './paradigms.ts'
import type { FormList } from './read.ts'

/** The forms that a written form stands for, and the paradigm that makes them of it when a dictionary is unpacked. */
export interface Derivation {
  readonly paradigm: number
  /** The first one is the written form; all have its flags. */
  readonly forms: readonly Derived[]
}

const INFLECTED: Readonly<Record<string, number>> = { feminine: FEMININE, plural: PLURAL, dual: DUAL }

/** What the forms of a list are, before their spellings. */
export function derive(category: string, key: string, { heading, language }: FormList, text: string): Derivation {
  const [tongue, inflection = ''] = language.split('-') as [string, string | undefined]
  const script = tongue === 'ar' ? ARABIC : tongue === 'fa' ? PERSIAN : tongue === '' ? 0 : UNDETERMINED
  const flags = script | (INFLECTED[inflection] ?? 0)
  const mark = (forms: readonly Derived[], more: number) => forms.map((one) => ({ ...one, flags: one.flags | more }))
  const plain: Derivation = { paradigm: PLAIN, forms: [{ form: text, flags }] }
  const definite = (more: number): Derivation => ({
    paradigm: DEFINITE_TOO,
    forms: mark(withDefinite(plain.forms), more),
  })
  if (heading === 'not') return { ...plain, forms: mark(plain.forms, BLOCK) }
  if (heading === 'capital') return { ...plain, forms: mark(plain.forms, CAPITAL) }
  if (category === 'country') {
    if (heading === 'demonyms')
      return tongue === 'ar'
        ? { paradigm: NISBA, forms: mark(nisbaForms(text), flags | DEMONYM) }
        : { paradigm: PERSIAN_NISBA, forms: mark(persianForms(text), flags | DEMONYM) }
    if (heading === 'people')
      return tongue === 'ar' ? definite(DEMONYM | PLURAL) : { ...plain, forms: mark(plain.forms, DEMONYM | PLURAL) }
    return plain
  }
  if (category === 'portfolio' && tongue === 'ar')
    return {
      paradigm: IN_CONSTRUCT,
      forms: [...plain.forms, ...constructForms(text).map((form) => ({ form, flags: flags | CONSTRUCT }))],
    }
  if (category === 'organization-head' || category === 'ministry-head' || category === 'office') {
    const plural = heading === 'plural' ? PLURAL : 0
    if (tongue !== 'ar' || inflection === 'dual') return { ...plain, forms: mark(plain.forms, plural) }
    const both = definite(plural)
    return text.includes(' ') ? { paradigm: PLAIN, forms: both.forms.slice(0, 1) } : both
  }
  if ((category === 'organization-word' || category === 'organization-sign') && tongue === 'ar') {
    const feminine = { form: text + TEH_MARBUTA, flags: flags | FEMININE }
    return key === 'adjectives'
      ? { paradigm: GENDERS, forms: mark([...plain.forms, feminine], ARTICLE) }
      : { ...plain, forms: mark(plain.forms, ARTICLE) }
  }
  return plain
}

const TEH_MARBUTA = '\u0629'
const ALEF_MADDA = '\u0622'
/** Categories of common words, where آ and ا are told apart. */
const MADDA_MATTERS = new Set(['office', 'honorific', 'modifier', 'word'])

/** Whether a form is matched only where it is written with آ. */
export const maddaOf = (category: string, form: string): number =>
  form.startsWith(ALEF_MADDA) && MADDA_MATTERS.has(category) ? MADDA : 0

const ALEF_MAKSURA = '\u0649'
const AL = '\u0627\u0644'

/** What the name of a word list says of its words: their language, and that Arabic nouns take the article. */
export function flagsOfList(path: string, form: string): number {
  if (!path.startsWith('words/')) return 0
  if (path.startsWith('words/persian')) return PERSIAN
  if (!path.startsWith('words/arabic')) return 0
  const maksura = path.endsWith('function.txt') && form.endsWith(ALEF_MAKSURA) ? MAKSURA : 0
  const article = path.endsWith('common.txt') && !form.startsWith(AL) ? ARTICLE : 0
  return ARABIC | maksura | article
}
