import { NUMBER } from '../../text/page.ts'
import type { HitView } from '../hits.ts'
import type { Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'
import type { NameWords } from './name-words.ts'

/** A commission, its article, a note, and how many of them at the most. */
const MOST = 3

/** Reads the article by which Persian commissions are called: `کمیسیون` + `ماده ۱۰۰`, `ماده یک تبصره یک قانون …`. */
export class Articles {
  private readonly numbers: HitView

  constructor(
    private readonly reading: Reading,
    private readonly words: NameWords,
  ) {
    this.numbers = viewOf(reading, 'number')
  }

  /** The end of the articles and notes that begin in a token; the token where there are none. */
  end(token: number): number {
    let at = token
    for (let i = 0; i < MOST && this.words.is('articles', at); i++) {
      const number = this.number(at + 1)
      if (number === at + 1) break
      at = number
    }
    return at
  }

  /** The end of the number that begins in a token, in figures or words; the token where there is none. */
  number(token: number): number {
    const { page } = this.reading
    if (token >= page.tokenCount) return token
    if (page.tokenKinds[token] === NUMBER) return token + 1
    const { numbers } = this
    const hit = numbers.longest(token, (hit) => numbers.isPlain(hit))
    return hit < 0 ? token : numbers.endToken(hit)
  }
}
