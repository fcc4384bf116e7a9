import { VARIANT } from '../match/alphabet.ts'
import { type PackedDictionary, type Row, WEAK } from '../match/entry.ts'
import { type Form, pack } from '../match/pack.ts'
import { PLAIN } from '../match/paradigms.ts'
import { HEAD_ROLES } from '../recognizers/official/titles/head-roles.ts'
import { LOCAL_ROLES } from '../recognizers/official/titles/local-roles.ts'
import { fold, foldedText } from '../text/fold.ts'
import { derive, flagsOfList, maddaOf } from './derive.ts'
import { placeOf } from './place.ts'
import type { Problem } from './problem.ts'
import { type FormList, isMatched, readList, readRows, type WrittenRow } from './read.ts'
import { spellings, type Variants } from './spellings.ts'
import { templates, VariantGroups } from './template.ts'

/** What a compilation gives: dictionaries ready for `createExtractor()`, and all that is wrong with the files. */
export interface Compilation {
  readonly dictionaries: PackedDictionary[]
  readonly problems: Problem[]
  /** Endings that may be written onto a Persian or Arabic form (`clitics.yaml`), folded. */
  readonly suffixes: string[]
}

/** A dictionary while its files are read. */
interface Collected {
  readonly category: string
  readonly rows: Row[]
  readonly forms: Form[]
  readonly variants: VariantGroups
}

/** Fields that tell people about a row and that no rule reads. */
const FOR_PEOPLE = new Set(['en', 'from', 'acronym', 'shared', 'note'])

/** Bodies are matched in Arabic script and by their acronyms; their names in other scripts are for people. */
export const isForPeople = (category: string, { language }: FormList, form: string): boolean =>
  (category === 'ministry' || category === 'organization' || category === 'person') &&
  (language === 'en' || language === 'own') &&
  /^[^\u0600-\u06ff]*(?![\u0600-\u06ffA-Z])\p{L}/u.test(form)

/** Weakness is a matter of one language: `چک` is a cheque in Persian only. */
const weakKey = (language: string, form: string): string => `${language.split('-')[0]} ${foldedText(fold(form))}`

/**
 * Compiles dictionary files, given as `{ 'countries/arab.yaml': text, … }` with paths relative to `dictionaries/`.
 * Pure: it reads no disk, so it runs in a browser too. Rows that are wrong are reported and left out, the rest is kept.
 * @example const { dictionaries, problems } = compile({ 'portfolios.yaml': text })
 */
export function compile(files: Readonly<Record<string, string>>): Compilation {
  const problems: Problem[] = []
  const variants = readVariants(files['variants.yaml'] ?? '', problems)
  const collected = new Map<string, Collected>()
  for (const path of Object.keys(files).sort()) {
    const place = placeOf(path)
    if (!place) continue
    const { name, category, prefix } = place
    let dictionary = collected.get(name)
    if (!dictionary) {
      dictionary = { category, rows: [], forms: [], variants: new VariantGroups(variants) }
      collected.set(name, dictionary)
    }
    for (const row of readFile(path, files[path] as string, problems)) {
      const read = Object.entries(row.fields).filter(
        ([field]) => !FOR_PEOPLE.has(field) && !(category === 'person' && field === 'offices'),
      )
      const fields = {
        ...Object.fromEntries(read),
        ...needsOf(row.lists, variants),
        ...sinceOf(row),
        ...localOf(row),
        ...headOf(row),
      }
      const index =
        dictionary.rows.push({ id: `${name}/${prefix}${row.key}`, category, key: prefix + row.key, fields }) - 1
      addForms(dictionary, index, path, row, problems)
    }
  }
  const dictionaries = [...collected].map(([name, { category, rows, forms, variants }]) =>
    pack(name, category, rows, forms, variants.groups),
  )
  return { dictionaries, problems, suffixes: readSuffixes(files['clitics.yaml'] ?? '', problems) }
}

