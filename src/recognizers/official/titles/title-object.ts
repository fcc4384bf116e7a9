import { symbolOf } from '../../../text/characters.ts'
import type { Page } from '../../../text/page.ts'
import type { Draft } from './title-draft.ts'
import type { TitleSurroundings } from './title-surroundings.ts'

const ALIF = symbolOf('ا')
const REH = symbolOf('ر')

/** Whether the Persian mark of the object stands in a token. */
export function isObjectMark({ symbols, tokenStarts, tokenEnds, tokenCount }: Page, token: number): boolean {
  if (token >= tokenCount) return false
  const start = tokenStarts[token] as number
  return symbols[start] === REH && symbols[start + 1] === ALIF && tokenEnds[token] === start + 2
}

/**
 * Tells the words behind a Persian title that are the object of what its holder does.
 *
 * @example `نرخ ارز را` behind `رئیس بانک مرکزی`, `کمبود معلم را` behind `مدیرکل آموزش و پرورش قم`
 */
export class TitleObject {
  constructor(private readonly around: TitleSurroundings) {}

  /** Whether a title that is complete with its body or place ends before a token, and an object up to `end` follows. */
  begins(draft: Draft, token: number, end: number): boolean {
    const { page, language } = this.around.reading
    if (language !== 'fa') return false
    return (
      this.endsWithBody(draft, token) || (isObjectMark(page, end) && draft.rows.at(-1)?.startsWith('places/') === true)
    )
  }

  /** Whether the words of a title that the dictionary has as a whole end with a body. */
  private endsWithBody({ start, end }: Draft, token: number): boolean {
    const { page } = this.around.reading
    for (let at = token - 1; at >= 0 && (page.tokenStarts[at] as number) > start; at--)
      if (this.around.bodyAt(at)?.end === end) return true
    return false
  }
}
