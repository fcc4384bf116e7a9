import { BLOCK, DEFINITE, DUAL, PLURAL } from '../../match/entry.ts'
import { SWALLOWED } from '../../match/match.ts'
import { symbolOf } from '../../text/characters.ts'
import { foldedText } from '../../text/fold.ts'
import { WORD } from '../../text/page.ts'
import type { HitView } from '../hits.ts'
import type { Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'

const ALIF = symbolOf('ا')
const LAM = symbolOf('ل')
const MOST_WORDS = 4

/** A head noun where it may open the name of a body. */
export interface HeadNoun {
  readonly row: string
  readonly class: string
  readonly kind: 'government' | 'international'
  /** What may follow besides words of names: `place`, `title`, `state`, `portfolio`. */
  readonly takes: readonly string[]
  readonly start: number
  readonly end: number
  readonly endToken: number
  readonly definite: boolean
  /** The end of the words of `needs` behind it; `endToken` where there are none. */
  readonly needEnd: number
  /** Often no body: only words of `needs` open a name. */
  readonly weak: boolean
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>()

function setOf(list: readonly string[]): ReadonlySet<string> {
  let made = sets.get(list)
  if (!made) {
    made = new Set(list)
    sets.set(list, made)
  }
  return made
}

const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined || value === '' ? [] : typeof value === 'string' ? [value] : value

/** Reads head nouns (`organizations/heads.yaml`) and the words that weak ones need behind them. */
export class HeadNouns {
  private readonly view: HitView
  private readonly words: HitView

  constructor(private readonly reading: Reading) {
    this.view = viewOf(reading, 'organization-head')
    this.words = viewOf(reading, 'organization-word')
  }

  /** Whether some head noun stands in a token, singular or plural, whatever follows. */
  has(token: number): boolean {
    for (let hit = this.view.first(token); hit >= 0; hit = this.view.after(hit))
      if (this.view.closing(hit) === 0 && !(this.view.flags(hit) & BLOCK)) return true
    return false
  }

  /**
   * The readings of the longest head noun in a token, those whose needs are met first:
   * `للجنة` is `ل` + `لجنة` as well as `ل` + `اللجنة`.
   */
  at(token: number): readonly HeadNoun[] {
    const { view } = this
    const found: HeadNoun[] = []
    let longest = 0
    for (let hit = view.first(token); hit >= 0; hit = view.after(hit)) {
      const flags = view.flags(hit)
      if (view.closing(hit) !== 0) continue
      const end = view.end(hit)
      // a phrase in which the noun is something else: `مجلس الإدارة`
      if (flags & BLOCK) return []
      if (end < longest || flags & (PLURAL | DUAL)) continue
      if (end > longest) found.length = 0
      longest = end
      const { id, fields } = view.row(hit)
      const endToken = this.behindPraise(view.endToken(hit))
      const definite = (flags & DEFINITE) !== 0 || (view.opening(hit) & SWALLOWED) !== 0
      found.push({
        row: id,
        class: typeof fields.class === 'string' ? fields.class : 'other',
        kind: fields.kind === 'international' ? 'international' : 'government',
        takes: listOf(fields.takes),
        start: view.start(hit),
        end,
        endToken,
        definite,
        needEnd: this.needEnd(endToken, listOf(fields.needs), definite),
        weak: fields.weak === 'true',
      })
    }
    return found.length > 1 ? found.sort((a, b) => b.needEnd - a.needEnd) : found
  }

  /** `شورای محترم نگهبان`: the token behind an adjective of courtesy. */
  private behindPraise(token: number): number {
    for (const hit of this.words.at(token)) if (this.words.row(hit).key === 'praise') return token + 1
    return token
  }

  /** The longest words of a list behind a head noun; behind a definite one each with its article. */
  private needEnd(token: number, needs: readonly string[], definite: boolean): number {
    if (needs.length === 0) return token
    const { page, language } = this.reading
    const known = setOf(needs)
    let end = token
    let written = ''
    for (let at = token; at < page.tokenCount && at < token + MOST_WORDS && page.tokenKinds[at] === WORD; at++) {
      let start = page.tokenStarts[at] as number
      if (definite && language !== 'fa') {
        if (page.symbols[start] !== ALIF || page.symbols[start + 1] !== LAM) break
        start += 2
      }
      written += foldedText(page, start, page.tokenEnds[at] as number)
      if (known.has(written)) end = at + 1
    }
    return end
  }
}
