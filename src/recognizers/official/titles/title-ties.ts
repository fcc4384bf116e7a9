import type { Draft } from './title-draft.ts'

/** Whether anything in a title ties it to a state: a body, a field of government, a country, a place. */
export const isOfState = ({ body, portfolios, country, rows, nested }: Draft): boolean =>
  body !== undefined ||
  portfolios.length > 0 ||
  country !== undefined ||
  nested ||
  rows.some((row) => row.startsWith('places/'))
