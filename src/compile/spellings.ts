import { fold, foldedText } from '../text/fold.ts'

const JOINER = '\u200c'
const COMMA = '\u060c'

/** Groups of folded words that are spellings of one word, by each of them. */
export type Variants = ReadonlyMap<string, readonly string[]>

/** The folded keys of a form: ZWNJ deleted and turned into a space, commas kept and left out, spelling pairs exchanged. */
export function spellings(form: string, variants: Variants): string[] {
  let texts = [form]
  if (form.includes(JOINER)) {
    const parts = form.split(JOINER)
    if (parts.length <= 4) {
      texts = [parts[0] as string]
      for (const part of parts.slice(1)) texts = texts.flatMap((text) => [text + part, `${text} ${part}`])
    } else texts = [parts.join(''), parts.join(' ')]
  }
  if (form.includes(COMMA))
    texts = texts.flatMap((text) => [text, text.replaceAll(COMMA, ''), text.replaceAll(`${COMMA} `, COMMA)])
  const keys = new Set<string>()
  for (const text of texts) {
    const folded = fold(text.trim())
    let alternatives: string[][] = [[]]
    for (const word of foldedText(folded).split(' ')) {
      const spelled = variants.get(word) ?? [word]
      if (alternatives.length * spelled.length > 16) alternatives = alternatives.map((words) => [...words, word])
      else alternatives = alternatives.flatMap((words) => spelled.map((one) => [...words, one]))
    }
    for (const words of alternatives) keys.add(words.join(' '))
  }
  return [...keys]
}
