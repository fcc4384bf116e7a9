import type { CountryFields } from '../../country/index.ts'
import type { OrganizationFields } from '../../organization/index.ts'
import type { Candidate, Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { ReportLayout, SPEAKING } from '../called/report-layout.ts'
import type { Name } from '../names/name.ts'
import type { NameClasses } from '../names/name-classes.ts'
import { wordsOf } from '../names/name-words.ts'
import { AMBIGUOUS, BREAK, FAMILY, GIVEN, ORDINARY, PARTICLE, STOP, UNKNOWN } from '../names/token-class.ts'
import type { Presentation } from '../presentation.ts'
import type { Assembler } from '../side-by-side/assemble.ts'
import { isSportsPage } from '../sports-page.ts'
import { INTERNATIONAL, type KnownMention, KnownPeople } from './known-people.ts'

/** A name with the state that the dictionary alone tells. */
interface Holder extends Name {
  readonly served?: string | undefined
  /** و joins it to the office holder before it. */
  readonly paired?: boolean
  readonly addressed?: boolean
}

const DEED = new Set(['deed'])
const ANY_OF = new Set(['any-of'])
/** Whose surnames most bearers of Persian names on a page have. */
const HOME = 'IR'
/** How many letters a surname has that is unlikely to be another word. */
const LONG = 4
const NONE: readonly never[] = []

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
  const cues = viewOf(reading, 'cue')
  const isDeed = (token: number) => reading.language === 'ar' && cues.isWord(token, DEED)
  return holdersOf(reading, around, assembler)
    .filter((name) => isFree(occupied, assembler, name, isDeed))
    .map(knownHolder)
}

/**
 * Names of known office holders. A surname that others bear too counts where it stands as in `وقال المالكي`,
 * and nowhere on the page behind somebody's given name; one that is a given name or a word (`عباس`, `عنان`)
 * only where the page names the holder's state, or for the head of an international body such a body.
 */
function holdersOf(reading: Reading, around: readonly Candidate[], assembler: Assembler): Holder[] {
  const homes = homesOn(around)
  const { classes } = assembler.names
  const holders: Holder[] = []
  const shared = new Map<string, Holder[] | null>()
  const cues = viewOf(reading, 'cue')
  const layout = new ReportLayout(reading)
  const people = new KnownPeople(reading)
  const isAtHome = (name: KnownMention) => [...people.homesOf(name)].some((home) => homes.has(home))
  /** `سراغ پوتین` on a Persian page that names his state. */
  const isOfPage = (name: KnownMention) => {
    const state = people.stateOf(name)
    return (
      reading.language === 'fa' &&
      name.end - name.start >= LONG &&
      state !== undefined &&
      state !== HOME &&
      homes.has(state)
    )
  }
  /** `واعظی گفت` at the head of a Persian sentence. */
  const opensSaying = ({ firstToken, endToken }: Name) =>
    reading.language === 'fa' &&
    layout.mayHeadSentence(firstToken) &&
    layout.headsSentence(firstToken, NONE) &&
    layout.isCue(endToken, SPEAKING)
  let sports: boolean | undefined
  const isOnSportsPage = ({ firstToken }: Name) => {
    if (classes.of(firstToken) !== PARTICLE) return false
    sports ??= isSportsPage(reading)
    return sports
  }
  /** `طالب أنان`: a verb that is a name too. */
  const followsVerb = ({ firstToken }: Name) =>
    reading.language === 'ar' && classes.of(firstToken - 1) === AMBIGUOUS && classes.isVerb(firstToken - 1)
  /** `تصريحات الأسد`, where the page names his state. */
  const isDoer = (name: KnownMention) =>
    reading.language === 'ar' && cues.isWord(name.firstToken - 1, DEED) && isAtHome(name)
  /** `بوتين وميركل`: whether و joins a surname to the office holder who was read last. */
  let previous = -1
  const isPaired = (name: KnownMention) =>
    reading.language === 'ar' && name.firstToken === previous && classes.beginsWithWaw(previous) && isAtHome(name)
  /** `آقای روحانی`: the surname of a head of state behind an honorific. */
  const isHeadAddressed = ({ addressed, firstToken, endToken }: KnownMention) =>
    addressed && reading.language === 'fa' && isBehindHonorific(assembler, firstToken) && classes.of(endToken) < FAMILY
  for (const name of people.mentions()) {
    const paired = isPaired(name)
    if (!name.weak) {
      holders.push({ ...name, paired })
      previous = name.endToken
      continue
    }
    const letters = wordsOf(reading, name).join('')
    // `دا سيلفا` on a sports page is a player or a coach
    if (reading.language === 'ar' && !name.needsHome && isOnSportsPage(name)) continue
    // `صبري وعنان`
    const before =
      assembler.names.isConjoined(name) || isAddressed(classes, name) || isHeadAddressed(name) || followsVerb(name)
        ? STOP
        : classes.of(name.firstToken - 1)
    const same = shared.get(letters)
    // a word with a numeral (`یک کری`) is a common noun on this page
    const isCounted = cues.isWord(name.firstToken - 1, ANY_OF)
    // `پوتین عاشق …`: a word that is a name too is more often none
    const furtherName = isOfPage(name) ? FAMILY : AMBIGUOUS
    if (before >= UNKNOWN || classes.of(name.endToken) >= furtherName || isCounted) shared.set(letters, null)
    else if (same === null) continue
    else if (
      !paired &&
      !isHeadAddressed(name) &&
      !isLikelyName(reading, classes, name, isDoer(name), () => isAtHome(name))
    )
      continue
    else if (
      !isHeadAddressed(name) &&
      !mayLead(reading, classes, name, before) &&
      !isOfPage(name) &&
      !opensSaying(name) &&
      !isDoer(name)
    )
      continue
    else {
      const holder = { ...name, paired, served: reading.language === 'fa' ? people.stateOf(name) : undefined }
      previous = name.endToken
      if (same) same.push(holder)
      else shared.set(letters, [holder])
    }
  }
  for (const names of shared.values()) for (const name of names ?? []) holders.push(name)
  return holders
}

