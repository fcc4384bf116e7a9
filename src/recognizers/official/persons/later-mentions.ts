import { SYMBOL_CHARACTERS, symbolOf } from '../../../text/characters.ts'
import { type Page, WORD } from '../../../text/page.ts'
import type { HitView } from '../../hits.ts'
import type { Reading } from '../../recognizer.ts'
import { viewOf } from '../../views.ts'
import { ADVERB, ReportLayout, SPEAKING } from '../called/report-layout.ts'
import { givenBefore, isSpeakersPlace } from '../names/given-before.ts'
import type { Name } from '../names/name.ts'
import type { NameClasses } from '../names/name-classes.ts'
import type { NameReader } from '../names/names.ts'
import { AMBIGUOUS, FAMILY, GIVEN, ORDINARY, PARTICLE, STOP, UNKNOWN } from '../names/token-class.ts'
import { isSportsPage } from '../sports-page.ts'
import type { LastNamed } from './last-named.ts'
import { headOf, headsOf, type Sequence, sequencesOf } from './name-sequences.ts'
import type { Person } from './people.ts'

/** A later (or earlier) mention of a person by name alone. */
export interface LaterMention {
  readonly name: Name
  readonly person: string
}

const ALIF = symbolOf('ا')
const LAM = symbolOf('ل')
const CLITICS = new Set(['و', 'ف', 'ب', 'ک', 'ل'])
/** 1 for each letter that may be written onto a name. */
const PROCLITICS = Uint8Array.from(SYMBOL_CHARACTERS, (letter) => Number(CLITICS.has(letter)))
/** Cues before a name that is no person's. */
const NAMED = new Set(['named-after', 'private-body'])
const DEED = new Set(['deed'])
const COPULA = new Set(['copula'])
const LOW_LINE = 0x5f

/**
 * Finds the names of known persons where they stand alone: whole, or their last words; not inside `taken` tokens.
 * In Persian, one word of a `vague` name, of which no list knows a word, must speak or have an honorific before it.
 */
