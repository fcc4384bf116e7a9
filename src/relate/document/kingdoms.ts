import { ownerOf } from '../../recognizers/owner.ts'
import type { Candidate, Reading } from '../../recognizers/recognizer.ts'
import { viewOf } from '../../recognizers/views.ts'
import { tokenAt } from '../../text/page.ts'

/** The states that call themselves `المملكة`. */
const KINGDOMS = ['SA', 'JO', 'BH', 'MA']
/** Which of the kingdoms pays in what. */
export const CURRENCIES: ReadonlyMap<string, readonly string[]> = new Map([
  ['dinar', ['BH', 'JO']],
  ['dirham', ['MA']],
  ['riyal', ['SA']],
])

/** The state that `المملكة` stands for: the word alone tells nothing, the rest of the page which of the kingdoms it is. */
export function kingdomMeant(
  votes: ReadonlyMap<string, number>,
  currencies: ReadonlySet<string>,
  ministries: ReadonlyMap<string, number>,
): string | undefined {
  const hints = (code: string) =>
    (ministries.get(code) ?? 0) + [...currencies].filter((key) => CURRENCIES.get(key)?.includes(code)).length
  const [first, second] = KINGDOMS.map((code) => ({ code, weight: (votes.get(code) ?? 0) + hints(code) })).sort(
    (a, b) => b.weight - a.weight,
  )
  return first && second && first.weight > second.weight ? first.code : undefined
}

/** For each kingdom how many ministries of the page it has by just these names. */
export function ministriesOfKingdoms(reading: Reading, selected: readonly Candidate[]): ReadonlyMap<string, number> {
  const names = viewOf(reading, 'ministry')
  const found = new Map<string, Set<string>>()
  for (const { type, start, end } of selected) {
    if (type !== 'ministry') continue
    for (let hit = names.first(tokenAt(reading.page, start)); hit >= 0; hit = names.after(hit)) {
      if (names.start(hit) !== start || names.end(hit) !== end) continue
      const row = names.row(hit)
      const code = ownerOf(row)
      const keys = found.get(code)
      if (keys) keys.add(row.key)
      else found.set(code, new Set([row.key]))
    }
  }
  return new Map([...found].map(([code, keys]) => [code, keys.size]))
}
