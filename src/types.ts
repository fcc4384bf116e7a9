/**
 * The result types of diwan: plain JSON, one discriminated union, offsets into the text that was given.
 * What each field means, and where a span begins and ends, is told in `docs/entities.md`.
 */

/** A stretch of the given text, in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  start: number
  end: number
  text: string
}

/** How far the text itself settles what an entity is: `sure`, `likely`, or a `guess`. */
export type Certainty = 'sure' | 'likely' | 'guess'

/** `und`: neither Arabic nor Persian (`OECD`, `19 October 2021`). */
export type Language = 'ar' | 'fa' | 'und'

/** The rule and the dictionary rows (`countries/EG`) that made an entity. */
export interface Source {
  rule: string
  rows: string[]
}

/** What all entities share; `id` is unique in its extraction, links point to it. */
export interface Mention<T extends string> extends Span {
  id: number
  type: T
  language: Language
  certainty: Certainty
  source: Source
}

/** A sovereign state, by name or by nationality word; `code` is ISO 3166-1 alpha-2 (former states: ISO 3166-3). */
export interface Country extends Mention<'country'> {
  code: string
  form: 'name' | 'demonym'
  alternatives?: string[]
}

/** A named ministry; `key` is that of the dictionary (`iq/planning`) where it is known. */
export interface Ministry extends Mention<'ministry'> {
  portfolios: string[]
  country?: string
  key?: string
  alternatives?: string[]
}

/** A body of a state other than its ministries, or an intergovernmental organisation. */
export interface Organization extends Mention<'organization'> {
  kind: 'government' | 'international'
  country?: string
  key?: string
}

/** A title written at a mention, with its institution and qualifiers. */
export interface Position extends Span {
  role: string
  acting?: true
  former?: true
  portfolios?: string[]
  country?: string
  /**
   * The body written inside the title (`entity`: its id), or the one known from it (`key`); `parent`: the id of the body that
   * the title says it is part of.
   */
  institution?: { entity?: number; key?: string; parent?: number }
}

/** A person in office: the span is the name, else the first title. */
export interface Official extends Mention<'official'> {
  name?: Span
  honorifics: Span[]
  positions: Position[]
  country?: string
  mention: 'full' | 'name' | 'position'
  /** All mentions of one person in one document share it, a title alone (`الوزير`) where the page leaves no doubt whose it is. */
  person: string
  /** The key of the dictionary of office holders (`us/john-kerry`), where the name is known there. */
  key?: string
}

/** The parts of a date that the text states, in the calendar of the text. */
export interface DateFields {
  year?: number
  month?: number
  day?: number
  /** 1 Monday … 7 Sunday, as in ISO 8601. */
  weekday?: number
  hour?: number
  minute?: number
}

/** The unit in which a date is stated. */
export type DateGrain = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade' | 'century'

/** A point or span of calendar time. */
export interface CalendarDate extends Mention<'date'> {
  calendar: 'gregorian' | 'jalali' | 'hijri' | 'relative'
  /** By which reckoning a Hijri day was converted. */
  hijri?: 'umm-al-qura' | 'tabular'
  stated: { from: DateFields; to?: DateFields }
  /** ISO 8601 in the Gregorian calendar; absent where text and reference do not settle it. */
  value?: string
  grain: DateGrain
}

/** Any entity that diwan finds by itself. */
export type Entity = Country | Ministry | Organization | Official | CalendarDate

/** The names of the built-in entity types. */
export type EntityType = Entity['type']

/** The whole result: entities in reading order, the outermost first. */
export interface Extraction<E = Entity> {
  text: string
  language: Language
  reference?: string
  entities: E[]
}

/** Options of one call. */
export interface ExtractOptions {
  /** The day of the document, ISO 8601 (`2014-02-07`): what relative dates are relative to. */
  reference?: string
  /** The language of the page where it is known; else it is told from the letters. */
  language?: 'ar' | 'fa'
  /** Only these types are returned; links (`institution.entity`) may lead to entities that are left out. */
  types?: readonly string[]
}
