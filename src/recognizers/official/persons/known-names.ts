import type { Candidate, Reading } from '../../recognizer.ts'
import type { Name } from '../names/name.ts'
import { wordsOf } from '../names/name-words.ts'
import type { Assembler } from '../side-by-side/assemble.ts'
import { homesOn } from './homes.ts'
import { type KnownMention, KnownPeople } from './known-people.ts'
import { SurnamesAlone } from './surnames-alone.ts'

/** A name with the state that the dictionary alone tells. */
export interface Holder extends Name {
  readonly served?: string | undefined
  /** و joins it to the office holder before it. */
  readonly paired: boolean
  readonly addressed: boolean
}

const holderOf = (
  { start, end, firstToken, endToken, known, quoted, addressed }: KnownMention,
  paired: boolean,
  served?: string,
): Holder => ({ start, end, firstToken, endToken, known, quoted, addressed, paired, served })

/**
 * Names of known office holders on a page. A surname that others bear too counts where it may stand alone (`وقال المالكي`),
 * and nowhere on the page behind somebody's given name; one that is a given name or a word (`عباس`, `عنان`)
 * only where the page names the holder's state, or for the head of an international body such a body.
 */
export class KnownNames {
  private readonly people: KnownPeople
  private readonly surnames: SurnamesAlone
  private readonly found: Holder[] = []
  /** Surnames that others bear too, by their letters; null: somebody else's on this page. */
  private readonly shared = new Map<string, Holder[] | null>()

  constructor(
    private readonly reading: Reading,
    around: readonly Candidate[],
    assembler: Assembler,
  ) {
    this.people = new KnownPeople(reading)
    this.surnames = new SurnamesAlone(reading, assembler, this.people, homesOn(around))
  }

  /** All of them, those that nobody else bears first. */
  all(): readonly Holder[] {
    /** Where the name ends that was taken last. */
    let end = -1
    for (const name of this.people.mentions()) {
      const paired = name.firstToken === end && this.surnames.isPaired(name)
      if (!name.weak) this.found.push(holderOf(name, paired))
      else if (!this.takesShared(name, paired)) continue
      end = name.endToken
    }
    for (const names of this.shared.values()) for (const name of names ?? []) this.found.push(name)
    return this.found
  }

  /** Takes a surname that others bear too, where it may stand alone. */
  private takesShared(name: KnownMention, paired: boolean): boolean {
    const { surnames } = this
    if (surnames.isPlayer(name)) return false
    const letters = wordsOf(this.reading, name).join('')
    const before = surnames.classBefore(name)
    const same = this.shared.get(letters)
    if (surnames.isAnothers(name, before)) {
      this.shared.set(letters, null)
      return false
    }
    if (same === null || !surnames.mayStand(name, before, paired)) return false
    const served = this.reading.language === 'fa' ? this.people.stateOf(name) : undefined
    const holder = holderOf(name, paired, served)
    if (same) same.push(holder)
    else this.shared.set(letters, [holder])
    return true
  }
}
