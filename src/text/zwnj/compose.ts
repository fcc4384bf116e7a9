import { endsUnjoined } from '../word-list.ts'
import { isKnown, isSilentHe } from './known.ts'
import { ADJECTIVE, FINITE, INFINITIVE, NOUN, type PersianLexicon, PRESENT, WORD } from './lexicon.ts'

const ZWNJ = '\u200c'
const HE = '\u0647'
const YEH = '\u06cc'
const GAF = '\u06af'
/** Before a shorter noun, words like کم are often joined: کمرنگ; words like بین are not. */
const SHORTEST_SECOND = 4
const SHORTEST_APART = 3
/** A first part in yeh that need not be a word of the lexicon: shorter ones are found by chance. */
const SHORTEST_IN_YEH = 4
/** A verb form opens no compound: پرسینگر is a name. */
const VERB = FINITE | PRESENT
/** Letters before which هم is never joined: alef, alef with madda, meem. */
const SEPARATE = /^[\u0627\u0622\u0645]/

/** First and second part of a compound by the grammar of `combining-strong` and `combining-weak`; the privative prefix. */
export function composed(word: string, lexicon: PersianLexicon): string | undefined {
  const shortest = Math.max(2, word.length - lexicon.longestCombining)
  for (let cut = shortest; cut <= word.length - 2; cut++) {
    const second = word.slice(cut)
    const strong = lexicon.combining.get(second)
    const singular = strong ?? (second.endsWith(YEH) ? lexicon.combining.get(second.slice(0, -1)) : undefined)
    if (singular === undefined) continue
    const first = word.slice(0, cut)
    if (endsUnjoined(first)) continue
    if (isSilentHe(first, lexicon)) return `${first}${ZWNJ}${second}`
    if (!singular || second.length < 3 || first.length < 2) continue
    const kind = lexicon.kinds.get(first) ?? 0
    if (
      (kind & (NOUN | ADJECTIVE)) !== 0 ||
      ((kind & (WORD | INFINITIVE)) !== 0 && first.length > 2) ||
      (first.length > 3 && first.endsWith(YEH) && (kind === 0 || (kind & ~VERB) !== 0) && isKnown(first, lexicon))
    )
      return `${first}${ZWNJ}${second}`
    const compound = lexicon.compounds.get(first)
    if (compound !== undefined) return `${compound}${ZWNJ}${second}`
  }
  for (const prefix of lexicon.privative) {
    if (!word.startsWith(prefix)) continue
    const rest = word.slice(prefix.length)
    if (rest.length < 3) continue
    const base = rest.endsWith(YEH) ? rest.slice(0, -1) : rest
    if (((lexicon.kinds.get(rest) ?? 0) & NOUN) !== 0 || ((lexicon.kinds.get(base) ?? 0) & NOUN) !== 0)
      return `${prefix}${ZWNJ}${rest}`
    if (base.endsWith(GAF) && isSilentHe(base.slice(0, -1) + HE, lexicon)) return `${prefix}${ZWNJ}${rest}`
  }
  const opened = firstPart(word, lexicon)
  if (opened !== undefined) return opened
  // تخته_سیاه: a silent he never joins what follows
  for (let he = word.indexOf(HE, 2); he > 0 && he < word.length - 3; he = word.indexOf(HE, he + 1)) {
    const first = word.slice(0, he + 1)
    if (first.length > 3 && isSilentHe(first, lexicon) && isKnown(word.slice(he + 1), lexicon))
      return `${first}${ZWNJ}${word.slice(he + 1)}`
  }
  // شمس_الدین, حجت_الله; فردوسی_پور, نظامی_گری
  for (const second of lexicon.secondsAfterAny) {
    const first = word.slice(0, -second.length)
    if (first.length > 1 && word.endsWith(second) && !endsUnjoined(first)) return `${first}${ZWNJ}${second}`
  }
  for (const second of lexicon.secondsAfterYeh) {
    const first = word.slice(0, -second.length)
    if (first.length >= SHORTEST_IN_YEH && first.endsWith(YEH) && word.endsWith(second))
      return `${first}${ZWNJ}${second}`
  }
  // سعیدبن_عاص, عبدالله_بن_زبیر
  for (const son of lexicon.son) {
    const at = word.indexOf(son, 3)
    if (at < 0 || at > word.length - son.length - 2) continue
    const name = word.slice(0, at)
    if (lexicon.namesBeforeSon.has(name))
      return `${name}${endsUnjoined(name) ? '' : ZWNJ}${son}${ZWNJ}${word.slice(at + son.length)}`
  }
  return undefined
}

/** کم_هزینه, پیش_فرض, بین_نسلی; هم_اندیشی, but همکلاس: the words of `first-parts` before a noun of some length. */
function firstPart(word: string, lexicon: PersianLexicon): string | undefined {
  for (const first of lexicon.firstParts) {
    const shortest = lexicon.apart.has(first) ? SHORTEST_APART : SHORTEST_SECOND
    if (!word.startsWith(first) || word.length - first.length < shortest) continue
    const second = word.slice(first.length)
    if (lexicon.together.has(first) && !SEPARATE.test(second)) continue
    const base = second.endsWith(YEH) ? second.slice(0, -1) : second
    if (((lexicon.kinds.get(second) ?? 0) & NOUN) !== 0 || ((lexicon.kinds.get(base) ?? 0) & NOUN) !== 0)
      return `${first}${ZWNJ}${second}`
  }
  return undefined
}
