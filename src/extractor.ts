import type { PackedDictionary } from './match/entry.ts'
import { buildLexicon, type Lexicon } from './match/lexicon.ts'
import { match, type Suffixes, suffixesOf } from './match/match.ts'
import { SeldomDictionaries } from './match/seldom.ts'
import { select } from './match/select.ts'
import type { Candidate, EntityOf, FoldedSpan, Reading, Recognizer, Resolution } from './recognizers/recognizer.ts'
import { originalEnd, originalStart } from './text/fold.ts'
import { readPage } from './text/page.ts'
import { pageLanguage } from './text/page-language.ts'
import type { Extraction, ExtractOptions, Language, Mention } from './types.ts'

/** What an extractor is made of. */
export interface ExtractorOptions<R extends readonly Recognizer[]> {
  /** In the order in which they run; later ones see what earlier ones propose. */
  readonly recognizers: R
  readonly dictionaries: readonly PackedDictionary[]
  /** Endings that may be written onto a dictionary form, folded; see `dictionaries/clitics.yaml`. */
  readonly suffixes?: readonly string[]
}

/** A function from text to its entities. */
export type Extractor<E> = (text: string, options?: ExtractOptions) => Extraction<E>

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/

/** Throws for what is no ISO day: the message names the form that is expected. */
export function checkReference(reference: unknown): void {
  if (reference === undefined) return
  const invalid = () =>
    new RangeError(`reference: expected an ISO 8601 day such as "2014-02-07", got ${JSON.stringify(reference)}`)
  if (typeof reference !== 'string' || !ISO_DAY.test(reference)) throw invalid()
  const time = Date.parse(`${reference}T00:00:00Z`)
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== reference) throw invalid()
}

/** The memory of pages with more folded units than this is given back. */
const LARGEST_SPARE = 1 << 16

const LANGUAGES: readonly unknown[] = ['ar', 'fa', 'und', undefined]

function checkLanguage(language: unknown): void {
  if (!LANGUAGES.includes(language))
    throw new RangeError(`language: expected "ar" or "fa", got ${JSON.stringify(language)}`)
}

function checkTypes(types: unknown, known: readonly string[]): void {
  if (types === undefined) return
  if (!Array.isArray(types)) throw new TypeError(`types: expected a list of entity types, got ${JSON.stringify(types)}`)
  const unknown = types.find((type) => !known.includes(type as string))
  if (unknown !== undefined)
    throw new RangeError(`types: no type ${JSON.stringify(unknown)}; there are ${known.join(', ')}`)
}

/**
 * Makes an extractor from recognizers and dictionaries; dictionaries are unpacked at its first call.
 * @example
 * const extract = createExtractor({ recognizers: [country, date], dictionaries: [countries, calendars] })
 * extract('زار العراق').entities[0].code // 'IQ'
 */
export function createExtractor<const R extends readonly Recognizer[]>(
  options: ExtractorOptions<R>,
): Extractor<EntityOf<R[number]>> {
  type E = EntityOf<R[number]>
  const recognizers = options.recognizers as readonly Recognizer[]
  let lexicon: Lexicon | undefined
  let suffixes: Suffixes | undefined
  let spare: Pick<Reading, 'page' | 'hits'> | undefined
  let seldom: SeldomDictionaries | undefined
  const known = recognizers.map(({ type }) => type)
  return (text, given = {}) => {
    if (typeof text !== 'string')
      throw new TypeError(`text: expected a string, got ${text === null ? 'null' : typeof text}`)
    if (given === null || typeof given !== 'object')
      throw new TypeError(`options: expected an object, got ${given === null ? 'null' : typeof given}`)
    const { reference, language, types } = given
    checkReference(reference)
    checkLanguage(language)
    checkTypes(types, known)
    suffixes ??= suffixesOf(options.suffixes ?? [])
    if (!lexicon) {
      const isSeldom = ({ category }: PackedDictionary) => recognizers.every((one) => one.seldom?.includes(category))
      lexicon = buildLexicon(options.dictionaries.filter((one) => !isSeldom(one)))
      seldom = new SeldomDictionaries(options.dictionaries.filter(isSeldom), suffixes)
    }
    // the memory of the page before; none while that is still being read
    const free = spare
    spare = undefined
    // fold
    const page = readPage(text, free?.page)
    const spoken = language ?? pageLanguage(page)
    // match
    const hits = match(page, lexicon, suffixes, spoken !== 'fa', free?.hits)
    // recognize
    const reading: Reading = {
      page,
      hits,
      lexicon,
      seldom: seldom?.on(page, spoken !== 'fa'),
      language: spoken,
      reference,
    }
    const candidates: Candidate[] = []
    for (const recognizer of recognizers) {
      const proposed = recognizer.recognize(reading, candidates)
      for (let i = 0; i < proposed.length; i++) candidates.push(proposed[i] as Candidate)
    }
    // select
    const selected = select(candidates)
    // resolve
    const entities = resolve(reading, selected, recognizers) as unknown as E[]
    if (page.symbols.length <= LARGEST_SPARE) spare = { page, hits }
    return {
      text,
      language: spoken,
      ...(reference === undefined ? {} : { reference }),
      entities: types ? entities.filter((entity) => types.includes((entity as Mention<string>).type)) : entities,
    }
  }
}

/** The entities of the selected candidates, with spans in the original text. */
function resolve(
  reading: Reading,
  selected: readonly Candidate[],
  recognizers: readonly Recognizer[],
): Mention<string>[] {
  const { page } = reading
  const ids = new Map<Candidate, number>()
  for (const candidate of selected) ids.set(candidate, ids.size + 1)
  const resolution: Resolution = {
    reading,
    selected,
    idOf: (candidate) => ids.get(candidate) as number,
    stands: (candidate) => ids.has(candidate),
    span(stretch: FoldedSpan) {
      const start = originalStart(page, stretch.start)
      const end = originalEnd(page, stretch.end)
      return { start, end, text: page.text.slice(start, end) }
    },
  }
  const byType = new Map<string, Recognizer>()
  for (const recognizer of recognizers) byType.set(recognizer.type, recognizer)
  const entities: Mention<string>[] = []
  for (const candidate of selected) {
    const { start, end, text } = resolution.span(candidate)
    const fields = byType.get(candidate.type)?.resolve?.(candidate, resolution) ?? candidate.fields
    const entity = {
      id: entities.length + 1,
      type: candidate.type,
      start,
      end,
      text,
      language: languageOf(reading, candidate),
      ...fields,
      certainty: candidate.certainty,
      source: { rule: candidate.rule, rows: candidate.rows.slice() },
    }
    entities.push(entity)
  }
  return entities
}

/** Latin mentions have no language of the two; others are of the page's. */
function languageOf({ page, language }: Reading, { start }: Candidate): Language {
  const code = page.text.charCodeAt(page.starts[start] as number)
  return code < 0x0600 ? 'und' : language
}
