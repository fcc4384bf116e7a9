/** Where a body's name ends, and what the words inside it say of it. */
export interface Border {
  readonly endToken: number
  /** Inside stands the name of an intergovernmental body. */
  readonly international: boolean
  /** The last member behind و is a noun that may begin a clause: `… و اصلاح`. */
  readonly loose?: boolean
}
