#!/usr/bin/env node
import { complain, UNWRITTEN } from './exit.ts'
import { reasonOf } from './inputs.ts'
import { run } from './program.ts'

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // a reader that has seen enough (`diwan extract … | head`) is no failure
  if (error.code === 'EPIPE') process.exit()
  complain(`(standard output): ${reasonOf(error)}`)
  process.exit(UNWRITTEN)
})
// where nobody reads what is said about the work, the work is still to be done
process.stderr.on('error', () => {})

process.exitCode = await run(process.argv.slice(2))
