import { WORD } from '../../../text/page.ts'
import { JoinedWords } from './joined-words.ts'
import { FAMILY, PARTICLE, UNKNOWN } from './token-class.ts'

/**
 * What the word behind a token, or its own spelling, tells of it as a part of a name.
 *
 * @example `مساعد` before `بن` is a given name, `السلمي` nothing but a surname.
 */
export class NameNeighbours extends JoinedWords {
  /** Whether no list knows a word as it stands: `كامارا`, though `ك` may be written onto something. */
  isUnlisted(token: number): boolean {
    return (
      token < this.reading.page.tokenCount &&
      this.reading.page.tokenKinds[token] === WORD &&
      this.lengthOf(token) > 2 &&
      !this.hasTanwin(token) &&
      !this.hasArticle(token) &&
      !this.isTitleWord(token) &&
      this.wordClass(token) === UNKNOWN
    )
  }

  /** Whether a token is a family name with the article and nothing else. */
  isSurnameOnly(token: number): boolean {
    return (
      token < this.reading.page.tokenCount &&
      this.hasArticle(token) &&
      this.nameClass(token) === FAMILY &&
      this.wordClass(token) === UNKNOWN &&
      !this.isTitleWord(token)
    )
  }

  /** Whether a particle of names, or a family name with the article, follows a token: `بن`, `الدوسري`. */
  protected isNameBehind(token: number): boolean {
    const next = this.nameClass(token + 1)
    return next === PARTICLE || (next >= FAMILY && this.hasArticle(token + 1) && this.wordClass(token + 1) === UNKNOWN)
  }

  /** `بن عروس` behind `والي`: a town's name of several words. */
  private isTown(token: number): boolean {
    if (!this.begins(token, this.otherBits)) return false
    for (const view of this.others)
      for (let hit = view.first(token); hit >= 0; hit = view.after(hit))
        if (view.endToken(hit) > token + 1 && view.isPlain(hit)) return true
    return false
  }

  /** `. وجميل بن محمد`: behind a word that may be a verb or noun, بن tells that it is a name. */
  isBeforeBin(token: number): boolean {
    return token + 1 < this.reading.page.tokenCount && this.isBin(token + 1) && !this.isTown(token + 1)
  }
}
