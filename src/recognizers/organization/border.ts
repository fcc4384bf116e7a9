/** Where a body's name ends, and what the words inside it say of it. */
export interface Border {
  readonly endToken: number
  /** Inside stands the name of an intergovernmental body. */
  readonly international: boolean
}
