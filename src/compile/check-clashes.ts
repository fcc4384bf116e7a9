import { fold, foldedText } from '../text/fold.ts'
import type { Problem } from './problem.ts'
import type { WrittenRow } from './read.ts'

/** A row where it is written. */
export interface PlacedRow {
  readonly file: string
  readonly category: string
  readonly row: WrittenRow
  /** The forms of the file, by their lines, that other rows have too, and the keys of those rows, as comments say. */
  readonly shared: ReadonlyMap<number, readonly string[]>
  /** The same of forms that are all but equal to those of other rows. */
  readonly nearly: ReadonlyMap<number, readonly string[]>
}

/** Categories whose rows are things of their own, so that a strong form belongs to one of them. */
const DISTINCT = new Set(['country', 'portfolio', 'ministry', 'organization'])

interface Claim {
  readonly placed: PlacedRow
  readonly line: number
}

/** Forms that two rows of one category claim, neither as weak, without a note `# shared: KEY` above them. */
export function checkClashes(rows: readonly PlacedRow[], problems: Problem[]): void {
  const claims = new Map<string, Claim>()
  for (const placed of rows) {
    const { category, row, file, shared } = placed
    if (!DISTINCT.has(category) || row.fields.to) continue
    // two states may each have a ministry or a body of one name
    const scope = category === 'ministry' || category === 'organization' ? file : category
    const weak = new Set(
      row.lists.flatMap(({ heading, language, forms }) =>
        heading === 'weak' ? forms.map(({ text }) => keyOf(language, text)) : [],
      ),
    )
    for (const { heading, language, forms } of row.lists) {
      if (heading !== 'names' && heading !== 'demonyms' && heading !== 'people') continue
      if (language === 'en' || language === 'own') continue
      for (const { text, line } of forms) {
        const key = keyOf(language, text)
        if (weak.has(key) || shared.has(line)) continue
        const first = claims.get(`${scope} ${key}`)
        if (!first) claims.set(`${scope} ${key}`, { placed, line })
        else if (first.placed.row !== row)
          problems.push({
            file,
            line,
            form: text,
            message: `${row.key}: also a form of ${first.placed.row.key} (${first.placed.file}:${first.line})`,
            remedy: 'keep it in one row, make it weak in one, or note above it `# shared: KEY`',
          })
      }
    }
  }
}

const keyOf = (language: string, form: string): string => `${language.split('-')[0]} ${foldedText(fold(form))}`
