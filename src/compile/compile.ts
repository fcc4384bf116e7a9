import {
  ARABIC,
  ARTICLE,
  BLOCK,
  CAPITAL,
  CONSTRUCT,
  DEMONYM,
  DUAL,
  MADDA,
  MAKSURA,
  FEMININE,
  type PackedDictionary,
  PERSIAN,
  PLURAL,
  type Row,
  UNDETERMINED,
  WEAK,
} from '../match/entry.ts'
import { type Form, pack } from '../match/pack.ts'
import { fold, foldedText } from '../text/fold.ts'
import { constructForms, type Derived, nisbaForms, persianForms, withDefinite } from './paradigms.ts'
import type { Problem } from './problem.ts'
import { type FormList, readList, readRows, type WrittenRow } from './read.ts'
import { spellings, type Variants } from './spellings.ts'

/** What a compilation gives: dictionaries ready for `createExtractor()`, and all that is wrong with the files. */
export interface Compilation {
  readonly dictionaries: PackedDictionary[]
  readonly problems: Problem[]
  /** Endings that may be written onto a Persian or Arabic form (`clitics.yaml`), folded. */
  readonly suffixes: string[]
}

/** To which dictionary and category a file belongs, and what stands before its keys; undefined: it is not for matching. */
function place(path: string): { name: string; category: string; prefix: string } | undefined {
  const [folder, file] = path.includes('/') ? (path.split('/') as [string, string]) : ['', path]
  const stem = file.replace(/\.(yaml|txt)$/, '')
  if (folder === '') {
    const category = { portfolios: 'portfolio', offices: 'office', honorifics: 'honorific', modifiers: 'modifier', numbers: 'number', cues: 'cue', 'ministry-heads': 'ministry-head', places: 'place' }[stem]
    return category ? { name: stem, category, prefix: '' } : undefined
  }
  if (folder === 'countries') return { name: 'countries', category: 'country', prefix: '' }
  if (folder === 'ministries') return { name: 'ministries', category: 'ministry', prefix: `${stem.toLowerCase()}/` }
  if (folder === 'organizations')
    return stem === 'heads'
      ? { name: 'organization-heads', category: 'organization-head', prefix: '' }
      : stem === 'words'
        ? { name: 'organization-words', category: 'organization-word', prefix: '' }
        : { name: 'organizations', category: 'organization', prefix: `${stem.toLowerCase()}/` }
  if (folder === 'names') return { name: 'names', category: 'name', prefix: '' }
  if (folder === 'words') return { name: 'words', category: 'word', prefix: '' }
  if (folder === 'calendars') return { name: 'calendars', category: 'calendar', prefix: `${stem.toLowerCase()}/` }
  if (folder === 'people') return { name: 'people', category: 'person', prefix: `${stem.toLowerCase()}/` }
  return undefined
}

/** The forms that a list stands for, before their spellings. */
function derive(category: string, key: string, { heading, language }: FormList, text: string): Derived[] {
  const [tongue, inflection] = language.split('-') as [string, string | undefined]
  const script = tongue === 'ar' ? ARABIC : tongue === 'fa' ? PERSIAN : tongue === '' ? 0 : UNDETERMINED
  const inflected = inflection === 'feminine' ? FEMININE : inflection === 'plural' ? PLURAL : inflection === 'dual' ? DUAL : 0
  const flags = script | inflected
  const plain: Derived[] = [{ form: text, flags }]
  if (heading === 'not') return [{ form: text, flags: flags | BLOCK }]
  if (heading === 'capital') return [{ form: text, flags: flags | CAPITAL }]
  const mark = (derived: Derived[], more: number) => derived.map((one) => ({ ...one, flags: one.flags | more }))
  if (category === 'country') {
    if (heading === 'demonyms')
      return mark(tongue === 'ar' ? nisbaForms(text) : persianForms(text), flags | DEMONYM)
    if (heading === 'people') return mark(tongue === 'ar' ? withDefinite(plain) : plain, DEMONYM | PLURAL)
    return plain
  }
  if (category === 'portfolio' && tongue === 'ar')
    return [...plain, ...constructForms(text).map((form) => ({ form, flags: flags | CONSTRUCT }))]
  if (category === 'organization-head' || category === 'ministry-head' || category === 'office') {
    const plural = heading === 'plural' ? PLURAL : 0
    if (tongue !== 'ar') return mark(plain, plural)
    const derived = inflection === 'dual' ? plain : withDefinite(plain)
    return mark(text.includes(' ') ? derived.slice(0, 1) : derived, plural)
  }
  if (category === 'organization-word' && tongue === 'ar') {
    const feminine = { form: text + TEH_MARBUTA, flags: flags | FEMININE }
    return withDefinite(key === 'adjectives' ? [...plain, feminine] : plain)
  }
  return plain
}

