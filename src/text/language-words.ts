import { arabicLexicon, isWholeWord } from './tokenize/arabic-lexicon.ts'
import { arabicCuts } from './tokenize/arabic-parts.ts'
import { ARABIC, unitClasses } from './tokenize/classes.ts'
import { toPersian } from './tokenize/to-persian.ts'
import { isKnown } from './zwnj/known.ts'
import { persianLexicon } from './zwnj/lexicon.ts'

/** This many words tell, or none do. */
const MOST_WORDS = 24

/** For which language the words of a stretch speak: above zero Persian, below Arabic, by the word lists of both. */
export function wordVote(text: string, from: number, to: number): number {
  const classes = unitClasses()
  let vote = 0
  let words = 0
  for (let i = from; i < to && words < MOST_WORDS; ) {
    if (classes[text.charCodeAt(i)] !== ARABIC) {
      i++
      continue
    }
    const start = i
    while (i < to && classes[text.charCodeAt(i)] === ARABIC) i++
    if (i - start < 2) continue
    words++
    const word = text.slice(start, i)
    if (isKnown(toPersian(word), persianLexicon())) vote++
    if (isWholeWord(word, arabicLexicon()) || arabicCuts(word).length > 0) vote--
  }
  return vote
}
