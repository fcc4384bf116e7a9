import { mark, marksOn } from '../marks.ts'
import type { Candidate, Reading } from '../recognizer.ts'
import { CalledNames } from './called/called-names.ts'
import { withoutClubs } from './club-titles.ts'
import { holdersNamedAlone } from './persons/holders-named-alone.ts'
import { isRank, type Presentation } from './presentation.ts'
import type { Assembler } from './side-by-side/assemble.ts'
import { standsForOne, type Title } from './titles/title.ts'

/**
 * Everybody whom titles, honorifics or other words present, in reading order.
 *
 * @example `وزير الخارجية عادل الجبير` beside each other, `نظيره القطري خالد العطية` called, `المالكي` known
 */
export function present(reading: Reading, around: readonly Candidate[], assembler: Assembler): Presentation[] {
  const beside = assembler.all()
  const occupied = marksOn(reading)
  const leads: Presentation[] = []
  for (const one of beside) {
    if (one.titles.length === 0 && !isRank(one)) continue
    if (one.name) mark(occupied, one.name)
    else if (standsForOne(one.titles[0] as Title)) leads.push(one)
    for (const title of one.titles) mark(occupied, title)
  }
  const calledNames = new CalledNames(reading, around, assembler.names, assembler.honorifics, beside, occupied)
  const called = [...calledNames.all(leads), ...holdersNamedAlone(reading, around, assembler, occupied)]
  if (called.length === 0) return withoutClubs(reading, beside)
  const covered = marksOn(reading)
  for (const { name } of called) if (name) mark(covered, name)
  const isCovered = ({ name, titles }: Presentation) =>
    titles.length === 0 && name !== undefined && (covered[name.firstToken] || covered[name.endToken - 1])
  const others = beside.filter((one) => !isCovered(one))
  return [...withoutClubs(reading, called), ...withoutClubs(reading, others)].sort(
    (a, b) => firstTokenOf(a) - firstTokenOf(b),
  )
}

/** Where a presentation begins. */
const firstTokenOf = ({ name, titles }: Presentation): number =>
  Math.min(name?.firstToken ?? Number.MAX_SAFE_INTEGER, titles[0]?.firstToken ?? Number.MAX_SAFE_INTEGER)
