import { DEMONYM } from '../../match/entry.ts'
import { symbolOf } from '../../text/characters.ts'
import { foldedToken, LATIN_WORD, tokenAt, WORD } from '../../text/page.ts'
import type { Reading } from '../recognizer.ts'
import { viewOf } from '../views.ts'
import type { OrganizationCandidate } from './index.ts'

const BRACKET = symbolOf('(')
/** Which mark closes what each of these opens. */
const CLOSING = new Map(
  ['()', '«»', '""'].map(([opens, closes]) => [symbolOf(opens as string), symbolOf(closes as string)]),
)
/** `NATO`, `UN-OCHA`; one letter or a long word in capitals is none. */
const ACRONYM = /^[A-Z][A-Z-]{1,9}$/
/** `(ع)`, `(ره)` are blessings. */
const SHORTEST = 4
/** Shorter words in quotation marks are no names. */
const SHORTEST_QUOTED = 3
/** Categories whose words are something else than a body's second name. */
const OTHER = ['place', 'country', 'office', 'organization-head', 'calendar']
/** Categories of words that are no acronym: they name the body in quotation marks only (`«مدن»`). */
const WORDS = ['word', 'name', 'organization']
const NEVER = ['place', 'country', 'office', 'calendar']
const NOUNS = ['name', 'organization', 'organization-head']
const ALIF = symbolOf('ا')
const BA = symbolOf('ب')
const LAM = symbolOf('ل')
/** Letters with which Arabic verbs begin. */
const VERBAL = new Set([...'اتنیس'].map(symbolOf))
/** The last letter of a pronoun; ة, which is folded alike, ends nouns. */
const HEH = 0x0647

/** The second names that stand in brackets or quotation marks right behind bodies, there and elsewhere on the page: `… (WFP)`, `… «مدن»`. */
export function aliasesOf(reading: Reading, bodies: readonly OrganizationCandidate[]): OrganizationCandidate[] {
  const { page } = reading
  const known = new Map<string, { body: OrganizationCandidate; word: boolean }>()
  /** With which symbols they begin: of other words no text is made. */
  const begins: boolean[] = []
  const symbolAt = (token: number) => page.symbols[page.tokenStarts[token] as number] as number
  const textOf = (token: number) => foldedToken(page, token)
  const isEnclosed = (token: number) =>
    token > 0 && token + 1 < page.tokenCount && CLOSING.get(symbolAt(token - 1)) === symbolAt(token + 1)
  for (const body of bodies) {
    const token = behindNationality(reading, tokenAt(page, body.end)) + 1
    if (token + 1 >= page.tokenCount || !isEnclosed(token)) continue
    const bracketed = symbolAt(token - 1) === BRACKET
    const word = !bracketed || !isAcronym(reading, token)
    if (word && (bracketed || !(page.tokenKinds[token] === LATIN_WORD ? isAcronym : isNameInQuotes)(reading, token)))
      continue
    if (!known.has(textOf(token))) known.set(textOf(token), { body, word })
    begins[symbolAt(token)] = true
  }
  const aliases: OrganizationCandidate[] = []
  for (let token = 0; known.size > 0 && token < page.tokenCount; token++) {
    if (page.tokenKinds[token] !== WORD && page.tokenKinds[token] !== LATIN_WORD) continue
    if (!begins[symbolAt(token)]) continue
    const alias = known.get(textOf(token))
    if (!alias || (alias.word && !isEnclosed(token))) continue
    const { body } = alias
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
      parts: undefined,
      closed: undefined,
      fields: { ...body.fields },
    })
  }
  return aliases
}

/** The token behind a nationality: `هيئة … السعودية (…)`. */
function behindNationality(reading: Reading, token: number): number {
  const countries = viewOf(reading, 'country', false)
  if (token >= reading.page.tokenCount) return token
  const hit = countries.longestWhole(token)
  return hit >= 0 && countries.flags(hit) & DEMONYM ? countries.endToken(hit) : token
}

const isOf = (reading: Reading, categories: readonly string[], token: number): boolean =>
  categories.some((category) => viewOf(reading, category, false).first(token) >= 0)

/** Whether a token is an acronym: capitals, or a word that no dictionary knows. */
function isAcronym(reading: Reading, token: number): boolean {
  const { page } = reading
  if (page.tokenKinds[token] === LATIN_WORD)
    return ACRONYM.test(
      page.text.slice(page.starts[page.tokenStarts[token] as number], page.starts[page.tokenEnds[token] as number]),
    )
  return (
    isLong(reading, token, SHORTEST) &&
    !isJoined(reading, token) &&
    !isOf(reading, OTHER, token) &&
    !isOf(reading, WORDS, token)
  )
}

/** Whether ب and the article open a word: where the body is or how it acts (`(بالخالدية)`, `فاز برئاسة اللجنة «بالتزكية»`). */
function isJoined({ page, language }: Reading, token: number): boolean {
  const start = page.tokenStarts[token] as number
  return (
    language === 'ar' &&
    page.symbols[start] === BA &&
    page.symbols[start + 1] === ALIF &&
    page.symbols[start + 2] === LAM
  )
}

/**
 * Whether an Arabic word in quotation marks may be what a body calls itself: a noun without article and pronoun,
 * not what the body says or does (`«نرفض» التدخل`, `«دعمه» للقرار`).
 */
function isNameInQuotes(reading: Reading, token: number): boolean {
  const { page, language } = reading
  if (language !== 'ar' || !isLong(reading, token, SHORTEST_QUOTED) || isOf(reading, NEVER, token)) return false
  const start = page.tokenStarts[token] as number
  if (page.symbols[start] === ALIF && page.symbols[start + 1] === LAM) return false
  if (isJoined(reading, token)) return false
  const words = viewOf(reading, 'word', false)
  let known = false
  for (let hit = words.first(token); hit >= 0; hit = words.after(hit)) {
    if (!words.isPlain(hit)) continue
    if (!words.row(hit).key.endsWith('-common')) return false
    known = true
  }
  if (known || NOUNS.some((category) => isPlainIn(reading, category, token))) return true
  const last = page.text.charCodeAt(page.starts[(page.tokenEnds[token] as number) - 1] as number)
  return !VERBAL.has(page.symbols[start] as number) && last !== HEH
}

function isPlainIn(reading: Reading, category: string, token: number): boolean {
  const view = viewOf(reading, category, false)
  for (let hit = view.first(token); hit >= 0; hit = view.after(hit)) if (view.isPlain(hit)) return true
  return false
}

function isLong({ page }: Reading, token: number, length: number): boolean {
  return (
    page.tokenKinds[token] === WORD && (page.tokenEnds[token] as number) - (page.tokenStarts[token] as number) >= length
  )
}
