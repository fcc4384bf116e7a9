import { rowOfForm } from '../../match/lookup.ts'
import { RowNumbers } from '../../match/row-numbers.ts'
import { SPACE, symbolOf } from '../../text/characters.ts'
import { WORD } from '../../text/page.ts'
import type { HitView } from '../hits.ts'
import type { Reading } from '../recognizer.ts'
import { lexiconOf, viewOf } from '../views.ts'
import type { OrganizationCandidate } from './index.ts'
import type { NameWords } from './name-words.ts'
import type { Neighbours } from './neighbours.ts'

const COUNCIL = RowNumbers.ofKeys('ar-majlis')
/** The endings of the dual in construct. */
const DUAL = new Set(['ا', 'ی'].map(symbolOf))
const ROWS = 'organizations/'
const PARLIAMENT = 'parliament'

/**
 * Reads two councils, one of them a parliament, under one head in the dual: two bodies, the head with the first.
 *
 * @example `مجلسي النواب` and `الشيوخ` in `أمام مجلسي النواب والشيوخ`
 */
export class TwoCouncils {
  private readonly heads: HitView

  constructor(
    private readonly reading: Reading,
    private readonly words: NameWords,
    private readonly around: Neighbours,
  ) {
    this.heads = viewOf(reading, 'organization-head')
  }

  /** The two bodies that begin in a token; none where they are no councils, or what a minister is in charge of. */
  at(token: number): readonly OrganizationCandidate[] {
    const { reading, heads, words } = this
    if (reading.language !== 'ar') return []
    const { symbols, tokenStarts, tokenEnds, tokenKinds } = reading.page
    let hit = heads.first(token)
    while (hit >= 0 && !(heads.number(hit, COUNCIL) !== 0 && DUAL.has(symbols[heads.end(hit) - 1] as number)))
      hit = heads.after(hit)
    const first = token + 1
    const second = token + 2
    if (hit < 0 || heads.closing(hit) !== 0 || tokenKinds[first] !== WORD || tokenKinds[second] !== WORD) return []
    if (!words.hasArticleAt(first) || !words.isJoinedDefinite(second) || this.isField(token)) return []
    const start = (tokenStarts[second] as number) + 1
    // without the ending of the dual
    const council = symbols.slice(heads.start(hit), heads.end(hit) - 1)
    const classes = [this.classOf(council, tokenStarts[first] as number, first), this.classOf(council, start, second)]
    if (!classes.includes(PARLIAMENT) || classes.includes(undefined)) return []
    return [
      bodyOf(heads.start(hit), tokenEnds[first] as number, classes[0] as string),
      bodyOf(start, tokenEnds[second] as number, classes[1] as string),
    ]
  }

  /** The class of the body that a word with the article names behind a noun; undefined where the dictionary has none. */
  private classOf(council: Uint8Array, from: number, token: number): string | undefined {
    const { symbols, tokenEnds } = this.reading.page
    const name = Uint8Array.from([...council, SPACE, ...symbols.slice(from, tokenEnds[token] as number)])
    const type = rowOfForm(lexiconOf(this.reading, 'organization'), ROWS, name)?.fields.class
    return typeof type === 'string' ? type : undefined
  }

  /** `وزير شؤون` before `مجلسي الشورى والنواب`. */
  private isField(token: number): boolean {
    const { portfolios } = this.around
    if (portfolios.at(token) !== undefined) return true
    return token > 0 && portfolios.list(token - 1, { afterLam: true }).length > 0
  }
}

const bodyOf = (start: number, end: number, type: string): OrganizationCandidate => ({
  type: 'organization',
  start,
  end,
  rule: 'two councils',
  rows: [],
  certainty: 'likely',
  weight: (end - start) * 1.5,
  parts: undefined,
  closed: undefined,
  fields: { kind: 'government', class: type },
})
