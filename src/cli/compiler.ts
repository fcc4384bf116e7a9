import { setFlagsFromString } from 'node:v8'

/** Settings of V8, which come and go with its versions. */
interface Flags {
  /**
   * How large functions may be, in bytes, that V8 copies into their callers: a quarter of the usual. There are hundreds of
   * rules, and copies of one in the others take more time to be compiled, and to be fetched from memory, than calls take.
   */
  readonly copyLess: string
  /**
   * How much a function must run before V8 compiles it well: four times the usual. Each thread compiles for itself, in the
   * background, on cores that the other threads need: with the usual measure that is half of the processor time of the first
   * 12 MB.
   */
  readonly compileLater: string
}

const COPY_LESS = '--max-inlined-bytecode-size=100'

/** Node 22 to 26. */
const BY_CALLS: Flags = { copyLess: COPY_LESS, compileLater: '--invocation-count-for-turbofan=12000' }
/** By the major version of V8; one that is not here is left as it is, for a flag that V8 does not know is an error message. */
const FLAGS: ReadonlyMap<string, Flags> = new Map([
  // Node 20
  ['11', { copyLess: COPY_LESS, compileLater: '--interrupt-budget=270000' }],
  ['12', BY_CALLS],
  ['13', BY_CALLS],
  ['14', BY_CALLS],
])

/** Has V8 compile as suits a long run in so many threads; the setting is one of the whole process. */
export function tuneCompiler(jobs: number): void {
  const flags = FLAGS.get(process.versions.v8.split('.', 1)[0] as string)
  if (flags === undefined) return
  setFlagsFromString(flags.copyLess)
  if (jobs > 1) setFlagsFromString(flags.compileLater)
}
