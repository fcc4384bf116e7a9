import type { HitView } from '../../hits.ts'
import type { Candidate, Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { beginningAt, endingAt, type Name } from '../names/name.ts'
import { wordsOf } from '../names/name-words.ts'
import type { NameReader } from '../names/names.ts'
import { AMBIGUOUS, FAMILY, GIVEN, ORDINARY, PARTICLE, STOP, UNKNOWN } from '../names/token-class.ts'
import { type Presentation, presentationOf } from '../presentation.ts'
import type { Assembler } from '../side-by-side/assemble.ts'
import { endsPlaceName } from './in-place.ts'
import { type Holder, KnownNames } from './known-names.ts'
import { PrivatePersons } from './private-persons.ts'

const DEED = new Set(['deed'])

/**
 * Office holders of the dictionary whose name stands alone, in none of the `occupied` tokens.
 *
 * @example `وقال المالكي`
 */
export function holdersNamedAlone(
  reading: Reading,
  around: readonly Candidate[],
  assembler: Assembler,
  occupied: Uint8Array,
): Presentation[] {
  const places = new FreePlaces(reading, assembler, occupied)
  const names = new KnownNames(reading, around, assembler).all().filter((name) => places.has(name))
  return withoutPrivate(reading, assembler, names).map((holder) => knownHolder(holder, assembler.names, reading))
}

/** Without those whom the page tells to be somebody else of that name, at any of their mentions. */
function withoutPrivate(reading: Reading, assembler: Assembler, names: readonly Holder[]): readonly Holder[] {
  const occupations = new PrivatePersons(reading, assembler.names.classes, (token) => assembler.hasTitle(token))
  /** The names of each, by every word with which somebody may be called by them. */
  const called = new Set<string>()
  for (const name of names) {
    if (!occupations.has(name)) continue
    const words = wordsOf(reading, name)
    for (let from = 0; from < words.length; from++) called.add(words.slice(from).join(''))
  }
  return called.size === 0 ? names : names.filter((name) => !called.has(wordsOf(reading, name).join('')))
}

/** Tells whether a known name stands alone: not in somebody's title or name, nor in a longer name. */
class FreePlaces {
  private readonly cues: HitView

  constructor(
    private readonly reading: Reading,
    private readonly assembler: Assembler,
    private readonly occupied: Uint8Array,
  ) {
    this.cues = viewOf(reading, 'cue')
  }

  /** Whether a name stands in such a place. */
  has(name: Holder): boolean {
    const { firstToken, endToken } = name
    for (let token = firstToken; token < endToken; token++) if (this.occupied[token]) return false
    if (this.assembler.isNamedAfter(firstToken) || this.isInLongerName(name)) return false
    return (
      endToken - firstToken > 1 || (!endsPlaceName(this.reading, firstToken, endToken) && this.isSurnameAlone(name))
    )
  }

  /** `محمد أحمد المسلم`, `عبدالله بن عبدالعزيز الموسى`: part of somebody else's name. */
  private isInLongerName(name: Holder): boolean {
    const { names } = this.assembler
    const { classes } = names
    const { firstToken, endToken } = name
    // `ابنه أسامة ابن كيران`; not `نجاح ابن كيران`
    const isBehindGiven = classes.of(firstToken - 1) === GIVEN && !classes.isCommon(firstToken - 1)
    if (isBehindGiven && classes.of(firstToken) === PARTICLE) return true
    if (classes.goesOn(endToken) || (!names.isConjoined(name) && classes.leadsTo(firstToken))) return true
    // `خالد بن فيصل السحلي`: the surname of somebody else
    return (
      endToken - firstToken > 1 &&
      classes.of(endToken) === UNKNOWN &&
      classes.isBehindForebear(endToken) &&
      classes.of(endToken - 1) === GIVEN
    )
  }

  /** Whether the word before a surname leads to it, and the one behind it is no name. */
  private isSurnameAlone({ firstToken, endToken, addressed, paired }: Holder): boolean {
    const { honorifics, names } = this.assembler
    const { classes } = names
    // `وقال البدري مدير الكرة`: somebody else, whose title is none of public office
    if (classes.isTitleWord(endToken) && classes.hasArticle(endToken + 1) && !this.assembler.hasTitle(endToken))
      return false
    if (classes.of(endToken) >= FAMILY) return false
    const isBehindHonorific = honorifics.isBehindOne(firstToken)
    if ((addressed && isBehindHonorific) || classes.isDefiniteHonorific(firstToken - 1)) return true
    const own = classes.of(firstToken)
    const before = isBehindHonorific ? STOP : classes.of(firstToken - 1)
    if (own <= ORDINARY && !paired) return false
    // `الجهد البارز`: an ordinary word unless a verb, a preposition, a deed or a mark stands before it
    if (own === AMBIGUOUS && before > STOP && !this.isDeed(firstToken - 1)) return false
    return before < FAMILY || paired
  }

  /** `تصريحات`, `زيارة` before who does it. */
  private isDeed(token: number): boolean {
    return this.reading.language === 'ar' && this.cues.isWord(token, DEED)
  }
}

/** A known name, and what belongs to it: the house behind it (`محمد بن نايف بن عبدالعزيز` + `آل سعود`), `سید` before it. */
function knownHolder(holder: Holder, names: NameReader, reading: Reading): Presentation {
  const { firstToken, endToken } = holder
  let name: Name = holder
  if (endToken - firstToken > 1) {
    if (names.classes.isHouse(endToken)) name = withHouse(holder, names)
    else if (reading.language === 'fa' && names.classes.isSayyid(firstToken - 1)) name = withSayyid(holder, reading)
  }
  return presentationOf('name of a known office holder', name, [], [], holder.served, true)
}

/** A known name with `سید`, as the dictionary has it without: `سید` + `عزت الله ضرغامی`. */
function withSayyid(holder: Holder, { page }: Reading): Name {
  const first = holder.firstToken - 1
  return beginningAt(holder, page.tokenStarts[first] as number, { firstToken: first, written: holder })
}

/** A known name with its house, as the dictionary has it without. */
function withHouse(holder: Holder, names: NameReader): Name {
  const whole = names.extended(endingAt(holder, holder.end, holder.endToken + 1))
  return beginningAt(whole, whole.start, { firstToken: whole.firstToken, written: holder })
}
