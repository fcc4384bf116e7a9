import { RowNumbers } from '../../../match/row-numbers.ts'
import { symbolOf } from '../../../text/characters.ts'
import { isSymbol } from '../../../text/page.ts'
import type { Hit, HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { isFullName, type Name } from '../names/name.ts'
import type { NameReader } from '../names/names.ts'
import { UNKNOWN } from '../names/token-class.ts'
import type { KnownPeople } from '../persons/known-people.ts'
import type { Element } from '../presentation.ts'

const COMMA = symbolOf(',')
/** The number of a parent among attendants. */
const PARENT = 2
const ATTENDANTS = new RowNumbers(({ key }) => (key === 'parent' ? PARENT : key === 'attendant' ? 1 : 0))
/** The most words of `الطبيب الشخصي`. */
const LONGEST = 3

/**
 * Takes the name off a title before which a relative, driver, lawyer of its holder is told: it is that person's.
 *
 * @example `زوجة الرئيس السوري هيفاء الأحمد`; not `زوجة الرئيس السيسي`, whose name is the holder's
 */
export class Attendants {
  private readonly cues: HitView

  constructor(
    private readonly reading: Reading,
    private readonly names: NameReader,
    private readonly people: KnownPeople,
  ) {
    this.cues = viewOf(reading, 'cue')
  }

  /** A chain without the attendant and the name that is theirs. */
  without(chain: Element[]): Element[] {
    if (chain.length < 2) return chain
    const title = chain.findIndex(({ kind }) => kind === 'title')
    const first = chain[title]
    const attendant = first && this.before(first.firstToken)
    if (attendant === undefined) return chain
    const start = this.cues.token(attendant)
    // `عبدالغنی برادر معاون نخست\u200cوزیر`: part of the name
    if (chain.some(({ firstToken, endToken }) => firstToken < start && endToken > start)) return chain
    // `برادر` is an honorific too, `ابنة عم` might be a name
    const own = chain.filter(({ firstToken }) => firstToken >= start)
    if (own[0] !== first) own.splice(0, own.indexOf(first as Element))
    const end = own.findIndex(({ kind }) => kind !== 'title')
    const next = own[end]
    if (!next || this.isNamed(start)) return own
    const isApart = next.firstToken > (own[end - 1] as Element).endToken
    const isParent = this.cues.number(attendant, ATTENDANTS) === PARENT
    if (!isApart && (isParent || (next.kind === 'name' && this.isHolders(next.name)))) return own
    return own.slice(0, end)
  }

  /** The word for an attendant right before a token. */
  private before(token: number): Hit | undefined {
    const { cues } = this
    for (let at = Math.max(0, token - LONGEST); at < token; at++)
      for (let hit = cues.first(at); hit >= 0; hit = cues.after(hit))
        if (cues.endToken(hit) === token && cues.number(hit, ATTENDANTS) !== 0) return hit
    return undefined
  }

  /** `مها سالم ابنة الرئيس الأسبق …`, `مها سالم، ابنة الرئيس …`: whether the attendant's own name stands before. */
  private isNamed(token: number): boolean {
    if (isSymbol(this.reading.page, token - 1, COMMA)) return isFullName(this.names.before(token - 1))
    return token > 0 && this.names.classes.of(token - 1) >= UNKNOWN
  }

  /** Whether a name right behind a title is its holder's: a surname alone, or that of a known office holder. */
  private isHolders(name: Name): boolean {
    return name.endToken - name.firstToken === 1 || this.people.find(name, true) !== undefined
  }
}
