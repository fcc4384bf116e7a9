import type { Row } from '../../../match/entry.ts'
import { foldedToken, tokenAt } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import type { Candidate } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { classOfBody, roleAtBody } from './roles.ts'
import type { Draft } from './title-draft.ts'
import type { TitleSurroundings } from './title-surroundings.ts'

/** Under this key stands the first ministry of a page: of its two head nouns a title may have the other. */
const MINISTRY = 'ministry'

/**
 * Takes in the head noun of a body that the page has named before.
 *
 * @example `رئیس` grows over `این سازمان` where `سازمان تأمین اجتماعی` stands before it.
 */
export class TitleBodyTold {
  private readonly ministryHeads: HitView
  /** The first body of the page that begins with each word. */
  private told: Map<string, Candidate> | undefined

  constructor(
    private readonly around: TitleSurroundings,
    private readonly earlier: readonly Candidate[],
  ) {
    this.ministryHeads = viewOf(around.reading, 'ministry-head')
  }

  /** Over `این سازمان`, `این وزارتخانه`: the title's role becomes that of one at such a body. */
  extend(draft: Draft, token: number, takes: string, row: Row): boolean {
    if (this.around.reading.language !== 'fa' || !draft.bare || draft.body) return false
    if (takes !== 'body' && takes !== 'free' && takes !== 'title') return false
    if (this.around.cue(token, 'this-one') < 0 || token + 1 >= this.around.reading.page.tokenCount) return false
    const body = this.bodies.get(this.keyAt(token + 1))
    if (!body || body.end > draft.start) return false
    this.around.overWords(draft, token + 2)
    // what follows is the sentence: `مدیرکل این آژانس` before `نسبت به`
    draft.loose = true
    draft.role = roleAtBody(row, draft.role, classOfBody(body))
    return true
  }

  private get bodies(): ReadonlyMap<string, Candidate> {
    if (this.told) return this.told
    const told = new Map<string, Candidate>()
    for (const candidate of this.earlier) {
      if (candidate.type !== 'ministry' && candidate.type !== 'organization') continue
      const key =
        candidate.type === 'ministry' ? MINISTRY : this.keyAt(tokenAt(this.around.reading.page, candidate.start))
      const known = told.get(key)
      if (!known || candidate.end < known.end) told.set(key, candidate)
    }
    this.told = told
    return told
  }

  private keyAt(token: number): string {
    if (this.ministryHeads.has(token)) return MINISTRY
    const { page } = this.around.reading
    return foldedToken(page, token)
  }
}