export function laterMentions(
  reading: Reading,
  names: NameReader,
  people: readonly Person[],
  taken: Uint8Array,
  vague: ReadonlySet<string>,
  lastNamed: LastNamed,
): LaterMention[] {
  const mentions: (LaterMention & { readonly sequence: Sequence })[] = []
  if (people.length === 0) return mentions
  const { page, language } = reading
  const { symbols, tokenStarts, tokenEnds, tokenKinds, tokenCount } = page
  const sequences = sequencesOf(reading, people)
  const heads = headsOf(sequences)
  const cues = viewOf(reading, 'cue')
  const numbers = viewOf(reading, 'number')
  const layout = new ReportLayout(reading)
  /** `والثاني`: a king's number alone counts something else. */
  const isOrdinal = (token: number, from: number): boolean =>
    numbers.longest(token, (hit) => numbers.start(hit) === from && numbers.row(hit).fields.kind === 'ordinal') >= 0
  /** The token behind a sequence that is written from a place in a token on; 0 where it is not. */
  const endOf = ({ letters }: Sequence, token: number, from: number): number => {
    let at = token
    let start = from
    for (let read = 0; read < letters.length; at++, start = tokenStarts[at] as number) {
      if (at >= tokenCount || taken[at] || tokenKinds[at] !== WORD) return 0
      const end = tokenEnds[at] as number
      if (read + end - start > letters.length) return 0
      for (let i = start; i < end; i++) if (symbols[i] !== letters.charCodeAt(read++)) return 0
    }
    return at
  }
  /** Whether some sequence may begin at a place in a token. */
  const begins = (at: number, end: number): boolean => {
    const second = end - at > 1 ? (symbols[at + 1] as number) : 0
    return (((heads[symbols[at] as number] as number) >> (second & 31)) & 1) !== 0
  }
  /** The longest sequence with a beginning that is written from a place in a token on. */
  const longest = (head: number, token: number, from: number): Sequence | undefined => {
    const known = sequences.get(head)
    if (known)
      for (const sequence of known) if (sequence.bearers.length > 0 && endOf(sequence, token, from) > 0) return sequence
    return undefined
  }
  let sports: boolean | undefined
  for (let token = 0; token < tokenCount; token++) {
    if (tokenKinds[token] !== WORD || taken[token]) continue
    const start = tokenStarts[token] as number
    const end = tokenEnds[token] as number
    const tries = language !== 'fa' && end - start > 3 && PROCLITICS[symbols[start] as number] ? 2 : 1
    const maySwallow = language === 'ar' && symbols[start] === LAM && symbols[start + 1] === LAM
    if (!maySwallow && !begins(start, end) && (tries === 1 || !begins(start + 1, end))) continue
    // a hashtag: `#شكرا_عزام_الدخيل`
    if (page.text.charCodeAt((page.starts[start] as number) - 1) === LOW_LINE) continue
    const swallowed = maySwallow ? behindLam(page, sequences, token) : undefined
    if (swallowed) {
      const person = lastNamed.of(swallowed.bearers, token)
      if (person === undefined) continue
      lastNamed.name(person, token)
      mentions.push({
        sequence: swallowed,
        name: { start, end, firstToken: token, endToken: token + 1, known: 1, quoted: false },
        person,
      })
      continue
    }
    for (let at = start; at < start + tries; at++) {
      if (!begins(at, end)) continue
      const found = longest(headOf(symbols[at] as number, end - at > 1 ? (symbols[at + 1] as number) : 0), token, at)
      if (!found) continue
      const person = lastNamed.of(found.bearers, token)
      if (person === undefined) break
      const last = endOf(found, token, at)
      if (found.speaks && !speaksAtHead(layout, token, last)) break
      // part of somebody else's longer name, or an ordinary use of the word
      if (last === token + 1 && token > 0 && cues.isWord(token - 1, NAMED)) {
        // `نادي الطائي`: on a sports page the word is a club's name throughout, elsewhere (`كتلة عون`) here
        sports ??= isSportsPage(reading)
        if (sports) found.bearers = []
        break
      }
      if (!found.whole && isOrdinal(token, at)) break
      // `بن سلمان` in `خالد بن سلمان`
      const isInName = names.classes.of(token - 1) >= UNKNOWN || names.classes.isGiven(token - 1)
      if (language === 'ar' && isInName && names.classes.of(token) === PARTICLE) break
      if (isPredicate(names, cues, token, last) || names.classes.of(token - 1) === PARTICLE) break
      // `محمد السيد محمد سليمان` is somebody else than `محمد سليمان`
      if (language === 'ar' && names.classes.of(token - 1) === GIVEN && names.classes.of(token - 2) === GIVEN) break
      // `نواف الأحمد الجابر الصباح` is somebody else than he whose last names these are
      if (
        language === 'ar' &&
        !found.whole &&
        last > token + 1 &&
        names.classes.of(token - 1) >= FAMILY &&
        names.classes.of(token - 1) !== PARTICLE &&
        !names.classes.isHonorificWord(token - 1)
      )
        break
      const from = language === 'fa' ? givenBefore(names.classes, token) : token
      // `«سيد عزت الله ضرغامي»` where the page has told the name without it
      const isSayyid = language === 'fa' && token > 0 && !taken[token - 1] && names.classes.isSayyid(token - 1)
      // `محمد اسماعیل ابراهیم\u200cزاده` where the page has told the surname alone
      const isFuller = from < token && found.whole && (last > token + 1 || isSpeakersPlace(cues, from, last))
      if (from < token && !found.whole && last > token + 1 && names.classes.of(token - 1) === GIVEN) break
      if (
        at === start
          ? !isFuller && !cues.isWord(token - 1, DEED) && isInLongerName(names, token, last, language)
          : names.classes.isJoinedHonorific(token)
      )
        break
      if (
        language === 'fa' &&
        last === token + 1 &&
        vague.has(person) &&
        !names.classes.isHonorificWord(token - 1) &&
        !cues.isWord(last, SPEAKING)
      )
        break
      lastNamed.name(person, token)
      mentions.push({
        sequence: found,
        name: {
          start: isFuller || isSayyid ? (tokenStarts[isFuller ? from : token - 1] as number) : at,
          end: tokenEnds[last - 1] as number,
          firstToken: isFuller ? from : isSayyid ? token - 1 : token,
          endToken: last,
          known: found.words,
          quoted: false,
        },
        person,
      })
      token = last - 1
      break
    }
  }
  return mentions.filter(({ sequence }) => sequence.bearers.length > 0)
}

