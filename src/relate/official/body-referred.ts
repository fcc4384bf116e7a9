import { firstFrom } from '../../match/select.ts'
import { isOf } from '../../recognizers/official/side-by-side/own-bodies.ts'
import { NEAR } from '../../recognizers/official/side-by-side/own-servants.ts'
import { isOwn } from '../../recognizers/official/titles/own-titles.ts'
import type { Title } from '../../recognizers/official/titles/title.ts'
import type { Candidate, Reading, Resolution } from '../../recognizers/recognizer.ts'
import { viewOf } from '../../recognizers/views.ts'
import { symbolOf } from '../../text/characters.ts'
import { type Page, tokenAt } from '../../text/page.ts'

const ALIF = symbolOf('ا')
const LAM = symbolOf('ل')
/** How many entities back the body of `المتحدث باسم الوزارة` is looked for. */
const REACH = 40
/** The cue before a Persian noun that was told before. */
const THIS = 'this-one'

/** The body named before that a title's last word or its pronoun takes up: `المتحدث باسم الوزارة`, `رئیس این سازمان`, `أمينها العام`. */
export function bodyReferredTo(title: Title, { reading, selected, stands }: Resolution): Candidate | undefined {
  const { page } = reading
  const last = title.endToken - 1
  if (title.body && stands(title.body)) return undefined
  if (isOwn(title)) return bodyBefore(title, reading, selected)
  if (last <= title.firstToken) return undefined
  const word = reading.language === 'ar' ? withoutArticle(page, last) : (page.tokenStarts[last] as number)
  const takesUp =
    reading.language === 'ar'
      ? word > (page.tokenStarts[last] as number)
      : viewOf(reading, 'cue').plain(last - 1, THIS) >= 0
  if (!takesUp) return undefined
  const before = firstFrom(selected, title.start) - 1
  for (let i = before; i >= 0 && before - i < REACH; i--) {
    const body = selected[i] as Candidate
    if (body.type !== 'ministry' && body.type !== 'organization') continue
    if (beginsWith(page, body.start, word, page.tokenEnds[last] as number)) return body
  }
  return undefined
}

/** The body that stands closely before a title with a pronoun: `وزارة الصحة … المتحدث باسمها`. */
function bodyBefore(title: Title, reading: Reading, selected: readonly Candidate[]): Candidate | undefined {
  const before = firstFrom(selected, title.start) - 1
  for (let i = before; i >= 0 && before - i < NEAR; i--) {
    const body = selected[i] as Candidate
    if (body.type === 'official') return undefined
    if (body.type === 'ministry' || body.type === 'organization') return isOf(reading, body, title) ? body : undefined
  }
  return undefined
}

/** Where a word begins behind its article, that of `للوزارة` too. */
function withoutArticle({ symbols, tokenStarts }: Page, token: number): number {
  const start = tokenStarts[token] as number
  return (symbols[start] === ALIF || symbols[start] === LAM) && symbols[start + 1] === LAM ? start + 2 : start
}

/** Whether the first word of a body's name, its article aside, is a stretch of the page. */
function beginsWith(page: Page, bodyStart: number, start: number, end: number): boolean {
  const { symbols, tokenEnds } = page
  const article = symbols[bodyStart] === ALIF && symbols[bodyStart + 1] === LAM
  const from = article ? bodyStart + 2 : bodyStart
  if ((tokenEnds[tokenAt(page, bodyStart)] as number) - from !== end - start) return false
  for (let i = 0; i < end - start; i++) if (symbols[from + i] !== symbols[start + i]) return false
  return true
}
