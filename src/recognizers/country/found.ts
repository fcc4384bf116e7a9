/** A country form as it stands in the page, before the evidence beside it is weighed. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly firstToken: number
  readonly endToken: number
  /** ISO 3166-1 alpha-2. */
  readonly code: string
  readonly demonym: boolean
  readonly flags: number
  /** What is written onto it: `AFTER_WA` …; 0 also where it begins at a joint. */
  readonly clitic: number
  /** Its vowel signs tell it from another word (`عُمان`). */
  readonly vocalized: boolean
  /**
   * The nationality word of the state is a commoner word (`مالی`): it counts only where the page names the state or its office
   * holders and one of its people or bodies stands before it; an office holder says nothing of the name.
   */
  readonly guarded: boolean
  readonly rows: string[]
  /** Other countries whose form is written the same. */
  readonly alternatives: string[]
}
