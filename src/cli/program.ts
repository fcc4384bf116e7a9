import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { checkCommand } from './check.ts'
import { complain, OK, UNUSABLE, UsageError } from './exit.ts'
import { explainCommand } from './explain.ts'
import { extractCommand } from './extract.ts'

/** What a command tells of how it went: its exit code. */
export type Report = (code: number) => void

/** The version in package.json, two folders above the built command and above its source. */
const version = (): string => JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version

/** The `diwan` command with its sub-commands. */
function program(report: Report): Command {
  const diwan = new Command('diwan')
    .description('Finds ministries, officials, countries, organizations and dates in Arabic and Persian text.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .showHelpAfterError('Try diwan --help.')
    .exitOverride()
    .addHelpText(
      'after',
      `
Examples:
  diwan extract page.txt
  diwan extract --format tsv --types date,country *.txt
  curl -s https://example.org/news.txt | diwan extract --reference 2014-02-07
  diwan explain page.txt
  diwan check dictionaries

Exit codes:
  0  all went well
  1  diwan check has found problems
  2  wrong usage, or a file or line could not be read (the others are read all the same)
  3  the results could not be written
  130  interrupted`,
    )
  for (const command of [extractCommand(report), explainCommand(report), checkCommand(report)])
    diwan.addCommand(command.copyInheritedSettings(diwan))
  return diwan
}

/** Runs the command with the words behind its name; gives the exit code. */
export async function run(words: readonly string[]): Promise<number> {
  let exitCode = OK
  const diwan = program((code) => {
    exitCode = code
  })
  try {
    if (words.length === 0) {
      diwan.outputHelp({ error: true })
      return UNUSABLE
    }
    await diwan.parseAsync(words, { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? OK : UNUSABLE
    if (!(error instanceof UsageError)) throw error
    complain(error.message)
    return UNUSABLE
  }
}
