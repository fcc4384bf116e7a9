import type { OfficialCandidate } from '../../recognizers/official/index.ts'
import type { Title } from '../../recognizers/official/titles/title.ts'
import type { Resolution } from '../../recognizers/recognizer.ts'
import { viewOf } from '../../recognizers/views.ts'
import { Kept } from '../kept.ts'

/** How many entities before a repeated title its holder is looked for: a long report names him once, and others after him. */
const REACH_BACK = 160
/** How many entities behind a title in a headline. */
const REACH = 40

const THIS = new Set(['this-one'])

/** What has been told of titles: several rules ask of one and the same. */
const told = /* @__PURE__ */ new Kept(() => new Map<OfficialCandidate, Antecedent | null>())

/** Somebody's title to which a shorter one refers. */
export interface Antecedent {
  readonly official: OfficialCandidate
  readonly title: Title
}

/**
 * The mention that a title alone takes up: `الوزير`, `وزير الخارجية` after `وزير الخارجية التركي …`; that in the text of a
 * report for the title in its headline. Undefined for a title that says itself whose it is.
 */
export function antecedentOf(candidate: OfficialCandidate, resolution: Resolution): Antecedent | undefined {
  const title = candidate.fields.titles[0]
  if (candidate.fields.name || !title || title.country !== undefined || title.body) return undefined
  if (!title.bare && title.portfolios.length === 0) return undefined
  const known = told.of(resolution)
  const before = known.get(candidate)
  if (before !== undefined) return before ?? undefined
  const nearest = nearestTo(candidate, title, resolution)
  const found = nearest && isOneOfSeveral(candidate, nearest, resolution) ? undefined : nearest
  known.set(candidate, found ?? null)
  return found
}

/** Whether a title may as well take up another office than the nearest: `الوزير` after ministers of health and of education. */
function isOneOfSeveral(
  candidate: OfficialCandidate,
  { official, title }: Antecedent,
  resolution: Resolution,
): boolean {
  const { selected, reading } = resolution
  const own = candidate.fields.titles[0] as Title
  if (official.start > candidate.start) return false
  // `این وزیر` is who was named last
  if (viewOf(reading, 'cue').isWord(own.firstToken - 1, THIS)) return false
  const from = resolution.idOf(candidate) - 1
  for (let i = from - 1; i >= 0 && from - i < REACH_BACK; i--) {
    const other = takenUp(own, selected[i] as OfficialCandidate)
    // the page's own minister is preferred to those of other states
    if (!other || (title.country === undefined && other.title.country !== undefined)) continue
    if (other.official.fields.name && other.official.fields.person === official.fields.person) continue
    if (other.title.country !== title.country || officeOf(other.title) !== officeOf(title)) return true
  }
  return false
}

/** What a title is of besides its state. */
const officeOf = ({ portfolios, body }: Title): string => [...portfolios, ...(body?.rows ?? [])].join()

/** The nearest mention that a title may take up. */
function nearestTo(candidate: OfficialCandidate, title: Title, resolution: Resolution): Antecedent | undefined {
  const { selected } = resolution
  const own = resolution.idOf(candidate) - 1
  let foreign: Antecedent | undefined
  for (let i = own - 1; i >= 0 && own - i < REACH_BACK; i--) {
    const found = takenUp(title, selected[i] as OfficialCandidate)
    // a page names its own minister without the state, and takes him up so (`استقبل وزير الخارجية X وزير الخارجية التركي Y. وقال وزير الخارجية`)
    if (found?.official.fields.name && found.title.country === undefined) return found
    foreign ??= found
  }
  for (let i = own + 1; i < selected.length && i - own < REACH; i++) {
    const found = takenUp(title, selected[i] as OfficialCandidate)
    if (!found?.official.fields.name) continue
    if (found.title.country === undefined) return found
    foreign ??= found
  }
  return foreign
}

/** The same title, said in full, at another official. */
function takenUp(title: Title, official: OfficialCandidate): Antecedent | undefined {
  if (official.type !== 'official') return undefined
  const { name, titles } = official.fields
  for (const other of titles) {
    if (other.role !== title.role || other === title) continue
    if (!title.bare && other.portfolios.join() !== title.portfolios.join()) continue
    if (name || other.country !== undefined || other.body) return { official, title: other }
  }
  return undefined
}
