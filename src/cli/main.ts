#!/usr/bin/env node
import { run } from './program.ts'

// a reader that has seen enough (`diwan extract … | head`) is no failure
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

process.exitCode = await run(process.argv.slice(2))
