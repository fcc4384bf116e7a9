/** Votes that mentions by name give a state at the most. */
export const MOST_FOR_NAMES = 4
/** Votes of what only a writer at home says: its news agency, its sovereign's style. */
export const FOR_HOME_CUE = 4
/** Votes of a body that only one state has. */
export const FOR_BODY = 3
/** Votes of a title without a state beside a name whose office the dictionary knows, of a town that a body or title is of. */
export const FOR_OFFICE = 2
/** Votes of a capital, a town, a province. */
export const FOR_TOWN = 1
/** Votes of the town from which a report is sent. */
export const FOR_DATELINE = 4
/** Votes for the state of the language. */
export const FOR_LANGUAGE = 2

/** Gives a state votes. */
export type Vote = (code: string, weight: number) => unknown

/** Votes by what they are for. */
export interface Votes {
  readonly vote: Vote
  /** For a state with whose towns nobody is told to travel there. */
  readonly voteOfPlace: Vote
  /** For who writes the page. */
  readonly voteForWriter: Vote
}
