/** Something wrong in a dictionary file: where, in which form, and what to do about it. */
export interface Problem {
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly form?: string
  readonly message: string
  readonly remedy: string
  /** Worth a look, and no fault. */
  readonly warning?: true
}

/** One line for people: `countries/arab.yaml:12: «مصر»: doubled: remove one of the two`. */
export function describeProblem({ file, line, form, message, remedy, warning }: Problem): string {
  return `${file}:${line}: ${warning ? 'warning: ' : ''}${form === undefined ? '' : `«${form}»: `}${message}: ${remedy}`
}
