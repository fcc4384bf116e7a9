import { symbolOf } from '../../../text/characters.ts'
import type { Page } from '../../../text/page.ts'
import { viewOf } from '../../views.ts'
import type { Draft } from './title-draft.ts'
import type { TitleSurroundings } from './title-surroundings.ts'

/** The most words of the name of whom something is called after, his fathers' with it, and of the adjectives behind it. */
const LONGEST_NAME = 4
const MOST_ADJECTIVES = 2
const BEH = symbolOf('ب')
const HEH = symbolOf('ه')
const NOON = symbolOf('ن')
const YEH = symbolOf('ی')

/**
 * Takes in the name after which the base, hospital or airport in an Arabic title is called, and its adjectives.
 *
 * @param token the one behind the honorific
 * @example behind `قائد قاعدة الملك`: `سلمان الجوية`; behind `مدير مطار الأمير`: `محمد بن عبدالعزيز الدولي`
 */
export function takeNamesake(around: TitleSurroundings, draft: Draft, token: number): boolean {
  const { page, language } = around.reading
  if (language !== 'ar' || !around.hasArticle(token - 1) || token < 2) return false
  if (around.cue(token - 2, 'named-after') < 0 && around.cue(token - 2, 'named-after-several') < 0) return false
  const bits = viewOf(around.reading, 'office').bit | viewOf(around.reading, 'honorific').bit
  if (((around.reading.hits.categories[token - 1] as number) & bits) === 0) return false
  if (!isOfName(around, token)) return false
  let end = token + 1
  while (end + 1 < page.tokenCount && end - token < LONGEST_NAME && isBin(page, end) && isOfName(around, end + 1))
    end += 2
  const last = end + MOST_ADJECTIVES
  while (end < page.tokenCount && end < last && isAdjective(around, end)) end++
  around.overWords(draft, end)
  draft.loose = true
  return true
}

/** A word of a name without article: `سلمان`, `بن`. */
const isOfName = (around: TitleSurroundings, token: number): boolean =>
  !around.hasArticle(token) && around.complements.isName(token) && !around.complements.isHonorific(token)

/** `الجوية`, `الدولي`: a common word with the article and the ending of an adjective. */
const isAdjective = (around: TitleSurroundings, token: number): boolean =>
  around.hasArticleAlone(token) &&
  endsAsAdjective(around.reading.page, token) &&
  around.complements.isCommon(token) &&
  !around.complements.isHonorific(token) &&
  !around.complements.isTitle(token)

function endsAsAdjective({ symbols, tokenEnds }: Page, token: number): boolean {
  const last = (tokenEnds[token] as number) - 1
  return symbols[last] === YEH || (symbols[last] === HEH && symbols[last - 1] === YEH)
}

/** `بن` */
function isBin({ symbols, tokenStarts, tokenEnds }: Page, token: number): boolean {
  const start = tokenStarts[token] as number
  return tokenEnds[token] === start + 2 && symbols[start] === BEH && symbols[start + 1] === NOON
}
