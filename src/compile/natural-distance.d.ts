declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  /** Likeness of two strings from 0 to 1. */
  export default function jaroWinkler(one: string, other: string, options?: { ignoreCase?: boolean }): number
}

declare module 'natural/lib/natural/distance/dice_coefficient.js' {
  /** Likeness of two strings by the pairs of letters that they share, from 0 to 1. */
  export default function diceCoefficient(one: string, other: string): number
}
