import type { Row } from '../match/entry.ts'

const fields = new WeakMap<readonly Row[], ReadonlyMap<string, string>>()

/** For each finer field the one of the common list that it is part of; made once for a lexicon. */
function withinOf(rows: readonly Row[]): ReadonlyMap<string, string> {
  let made = fields.get(rows)
  if (!made) {
    made = new Map(
      rows
        .filter(({ category, fields }) => category === 'portfolio' && typeof fields.within === 'string')
        .map(({ key, fields }) => [key, fields.within as string]),
    )
    fields.set(rows, made)
  }
  return made
}

/** The ids of the common list for portfolios as the dictionary has them: `veterans` is `social-affairs`. */
export function listedPortfolios(rows: readonly Row[], portfolios: readonly string[]): string[] {
  const within = withinOf(rows)
  const listed: string[] = []
  for (const id of portfolios) {
    const common = within.get(id) ?? id
    if (!listed.includes(common)) listed.push(common)
  }
  return listed
}
