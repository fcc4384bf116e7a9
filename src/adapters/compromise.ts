/**
 * diwan in compromise, and compromise for the Latin script in an Arabic or Persian page.
 * compromise is a peer: this module holds types of its own and loads it only when `findLatinNames()` needs it.
 */
import { extract } from '../extract.ts'
import type { Entity, ExtractOptions, Span } from '../types.ts'

/** What is used of a compromise view. */
export interface CompromiseView {
  docs: readonly (readonly CompromiseTerm[])[]
  text(form?: string): string
  update(pointers: readonly (readonly number[])[]): CompromiseView
  tag(tag: string): CompromiseView
  match(match: string): CompromiseView
  compute(name: string): CompromiseView
  people(): CompromiseView
  organizations(): CompromiseView
  json(options: object): { text: string; offset: { start: number; length: number } }[]
}

interface CompromiseTerm {
  text: string
  pre: string
  post: string
}

/** `nlp` of compromise. */
export type Compromise = (text: string) => unknown

/** The compromise tag of each entity type. */
const TAGS: Readonly<Record<string, string>> = {
  country: 'DiwanCountry',
  ministry: 'DiwanMinistry',
  organization: 'DiwanOrganization',
  official: 'DiwanOfficial',
  date: 'DiwanDate',
}

/** Options of {@link diwanPlugin}. */
export interface DiwanPluginOptions extends ExtractOptions {
  /** What finds the entities; diwan's own `extract` unless given. */
  extract?: (
    text: string,
    options?: ExtractOptions,
  ) => { entities: readonly (Pick<Entity, 'type' | 'start' | 'end'> | (Span & { type: string }))[] }
}

/**
 * A compromise plugin. `doc.diwan()` tags the terms of diwan's entities (`#DiwanMinistry`, `#DiwanOfficial`, `#DiwanCountry`,
 * `#DiwanOrganization`, `#DiwanDate`) and gives the document back; `doc.ministries()`, `doc.officials()` and `doc.countries()` are their views.
 * compromise parts words at blanks, so a term is tagged when an entity holds part of it (`وبالعراق`).
 *
 * @example
 * nlp.plugin(diwanPlugin())
 * nlp('التقى وزير الخارجية العراقي').diwan().match('#DiwanOfficial').text()
 * @throws {TypeError} from `doc.diwan()` if compromise gives no text
 */
export function diwanPlugin(options: DiwanPluginOptions = {}): {
  tags: Record<string, object>
  api: (View: { prototype: object }) => void
} {
  const { extract: find = extract, ...extractOptions } = options
  return {
    tags: {
      DiwanCountry: { is: 'Place' },
      DiwanMinistry: { is: 'Organization' },
      DiwanOrganization: { is: 'Organization' },
      DiwanOfficial: { is: 'Person' },
      DiwanDate: { is: 'Date' },
    },
    api: (View) => {
      const view = (tag: string | undefined) =>
        function (this: CompromiseView & { diwan(): CompromiseView }) {
          return this.diwan().match(`#${tag}+`)
        }
      Object.assign(View.prototype, {
        diwan(this: CompromiseView) {
          tagEntities(this, (text) => find(text, extractOptions).entities)
          return this
        },
        ministries: view(TAGS['ministry']),
        officials: view(TAGS['official']),
        countries: view(TAGS['country']),
      })
    },
  }
}

/** Tags the terms that entities touch. */
function tagEntities(
  view: CompromiseView,
  find: (text: string) => readonly ((Span & { type: string }) | Pick<Entity, 'type' | 'start' | 'end'>)[],
): void {
  // the text as compromise keeps it: each term with what stands before and after it
  let text = ''
  const places: { start: number; end: number; sentence: number; term: number }[] = []
  view.docs.forEach((terms, sentence) => {
    terms.forEach((term, index) => {
      text += term.pre
      places.push({ start: text.length, end: text.length + term.text.length, sentence, term: index })
      text += term.text + term.post
    })
  })
  const entities = [...find(text)].sort((a, b) => a.start - b.start)
  let first = 0
  for (const entity of entities) {
    while (first < places.length && (places[first] as { end: number }).end <= entity.start) first++
    const tag = TAGS[entity.type]
    if (tag === undefined) continue
    const pointers = new Map<number, [number, number, number]>()
    for (let i = first; i < places.length; i++) {
      const place = places[i] as { start: number; end: number; sentence: number; term: number }
      if (place.start >= entity.end) break
      if (place.end <= entity.start) continue
      const pointer = pointers.get(place.sentence)
      if (pointer === undefined) pointers.set(place.sentence, [place.sentence, place.term, place.term + 1])
      else pointer[2] = place.term + 1
    }
    if (pointers.size > 0) view.update([...pointers.values()]).tag(tag)
  }
}

/** A name in Latin script that compromise found; `start` and `end` are UTF-16 code units of the given text. */
export interface LatinName extends Span {
  type: 'person' | 'organization'
}

const isLatin = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)
/** What may stand between Latin words of one run: blanks, digits, common punctuation. */
const isBetween = (code: number): boolean =>
  code === 0x20 ||
  code === 0xa0 ||
  (code >= 0x30 && code <= 0x39) ||
  code === 0x2e ||
  code === 0x2c ||
  code === 0x27 ||
  code === 0x2019 ||
  code === 0x2d ||
  code === 0x26

/**
 * The runs of Latin script in a text, each at least two letters long. Places are UTF-16 code units.
 *
 * @example
 * latinRuns('گزارش OECD در UN') // [{ text: 'OECD', … }, { text: 'UN', … }]
 */
export function latinRuns(text: string): Span[] {
  const runs: Span[] = []
  for (let i = 0; i < text.length; ) {
    if (!isLatin(text.charCodeAt(i))) {
      i++
      continue
    }
    const start = i
    let end = i
    while (i < text.length && (isLatin(text.charCodeAt(i)) || isBetween(text.charCodeAt(i))))
      if (isLatin(text.charCodeAt(i++))) end = i
    if (end - start > 1) runs.push({ start, end, text: text.slice(start, end) })
  }
  return runs
}

/**
 * People and organizations that compromise reads in the Latin-script runs of an Arabic or Persian page.
 * Dates in Latin letters are diwan's own. Without `nlp`, compromise is imported on the first run that is found.
 *
 * @example
 * await findLatinNames('به گزارش UNESCO، Mohammad Javad Zarif گفت') // organization, person
 * @throws {TypeError} if `text` is not a string
 * @throws {Error} if compromise is not installed and no `nlp` was given
 */
export async function findLatinNames(text: string, nlp?: Compromise): Promise<LatinName[]> {
  if (typeof text !== 'string')
    throw new TypeError(`findLatinNames: expected a string, got ${text === null ? 'null' : typeof text}`)
  const runs = latinRuns(text)
  if (runs.length === 0) return []
  const read: Compromise = nlp ?? ((await import('compromise')).default as unknown as Compromise)
  const names: LatinName[] = []
  for (const run of runs) {
    const view = read(run.text) as CompromiseView
    for (const [type, found] of [
      ['person', view.people()],
      ['organization', view.organizations()],
    ] as const) {
      for (const { offset } of found.json({ offset: true })) {
        let start = run.start + offset.start
        let end = Math.min(run.end, start + offset.length)
        while (end > start && !isLatin(text.charCodeAt(end - 1))) end--
        while (start < end && !isLatin(text.charCodeAt(start))) start++
        if (end > start && !names.some((name) => name.start < end && start < name.end))
          names.push({ type, start, end, text: text.slice(start, end) })
      }
    }
  }
  return names.sort((a, b) => a.start - b.start)
}
