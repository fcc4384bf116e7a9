declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  /** Likeness of two strings from 0 to 1. */
  export default function jaroWinkler(one: string, other: string, options?: { ignoreCase?: boolean }): number
}
