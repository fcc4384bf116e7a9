import type { Row } from '../match/entry.ts'

/**
 * The state whose body a row is, by the key that begins with its code: `IQ` of `iq/planning`; empty for the bodies that many
 * states call alike and those of many.
 */
export const ownerOf = ({ key }: Pick<Row, 'key'>): string =>
  key.charAt(2) === '/' ? key.slice(0, 2).toUpperCase() : ''
