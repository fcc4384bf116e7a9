import type { Candidate } from '../recognizer.ts'

/** A title that is being read. */
export interface Draft {
  start: number
  end: number
  endToken: number
  role: string
  acting: boolean
  former: boolean
  portfolios: string[]
  country?: string
  body?: Candidate
  rows: string[]
  bare: boolean
  /** Words behind the title that no dictionary knows were taken in. */
  loose: boolean
  /** Arabic, one word, without the article. */
  indefinite: boolean
  /** Nothing but a nationality word follows. */
  adjective: boolean
  /** A preposition joins the body to a title without article: `مسؤول بوزارة …`, anybody there. */
  joinedByPreposition: boolean
  /** Another title was taken in. */
  nested: boolean
  /** The person whom the holder serves is named behind it: `سخنگوی` before `پوتین`. */
  ofPerson: boolean
  /** An adjective without the article follows the bare title word: `رئيس جديد`, a kind and not a person. */
  generic: boolean
}
