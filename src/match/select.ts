import type { Candidate, FoldedSpan } from '../recognizers/recognizer.ts'

/** Whether two stretches share something and neither holds the other. */
const cross = (a: FoldedSpan, b: FoldedSpan): boolean =>
  (a.start < b.start && b.start < a.end && a.end < b.end) || (b.start < a.start && a.start < b.end && b.end < a.end)

/**
 * The candidates that may stand together: two of one type never overlap, two of different types nest or are apart,
 * nothing lies in a closed stretch. The heavier wins, then the longer, then the earlier.
 * Of one type the best set is found by weighted interval scheduling; types are then laid over each other, heaviest first.
 */
export function select(candidates: readonly Candidate[]): Candidate[] {
  const byType = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const list = byType.get(candidate.type)
    if (list) list.push(candidate)
    else byType.set(candidate.type, [candidate])
  }
  const kept: Candidate[] = []
  for (const list of byType.values()) for (const candidate of heaviest(list)) kept.push(candidate)
  return nested(kept)
}

/** Weighted interval scheduling: the heaviest set of candidates of one type that do not overlap. */
function heaviest(candidates: Candidate[]): Candidate[] {
  if (areApart(candidates)) return candidates
  const sorted = [...candidates].sort((a, b) => a.end - b.end || a.start - b.start)
  const ends = sorted.map(({ end }) => end)
  const best: number[] = [0]
  const before: number[] = []
  const taken: boolean[] = []
  sorted.forEach((candidate, i) => {
    let low = 0
    let high = i
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] as number) <= candidate.start) low = middle + 1
      else high = middle
    }
    const withIt = (best[low] as number) + candidate.weight
    const without = best[i] as number
    before[i] = low
    taken[i] = withIt > without
    best[i + 1] = Math.max(withIt, without)
  })
  const kept: Candidate[] = []
  for (let i = sorted.length; i > 0; ) {
    if (taken[i - 1]) {
      kept.push(sorted[i - 1] as Candidate)
      i = before[i - 1] as number
    } else i--
  }
  return kept.reverse()
}

/** Whether candidates stand one behind the other: then all of them are the heaviest set. */
function areApart(candidates: readonly Candidate[]): boolean {
  let end = 0
  for (const candidate of candidates) {
    if (candidate.start < end || candidate.weight <= 0) return false
    end = candidate.end
  }
  return true
}

interface Stretch extends FoldedSpan {
  readonly owner: Candidate
  /** Only a part of it. */
  readonly isPart: boolean
}

const inReadingOrder = (a: FoldedSpan, b: FoldedSpan): number => a.start - b.start || b.end - a.end

/** Removes what lies in a closed stretch of another candidate, then what crosses something heavier. */
function nested(candidates: Candidate[]): Candidate[] {
  const open = outsideClosed(candidates)
  const stretches: Stretch[] = []
  for (const owner of open) {
    stretches.push({ start: owner.start, end: owner.end, owner, isPart: false })
    if (owner.parts) for (const { start, end } of owner.parts) stretches.push({ start, end, owner, isPart: true })
  }
  stretches.sort(inReadingOrder)
  const fallen = new Set<Candidate>()
  const standing: Stretch[] = []
  for (const stretch of stretches) {
    while (standing.length > 0 && (standing[standing.length - 1] as Stretch).end <= stretch.start) standing.pop()
    let stands = true
    for (let i = standing.length - 1; i >= 0; i--) {
      const other = standing[i] as Stretch
      if (other.owner === stretch.owner || fallen.has(other.owner) || !cross(other, stretch)) continue
      if (other.owner.weight >= stretch.owner.weight) {
        fallen.add(stretch.owner)
        stands = false
        break
      }
      fallen.add(other.owner)
    }
    if (stands) standing.push(stretch)
  }
  const kept: Candidate[] = []
  for (const { owner, isPart } of stretches) if (!isPart && !fallen.has(owner)) kept.push(owner)
  return kept
}

/** The candidates that do not lie in a stretch which another one closes (a country word in a person's name). */
function outsideClosed(candidates: Candidate[]): Candidate[] {
  const closed: Stretch[] = []
  for (const owner of candidates)
    if (owner.closed) for (const { start, end } of owner.closed) closed.push({ start, end, owner, isPart: true })
  if (closed.length === 0) return candidates
  closed.sort((a, b) => a.start - b.start)
  return candidates.filter((candidate) => {
    let low = 0
    let high = closed.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((closed[middle] as Stretch).start <= candidate.start) low = middle + 1
      else high = middle
    }
    const stretch = closed[low - 1]
    return stretch === undefined || stretch.owner === candidate || candidate.end > stretch.end
  })
}

/** The index of the first of things in reading order that begins at a position, folded or of a token, or behind it. */
export function firstFrom(selected: readonly { readonly start: number }[], start: number): number {
  let low = 0
  let high = selected.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((selected[middle] as { readonly start: number }).start < start) low = middle + 1
    else high = middle
  }
  return low
}
