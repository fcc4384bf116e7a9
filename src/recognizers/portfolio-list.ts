import type { Lexicon } from '../match/lexicon.ts'

const fields = new WeakMap<Lexicon, ReadonlyMap<string, string>>()

/** For each finer field the one of the common list that it is part of; made once for a lexicon. */
function withinOf(lexicon: Lexicon): ReadonlyMap<string, string> {
  let made = fields.get(lexicon)
  if (!made) {
    made = new Map(
      lexicon
        .rowsOf('portfolio')
        .filter(({ fields }) => typeof fields.within === 'string')
        .map(({ key, fields }) => [key, fields.within as string]),
    )
    fields.set(lexicon, made)
  }
  return made
}

/** The ids of the common list for portfolios as the dictionary has them: `veterans` is `social-affairs`. */
export function listedPortfolios(lexicon: Lexicon, portfolios: readonly string[]): string[] {
  const within = withinOf(lexicon)
  const listed: string[] = []
  for (const id of portfolios) {
    const common = within.get(id) ?? id
    if (!listed.includes(common)) listed.push(common)
  }
  return listed
}
