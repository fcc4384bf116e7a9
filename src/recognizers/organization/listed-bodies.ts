import { WEAK } from '../../match/entry.ts'
import { AFTER_WA, AT_JOINT, BEFORE_SUFFIX } from '../../match/match.ts'
import type { Hit, HitView } from '../hits.ts'
import type { NameWords } from './name-words.ts'

/** Names have no more tokens than this, as far as lists are read back. */
const LONGEST = 8

/** International bodies that stand in a list beside each other: `UNHCR و WHO`, `اليونيسف والموئل`. */
export class ListedBodies {
  constructor(
    private readonly tokenCount: number,
    private readonly view: HitView,
    private readonly words: NameWords,
  ) {}

  /** Whether a strong name of another international body is coordinated with the name between two tokens. */
  isListed(token: number, after: number): boolean {
    return this.isBefore(token) || this.isBehind(after)
  }

  private isBefore(token: number): boolean {
    const { view, words } = this
    const joined = this.isJoined(token)
    const comma = token > 0 && (words.isComma(token - 1) || words.isAnd(token - 1))
    if (!joined && !comma) return false
    const end = joined ? token : token - 1
    for (let at = end - 1; at >= 0 && at >= end - LONGEST; at--)
      for (let hit = view.first(at); hit >= 0; hit = view.after(hit))
        if (view.endToken(hit) === end && this.isInternational(hit)) return true
    return false
  }

  private isBehind(after: number): boolean {
    const { view, words } = this
    if (after >= this.tokenCount) return false
    const apart = words.isComma(after) || words.isAnd(after)
    const at = apart ? after + 1 : after
    if (at >= this.tokenCount || (!apart && !this.isJoined(at))) return false
    for (let hit = view.first(at); hit >= 0; hit = view.after(hit)) if (this.isInternational(hit)) return true
    return false
  }

  /** Whether the name of a body stands behind و in a token. */
  private isJoined(token: number): boolean {
    const { view } = this
    for (let hit = view.first(token); hit >= 0; hit = view.after(hit)) if (view.opening(hit) & AFTER_WA) return true
    return false
  }

  private isInternational(hit: Hit): boolean {
    const { view } = this
    return (
      view.row(hit).key.startsWith('international/') &&
      !(view.flags(hit) & WEAK) &&
      !(view.opening(hit) & AT_JOINT) &&
      view.closing(hit) !== BEFORE_SUFFIX
    )
  }
}
