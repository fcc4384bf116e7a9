import { arabic } from '../generated/text-data.ts'
import { type Page, readPage } from './page.ts'
import { unpackWords } from './word-list.ts'

/** What stands before an article that is written onto it, with the article. */
interface Written {
  /** Letters that only end words. */
  readonly finals: readonly string[]
  /** Words that news writes so by mistake, and that no word begins with. */
  readonly heads: readonly string[]
  /** The same of words with an article of their own, also behind ل, which swallows its alif. */
  readonly definiteHeads: readonly string[]
  /** Particles of one letter that are written onto a word. */
  readonly proclitics: readonly string[]
  /** The length of the article. */
  readonly article: number
}

const LETTER = /[\u0620-\u064a]/

let written: Written | undefined

function load(): Written {
  const list = (name: string) => unpackWords(arabic[name])
  const [article = ''] = list('clitics/article')
  const withArticle = (name: string) => list(`parted/${name}`).map((word) => word + article)
  return {
    finals: withArticle('finals'),
    heads: withArticle('heads'),
    definiteHeads: withArticle('definite-heads'),
    proclitics: [...list('clitics/conjunctions'), ...list('clitics/prepositions')],
    article: article.length,
  }
}

/**
 * An Arabic page as it is with the space that is missing before an article: `وزارةالداخلية`, `وزيرالطاقة`. The page itself where
 * none is missing; else its memory is used again. Offsets lead to the text as it was given.
 */
export function withPartedWords(page: Page): Page {
  const { text } = page
  const places = missingSpaces(text)
  if (places.length === 0) return page
  let spaced = ''
  let from = 0
  for (const place of places) {
    spaced += `${text.slice(from, place)} `
    from = place
  }
  const parted = readPage(spaced + text.slice(from), page)
  const { starts, length } = parted
  let added = 0
  for (let unit = 0; unit <= length; unit++) {
    const start = starts[unit] as number
    // the space itself lies where the article begins
    while (added < places.length && (places[added] as number) + added < start) added++
    starts[unit] = start - added
  }
  return { ...parted, text }
}

/** Offsets of articles before which a space is missing, in order. */
function missingSpaces(text: string): number[] {
  written ??= load()
  const { finals, heads, definiteHeads, proclitics, article } = written
  const isLetter = (at: number): boolean => LETTER.test(text.charAt(at))
  // proclitics aside
  const beginsWord = (at: number): boolean =>
    !isLetter(at - 1) || (proclitics.includes(text.charAt(at - 1)) && !isLetter(at - 2))
  const places: number[] = []
  const find = (form: string, begins: (at: number) => boolean): void => {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      const end = at + form.length
      if (isLetter(end) && begins(at)) places.push(end - article)
    }
  }
  for (const form of finals) find(form, (at) => isLetter(at - 1))
  for (const form of heads) find(form, beginsWord)
  for (const form of definiteHeads) find(form, () => true)
  return places.sort((a, b) => a - b)
}
