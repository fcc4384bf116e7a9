/**
 * Persian and Arabic tokenizers and light stemmers in the shape that the classes of `natural` take.
 * natural itself is never loaded here: give these to its `TfIdf`, `BayesClassifier` and the rest.
 */
import { isStopWord, stemArabic, stemPersian } from '../text/stem.ts'
import { tokenize } from '../text/tokenize/tokenize.ts'

/** What natural calls a tokenizer. */
export interface NaturalTokenizer {
  tokenize(text: string): string[]
}

/** What natural calls a stemmer. */
export interface NaturalStemmer {
  stem(token: string): string
  tokenizeAndStem(text: string, keepStops?: boolean): string[]
}

class Tokenizer implements NaturalTokenizer {
  readonly #language: 'ar' | 'fa'

  constructor(language: 'ar' | 'fa') {
    this.#language = language
  }

  /**
   * The words, numbers and addresses of a text, without blanks and punctuation.
   *
   * @throws {TypeError} if `text` is not a string
   */
  tokenize(text: string): string[] {
    const words: string[] = []
    for (const token of tokenize(text, { parts: 'none', language: this.#language })) {
      if (token.kind !== 'space' && token.kind !== 'punctuation' && token.kind !== 'symbol') words.push(token.text)
    }
    return words
  }

  /** Blank strings at both ends taken off, as natural's own tokenizers do. */
  trim(words: string[]): string[] {
    while (words[words.length - 1] === '') words.pop()
    while (words[0] === '') words.shift()
    return words
  }
}

/**
 * A tokenizer of Persian text for natural.
 *
 * @example
 * new PersianTokenizer().tokenize('کتاب\u200cهای او، کجاست؟') // ['کتاب\u200cهای', 'او', 'کجاست']
 */
export class PersianTokenizer extends Tokenizer {
  constructor() {
    super('fa')
  }
}

/**
 * A tokenizer of Arabic text for natural.
 *
 * @example
 * new ArabicTokenizer().tokenize('قال الوزير: نعم.') // ['قال', 'الوزير', 'نعم']
 */
export class ArabicTokenizer extends Tokenizer {
  constructor() {
    super('ar')
  }
}

function stemmer(
  tokenizer: NaturalTokenizer,
  stem: (word: string) => string,
  language: 'ar' | 'fa',
): NaturalStemmer & { addStopWord(word: string): void; addStopWords(words: readonly string[]): void } {
  const added = new Set<string>()
  return {
    stem,
    tokenizeAndStem(text, keepStops = false) {
      const stems: string[] = []
      for (const word of tokenizer.tokenize(text)) {
        if (!keepStops && (isStopWord(word, language) || added.has(word))) continue
        stems.push(stem(word))
      }
      return stems
    },
    addStopWord(word) {
      added.add(word)
    },
    addStopWords(words) {
      for (const word of words) added.add(word)
    },
  }
}

/**
 * A light stemmer of Persian for natural: no clitics, plural, comparative, prefix of the verb.
 *
 * @example
 * PersianStemmer.tokenizeAndStem('کتاب\u200cهایشان را می\u200cخوانند') // ['کتاب', 'خوانند']
 */
export const PersianStemmer = /* @__PURE__ */ stemmer(/* @__PURE__ */ new PersianTokenizer(), stemPersian, 'fa')

/**
 * A light stemmer of Arabic for natural: no conjunction, preposition, article, pronoun, no ending of number or gender.
 *
 * @example
 * ArabicStemmer.tokenizeAndStem('وزارات الدولة') // ['وزار', 'دول']
 */
export const ArabicStemmer = /* @__PURE__ */ stemmer(/* @__PURE__ */ new ArabicTokenizer(), stemArabic, 'ar')
