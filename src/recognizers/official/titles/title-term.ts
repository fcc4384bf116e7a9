import type { Draft } from './title-draft.ts'
import type { TitleSurroundings } from './title-surroundings.ts'

/** Roles of those who serve in one government after the other. */
const OF_GOVERNMENT = new Set(['deputy-minister', 'minister', 'president', 'spokesperson', 'vice-president'])

/**
 * Takes in by its number the government or parliament of which somebody was.
 *
 * @example `وزیر نفت` grows over `دولت نهم`, `نماینده` over `دوره هشتم` before `مجلس`.
 */
export class TitleTerm {
  constructor(private readonly around: TitleSurroundings) {}

  /** Extends a Persian title over such words. */
  extend(draft: Draft, token: number): boolean {
    if (this.around.reading.language !== 'fa') return false
    return this.government(draft, token) || this.parliament(draft, token)
  }

  /** `نهم` behind `معاون اول دولت`, `دولت نهم` behind `وزیر نفت`. */
  private government(draft: Draft, token: number): boolean {
    const { around } = this
    if (!OF_GOVERNMENT.has(draft.role) || draft.country !== undefined || draft.body) return false
    // the word before may be one for a state, too: `وزیر کشور`
    const begins = around.cue(token, 'government-of') >= 0
    if (!begins && around.cue(token - 1, 'government-of') < 0) return false
    const at = begins ? token + 1 : token
    if (!around.isOrdinal(at)) return false
    around.overWords(draft, at + 1)
    return true
  }

  /** `دوره هشتم` before `مجلس`: the parliament is still to come. */
  private parliament(draft: Draft, token: number): boolean {
    const { around } = this
    if (!draft.bare || around.cue(token, 'term') < 0 || !around.isOrdinal(token + 1)) return false
    if (token + 2 >= around.reading.page.tokenCount || !around.bodyAt(token + 2)) return false
    around.overWords(draft, token + 2)
    draft.bare = true
    return true
  }
}
