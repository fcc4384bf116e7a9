import { symbolOf } from '../../text/characters.ts'
import { foldedText } from '../../text/fold.ts'
import { LATIN_WORD, tokenAt, WORD } from '../../text/page.ts'
import type { Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'
import type { OrganizationCandidate } from './index.ts'

const OPENS = symbolOf('(')
const CLOSES = symbolOf(')')
/** `NATO`, `UN-OCHA`; one letter or a long word in capitals is none. */
const ACRONYM = /^[A-Z][A-Z-]{1,9}$/
/** `(ع)`, `(ره)` are blessings. */
const SHORTEST = 4
/** Categories whose words are something else than an acronym. */
const KNOWN = ['word', 'name', 'place', 'country', 'office', 'organization', 'organization-head', 'calendar']

/** The acronyms that stand in brackets right behind bodies, there and elsewhere on the page: `… (WFP)`. */
export function aliasesOf(reading: Reading, bodies: readonly OrganizationCandidate[]): OrganizationCandidate[] {
  const { page } = reading
  const known = new Map<string, OrganizationCandidate>()
  /** With which symbols they begin: of other words no text is made. */
  const begins: boolean[] = []
  const textOf = (token: number) => foldedText(page, page.tokenStarts[token] as number, page.tokenEnds[token] as number)
  for (const body of bodies) {
    const token = tokenAt(page, body.end)
    if (token + 2 >= page.tokenCount || page.symbols[page.tokenStarts[token] as number] !== OPENS) continue
    if (page.symbols[page.tokenStarts[token + 2] as number] !== CLOSES || !isAcronym(reading, token + 1)) continue
    if (!known.has(textOf(token + 1))) known.set(textOf(token + 1), body)
    begins[page.symbols[page.tokenStarts[token + 1] as number] as number] = true
  }
  const aliases: OrganizationCandidate[] = []
  for (let token = 0; known.size > 0 && token < page.tokenCount; token++) {
    if (page.tokenKinds[token] !== WORD && page.tokenKinds[token] !== LATIN_WORD) continue
    if (!begins[page.symbols[page.tokenStarts[token] as number] as number]) continue
    const body = known.get(textOf(token))
    if (!body) continue
    const start = page.tokenStarts[token] as number
    const end = page.tokenEnds[token] as number
    aliases.push({
      type: 'organization',
      start,
      end,
      rule: 'acronym of a body in brackets',
      rows: body.rows,
      certainty: 'likely',
      weight: end - start,
      fields: { ...body.fields },
    })
  }
  return aliases
}

/** Whether a token is an acronym: capitals, or a word that no dictionary knows. */
function isAcronym(reading: Reading, token: number): boolean {
  const { page } = reading
  if (page.tokenKinds[token] === LATIN_WORD)
    return ACRONYM.test(
      page.text.slice(page.starts[page.tokenStarts[token] as number], page.starts[page.tokenEnds[token] as number]),
    )
  const length = (page.tokenEnds[token] as number) - (page.tokenStarts[token] as number)
  return (
    page.tokenKinds[token] === WORD &&
    length >= SHORTEST &&
    KNOWN.every((category) => viewOf(reading, category, false).first(token) < 0)
  )
}
