import { isFormOf } from '../../../match/lookup.ts'
import { symbolOf } from '../../../text/characters.ts'
import { HAS_MARKS } from '../../../text/fold.ts'
import { endsIn } from '../../../text/page.ts'
import { lexiconOf } from '../../views.ts'
import { WordLetters } from './word-letters.ts'

const FATHATAN = '\u064b'
const ALIF = symbolOf('ا')
const WAW = symbolOf('و')
const YEH = symbolOf('ی')
const TOWN = [symbolOf('ا'), symbolOf('ب'), symbolOf('ا'), symbolOf('د')]
const DAL = symbolOf('د')
/** `ندگان`, the ending of the plural of doers. */
const DOERS = [symbolOf('ن'), DAL, symbolOf('گ'), ALIF, symbolOf('ن')]
/** ه, not the feminine ending ة that folds to it. */
export const HEH_LETTER = 0x0647
const IN_FOREIGN_NAMES = new Set([WAW, ALIF, YEH, symbolOf('ن')])
const ARTICLE_LENGTH = 2
const SEEN = symbolOf('س')
const NOON = symbolOf('ن')
const TEH = symbolOf('ت')
const HEH = symbolOf('ه')

/**
 * What the beginning and the ending of a token tell of it: a verb, a plural, a family name, a town.
 *
 * @example `استهل` looks like a verb, `زارعپور` like a family name.
 */
export class WordSpelling extends WordLetters {
  /** Whether a whole token is an ending of Persian family names, written apart from the name. */
  isFamilyEnding(token: number): boolean {
    const { page, language } = this.reading
    if (language !== 'fa' || this.lengthOf(token) < 3) return false
    return isFormOf(
      lexiconOf(this.reading, 'name'),
      'names/persian-family-endings',
      page.symbols,
      page.tokenStarts[token] as number,
      page.tokenEnds[token] as number,
    )
  }

  /** `أبوراس`: `أبو` written onto the word after it. */
  protected hasFamilyBeginning(token: number): boolean {
    const { page } = this.reading
    const start = page.tokenStarts[token] as number
    return (
      this.lengthOf(token) >= 6 &&
      isFormOf(lexiconOf(this.reading, 'name'), 'names/particles', page.symbols, start, start + 3)
    )
  }

  /** The mark of an indefinite accusative (`ضباطًا`): no part of a name. */
  protected hasTanwin(token: number): boolean {
    const { page } = this.reading
    const last = (page.tokenEnds[token] as number) - 1
    if (((page.edges[last] as number) & HAS_MARKS) === 0 && ((page.edges[last - 1] ?? 0) & HAS_MARKS) === 0)
      return false
    const from = page.starts[Math.max(last - 1, page.tokenStarts[token] as number)] as number
    return page.text.slice(from, page.starts[last + 1]).includes(FATHATAN)
  }

  /** The shape of Arabic verbs: the tenth and seventh stem (`استهل`, `انخرط`), the imperfect (`يعايد`, `ستصاحب`). */
  protected isVerbLike(token: number): boolean {
    const { page, language } = this.reading
    const start = page.tokenStarts[token] as number
    const length = (page.tokenEnds[token] as number) - start
    if (language !== 'ar' || length < 4) return false
    const [first, second, third] = [0, 1, 2].map((i) => page.symbols[start + i] as number)
    if (first === ALIF) return length > 4 && ((second === SEEN && third === TEH) || (second === NOON && length === 5))
    // names of other languages begin with `يو`, `يا`, `ين`
    if (first === YEH) return !IN_FOREIGN_NAMES.has(second as number)
    return first === SEEN && second === TEH && length > 4 && !IN_FOREIGN_NAMES.has(third as number)
  }

  /** `سيتطرقان`, `سيجتمعون`, `يناقشان`: the shape of what two people or many do. */
  protected isDeedOfSeveral(token: number): boolean {
    const { page, language } = this.reading
    const start = page.tokenStarts[token] as number
    const length = (page.tokenEnds[token] as number) - start
    if (language !== 'ar' || length < 6 || page.symbols[start + length - 1] !== NOON) return false
    const vowel = page.symbols[start + length - 2]
    if (vowel !== ALIF && vowel !== WAW) return false
    const [first, second] = [page.symbols[start], page.symbols[start + 1]]
    return (first === SEEN && second === YEH && length > 6) || (first === YEH && second === NOON)
  }

  /** `ويتقلّد وسام`: an unknown Arabic word that begins with و is a verb or noun with the conjunction. */
  isSentenceLike(token: number): boolean {
    return this.reading.language === 'ar' && this.beginsWithWaw(token) && this.lengthOf(token) > 4
  }

