/** Something wrong in a dictionary file: where, in which form, and what to do about it. */
export interface Problem {
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly form?: string
  readonly message: string
  readonly remedy: string
}

/** One line for people: `countries/arab.yaml:12: «مصر»: doubled: remove one of the two`. */
export function describeProblem({ file, line, form, message, remedy }: Problem): string {
  return `${file}:${line}: ${form === undefined ? '' : `«${form}»: `}${message}: ${remedy}`
}
