import type { Candidate } from '../../recognizer.ts'

/** A title as it is written: one position of somebody. */
export interface Title {
  readonly start: number
  readonly end: number
  readonly firstToken: number
  readonly endToken: number
  readonly role: string
  readonly acting: boolean
  readonly former: boolean
  readonly portfolios: readonly string[]
  /** The state that the title's own words give. */
  readonly country?: string | undefined
  /** Ministry or organization candidate inside the title. */
  readonly body?: Candidate | undefined
  /** The body inside the title that the other one is said to be part of. */
  readonly parent?: Candidate | undefined
  readonly rows: readonly string[]
  /** With the article, or made definite by what follows it. */
  readonly definite: boolean
  /** The title word alone. */
  readonly bare: boolean
  /** Its form is also an ordinary word, and nothing but a name beside it makes it a title. */
  readonly weak: boolean
  readonly plural: boolean
  /** What the dictionary says may follow: `portfolio`, `body`, `state` …. */
  readonly takes: string
  /** A conjunction is written before it. */
  readonly joined: boolean
  /** In construct before words that could not be read: `نائب رئيس`. */
  readonly stump: boolean
  /** The person whom the holder serves is named behind it. */
  readonly ofPerson: boolean
  /** One of the members of a body, who may be named elsewhere: `یک نماینده مجلس`. */
  readonly anyMember: boolean
  /** Titles that share its plural head. */
  readonly siblings?: readonly Title[] | undefined
}

/** Whether a title without a name stands for one certain person: `الرئيس`, not `رئيس`. */
export const standsForOne = (title: Title): boolean => !title.plural && !title.weak && title.definite