/** The rows of a file; a bare list is one row. */
export function readFile(path: string, text: string, problems: Problem[]): WrittenRow[] {
  if (!path.endsWith('.txt')) return readRows(path, text, problems)
  const key = path.replace(/^.*\/|\.txt$/g, '')
  return [{ key, line: 1, fields: {}, lists: [{ heading: 'names', language: '', line: 1, forms: readList(text) }] }]
}

/** The year in which somebody first held one of the offices that are told with their years: `president 2017-2021`. */
function sinceOf({ fields }: WrittenRow): { since?: string } {
  const offices = typeof fields.offices === 'object' ? fields.offices : []
  const years = offices.map((office) => / (\d{4})-/.exec(office)?.[1])
  const told = years.filter((year) => year !== undefined).sort()
  return told[0] !== undefined && told.length === years.length ? { since: told[0] } : {}
}

/** Whether somebody held an office of a town, a province, a directorate too. */
function localOf({ fields }: WrittenRow): { local?: string } {
  const offices = typeof fields.offices === 'object' ? fields.offices : []
  return offices.some((office) => LOCAL_ROLES.has(/^[a-z-]+/.exec(office)?.[0] ?? '')) ? { local: 'true' } : {}
}

/** The roles that somebody had as head of a state or of its government. */
function headOf({ fields }: WrittenRow): { head?: string[] } {
  const offices = typeof fields.offices === 'object' ? fields.offices : []
  const roles = offices.map((office) => /^[a-z-]+/.exec(office)?.[0] ?? '').filter((role) => HEAD_ROLES.has(role))
  return roles.length > 0 ? { head: [...new Set(roles)] } : {}
}

/** The words of `needs`, folded and without spaces: what must stand behind a weak head noun. */
function needsOf(lists: readonly FormList[], variants: Variants): { needs?: string[] } {
  const forms = lists.filter(({ heading }) => heading === 'needs').flatMap(({ forms }) => forms)
  const needs = forms.flatMap(({ text }) => spellings(text, variants).map((form) => form.replaceAll(' ', '')))
  return needs.length > 0 ? { needs: [...new Set(needs)] } : {}
}

const AL = '\u0627\u0644'

/** Paradigms see folded letters: what begins with أل they would take for definite. */
const isInflectedAsFolded = (form: string): boolean => foldedText(fold(form.slice(0, 2))) !== AL || form.startsWith(AL)

/** Adds the forms of one row to its dictionary. */
function addForms(
  dictionary: Collected,
  row: number,
  path: string,
  { key, lists }: WrittenRow,
  problems: Problem[],
): void {
  const { category, forms, variants } = dictionary
  const weak = new Set(
    lists
      .filter(({ heading }) => heading === 'weak')
      .flatMap(({ language, forms }) => forms.map(({ text }) => weakKey(language, text))),
  )
  for (const list of lists) {
    if (!isMatched(list)) continue
    for (const { text, line } of list.forms) {
      if (text === '') {
        problems.push({ file: path, line, message: `${key}: empty form`, remedy: 'remove the line' })
        continue
      }
      if (isForPeople(category, list, text)) continue
      const { paradigm, forms: derived } = derive(category, key, list, text)
      const isWeak = (form: string): boolean => weak.has(weakKey(list.language, form))
      // the paradigm of a weak nationality word is weak; of other words only the forms that are listed so
      const base = category === 'country' && isWeak(text) ? WEAK : 0
      const extra = derived.map(({ form }) => base | maddaOf(category, form) | (isWeak(form) ? WEAK : 0))
      const flagsOf = (i: number): number => (derived[i]?.flags ?? 0) | (extra[i] ?? 0) | flagsOfList(path, text)
      const byParadigm = paradigm !== PLAIN && isInflectedAsFolded(text) && extra.every((one) => one === extra[0])
      derived.forEach(({ form }, i) => {
        const written = templates(form, variants)
        // what the paradigm makes when it is unpacked is left out, but for forms with spellings of their own
        if (byParadigm && i > 0 && !(written[0] as string).includes(VARIANT)) return
        for (const template of written)
          forms.push({ template, row, flags: flagsOf(i), paradigm: byParadigm && i === 0 ? paradigm : PLAIN })
      })
    }
  }
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
