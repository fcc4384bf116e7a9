#!/usr/bin/env node
import module from 'node:module'
import { complain, UNWRITTEN } from './exit.ts'
import { reasonOf } from './inputs.ts'

// where Node can keep what it has compiled (22.1 and later), a command starts in three quarters of the time
const { enableCompileCache } = module as { enableCompileCache?: () => unknown }
enableCompileCache?.()

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // a reader that has seen enough (`diwan extract … | head`) is no failure
  if (error.code === 'EPIPE') process.exit()
  complain(`(standard output): ${reasonOf(error)}`)
  process.exit(UNWRITTEN)
})
// where nobody reads what is said about the work, the work is still to be done
process.stderr.on('error', () => {})

// loaded only now, so that it is kept
const { run } = await import('./program.ts')
process.exitCode = await run(process.argv.slice(2))
