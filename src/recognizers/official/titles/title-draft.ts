import { DEFINITE } from '../../../match/entry.ts'
import type { Hit, HitView } from '../../hits.ts'
import type { Candidate, Reading } from '../../recognizer.ts'
import { roleAtBody } from './roles.ts'

/** A title that is being read. */
export interface Draft {
  start: number
  end: number
  endToken: number
  role: string
  acting: boolean
  former: boolean
  portfolios: string[]
  country: string | undefined
  body: Candidate | undefined
  /** The body that the other one is said to be part of. */
  parent: Candidate | undefined
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
  /** What the holder is charged with was taken in. */
  charged: boolean
  /** Another title was taken in. */
  nested: boolean
  /** The person whom the holder serves is named behind it: `سخنگوی` before `پوتین`. */
  ofPerson: boolean
  /** A known person follows who holds the title: `فرستاده ویژه استیو ویتکاف`. */
  isHeld: boolean
  /** An adjective without the article follows the bare title word: `رئيس جديد`, a kind and not a person. */
  generic: boolean
  /** Arabic, `سابق` behind words without the article: `وزير مالية سابق` is anybody who was one, unless he is named beside it. */
  someFormer: boolean
  /** A plural that a list of names shares. */
  shared: boolean
  /** Where the words before adjectives of courtesy end, and the token behind those: `استاندار` of `استاندار محترم`. */
  courtesy: { readonly end: number; readonly behind: number } | undefined
}

/** The portfolios that a row of titles names by itself: its list, or the only one. */
function toldPortfolios(told: unknown): string[] {
  if (Array.isArray(told)) return told.map(String)
  return typeof told === 'string' && told !== '' ? [told] : []
}

/** The draft of a title of which no more than the words of the dictionary have been read. */
export function draftOf({ page, language }: Reading, offices: HitView, hit: Hit, token: number): Draft {
  const endToken = offices.endToken(hit)
  const { id, fields } = offices.row(hit)
  // all fields from the beginning: what reads them sees one shape of objects
  const draft: Draft = {
    start: offices.start(hit),
    end: page.tokenEnds[endToken - 1] as number,
    endToken,
    role: typeof fields.role === 'string' && fields.role !== '' ? fields.role : 'official',
    acting: fields.flag === 'acting',
    former: fields.flag === 'former',
    portfolios: toldPortfolios(fields.portfolios),
    country: typeof fields.country === 'string' ? fields.country : undefined,
    body: undefined,
    parent: undefined,
    rows: [id],
    bare: true,
    loose: false,
    charged: false,
    generic: false,
    someFormer: false,
    shared: false,
    courtesy: undefined,
    nested: false,
    adjective: false,
    ofPerson: false,
    isHeld: false,
    joinedByPreposition: false,
    indefinite: language === 'ar' && endToken === token + 1 && !(offices.flags(hit) & DEFINITE),
  }
  if (typeof fields.class === 'string') draft.role = roleAtBody(offices.row(hit), draft.role, fields.class)
  return draft
}
