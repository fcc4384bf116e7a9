import { CAPITAL, DEMONYM, WEAK } from '../../match/entry.ts'
import { AFTER_LA } from '../../match/match.ts'
import { firstFrom } from '../../match/select.ts'
import type { Hit, HitView } from '../../recognizers/hits.ts'
import type { OfficialCandidate, OfficialFields } from '../../recognizers/official/index.ts'
import type { Title } from '../../recognizers/official/titles/title.ts'
import type { Candidate, Reading } from '../../recognizers/recognizer.ts'
import { viewOf } from '../../recognizers/views.ts'
import { endsSentence } from '../../text/page.ts'

/** Whose office is of a state, of which the page need not say which: who holds one of a town travels at home. */
const OF_STATE = new Set(
  `assistant-minister chief-of-staff crown-prince deputy-minister deputy-prime-minister emir king minister minister-of-state
  president prime-minister speaker supreme-leader undersecretary vice-president`.split(/\s+/),
)
/** How many words may stand between a verb and who travels: honorifics. */
const LONGEST_ADDRESS = 3
/** How many words may stand between who travels and where to. */
const LONGEST_WAY = 10
/** How many words before a Persian verb who travels is looked for. */
const LONGEST_CLAUSE = 30

const ARRIVES = new Set(['arrives'])
const TO = new Set(['envoy-preposition'])
const THE_CAPITAL = new Set(['the-capital'])
const JOURNEY = 'journey'
const TRAVELLED = 'travelled'
const TRAVELS = new Set(['arrives', 'leaves', 'bound-for', TRAVELLED, JOURNEY])

/** Whether a cue tells of a journey. */
export const isJourney = (key: string): boolean => TRAVELS.has(key)

/**
 * The states to which somebody travels of whose own state the page says nothing: they are not his. `journeys`: the cues of
 * the page that tell of journeys.
 *
 * @example `IQ` in `وصل وزير الخارجية إلى بغداد`, `OM` in `وزیر خارجه وارد مسقط شد`
 */
export function destinationsOn(
  reading: Reading,
  selected: readonly Candidate[],
  journeys: readonly Hit[],
): ReadonlySet<string> {
  const found = new Set<string>()
  if (journeys.length === 0) return found
  const reader = new Journeys(reading, selected)
  for (const journey of journeys) {
    const state = reading.language === 'fa' ? reader.persian(journey) : reader.arabic(journey)
    if (state !== undefined) found.add(state)
  }
  return found
}

/** The first token of somebody's titles and name, and the one behind them. */
interface Traveller {
  readonly official: OfficialCandidate
  readonly firstToken: number
  readonly endToken: number
}

class Journeys {
  private readonly cues: HitView
  private readonly countries: HitView
  private known: ReadonlySet<string> | undefined

  constructor(
    private readonly reading: Reading,
    private readonly selected: readonly Candidate[],
  ) {
    this.cues = viewOf(reading, 'cue')
    this.countries = viewOf(reading, 'country', false)
  }

  /** `وصل وزير الخارجية فلان إلى بغداد`, `وزير الخارجية يصل إلى بغداد`, `يزور وزير الخارجية تركيا`. */
  arabic(journey: Hit): string | undefined {
    const { cues } = this
    const token = cues.token(journey)
    const behind = cues.endToken(journey)
    const traveller = this.behind(behind) ?? this.endingBefore(token)
    if (!traveller) return undefined
    const arrives = ARRIVES.has(cues.row(journey).key)
    const from = Math.max(behind, traveller.endToken)
    for (let at = from; at < from + LONGEST_WAY && this.isOfSentence(at); at++) {
      const state = Math.max(this.stateAt(at), this.capitalOf(at))
      if (state < 0) continue
      const isTo = this.cues.isWord(at - 1, TO)
      const isObject = at === from || (this.countries.opening(state) & AFTER_LA) !== 0
      if (isTo || (arrives && isObject)) return this.foreign(traveller, state)
    }
    return undefined
  }

