import { type ArabicLexicon, arabicLexicon, isWholeWord } from './arabic-lexicon.ts'

const TEH_MARBUTA = '\u0629'
const TEH = '\u062a'
const ALEF = '\u0627'
const WAW = '\u0648'
const YEH = '\u064a'
const NOON_ALEF = `\u0646${ALEF}`
/** Marks and tatweel, which a word may carry. */
const MARKS = /[\u064b-\u0652\u0670\u0640]/

/**
 * Where the clitics of an Arabic word begin and end: `و|ب|ال|وزير`, `ل|ل|وزير`, `س|يكون`, `وزارت|هم`.
 * Conservative: what the lexicon or an unmistakable form does not vouch for is not cut.
 */
export function arabicCuts(marked: string): number[] {
  if (marked.length > 40 || marked.length < 2) return []
  const lexicon = arabicLexicon()
  if (!MARKS.test(marked)) return cuts(marked, lexicon)
  // cut the bare letters, then find the places among the marks
  const places: number[] = []
  let bare = ''
  for (let i = 0; i < marked.length; i++) {
    if (MARKS.test(marked.charAt(i))) continue
    places.push(i)
    bare += marked.charAt(i)
  }
  return cuts(bare, lexicon).map((cut) => places[cut] as number)
}

function cuts(word: string, lex: ArabicLexicon): number[] {
  if (isWholeWord(word, lex)) return []
  // وزارتهم is a noun with its pronoun, not و and a verb
  const own = pronounCut(word, lex)
  if (own > 0 && lex.nouns.has(stemOf(word.slice(0, own), lex))) return [own]
  const first = word.charAt(0)
  if (lex.conjunctions.has(first) && word.length > 2) {
    const rest = word.slice(1)
    if (isWholeWord(rest, lex)) return [1]
    const inner = afterConjunction(rest, lex)
    if (inner !== undefined) return [1, ...inner.map((cut) => cut + 1)]
    // وأضاف, وإذ: no word begins with waw and a hamza on alef
    if (first === WAW && word.length > 3 && (word.charAt(1) === '\u0623' || word.charAt(1) === '\u0625')) return [1]
  }
  return afterConjunction(word, lex) ?? []
}

/** Preposition, article, future particle, pronouns; undefined if nothing is sure. */
function afterConjunction(word: string, lex: ArabicLexicon): number[] | undefined {
  const { article, assimilated } = lex
  if (word.startsWith(article) && isAfterArticle(word.slice(article.length), lex) && !lex.whole.has(word))
    return [article.length]
  // للذين is ل and الذين, a word of its own; للوزير is ل and الوزير, whose alif is not written
  if (word.startsWith(assimilated) && isWholeWord(ALEF + word.slice(1), lex)) return [1]
  if (word.startsWith(assimilated) && word.length > 4 && isAfterArticle(word.slice(assimilated.length), lex)) {
    // للجنة: of لجنة, whose own lam the article doubles
    return isWholeWord(word.slice(1), lex) ? [1] : [1, 2]
  }
  const first = word.charAt(0)
  if (lex.prepositions.has(first) && word.length > 2) {
    const rest = word.slice(1)
    if (
      rest.startsWith(article) &&
      rest.length > 4 &&
      isAfterArticle(rest.slice(article.length), lex) &&
      !lex.whole.has(rest)
    )
      return [1, 1 + article.length]
    const pronoun = pronounCut(rest, lex)
    if (pronoun > 0 && lex.nouns.has(stemOf(rest.slice(0, pronoun), lex))) return [1, 1 + pronoun]
    if (lex.nouns.has(rest) || lex.hosts.has(rest) || (lex.whole.has(rest) && rest.length > 3)) return [1]
  }
  if (first === lex.future && lex.verbs.has(word.slice(1)) && /^[\u064a\u062a\u0646\u0623]/.test(word.slice(1)))
    return [1]
  const pronoun = pronounCut(word, lex)
  return pronoun > 0 ? [pronoun] : undefined
}

/** What can follow the article: three letters and more. */
const isAfterArticle = (rest: string, lex: ArabicLexicon): boolean =>
  rest.length >= 3 || (rest.length === 2 && lex.nouns.has(rest))

/** The word that a stem before a pronoun is: وزارت(هم) is وزارة. */
function stemOf(stem: string, lex: ArabicLexicon): string {
  if (stem.endsWith(TEH)) {
    const noun = stem.slice(0, -1) + TEH_MARBUTA
    if (lex.nouns.has(noun)) return noun
  }
  return stem
}

/** نجحنا: we succeeded, and no object; but يدعمنا, دعمتنا. */
const takesObject = (stem: string, lex: ArabicLexicon): boolean =>
  stem.startsWith(YEH) || (stem.endsWith(TEH) && lex.verbs.has(stem.slice(0, -1)))

/** Where a pronoun begins; 0 if none is sure. */
function pronounCut(word: string, lex: ArabicLexicon): number {
  if (lex.whole.has(word)) return 0
  for (const pronoun of lex.pronouns) {
    const at = word.length - pronoun.length
    if (at < 1 || !word.endsWith(pronoun)) continue
    const stem = word.slice(0, at)
    if (at < 2 && !lex.hosts.has(stem)) continue
    const noun = stemOf(stem, lex)
    if (
      (noun !== stem || !stem.endsWith(TEH_MARBUTA)) &&
      (lex.nouns.has(noun) ||
        (lex.verbs.has(stem) && (pronoun !== NOON_ALEF || takesObject(stem, lex))) ||
        lex.hosts.has(stem))
    )
      return at
    if (stem.endsWith(ALEF) && stem.length > 3 && lex.verbs.has(`${stem.slice(0, -1)}\u0649`)) return at
    if (pronoun.length > 1 && stem.length >= 5)
      for (const ending of lex.surePronounEndings)
        if (stem.endsWith(ending) && stem.length - ending.length >= 4) return at
  }
  return 0
}
