import type { Lexicon } from '../match/lexicon.ts'
import type { Hits } from '../match/match.ts'
import type { Seldom } from '../match/seldom.ts'
import type { Page } from '../text/page.ts'
import type { Certainty, Entity, Language, Mention } from '../types.ts'
import type { Marks } from './marks.ts'
import type { Views } from './views.ts'

/** What a recognizer reads: one page, folded, cut and matched. Offsets are folded ones until the last stage. */
export interface Reading {
  readonly page: Page
  readonly hits: Hits
  readonly lexicon: Lexicon
  /** The dictionaries that are matched word by word. */
  readonly seldom?: Seldom | undefined
  readonly language: Language
  /** Memory that `marksOn` uses again. */
  readonly marks?: Marks | undefined
  /** What `viewOf` has made so far. */
  views?: Views | undefined
  /** What `Kept` has worked out so far, and of which candidates. */
  kept?: Map<object, { readonly selected: readonly Candidate[]; readonly value: unknown }> | undefined
  /** The document's day as the caller gave it, ISO 8601. */
  readonly reference?: string | undefined
}

/**
 * What a recognizer proposes; `select` decides what stands. Built-in recognizers make all candidates with all of these fields in
 * this order (those of dates end with `weight` and `fields`, for the size of `diwan/dates`): everybody reads them, and what has one
 * or two shapes is read without a search for its fields.
 */
export interface Candidate<Fields = object> {
  readonly type: string
  /** Folded offsets of the span. */
  readonly start: number
  readonly end: number
  readonly rule: string
  /** Ids of the dictionary rows behind it. */
  readonly rows: readonly string[]
  certainty: Certainty
  /** Support: among candidates that cannot stand together the heavier set wins; by default the length in folded units. */
  readonly weight: number
  /** Further folded stretches that belong to it (the titles of an official): no candidate may cross them. */
  readonly parts?: readonly FoldedSpan[] | undefined
  /** Folded stretches in which no other entity may lie (a person's name). */
  readonly closed?: readonly FoldedSpan[] | undefined
  /** The fields of the entity other than those of `Mention`. */
  readonly fields: Fields
}

/** Categories that the built-in recognizers ask for few words of a page: names and ordinary words. */
export const SELDOM: readonly string[] = ['name', 'word', 'organization-word']

/** A stretch of folded text. */
export interface FoldedSpan {
  readonly start: number
  readonly end: number
}

/** What `resolve` of a recognizer sees: all candidates that stand, in reading order. */
export interface Resolution {
  readonly reading: Reading
  readonly selected: readonly Candidate[]
  /** The id that a selected candidate's entity has. */
  idOf(candidate: Candidate): number
  /** Whether a candidate was selected. */
  stands(candidate: Candidate): boolean
  /** A folded stretch as a span of the original text. */
  span(stretch: FoldedSpan): { start: number; end: number; text: string }
}

/** Finds one type of entity. `E` is the entity's type in the result. */
export interface Recognizer<E extends Mention<string> = Mention<string>> {
  readonly type: E['type']
  /**
   * Categories of which it asks for few words, and only by `HitView`: where all recognizers of an extractor say so,
   * they are matched word by word.
   */
  readonly seldom?: readonly string[]
  /** Proposes candidates; `earlier` are those of the recognizers before it in the list. */
  recognize(reading: Reading, earlier: readonly Candidate[]): readonly Candidate[]
  /** The fields of the entity of one selected candidate; without it they are `candidate.fields` as they are. */
  resolve?(candidate: Candidate, resolution: Resolution): Omit<E, keyof Mention<string>>
  /** Only for the type: the entity that comes out. */
  readonly entity?: E
}

/** The entity types that a list of recognizers yields. */
export type EntityOf<R> = R extends Recognizer<infer E> ? E : never

/** A built-in recognizer's type name. */
export type BuiltIn = Entity['type']

/**
 * Makes a recognizer of a third party from a plain object; the result type of `createExtractor()` grows by its entity.
 * @example
 * const plate = defineRecognizer<Plate>({ type: 'plate', recognize: ({ page }) => [] })
 */
export function defineRecognizer<E extends Mention<string>>(recognizer: Recognizer<E>): Recognizer<E> {
  if (typeof recognizer?.recognize !== 'function')
    throw new TypeError('defineRecognizer: `recognize` must be a function that returns candidates')
  if (typeof recognizer.type !== 'string' || recognizer.type === '')
    throw new TypeError('defineRecognizer: `type` must be a name for the entities, such as "plate"')
  return recognizer
}
