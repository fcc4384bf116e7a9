import { ARABIC, BLOCK, CAPITAL, DEFINITE, DEMONYM, PERSIAN, PLURAL, WEAK } from '../../match/entry.ts'
import { BEFORE_SUFFIX } from '../../match/match.ts'
import { symbolOf } from '../../text/characters.ts'
import type { Country } from '../../types.ts'
import { type Hit, HitView } from '../hits.ts'
import type { Candidate, Reading, Recognizer } from '../recognizer.ts'
import { omanReader } from './oman.ts'

/** The fields of a country candidate. */
export interface CountryFields {
  code: string
  form: 'name' | 'demonym'
  alternatives?: string[]
}

/** A country candidate. */
export type CountryCandidate = Candidate<CountryFields>

const COMMA = symbolOf(',')
const WAW = symbolOf('و')

interface Found {
  readonly start: number
  readonly end: number
  readonly firstToken: number
  readonly endToken: number
  readonly code: string
  readonly demonym: boolean
  readonly flags: number
  readonly rows: string[]
  readonly alternatives: string[]
}

/**
 * Finds countries by name and by nationality word: dictionary forms, longest first, generic heads of state names
 * (`جمهورية`, `جمهوری`, `المملكة`) taken in; forms that are also ordinary words only beside evidence.
 */
export const country: Recognizer<Country> = {
  type: 'country',
  recognize(reading): CountryCandidate[] {
    const found = findForms(reading)
    const strong = new Set(found.filter(({ flags }) => !(flags & WEAK)).map(({ code }) => code))
    const cues = new HitView(reading, 'cue')
    const candidates: CountryCandidate[] = []
    found.forEach((one, i) => {
      const weak = (one.flags & WEAK) !== 0
      if (weak && !isSupported(reading, cues, one, found[i - 1], found[i + 1], strong)) return
      candidates.push(candidateOf(reading, cues, one, weak))
    })
    return candidates
  },
}

/** The longest form at each place, with those of other countries that are written the same. */
function findForms(reading: Reading): Found[] {
  const view = new HitView(reading, 'country', false)
  const { page } = reading
  const found: Found[] = []
  let blockedUntil = 0
  const oman = omanReader(reading)
  for (let token = 0; token < page.tokenCount; token++) {
    if (!view.has(token)) continue
    let best = -1
    for (const hit of view.at(token)) {
      if (view.start(hit) < blockedUntil || isForeign(reading, view, hit)) continue
      if (view.closing(hit) === BEFORE_SUFFIX && (reading.language !== 'fa' || view.end(hit) - view.start(hit) < 4)) continue
      const flags = view.flags(hit)
      const longer = best < 0 || view.end(hit) > view.end(best) || (view.end(hit) === view.end(best) && better(flags, view.flags(best)))
      if (longer) best = hit
    }
    if (best < 0) continue
    const flags = view.flags(best)
    const start = view.start(best)
    const end = view.end(best)
    // territories are in the gazetteer for what is to be known of them; the guidelines count them as no countries
    if (flags & BLOCK || view.row(best).fields.territory === 'true') {
      blockedUntil = end
      continue
    }
    const same = [...view.at(token)].filter((hit) => view.start(hit) === start && view.end(hit) === end)
    if (flags & CAPITAL) continue
    if (same.some((hit) => view.flags(hit) & CAPITAL && view.row(hit).key !== view.row(best).key) && !oman(start)) continue
    const rivals = same.filter((hit) => !(view.flags(hit) & (CAPITAL | BLOCK)) && (view.flags(hit) & DEMONYM) === (flags & DEMONYM))
    const codes = [...new Set(rivals.map((hit) => view.row(hit).key))]
    found.push({
      start,
      end,
      firstToken: token,
      endToken: view.endToken(best),
      code: view.row(best).key,
      demonym: (flags & DEMONYM) !== 0,
      flags,
      rows: codes.map((code) => `countries/${code}`),
      alternatives: codes.filter((code) => code !== view.row(best).key),
    })
    blockedUntil = end
  }
  return found
}

