import { ARABIC, BLOCK, CAPITAL, DEFINITE, DEMONYM, DUAL, PERSIAN, WEAK } from '../../match/entry.ts'
import { isFormWithArticle } from '../../match/lookup.ts'
import { AFTER_WA, AT_JOINT, BEFORE_SUFFIX } from '../../match/match.ts'
import { symbolOf } from '../../text/characters.ts'
import { HAS_MARKS, originalEnd } from '../../text/fold.ts'
import type { Hit, HitView } from '../hits.ts'
import type { Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'
import { azerbaijanReader } from './azerbaijan.ts'
import { isDefinite } from './definite.ts'
import { isBehindHeadOfState, isInTitle } from './evidence.ts'
import type { Found } from './found.ts'
import { omanReader, type Reads } from './oman.ts'

const DEFINITE_DEMONYM = DEMONYM | DEFINITE
const ALIF = symbolOf('ا')
const HEH = symbolOf('ه')
const YEH = symbolOf('ی')
const SHADDA = '\u0651'
/** Names this short have homographs with a doubled letter (`مُصِرّ`). */
const SHORT = 4

/** The longest form at each place, with those of other countries that are written the same; blocked phrases left out. */
export function findForms(reading: Reading): Found[] {
  const view = viewOf(reading, 'country', false)
  const { page } = reading
  const found: Found[] = []
  let blockedUntil = 0
  const oman = omanReader(reading)
  const isRegion = azerbaijanReader(reading)
  for (let token = view.next(0); token < page.tokenCount; token = view.next(token + 1)) {
    const best = longestForm(reading, view, token, blockedUntil)
    if (best < 0) continue
    const flags = view.flags(best)
    const start = view.start(best)
    const end = view.end(best)
    const { fields } = view.row(best)
    // territories are in the gazetteer for what is to be known of them; the guidelines count them as no countries
    if (flags & BLOCK || fields.territory === 'true') {
      blockedUntil = end
      continue
    }
    if (flags & CAPITAL || hasShadda(reading, start, end)) continue
    if (reading.language === 'fa' && (isPluralEnding(reading, view, best) || isEndOfTitle(reading, view, best)))
      continue
    if (isRegion(view.row(best).key)) continue
    const form = withSame(reading, view, token, best, oman)
    if (form === undefined) continue
    found.push(form)
    blockedUntil = end
  }
  return found
}

/** `تانک\u200cهایتی`: what follows a joint is the Persian plural ending and another word. */
function isPluralEnding({ page }: Reading, view: HitView, hit: Hit): boolean {
  const start = view.start(hit)
  return (view.opening(hit) & AT_JOINT) !== 0 && page.symbols[start] === HEH && page.symbols[start + 1] === ALIF
}

/** `رئیس\u200cجمهوری` + `اندونزی`: the generic head belongs to the title, and the state's name begins behind it. */
function isEndOfTitle(reading: Reading, view: HitView, hit: Hit): boolean {
  const token = reading.hits.firstTokens[hit] as number
  if (view.endToken(hit) === token + 1) return false
  if (!(view.opening(hit) & AT_JOINT) && !isInTitle(reading, token)) return false
  for (let other = view.first(token + 1); other >= 0; other = view.after(other))
    if (view.end(other) === view.end(hit) && view.row(other) === view.row(hit) && view.opening(other) === 0) return true
  return false
}

/** A form with those that are written the same; undefined where it is a capital. */
function withSame(
  reading: Reading,
  view: HitView,
  token: number,
  best: Hit,
  oman: (start: number) => Reads,
): Found | undefined {
  const { hits } = reading
  const start = view.start(best)
  const end = view.end(best)
  const { key: code, fields } = view.row(best)
  let flags = view.flags(best)
  const codes: string[] = []
  const rows: string[] = []
  let isCapital = false
  let isAdjective = false
  for (let hit = view.first(token); hit >= 0; hit = view.after(hit)) {
    const other = view.flags(hit)
    if (hits.starts[hit] !== start || hits.ends[hit] !== end || other & BLOCK) continue
    const { key, id } = view.row(hit)
    if (other & CAPITAL) isCapital ||= key !== code
    else if ((other & DEMONYM) === (flags & DEMONYM) && !codes.includes(key)) {
      codes.push(key)
      rows.push(id)
      flags |= other & DUAL
    }
    if (key === code && (other & DEFINITE_DEMONYM) === DEFINITE_DEMONYM) isAdjective = true
  }
  const reads = isCapital ? oman(start) : undefined
  if (reads === 'capital' && !isBehindHeadOfState(reading, token) && !isInTitle(reading, token)) return undefined
  return {
    start,
    end,
    firstToken: token,
    endToken: view.endToken(best),
    code,
    // a name that is the feminine nationality too (`السعودية`) is an adjective behind a definite noun, not behind a preposition
    demonym:
      (flags & DEMONYM) !== 0 ||
      (isAdjective && (view.opening(best) & ~AFTER_WA) === 0 && isDefinite(reading, token - 1)),
    flags,
    clitic: view.opening(best) & ~AT_JOINT,
    vocalized: reads === 'vocalized',
    guarded: fields.nationality === 'guarded',
    rows,
    alternatives: codes.length > 1 ? codes.filter((key) => key !== code) : [],
  }
}

/** The longest form in a token that may stand there, of those the first of the highest rank; -1 where there is none. */
function longestForm(reading: Reading, view: HitView, token: number, from: number): Hit {
  let best = -1
  for (let hit = view.first(token); hit >= 0; hit = view.after(hit)) {
    if (view.start(hit) < from || isForeign(reading, view, hit)) continue
    if (view.closing(hit) === BEFORE_SUFFIX && !mayHaveEnding(reading, view, hit)) continue
    // `روزنامه پاکستان` is a newspaper, `روزنامه پاکستانی` one of Pakistan
    if (view.flags(hit) & BLOCK && view.closing(hit) === BEFORE_SUFFIX && endsInYeh(reading, view, hit)) continue
    const further = best < 0 ? 1 : view.end(hit) - view.end(best)
    if (further > 0 || (further === 0 && rank(view.flags(hit)) > rank(view.flags(best)))) best = hit
  }
  return best
}

/** Whether an ending may be written onto a form: a Persian one, onto short words only the plural of peoples (`روسها`). */
function mayHaveEnding({ page, language }: Reading, view: HitView, hit: Hit): boolean {
  if (language !== 'fa') return false
  const end = view.end(hit)
  if (end - view.start(hit) >= SHORT) return true
  return (view.flags(hit) & DEMONYM) !== 0 && page.symbols[end] === HEH && page.symbols[end + 1] === ALIF
}

/** Whether nothing but the ending of nationality words is written onto a form. */
function endsInYeh({ page }: Reading, view: HitView, hit: Hit): boolean {
  const end = view.end(hit)
  return page.symbols[end] === YEH && page.tokenEnds[view.endToken(hit) - 1] === end + 1
}

/** Of two readings of the same letters: blocked before all, strong before weak, a name before a nationality word, a capital last. */
const rank = (flags: number): number =>
  (flags & BLOCK ? 8 : 0) - (flags & CAPITAL ? 4 : 0) - (flags & WEAK ? 2 : 0) - (flags & DEMONYM ? 1 : 0)

/** Whether a weak, short or local form belongs only to the language that the page is not in. */
function isForeign(reading: Reading, view: HitView, hit: Hit): boolean {
  const flags = view.flags(hit)
  const own = reading.language === 'fa' ? PERSIAN : ARABIC
  if (flags & own || !(flags & (PERSIAN | ARABIC))) return false
  // the endings of one language do not stand on the forms of the other: `ایرانیه` + `ای` is `ایرانی` + `های`
  if (view.closing(hit) === BEFORE_SUFFIX || hasOwnFormWithArticle(reading, view, hit)) return true
  if ((flags & WEAK) !== 0 || view.end(hit) - view.start(hit) < 5) return true
  // `مراكش` is Morocco in Persian and a town in Arabic
  const places = viewOf(reading, 'place')
  for (let place = places.first(reading.hits.firstTokens[hit] as number); place >= 0; place = places.after(place))
    if (reading.hits.starts[place] === view.start(hit) && reading.hits.ends[place] === view.end(hit)) return true
  return false
}

/** `سودان`, `عراق` on an Arabic page: Arabic has the article there, so the bare word is another one. */
function hasOwnFormWithArticle({ page, lexicon, language }: Reading, view: HitView, hit: Hit): boolean {
  if (language === 'fa' || view.flags(hit) & DEMONYM) return false
  return isFormWithArticle(lexicon, view.row(hit).id, page.symbols, view.start(hit), view.end(hit))
}

/** Whether a short form is written with a doubled letter that the country's name has not. */
function hasShadda({ page }: Reading, start: number, end: number): boolean {
  if (end - start > SHORT) return false
  for (let at = start; at < end; at++)
    if ((page.edges[at] as number) & HAS_MARKS)
      return page.text.slice(page.starts[start], originalEnd(page, end)).includes(SHADDA)
  return false
}
