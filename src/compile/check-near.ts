import diceCoefficient from 'natural/lib/natural/distance/dice_coefficient.js'
import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js'
import { fold, foldedText } from '../text/fold.ts'
import type { PlacedRow } from './check-clashes.ts'
import type { Problem } from './problem.ts'

/** Names more alike than this may be one name written twice: by letters and their order, and by pairs of letters. */
const ALIKE = 0.93
const ALIKE_IN_PAIRS = 0.92
/** Shorter names differ by one letter too often. */
const SHORTEST = 9
const CATEGORIES = new Set(['country', 'portfolio', 'organization'])

interface Name {
  readonly text: string
  readonly folded: string
  readonly placed: PlacedRow
  readonly line: number
}

/** Whether a comment above a name says that it is all but that of the other's row, on purpose. */
const isNoted = ({ placed, line }: Name, other: Name): boolean =>
  placed.nearly.get(line)?.includes(other.placed.row.key) ?? false

/**
 * Near-duplicates: names of two rows of one category that are all but equal (Jaro-Winkler and Dice, after natural), as warnings.
 * Only names of one beginning and about one length are compared, so that it takes a second for all dictionaries.
 */
export function checkNearDuplicates(rows: readonly PlacedRow[], problems: Problem[]): void {
  const blocks = new Map<string, Name[]>()
  for (const placed of rows) {
    if (!CATEGORIES.has(placed.category)) continue
    for (const { heading, language, forms } of placed.row.lists) {
      if (heading !== 'names' || language === 'en' || language === 'own') continue
      for (const { text, line } of forms) {
        const folded = foldedText(fold(text))
        if (folded.length < SHORTEST) continue
        const block = `${placed.category} ${folded.slice(0, 5)} ${folded.slice(-1)}`
        const names = blocks.get(block)
        const name = { text, folded, placed, line }
        if (names) names.push(name)
        else blocks.set(block, [name])
      }
    }
  }
  for (const names of blocks.values()) {
    names.sort((a, b) => a.folded.length - b.folded.length)
    names.forEach((one, i) => {
      for (let j = i + 1; j < names.length; j++) {
        const other = names[j] as Name
        if (other.folded.length > one.folded.length + 1) break
        if (other.placed.row === one.placed.row || other.folded === one.folded) continue
        if (diceCoefficient(one.folded, other.folded) < ALIKE_IN_PAIRS) continue
        if (jaroWinkler(one.folded, other.folded) < ALIKE) continue
        if (isNoted(one, other) || isNoted(other, one)) continue
        problems.push({
          file: one.placed.file,
          line: one.line,
          form: one.text,
          message: `${one.placed.row.key}: nearly «${other.text}» of ${other.placed.row.key} (${other.placed.file}:${other.line})`,
          remedy:
            'if both are one body, join the rows; if one is misspelt, correct it; else note above it `# nearly: KEY` of the other',
          warning: true,
        })
      }
    })
  }
}