/** `السيد ظريف`: whether an honorific with its article stands before an Arabic surname. */
const isAddressed = (classes: NameClasses, { firstToken, endToken }: Name): boolean =>
  endToken - firstToken === 1 &&
  firstToken > 0 &&
  classes.isHonorificWord(firstToken - 1) &&
  classes.hasArticle(firstToken - 1)

/** Whether a known name stands alone: not in somebody's title or name, nor in a longer name. */
function isFree(occupied: Uint8Array, assembler: Assembler, name: Holder, isDeed: (token: number) => boolean): boolean {
  const { firstToken, endToken } = name
  const { classes } = assembler.names
  for (let token = firstToken; token < endToken; token++) if (occupied[token]) return false
  if (assembler.isNamedAfter(firstToken)) return false
  // `محمد أحمد المسلم`, `عبدالله بن عبدالعزيز الموسى`: part of somebody else's name
  if (classes.goesOn(endToken) || (!assembler.names.isConjoined(name) && classes.leadsTo(firstToken))) return false
  // `خالد بن فيصل السحلي`: the surname of somebody else
  if (endToken - firstToken > 1)
    return !(
      classes.of(endToken) === UNKNOWN &&
      classes.hasArticle(endToken) &&
      classes.of(endToken - 1) === GIVEN &&
      classes.of(endToken - 2) === PARTICLE
    )
  // `وقال البدري مدير الكرة`: somebody else, whose title is none of public office
  if (classes.isTitleWord(endToken) && classes.hasArticle(endToken + 1) && !assembler.hasTitle(endToken)) return false
  if (name.addressed && isBehindHonorific(assembler, firstToken)) return classes.of(endToken) < FAMILY
  const own = classes.of(firstToken)
  if (isAddressed(classes, name)) return classes.of(endToken) < FAMILY
  const before = isBehindHonorific(assembler, firstToken) ? STOP : classes.of(firstToken - 1)
  const isWord = own <= ORDINARY && !name.paired
  // `الجهد البارز`: an ordinary word unless a verb, a preposition, a deed or a mark stands before it
  if (isWord || (own === AMBIGUOUS && before > STOP && !isDeed(firstToken - 1))) return false
  return (before < FAMILY || name.paired === true) && classes.of(endToken) < FAMILY
}

/** The most tokens of an honorific such as `آیت الله`. */
const LONGEST_HONORIFIC = 3

/** Whether an honorific ends where a name begins, be its words names too: `آیت الله`. */
function isBehindHonorific(assembler: Assembler, firstToken: number): boolean {
  for (let token = Math.max(0, firstToken - LONGEST_HONORIFIC); token < firstToken; token++)
    if (assembler.honorifics.has(token) && assembler.honorifics.at(token)?.endToken === firstToken) return true
  return false
}

const knownHolder = (holder: Holder): Presentation => ({
  name: holder,
  honorifics: [],
  titles: [],
  rule: 'name of a known office holder',
  called: true,
  ...(holder.served === undefined ? {} : { country: holder.served }),
})

/** Whether a surname may stand alone behind a word of a class: a verb, a preposition; in Arabic a noun that it defines (`خطة عنان`), too. */
const mayLead = (
  { language }: Reading,
  classes: NameClasses,
  { firstToken, endToken }: Name,
  before: number,
): boolean =>
  before === STOP ||
  (language === 'ar' &&
    (before === ORDINARY
      ? !classes.hasArticle(firstToken) && !classes.hasArticle(firstToken - 1)
      : before === BREAK && classes.of(endToken) === STOP))

/**
 * Whether a word is of no other kind than names. The surname that is also a given name (`عباس`) or a word (`عنان`) needs the page
 * to name where its bearer holds office, or to be what a verb of the page stands before (`قال عباس إن`).
 */
function isLikelyName(
  { language }: Reading,
  classes: NameClasses,
  name: KnownMention,
  isDoer: boolean,
  isAtHome: () => boolean,
): boolean {
  const { firstToken, endToken, needsHome } = name
  const kind = classes.of(firstToken)
  // `دا سيلفا`, `بو حبيب`
  const isKnown = kind === FAMILY || kind === GIVEN || (kind === PARTICLE && endToken - firstToken > 1)
  if ((isKnown && !needsHome) || isDoer) return true
  if (language === 'ar' && isAddressed(classes, name)) return isAtHome()
  const isSubject = language === 'ar' && classes.isVerb(firstToken - 1) && classes.of(firstToken + 1) <= STOP
  return (isSubject || (isKnown && classes.of(firstToken - 1) <= STOP)) && isAtHome()
}

/** The states that a page names; `INTERNATIONAL` where it names an international body. */
function homesOn(around: readonly Candidate[]): Set<string> {
  const homes = new Set<string>()
  for (const { type, fields } of around)
    if (type === 'country') homes.add((fields as CountryFields).code ?? '')
    else if (type === 'organization' && (fields as OrganizationFields).kind === 'international')
      homes.add(INTERNATIONAL)
  return homes
}
