import type { Row } from '../match/entry.ts'

/** The state whose body a row is, by the key that begins with its code: `IQ` of `iq/planning`. */
export const ownerOf = ({ key }: Pick<Row, 'key'>): string => key.slice(0, key.indexOf('/')).toUpperCase()
