import { BLOCK, WEAK } from '../../../match/entry.ts'
import { AFTER_WA, AT_JOINT } from '../../../match/match.ts'
import type { Hit, HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import type { Name } from '../names/name.ts'
import { INTERNATIONAL } from './homes.ts'

/** An office holder of the dictionary. */
export interface KnownPerson {
  readonly key: string
  readonly country: string | undefined
  /** The offices that are known are of a state or an international body, none of a town, a province, a directorate. */
  readonly isNational: boolean
  /** Was once the head of a state or government. */
  readonly isHead: boolean
}

/** How many letters a name has that many other words end in. */
const SHORT = 3
/** So many words of a name may look like something else. */
const MOST_BEFORE = 3

/** A known office holder's name in the text. */
export interface KnownMention extends Name {
  /** Other people bear the name too. */
  readonly weak: boolean
  /** Alone the surname counts only where the page names such a state, or an international body. */
  readonly needsHome: boolean
  /** Behind an honorific the surname counts by itself: `آقای روحانی`. */
  readonly addressed: boolean
}

/** Looks names up in the dictionary of office holders, where one is in use. */
export class KnownPeople {
  private readonly view: HitView

  constructor(private readonly reading: Reading) {
    this.view = viewOf(reading, 'person', false)
  }

  /** The office holder of just this name; undefined where two have it, or others too and no title tells (`titled`). */
  find(own: Name, titled: boolean): KnownPerson | undefined {
    const { view } = this
    const name = own.written ?? own
    let found: KnownPerson | undefined
    for (let hit = view.first(name.firstToken); hit >= 0; hit = view.after(hit)) {
      if (view.start(hit) !== name.start || view.end(hit) !== name.end) continue
      if (!titled && view.flags(hit) & WEAK) continue
      const { key, fields } = view.row(hit)
      if (found && found.key !== key) return undefined
      const country = typeof fields.country === 'string' ? fields.country : undefined
      found = { key, country, isNational: fields.local === undefined, isHead: fields.head !== undefined }
    }
    return found
  }

  /** The whole name of an office holder, of two words or more, that begins in a token, and the state that he serves. */
  holderAt(token: number): { name: Name; country: string | undefined } | undefined {
    const { view } = this
    const hit = view.longest(token, (hit) => view.isPlain(hit) && view.endToken(hit) > token + 1)
    if (hit < 0 || view.flags(hit) & (BLOCK | WEAK)) return undefined
    const { country } = view.row(hit).fields
    return { name: this.nameOf(hit, token), country: typeof country === 'string' ? country : undefined }
  }

  /** The whole name of an office holder of which a shorter one is the end: `خه لي فنغ`, of which `لي` is a word; the shorter one where there is none. */
  whole(name: Name, free: number): Name {
    for (let token = Math.max(free, name.firstToken - MOST_BEFORE); token < name.firstToken; token++) {
      const holder = this.view.has(token) ? this.holderAt(token)?.name : undefined
      if (holder?.endToken === name.endToken) return holder
    }
    return name
  }

  /** The whole name of an office holder that ends before a token, in a word that is none of names: `جاك لو`. */
  before(endToken: number, free: number): Name | undefined {
    const { view } = this
    for (let token = Math.max(free, endToken - MOST_BEFORE); token < endToken - 1; token++) {
      if (!view.has(token)) continue
      const hit = view.longest(token, (hit) => view.closing(hit) === 0 && (view.opening(hit) & ~AFTER_WA) === 0)
      if (hit < 0 || view.endToken(hit) !== endToken || view.flags(hit) & (BLOCK | WEAK)) continue
      return this.nameOf(hit, token)
    }
    return undefined
  }

  /** The words of a hit that begins in a token, as a name. */
  private nameOf(hit: Hit, token: number): Name {
    const { view } = this
    const endToken = view.endToken(hit)
    const [start, end] = [view.start(hit), view.end(hit)]
    return { start, end, firstToken: token, endToken, known: endToken - token, quoted: false }
  }

  /** Names of office holders, wherever they stand. */
  *mentions(): Generator<KnownMention> {
    const { view } = this
    const { tokenCount } = this.reading.page
    let free = 0
    for (let token = view.next(0); token < tokenCount; token = view.next(token + 1)) {
      if (token < free) continue
      const hit = view.longest(token, (hit) => view.closing(hit) === 0 && (view.opening(hit) & AT_JOINT) === 0)
      if (hit < 0) continue
      free = view.endToken(hit)
      if (view.flags(hit) & BLOCK || this.isTooEarly(hit, token)) continue
      // `كابي` is hardly `ك` and a name of three letters
      if (view.end(hit) - view.start(hit) <= SHORT && (view.opening(hit) & ~AFTER_WA) !== 0) continue
      yield {
        ...this.nameOf(hit, token),
        weak: (view.flags(hit) & WEAK) !== 0,
        needsHome: view.row(hit).fields.alone === 'home',
        addressed: view.row(hit).fields.alone === 'addressed',
      }
    }
  }

  /** Whether the document is older than the first office of all who are called so: they are no officials yet. */
  private isTooEarly(mention: Hit, token: number): boolean {
    const { view } = this
    const year = this.reading.reference?.slice(0, 4)
    if (year === undefined) return false
    for (let hit = view.first(token); hit >= 0; hit = view.after(hit)) {
      if (view.start(hit) !== view.start(mention) || view.end(hit) !== view.end(mention)) continue
      const { since } = view.row(hit).fields
      if (typeof since !== 'string' || since <= year) return false
    }
    return true
  }

  /** The codes of the states of all who are called by just this name, or `INTERNATIONAL`. */
  homesOf({ firstToken, start, end }: Name): Set<string> {
    const { view } = this
    const homes = new Set<string>()
    for (let hit = view.first(firstToken); hit >= 0; hit = view.after(hit))
      if (view.start(hit) === start && view.end(hit) === end)
        homes.add(String(view.row(hit).fields.country || INTERNATIONAL))
    return homes
  }

  /** The one state of all who are called by just this name: of `پوتین`; undefined where they serve two or none. */
  stateOf(name: Name): string | undefined {
    const [home, other] = this.homesOf(name)
    return other === undefined && home !== INTERNATIONAL ? home : undefined
  }
}
