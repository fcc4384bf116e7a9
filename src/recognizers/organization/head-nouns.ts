import { BLOCK, DEFINITE, DUAL, PLURAL, type Row } from '../../match/entry.ts'
import { SWALLOWED } from '../../match/match.ts'
import { RowNumbers } from '../../match/row-numbers.ts'
import { SYMBOL_CHARACTERS, SYMBOL_COUNT, symbolOf } from '../../text/characters.ts'
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

/** Words of which one must stand behind a head noun. */
interface Needs {
  readonly words: ReadonlySet<string>
  /** How many letters the longest of them has. */
  readonly longest: number
  /** For each first letter, one bit for some of the second ones: almost all that stands there is passed over by this alone. */
  readonly heads: readonly number[]
}

/** What the dictionary says of a head noun. */
interface HeadKind extends Pick<HeadNoun, 'row' | 'class' | 'kind' | 'takes' | 'weak'> {
  readonly needs: Needs | undefined
}

const symbolAt = (word: string, at: number): number => SYMBOL_CHARACTERS.indexOf(word.charAt(at))

function needsOf(list: readonly string[]): Needs | undefined {
  if (list.length === 0) return undefined
  const heads = new Array<number>(SYMBOL_COUNT).fill(0)
  for (const word of list) {
    const first = symbolAt(word, 0)
    // of one letter: whatever follows may be the next word
    heads[first] = (heads[first] as number) | (word.length > 1 ? 1 << (symbolAt(word, 1) & 31) : -1)
  }
  return { words: new Set(list), longest: Math.max(...list.map(({ length }) => length)), heads }
}

const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined || value === '' ? [] : typeof value === 'string' ? [value] : value

const kinds = new WeakMap<Row, HeadKind>()

/** What a row says, read once. */
function kindOf(row: Row): HeadKind {
  let kind = kinds.get(row)
  if (!kind) {
    const { id, fields } = row
    kind = {
      row: id,
      class: typeof fields.class === 'string' ? fields.class : 'other',
      kind: fields.kind === 'international' ? 'international' : 'government',
      takes: listOf(fields.takes),
      needs: needsOf(listOf(fields.needs)),
      weak: fields.weak === 'true',
    }
    kinds.set(row, kind)
  }
  return kind
}

const PRAISE = RowNumbers.ofKeys('praise')

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
      if (end > longest && found.length > 0) found.length = 0
      longest = end
      const kind = kindOf(view.row(hit))
      const endToken = this.behindPraise(view.endToken(hit))
      const definite = (flags & DEFINITE) !== 0 || (view.opening(hit) & SWALLOWED) !== 0
      found.push({
        row: kind.row,
        class: kind.class,
        kind: kind.kind,
        takes: kind.takes,
        start: view.start(hit),
        end,
        endToken,
        definite,
        needEnd: kind.needs ? this.needEnd(endToken, kind.needs, definite) : endToken,
        weak: kind.weak,
      })
    }
    return found.length > 1 ? found.sort((a, b) => b.needEnd - a.needEnd) : found
  }

  /** `شورای محترم نگهبان`: the token behind an adjective of courtesy. */
  private behindPraise(token: number): number {
    const { words } = this
    for (let hit = words.first(token); hit >= 0; hit = words.after(hit))
      if (words.number(hit, PRAISE) !== 0) return token + 1
    return token
  }

  /** The longest words of a list behind a head noun; behind a definite one each with its article. */
  private needEnd(token: number, { words, longest, heads }: Needs, definite: boolean): number {
    const { page, language } = this.reading
    const withArticle = definite && language !== 'fa'
    let end = token
    let written = ''
    for (let at = token; at < page.tokenCount && at < token + MOST_WORDS && page.tokenKinds[at] === WORD; at++) {
      let start = page.tokenStarts[at] as number
      if (withArticle) {
        if (page.symbols[start] !== ALIF || page.symbols[start + 1] !== LAM) break
        start += 2
      }
      if (at === token && !this.mayBegin(start, page.tokenEnds[at] as number, heads)) break
      if (written.length + (page.tokenEnds[at] as number) - start > longest) break
      written += foldedText(page, start, page.tokenEnds[at] as number)
      if (words.has(written)) end = at + 1
    }
    return end
  }

  /** Whether one of the words with these beginnings may begin in a token, be it over its end. */
  private mayBegin(start: number, end: number, heads: readonly number[]): boolean {
    const { symbols } = this.reading.page
    const seconds = heads[symbols[start] as number] as number
    return end - start < 2 ? seconds !== 0 : ((seconds >> ((symbols[start + 1] as number) & 31)) & 1) !== 0
  }
}
