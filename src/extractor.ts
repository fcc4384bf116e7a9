import { checkCall } from './check-call.ts'
import type { PackedDictionary } from './match/entry.ts'
import { languageOfForms } from './match/language-of-forms.ts'
import { buildLexicon, type Lexicon } from './match/lexicon.ts'
import { match, type Suffixes, suffixesOf } from './match/match.ts'
import { SeldomDictionaries } from './match/seldom.ts'
import { firstFrom, select } from './match/select.ts'
import { mentionOf, spanOf } from './mention.ts'
import { Marks } from './recognizers/marks.ts'
import {
  type Candidate,
  type EntityOf,
  type Reading,
  type Recognizer,
  type Resolution,
  SELDOM,
} from './recognizers/recognizer.ts'
import { arabicPage } from './text/arabic-page.ts'
import { readPage } from './text/page.ts'
import { pageLanguage } from './text/page-language.ts'
import type { Extraction, ExtractOptions, Mention } from './types.ts'

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

/** The memory of pages with more folded units than this is given back. */
const LARGEST_SPARE = 1 << 16

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
  let spare: Required<Pick<Reading, 'page' | 'hits' | 'marks'>> | undefined
  let seldom: SeldomDictionaries | undefined
  const known = recognizers.map(({ type }) => type)
  return (text, given = {}) => {
    const { reference, language, types } = checkCall(text, given, known)
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
    const folded = readPage(text, free?.page)
    const spoken =
      language ??
      pageLanguage(folded) ??
      languageOfForms(match(folded, lexicon, suffixes, true), lexicon, folded.tokenCount, SELDOM)
    const page = spoken === 'fa' ? folded : arabicPage(folded)
    // match
    const hits = match(page, lexicon, suffixes, spoken !== 'fa', free?.hits)
    // recognize
    const marks = (free?.marks ?? new Marks()).begin(page.tokenCount)
    const reading: Reading = {
      page,
      hits,
      lexicon,
      seldom: seldom?.on(page, spoken !== 'fa'),
      language: spoken,
      marks,
      views: undefined,
      kept: undefined,
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
    if (page.symbols.length <= LARGEST_SPARE) {
      spare = { page, hits, marks }
      reading.seldom?.close()
    }
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
  // they are in reading order: to look for one takes less time than to keep a table of all
  const indexOf = (candidate: Candidate): number => {
    for (let i = firstFrom(selected, candidate.start); selected[i]?.start === candidate.start; i++)
      if (selected[i] === candidate) return i
    return -1
  }
  const resolution: Resolution = {
    reading,
    selected,
    idOf: (candidate) => indexOf(candidate) + 1,
    stands: (candidate) => indexOf(candidate) >= 0,
    span: (stretch) => spanOf(page, stretch),
  }
  const byType = new Map<string, Recognizer>()
  for (const recognizer of recognizers) byType.set(recognizer.type, recognizer)
  const entities: Mention<string>[] = []
  for (const candidate of selected) {
    const fields = byType.get(candidate.type)?.resolve?.(candidate, resolution) ?? candidate.fields
    entities.push(mentionOf(reading, candidate, fields, entities.length + 1))
  }
  return entities
}