/** Whether words begin a sentence, and their bearer says something in it. */
const speaksAtHead = (layout: ReportLayout, first: number, end: number): boolean =>
  layout.mayHeadSentence(first) && layout.headsSentence(first, []) && (layout.isCue(end, ADVERB) || layout.speaks(end))

/** The surname with the article of which ل has swallowed the alif: `للشرع`. */
function behindLam(page: Page, sequences: ReadonlyMap<number, Sequence[]>, token: number): Sequence | undefined {
  const { symbols, tokenStarts, tokenEnds } = page
  const start = tokenStarts[token] as number
  const end = tokenEnds[token] as number
  if (symbols[start] !== LAM || symbols[start + 1] !== LAM || end - start < 5) return undefined
  return sequences.get(headOf(ALIF, LAM))?.find(({ letters, bearers, words }) => {
    if (bearers.length === 0 || words > 1 || letters.length !== end - start) return false
    for (let i = 1; i < letters.length; i++) if (symbols[start + i] !== letters.charCodeAt(i)) return false
    return true
  })
}

/** Whether a copula follows a word that is an adjective too: `با زوایای آن آشنا نیست`. */
const isPredicate = ({ classes }: NameReader, cues: HitView, first: number, end: number): boolean =>
  end - first === 1 && classes.of(first) === AMBIGUOUS && classes.isCommon(first) && cues.isWord(end, COPULA)

/** `محمد أحمد` in `محمد أحمد سالم`: a given name ends what the page has told, and a further name follows it. */
function goesOnAsName(classes: NameClasses, end: number): boolean {
  const next = classes.of(end)
  if (next === PARTICLE || (next >= FAMILY && classes.hasArticle(end) && !classes.isHonorificWord(end)))
    return classes.isGiven(end - 1)
  return classes.isGivenOnly(end - 1) && (next === FAMILY || (next === GIVEN && !classes.isHonorificWord(end)))
}

function isInLongerName({ classes }: NameReader, first: number, end: number, language: string): boolean {
  if (language === 'ar' && goesOnAsName(classes, end)) return true
  if (end - first > 1) return false
  const own = classes.of(first)
  if (classes.isHonorific(first)) return true
  // `آیت\u200cالله علما`: an ordinary word with an honorific before it
  if (own === STOP || own === ORDINARY)
    return !(language === 'fa' && own === ORDINARY && classes.isHonorificWord(first - 1))
  const before = classes.of(first - 1)
  // `صلاح` in `صلاح الدين`
  if (language === 'ar' && classes.of(end) === PARTICLE) return true
  // `بخاري دان مالام،`: somebody else's given name
  if (
    language === 'ar' &&
    classes.of(end) === UNKNOWN &&
    classes.of(end + 1) === UNKNOWN &&
    !classes.hasArticle(end) &&
    classes.isMark(end + 2)
  )
    return true
  // `الشمال الغربي`: an adjective
  if (own === AMBIGUOUS && classes.hasArticle(first) && classes.hasArticle(first - 1) && before <= AMBIGUOUS)
    return true
  return (
    before === GIVEN ||
    (before === UNKNOWN && classes.isJoinedGiven(first - 1)) ||
    (language === 'ar' && before === AMBIGUOUS && classes.isGivenOnly(first - 1))
  )
}
