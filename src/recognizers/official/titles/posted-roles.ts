/** Roles of those who serve one state in another. */
export const DIPLOMATS: ReadonlySet<string> = new Set(['ambassador', 'consul', 'charge-daffaires'])

/** Roles whose holder is in a place of another state as often as not. */
export const POSTED_ROLES: ReadonlySet<string> = new Set([...DIPLOMATS, 'envoy', 'representative', 'coordinator'])
