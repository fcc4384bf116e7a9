import { ArabicComplement } from './arabic-complement.ts'
import { PersianComplement } from './persian-complement.ts'
import type { Reading } from './recognizer.ts'
import { WordLists } from './word-lists.ts'

/** How far the words behind a head noun belong to it, where no dictionary knows the name, and what these words are. */
export class ComplementReader extends WordLists {
  readonly persian: PersianComplement
  private readonly arabic: ArabicComplement

  constructor(reading: Reading) {
    super(reading)
    this.persian = new PersianComplement(reading, this)
    this.arabic = new ArabicComplement(reading, this)
  }

  /** The end token of the complement that begins in a token; `token` itself where there is none. */
  end(token: number, most = 8): number {
    return this.reading.language === 'fa' ? this.persian.end(token, most) : this.arabic.end(token, most)
  }
}
