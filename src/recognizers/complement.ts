import { ArabicComplement } from './arabic-complement.ts'
import { PersianComplement } from './persian-complement.ts'
import type { Reading } from './recognizer.ts'
import { WordLists } from './word-lists.ts'

/** How far the words behind a head noun belong to it, where no dictionary knows the name, and what these words are. */
export class ComplementReader extends WordLists {
  readonly persian: PersianComplement
  /** That of the page's own language. */
  private readonly own: PersianComplement | ArabicComplement

  constructor(reading: Reading) {
    super(reading)
    this.persian = new PersianComplement(reading, this)
    this.own = reading.language === 'fa' ? this.persian : new ArabicComplement(reading, this)
  }

  /** The end token of the complement that begins in a token; `token` itself where there is none. */
  end(token: number, most = 8): number {
    return this.own.end(token, most)
  }
}
