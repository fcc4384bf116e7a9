import { BLOCK } from '../../match/entry.ts'
import { AFTER_LA, SWALLOWED } from '../../match/match.ts'
import { symbolOf } from '../../text/characters.ts'
import { isSymbol, WORD } from '../../text/page.ts'
import type { Hit, HitView } from '../hits.ts'
import type { Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'

const BEH = symbolOf('ب')
const DASH = symbolOf('-')
const NOON = symbolOf('ن')
const OFFSPRING = new Set(['offspring'])

/** What the dictionaries of words and cues tell of the tokens beside a body's name. */
export class NeighbouringWords {
  private readonly words: HitView
  protected readonly cues: HitView

  constructor(protected readonly reading: Reading) {
    this.words = viewOf(reading, 'word')
    this.cues = viewOf(reading, 'cue')
  }

  /** Whether a token is a word of the page. */
  isWord(token: number): boolean {
    return token < this.reading.page.tokenCount && this.reading.page.tokenKinds[token] === WORD
  }

  /** Whether words for others who are not told one by one begin in a token: `جمعی از`. */
  opensOthers(token: number): boolean {
    return this.cues.plain(token, 'some-of') >= 0
  }

  /** Whether a phrase of its own begins in a token, whose preposition no noun governs: `به دستور`, `با حضور`. */
  opensPhrase(token: number): boolean {
    return this.cues.plain(token, 'in-person') >= 0
  }

  /** Whether a dictionary of words knows a token as a function word or verb form. */
  isStop(token: number): boolean {
    return this.isOf(token, (key) => key.endsWith('-function') || key.endsWith('-verbs'))
  }

  /** Whether a dictionary of words knows a token as a verb form. */
  isVerb(token: number): boolean {
    return this.isOf(token, (key) => key.endsWith('-verbs'))
  }

  /** Whether any dictionary of words knows a token. */
  isKnown(token: number): boolean {
    return this.isOf(token, () => true)
  }

  private isOf(token: number, accept: (key: string) => boolean): boolean {
    const { words } = this
    for (let hit = words.first(token); hit >= 0; hit = words.after(hit))
      if (words.isPlain(hit) && accept(words.row(hit).key)) return true
    return false
  }

  protected isExact(view: HitView, hit: Hit): boolean {
    return view.isPlain(hit) && !(view.flags(hit) & BLOCK)
  }

  protected exact(view: HitView, token: number, accept: (hit: Hit) => boolean = () => true): Hit {
    return token < this.reading.page.tokenCount
      ? view.longest(token, (hit) => this.isExact(view, hit) && accept(hit))
      : -1
  }

  protected isToward(view: HitView, hit: Hit): boolean {
    const toward = (view.opening(hit) & (AFTER_LA | SWALLOWED)) !== 0
    return toward && view.closing(hit) === 0 && !(view.flags(hit) & BLOCK)
  }

  /** Whether a token is `بن` or another word for somebody's child. */
  isOffspring(token: number): boolean {
    const { symbols, tokenStarts, tokenEnds } = this.reading.page
    const start = tokenStarts[token] as number
    if (tokenEnds[token] === start + 2 && symbols[start] === BEH && symbols[start + 1] === NOON) return true
    return this.cues.isWord(token, OFFSPRING)
  }

  /** Whether a token is a dash. */
  isDash(token: number): boolean {
    return isSymbol(this.reading.page, token, DASH)
  }
}