/** Whether a weak or short form belongs only to the language that the page is not in. */
function isForeign({ language }: Reading, view: HitView, hit: Hit): boolean {
  const flags = view.flags(hit)
  const own = language === 'fa' ? PERSIAN : ARABIC
  if (flags & own || !(flags & (PERSIAN | ARABIC))) return false
  return (flags & WEAK) !== 0 || view.end(hit) - view.start(hit) < 5
}

/** Of two readings of the same letters: a name before a nationality word, strong before weak, anything before a capital. */
function better(flags: number, than: number): boolean {
  const rank = (value: number) => (value & BLOCK ? 8 : 0) - (value & CAPITAL ? 4 : 0) - (value & WEAK ? 2 : 0) - (value & DEMONYM ? 1 : 0)
  return rank(flags) > rank(than)
}

/** Whether a form that is also an ordinary word stands beside evidence for the country. */
function isSupported(
  reading: Reading,
  cues: HitView,
  one: Found,
  previous: Found | undefined,
  next: Found | undefined,
  strong: ReadonlySet<string>,
): boolean {
  if (strong.has(one.code)) return true
  const { page } = reading
  const close = (a: Found, b: Found) => {
    const between = b.firstToken - a.endToken
    if (between === 0) return (page.tokenStarts[b.firstToken] as number) < b.start
    const symbol = page.symbols[page.tokenStarts[a.endToken] as number]
    return between === 1 && (symbol === COMMA || symbol === WAW) && (page.tokenEnds[a.endToken] as number) - (page.tokenStarts[a.endToken] as number) === 1
  }
  if (previous && !(previous.flags & WEAK) && close(previous, one)) return true
  if (next && !(next.flags & WEAK) && close(one, next)) return true
  if (one.firstToken === 0) return false
  for (const hit of cues.at(one.firstToken - 1)) {
    const key = cues.row(hit).key
    if (key === 'republic' || key === 'state') return !one.demonym
  }
  return false
}

/** The candidate, its span grown over a generic head (`جمهورية العراق`, `الجمهورية الإيطالية`). */
function candidateOf(reading: Reading, cues: HitView, one: Found, weak: boolean): CountryCandidate {
  let { start, demonym } = one
  let rule = demonym ? 'nationality word' : 'name of a country'
  const before = one.firstToken - 1
  if (before >= 0 && start === (reading.page.tokenStarts[one.firstToken] as number)) {
    const head = cues.longest(before, (hit) => cues.row(hit).key === 'republic' && cues.endToken(hit) === one.firstToken)
    if (head >= 0 && !isInTitle(reading, before)) {
      const definite = isDefinite(reading, cues.start(head))
      if (demonym ? definite && one.flags & DEFINITE && !(one.flags & PLURAL) : !definite) {
        start = cues.start(head)
        demonym = false
        rule = 'generic head + name of a country'
      }
    }
  }
  return {
    type: 'country',
    start,
    end: one.end,
    rule,
    rows: one.rows,
    certainty: one.alternatives.length > 0 ? 'guess' : weak ? 'likely' : 'sure',
    weight: one.end - start,
    fields: {
      code: one.code,
      form: demonym ? 'demonym' : 'name',
      ...(one.alternatives.length > 0 ? { alternatives: one.alternatives } : {}),
    },
  }
}

/** Whether a word is the end of a title: `رئیس جمهوری` before `آمریکا`. */
function isInTitle(reading: Reading, token: number): boolean {
  const offices = new HitView(reading, 'office')
  return token > 0 && offices.longest(token - 1, (hit) => offices.endToken(hit) > token) >= 0
}

/** Whether a word at a folded position is written with the article. */
function isDefinite({ page }: Reading, position: number): boolean {
  const at = page.starts[position] as number
  return page.text.startsWith('\u0627\u0644', at) || page.text.startsWith('\u0644\u0644', at)
}