/** The words of `needs`, folded and without spaces: what must stand behind a weak head noun. */
function needsOf(lists: readonly FormList[], variants: Variants): { needs?: string[] } {
  const forms = lists.filter(({ heading }) => heading === 'needs').flatMap(({ forms }) => forms)
  const needs = forms.flatMap(({ text }) => spellings(text, variants).map((form) => form.replaceAll(' ', '')))
  return needs.length > 0 ? { needs: [...new Set(needs)] } : {}
}

const TEH_MARBUTA = '\u0629'

const ALEF_MADDA = '\u0622'
/** Categories of common words, where آ and ا are told apart. */
const MADDA_MATTERS = new Set(['office', 'honorific', 'modifier', 'word'])
const ALEF_MAKSURA = '\u0649'
const AL = '\u0627\u0644'

/** What the name of a word list says of its words: their language, and that Arabic nouns take the article. */
function flagsOfList(path: string, form: string): number {
  if (!path.startsWith('words/')) return 0
  if (path.startsWith('words/persian')) return PERSIAN
  if (!path.startsWith('words/arabic')) return 0
  const maksura = path.endsWith('function.txt') && form.endsWith(ALEF_MAKSURA) ? MAKSURA : 0
  const article = path.endsWith('common.txt') && !form.startsWith(AL) ? ARTICLE : 0
  return ARABIC | maksura | article
}

/** Weakness is a matter of one language: `چک` is a cheque in Persian only. */
const weakKey = (language: string, form: string): string => `${language.split('-')[0]} ${foldedText(fold(form))}`

const IGNORED = new Set(['weak', 'needs'])

/**
 * Compiles dictionary files, given as `{ 'countries/arab.yaml': text, … }` with paths relative to `dictionaries/`.
 * Pure: it reads no disk, so it runs in a browser too. Rows that are wrong are reported and left out, the rest is kept.
 * @example const { dictionaries, problems } = compile({ 'portfolios.yaml': text })
 */
export function compile(files: Readonly<Record<string, string>>): Compilation {
  const problems: Problem[] = []
  const paths = Object.keys(files).sort()
  const variants = readVariants(files['variants.yaml'] ?? '', problems)
  const collected = new Map<string, { category: string; rows: Row[]; forms: Form[] }>()
  for (const path of paths) {
    const where = place(path)
    if (!where) continue
    const { name, category, prefix } = where
    let dictionary = collected.get(name)
    if (!dictionary) {
      dictionary = { category, rows: [], forms: [] }
      collected.set(name, dictionary)
    }
    const text = files[path] as string
    const written: WrittenRow[] = path.endsWith('.txt')
      ? [{ key: path.replace(/^.*\/|\.txt$/g, ''), line: 1, fields: {}, lists: [{ heading: 'names', language: '', forms: readList(text) }] }]
      : readRows(path, text, problems)
    for (const { key, fields, lists } of written) {
      const index = dictionary.rows.push({ id: `${name}/${prefix}${key}`, category, key: prefix + key, fields: { ...fields, ...needsOf(lists, variants) } }) - 1
      const weak = new Set(lists.filter(({ heading }) => heading === 'weak').flatMap(({ language, forms }) => forms.map((form) => weakKey(language, form.text))))
      for (const list of lists) {
        if (IGNORED.has(list.heading)) continue
        for (const { text: form, line } of list.forms) {
          if (form === '') {
            problems.push({ file: path, line, message: `${key}: empty form`, remedy: 'remove the line' })
            continue
          }
          // the paradigm of a weak nationality word is weak; of other words only the forms that are listed so
          const base = category === 'country' && weak.has(weakKey(list.language, form)) ? WEAK : 0
          for (const derived of derive(category, key, list, form)) {
            const madda = derived.form.startsWith(ALEF_MADDA) && MADDA_MATTERS.has(category) ? MADDA : 0
            const flags = derived.flags | base | madda | flagsOfList(path, form) | (weak.has(weakKey(list.language, derived.form)) ? WEAK : 0)
            for (const spelled of spellings(derived.form, variants)) dictionary.forms.push({ form: spelled, row: index, flags })
          }
        }
      }
    }
  }
  const dictionaries = [...collected].map(([name, { category, rows, forms }]) => pack(name, category, rows, forms))
  return { dictionaries, problems, suffixes: readSuffixes(files['clitics.yaml'] ?? '', problems) }
}

function readVariants(text: string, problems: Problem[]): Variants {
  const variants = new Map<string, string[]>()
  for (const { lists } of readRows('variants.yaml', text, problems)) {
    const forms = [...new Set(lists.flatMap(({ forms }) => forms.map((form) => foldedText(fold(form.text)))))]
    for (const form of forms) variants.set(form, forms)
  }
  return variants
}

function readSuffixes(text: string, problems: Problem[]): string[] {
  return readRows('clitics.yaml', text, problems)
    .filter(({ key }) => key === 'suffixes')
    .flatMap(({ lists }) => lists.flatMap(({ forms }) => forms.map((form) => foldedText(fold(form.text)))))
}
