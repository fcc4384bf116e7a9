/** All went well. */
export const OK = 0
/** `diwan check` has found something wrong. */
export const PROBLEMS = 1
/** The command was used wrongly, or something could not be read; the results of everything else are written. */
export const UNUSABLE = 2
/** The results could not be written: never to be taken for some lines that were no documents. */
export const UNWRITTEN = 3

/** Ended by an interrupt (Ctrl-C), as shells count it: 128 and the number of the signal. */
export const INTERRUPTED = 130

/** A failure that the user can mend: one line on standard error, exit code 2. */
export class UsageError extends Error {}

/** Says something on standard error, after the name of the command. */
export const complain = (message: string): void => {
  process.stderr.write(`diwan: ${message}\n`)
}
