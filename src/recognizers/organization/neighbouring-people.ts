import { BLOCK, DUAL, PLURAL } from '../../match/entry.ts'
import { AFTER_WA } from '../../match/match.ts'
import type { HitView } from '../hits.ts'
import type { Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'
import { NeighbouringWords } from './neighbouring-words.ts'

/** So many words a title has before a body. */
const LONGEST_TITLE = 3
/** Who heads a body, where his title goes on with its name. */
const HEADS = new Set(['director', 'director-general', 'head', 'commander', 'chief-of-staff', 'secretary-general'])
/** The row of those who head the service of a portfolio in a place. */
const PORTFOLIO_HEAD = 'offices/head-of-a-portfolio'
/** Honorifics of sovereigns and rulers, whose offices are bodies: `مكتب سمو الحاكم`. */
const STYLES = new Set(['excellency-president', 'highness', 'majesty', 'royal-highness'])

/** Titles, honorifics and names of people beside a body's name. */
export class NeighbouringPeople extends NeighbouringWords {
  private readonly offices: HitView
  private readonly honorifics: HitView
  private readonly names: HitView

  constructor(reading: Reading) {
    super(reading)
    this.offices = viewOf(reading, 'office')
    this.honorifics = viewOf(reading, 'honorific')
    this.names = viewOf(reading, 'name')
  }

  /** The end of the title in a token; the token where there is none. */
  title(token: number): number {
    const hit = this.exact(this.offices, token)
    return hit < 0 ? token : this.offices.endToken(hit)
  }

  /** The end of the title behind ل in a token (`لوزير`); the token where there is none. */
  titleToward(token: number): number {
    const { offices } = this
    const hit = offices.longest(token, (hit) => this.isToward(offices, hit) && !(offices.flags(hit) & (DUAL | PLURAL)))
    return hit < 0 ? token : offices.endToken(hit)
  }

  /** Whether a title stands in a token. */
  endsTitle(token: number): boolean {
    return this.exact(this.offices, token) >= 0
  }

  /** Whether a title ends right before a token: `أمين عام` before `مجلس`. */
  isBehindTitle(token: number): boolean {
    const { offices } = this
    for (let at = token - 1; at >= 0 && token - at <= LONGEST_TITLE; at--)
      for (let hit = offices.first(at); hit >= 0; hit = offices.after(hit))
        if (offices.endToken(hit) === token && offices.closing(hit) === 0 && !(offices.flags(hit) & BLOCK)) return true
    return false
  }

  /** The same, where the title is that of one who heads a body: `مدير` before `الأمن العام`. */
  isHeaded(token: number): boolean {
    const { offices } = this
    for (let at = token - 1; at >= 0 && token - at <= LONGEST_TITLE; at--)
      for (let hit = offices.first(at); hit >= 0; hit = offices.after(hit))
        if (
          offices.endToken(hit) === token &&
          offices.closing(hit) === 0 &&
          !(offices.flags(hit) & BLOCK) &&
          HEADS.has(String(offices.row(hit).fields.role))
        )
          return true
    return false
  }

  /** Whether a token is the title of one who has a portfolio; in Arabic a director's service is a body (`مدير الأمن العام`). */
  isMinister(token: number): boolean {
    const { offices } = this
    for (let hit = offices.first(token); hit >= 0; hit = offices.after(hit)) {
      const { takes, role } = offices.row(hit).fields
      if (
        offices.closing(hit) === 0 &&
        takes === 'portfolio' &&
        !(this.reading.language === 'ar' && HEADS.has(String(role)))
      )
        return true
    }
    return false
  }

  /** `رئیس` before `دادگستری یزد`: whether a token is the Persian title of who heads a service, and a place stands in another. */
  isHeadIn(token: number, place: number): boolean {
    const { offices, reading, cues } = this
    if (reading.language !== 'fa' || place >= reading.page.tokenCount) return false
    if (cues.plain(place, 'area') < 0 && viewOf(reading, 'place').longestWhole(place) < 0) return false
    return offices.longest(token, (hit) => offices.row(hit).id === PORTFOLIO_HEAD && offices.closing(hit) === 0) >= 0
  }

  /** Whether an honorific begins in a token. */
  isHonorific(token: number): boolean {
    return this.exact(this.honorifics, token) >= 0
  }

  /** The end of a sovereign's style that begins in a token (`صاحب السمو`); the token where there is none. */
  style(token: number): number {
    const hit = this.exact(this.honorifics, token, (hit) => STYLES.has(this.honorifics.row(hit).key))
    return hit < 0 ? token : this.honorifics.endToken(hit)
  }

  /** Whether an honorific with و written before it stands in a token: `والمهندس`. */
  isJoinedHonorific(token: number): boolean {
    const { honorifics } = this
    return (
      honorifics.longest(token, (hit) => honorifics.opening(hit) === AFTER_WA && honorifics.closing(hit) === 0) >= 0
    )
  }

  /** Whether an honorific, or a given name that is no other word and a further name, begins in a token. */
  introducesPerson(token: number): boolean {
    if (!this.isWord(token)) return false
    if (this.isHonorific(token)) return true
    return (
      this.isWord(token + 1) && this.names.hasPlain(token) && !this.isKnown(token) && this.names.hasPlain(token + 1)
    )
  }
}
