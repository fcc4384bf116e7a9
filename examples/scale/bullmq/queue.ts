/** The queue, and the hash in which results are stored by the documents' ids. */
export const QUEUE = 'pages'
export const RESULTS = 'diwan:results'
/** The hash of pages that could not be read, with the reasons. */
export const FAILURES = 'diwan:failures'

/** Documents of one job: enough that Redis is no matter, few enough that little is done again when a worker dies. */
export const DOCUMENTS_OF_A_JOB = 50

export interface Page {
  readonly id: string
  readonly text: string
}

/** Where Redis is: `REDIS_SOCKET`, a path, else `REDIS_URL` with its user, password, database and, as `rediss:`, TLS. */
export function connection(): Connection {
  if (process.env.REDIS_SOCKET) return { maxRetriesPerRequest: null, path: process.env.REDIS_SOCKET }
  const { protocol, hostname, port, username, password, pathname } = new URL(
    process.env.REDIS_URL ?? 'redis://127.0.0.1:6379',
  )
  return {
    maxRetriesPerRequest: null,
    host: hostname,
    port: Number(port || 6379),
    db: Number(pathname.slice(1) || 0),
    ...(username === '' ? {} : { username: decodeURIComponent(username) }),
    ...(password === '' ? {} : { password: decodeURIComponent(password) }),
    ...(protocol === 'rediss:' ? { tls: {} } : {}),
  }
}

type Connection = { maxRetriesPerRequest: null } & (
  | { path: string }
  | { host: string; port: number; db: number; username?: string; password?: string; tls?: Record<string, never> }
)