  /** `وزیر خارجه وارد مسقط شد`, `وزیر خارجه به مسقط سفر کرد`, `سفر وزیر خارجه به مسقط`. */
  persian(journey: Hit): string | undefined {
    const { cues } = this
    const token = cues.token(journey)
    const { key } = cues.row(journey)
    if (key === JOURNEY) {
      const traveller = this.behind(cues.endToken(journey))
      const at = traveller ? traveller.endToken + 1 : 0
      return traveller && cues.isWord(at - 1, TO) ? this.foreign(traveller, this.stateAt(at)) : undefined
    }
    let state = -1
    if (key === TRAVELLED) {
      for (let at = token - 1; at > 0 && at > token - LONGEST_ADDRESS && state < 0; at--) {
        const hit = cues.isWord(at - 1, TO) ? this.stateAt(at) : -1
        if (hit >= 0 && this.countries.endToken(hit) === token) state = hit
      }
    } else state = this.stateAt(cues.endToken(journey))
    const traveller = state < 0 ? undefined : this.firstOfSentence(token)
    return traveller && this.foreign(traveller, state)
  }

  /** The state of a capital or a state's name in a token; a hit, -1 where there is none. */
  private stateAt(token: number): Hit {
    const { countries } = this
    const hit = this.isOfSentence(token) ? countries.longestWhole(token) : -1
    if (hit < 0 || countries.flags(hit) & CAPITAL) return hit
    return countries.flags(hit) & (DEMONYM | WEAK) ? -1 : hit
  }

  /** `إلى العاصمة الأميركية`: the state whose capital a nationality behind the word for one tells; a hit, -1 where none does. */
  private capitalOf(token: number): Hit {
    if (!this.isOfSentence(token + 1) || !this.cues.isWord(token, THE_CAPITAL)) return -1
    const { countries } = this
    return countries.longest(token + 1, (hit) => (countries.flags(hit) & (DEMONYM | WEAK)) === DEMONYM)
  }

  /** The state to which somebody travels; undefined where he may be at home there. */
  private foreign({ official }: Traveller, state: Hit): string | undefined {
    if (state < 0) return undefined
    const code = this.countries.row(state).key
    if (this.reading.language === 'fa' && code === 'IR') return undefined
    const { role } = official.fields.titles[0] as Title
    // a page that names its holder of the office goes on to tell that he came home
    return this.offices().has(`${role} ${code}`) ? undefined : code
  }

  /** The offices whose state the page tells. */
  private offices(): ReadonlySet<string> {
    if (this.known) return this.known
    const known = new Set<string>()
    for (const { type, fields } of this.selected)
      if (type === 'official')
        for (const { role, country } of (fields as OfficialFields).titles)
          if (country !== undefined) known.add(`${role} ${country}`)
    this.known = known
    return known
  }

  private behind(token: number): Traveller | undefined {
    if (!this.isOfSentence(token)) return undefined
    const official = this.officialFrom(token)
    return official && official.firstToken <= token + LONGEST_ADDRESS ? official : undefined
  }

  private endingBefore(token: number): Traveller | undefined {
    for (let i = firstFrom(this.selected, this.reading.page.tokenStarts[token] as number) - 1, far = 0; i >= 0; i--) {
      if (++far > LONGEST_WAY) return undefined
      const official = this.travellerOf(this.selected[i] as Candidate)
      if (official) return official.endToken === token ? official : undefined
    }
    return undefined
  }

  private firstOfSentence(token: number): Traveller | undefined {
    let first = token
    while (first > 0 && token - first < LONGEST_CLAUSE && !endsSentence(this.reading.page, first - 1)) first--
    const official = this.officialFrom(first)
    return official && official.endToken <= token ? official : undefined
  }

  /** The first official that begins in a token or behind it; undefined where he serves no certain office of state. */
  private officialFrom(token: number): Traveller | undefined {
    const { selected } = this
    const from = firstFrom(selected, this.reading.page.tokenStarts[token] as number)
    for (let i = from; i < selected.length && i < from + LONGEST_WAY; i++)
      if (selected[i]?.type === 'official') return this.travellerOf(selected[i] as Candidate)
    return undefined
  }

  private travellerOf(candidate: Candidate): Traveller | undefined {
    if (candidate.type !== 'official') return undefined
    const official = candidate as OfficialCandidate
    const { name, titles, country } = official.fields
    if (country !== undefined || titles.length === 0) return undefined
    if (titles.some((title) => title.country !== undefined || title.former || !OF_STATE.has(title.role)))
      return undefined
    const parts = name ? [name, ...titles] : titles
    return {
      official,
      firstToken: Math.min(...parts.map((part) => part.firstToken)),
      endToken: Math.max(...parts.map((part) => part.endToken)),
    }
  }

  private isOfSentence(token: number): boolean {
    return token < this.reading.page.tokenCount && !endsSentence(this.reading.page, token)
  }
}
