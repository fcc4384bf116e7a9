import { symbolOf } from '../text/characters.ts'
import { isSymbol, type Page } from '../text/page.ts'

const BRACKET = symbolOf('(')
const CLOSING_BRACKET = symbolOf(')')
/** The letters of `(ع)`, `(عج)`. */
const LONGEST_BLESSING = 2

/** The token behind a blessing in brackets: `سپاه امام صادق (ع)` + `استان بوشهر`; the token itself where there is none. */
export function behindBlessing(page: Page, token: number): number {
  const { tokenStarts, tokenEnds } = page
  if (!isSymbol(page, token, BRACKET) || !isSymbol(page, token + 2, CLOSING_BRACKET)) return token
  const length = (tokenEnds[token + 1] as number) - (tokenStarts[token + 1] as number)
  return length <= LONGEST_BLESSING ? token + 3 : token
}
