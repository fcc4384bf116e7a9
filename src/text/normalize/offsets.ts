import type { Edit } from './edit.ts'

/** The changes of one pass that alter lengths: sorted, apart; `growth[i]` is the summed change of length before edit i. */
export interface PassMap {
  input: string
  starts: number[]
  ends: number[]
  lengths: number[]
}

/** The map of one pass of edits. */
export function passMap(input: string, edits: readonly Edit[]): PassMap {
  const map: PassMap = { input, starts: [], ends: [], lengths: [] }
  for (const { start, end, text } of edits) {
    if (end - start === text.length && text.length < 2) continue
    map.starts.push(start)
    map.ends.push(end)
    map.lengths.push(text.length)
  }
  return map
}

/** The first index for which `values[index] > limit`. */
function above(values: readonly number[], limit: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] as number) > limit) high = middle
    else low = middle + 1
  }
  return low
}

/** Letters that belong to the letter before them: marks, tatweel, ZWNJ and its kin. */
const ATTACHED = /[\p{M}\u0640\u200c\u200d]/u

/** Where each place of a normalized text comes from, and where each place of the original went. */
export class OffsetMap {
  readonly #passes: readonly { map: PassMap; outputs: number[] }[]

  constructor(passes: readonly PassMap[]) {
    this.#passes = passes
      .filter((map) => map.starts.length > 0)
      .map((map) => {
        const outputs: number[] = []
        let shift = 0
        map.starts.forEach((start, i) => {
          outputs.push(start + shift)
          shift += (map.lengths[i] as number) - ((map.ends[i] as number) - start)
        })
        return { map, outputs }
      })
  }

  /** The place in the original from which unit `index` of the normalized text comes; its length for the end. */
  toOriginal(index: number): number {
    let at = index
    for (let i = this.#passes.length - 1; i >= 0; i--) {
      const { map, outputs } = this.#passes[i] as { map: PassMap; outputs: number[] }
      const edit = above(outputs, at) - 1
      if (edit < 0) continue
      const inside = at - (outputs[edit] as number)
      at =
        inside < (map.lengths[edit] as number)
          ? (map.starts[edit] as number)
          : (map.ends[edit] as number) + inside - (map.lengths[edit] as number)
    }
    return at
  }

  /** The place in the normalized text to which place `index` of the original went; inside a replaced stretch: its start. */
  fromOriginal(index: number): number {
    let at = index
    for (const { map, outputs } of this.#passes) {
      const edit = above(map.starts, at) - 1
      if (edit < 0) continue
      const end = map.ends[edit] as number
      const output = outputs[edit] as number
      // an insertion at this very place stands before it
      at = at >= end ? output + (map.lengths[edit] as number) + at - end : output
    }
    return at
  }

  /** The stretch of the original from which `start` to `end` of the normalized text come, with the marks dropped from its last letter. */
  toOriginalSpan(start: number, end: number): { start: number; end: number } {
    let from = start
    let to = end
    for (let i = this.#passes.length - 1; i >= 0; i--) {
      const { map, outputs } = this.#passes[i] as { map: PassMap; outputs: number[] }
      from = startIn(map, outputs, from)
      to = to <= start ? startIn(map, outputs, to) : endIn(map, outputs, to)
    }
    return { start: Math.min(from, Math.max(from, to)), end: Math.max(from, to) }
  }
}

function startIn(map: PassMap, outputs: readonly number[], at: number): number {
  const edit = above(outputs, at) - 1
  if (edit < 0) return at
  const inside = at - (outputs[edit] as number)
  const length = map.lengths[edit] as number
  return inside < length ? (map.starts[edit] as number) : (map.ends[edit] as number) + inside - length
}

/** The end, in the input of a pass, of what became the unit before `at`. */
function endIn(map: PassMap, outputs: readonly number[], at: number): number {
  const edit = above(outputs, at - 1) - 1
  let end = at
  if (edit >= 0) {
    const inside = at - (outputs[edit] as number)
    const length = map.lengths[edit] as number
    end = inside <= length ? (map.ends[edit] as number) : (map.ends[edit] as number) + inside - length
  }
  // marks dropped right after the last unit belong to it
  for (let next = edit + 1; next < map.starts.length && map.starts[next] === end; next++) {
    if (map.lengths[next] !== 0 || !ATTACHED.test(map.input.charAt(end))) break
    end = map.ends[next] as number
  }
  return end
}