  /** The shape of Arabic nouns: a plural with the article (`المرابطين`), a pronoun behind the feminine ending (`استقالته`). */
  protected isNounLike(token: number): boolean {
    const { page, language } = this.reading
    const end = page.tokenEnds[token] as number
    const length = this.lengthOf(token)
    // `صادرکنندگان`: doers
    if (language === 'fa') return length > 6 && this.hasLetters(end - DOERS.length, DOERS)
    if (language !== 'ar' || length < 6) return false
    const last = page.symbols[end - 1]
    const second = page.symbols[end - 2]
    if (this.hasArticle(token))
      return (
        length > 6 && ((last === NOON && second === YEH) || (last === TEH && second === ALIF) || this.isVerbal(token))
      )
    return last === HEH && second === TEH && this.hasLetter(end - 1, HEH_LETTER)
  }

  /** Whether a word ends in ه, and in no ت before it: surnames have it for ة (`سمره`), a pronoun behind a feminine noun (`زيارته`) has ت. */
  protected endsInHehAlone(token: number): boolean {
    const { page } = this.reading
    return endsIn(page, token, HEH) && page.symbols[(page.tokenEnds[token] as number) - 2] !== TEH
  }

  /** The shape of verbal nouns with the article: `الاستجواب`, `الإعلان`, `التقرير`. */
  private isVerbal(token: number): boolean {
    const { page } = this.reading
    const end = page.tokenEnds[token] as number
    const first = page.symbols[(page.tokenStarts[token] as number) + ARTICLE_LENGTH]
    const second = page.symbols[end - 2]
    if (first === ALIF) return second === ALIF && page.symbols[end - 1] !== YEH
    return first === TEH && second === YEH && this.lengthOf(token) === ARTICLE_LENGTH + 5
  }

  /** Whether a Persian word ends like an infinitive: `نکردن`. */
  isInfinitive(token: number): boolean {
    const { page, language } = this.reading
    const end = page.tokenEnds[token] as number
    const second = page.symbols[end - 2]
    return language === 'fa' && page.symbols[end - 1] === NOON && (second === DAL || second === TEH)
  }

  /** `وارشاد`: a Persian noun with و written onto it. */
  protected isJoinedCommon(token: number): boolean {
    const { page, language } = this.reading
    const start = page.tokenStarts[token] as number
    const end = page.tokenEnds[token] as number
    if (language !== 'fa' || end - start < 5 || page.symbols[start] !== WAW) return false
    return isFormOf(lexiconOf(this.reading, 'word'), 'words/persian-common', page.symbols, start + 1, end)
  }

  /** Whether a word ends in ی: a family name of a town (`دزفولی`) where no list knows it. */
  endsLikeNisba(token: number): boolean {
    return this.lengthOf(token) > 4 && endsIn(this.reading.page, token, YEH)
  }

  /** Whether a Persian word ends in آباد: a town. */
  endsLikeTown(token: number): boolean {
    const { page, language } = this.reading
    const end = page.tokenEnds[token] as number
    return language === 'fa' && this.hasLetters(end - TOWN.length, TOWN)
  }

  /** Whether a word ends in ان, ها, ات, ین: a plural sooner than a name. */
  hasPluralEnding(token: number): boolean {
    const { page } = this.reading
    const end = page.tokenEnds[token] as number
    const last = page.symbols[end - 1]
    const second = page.symbols[end - 2]
    return (
      (last === NOON && (second === ALIF || second === YEH)) ||
      (last === TEH && second === ALIF) ||
      (last === ALIF && second === HEH)
    )
  }

  /** Whether a word ends in the plural that no foreign name on a Persian page ends in: `ها`, not the ین of `پوتین`. */
  hasPersianPlural(token: number): boolean {
    const { symbols, tokenEnds } = this.reading.page
    const end = tokenEnds[token] as number
    return symbols[end - 1] === ALIF && symbols[end - 2] === HEH
  }

  /** `زارعپور`, `حسینی\u200cنژاد`: an ending that makes a Persian family name. */
  protected hasFamilyEnding(token: number): boolean {
    if (this.reading.language !== 'fa') return false
    const { page } = this.reading
    const end = page.tokenEnds[token] as number
    const start = page.tokenStarts[token] as number
    for (let at = Math.max(start + 2, end - 5); at <= end - 3; at++)
      if (isFormOf(lexiconOf(this.reading, 'name'), 'names/persian-family-endings', page.symbols, at, end)) return true
    return false
  }
}
