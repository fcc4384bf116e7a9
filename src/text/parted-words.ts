import { type Page, readPage } from './page.ts'

/** Letters that only end words, before the article of the next one. */
const FINAL = ['ةال', 'ىال', 'ءال']
/** Words that news writes onto the article of the next one by mistake, and that no word begins with. */
const HEADS = ['وزيرال', 'مديرال', 'سفيرال', 'نائبال', 'رئيسال', 'مجلسال']
/** The same of words with the article, also behind ل, which swallows its alif. */
const DEFINITE_HEADS = ['لأممال', 'لاممال', 'لولاياتال']
/** The letters of the article. */
const ARTICLE = 2
/** Particles of one letter that are written onto a word. */
const PROCLITICS = 'وفبلك'
const LETTER = /[\u0620-\u064a]/

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
  const isLetter = (at: number): boolean => LETTER.test(text.charAt(at))
  // proclitics aside
  const beginsWord = (at: number): boolean =>
    !isLetter(at - 1) || (PROCLITICS.includes(text.charAt(at - 1)) && !isLetter(at - 2))
  const places: number[] = []
  const find = (written: string, begins: (at: number) => boolean): void => {
    for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1)) {
      const end = at + written.length
      if (isLetter(end) && begins(at)) places.push(end - ARTICLE)
    }
  }
  for (const written of FINAL) find(written, (at) => isLetter(at - 1))
  for (const written of HEADS) find(written, beginsWord)
  for (const written of DEFINITE_HEADS) find(written, () => true)
  return places.sort((a, b) => a - b)
}
