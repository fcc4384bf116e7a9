/** Where a body's name ends, and what the words inside it say of it. */
export interface Border {
  readonly endToken: number
  /** The folded offset where the name ends before an ezafe that is written onto it (`سنای`), else that of the last token. */
  readonly end?: number | undefined
  /** Inside stands the name of an intergovernmental body. */
  readonly international: boolean
  /** The last member behind و is a noun that may begin a clause: `… و اصلاح`. */
  readonly loose?: boolean
}
