import { Command } from 'commander'
import { readDictionaryFiles } from '../node/dictionary-files.ts'
import { OK, PROBLEMS, UsageError } from './exit.ts'
import { reasonOf } from './inputs.ts'
import type { Report } from './program.ts'

const plural = (count: number, noun: string): string => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`

/** `diwan check [DIR]`: what is wrong with dictionary files. */
export function checkCommand(report: Report): Command {
  return new Command('check')
    .description('check a folder of dictionaries: each problem with its file, line, form and remedy')
    .argument('[dir]', 'the folder', 'dictionaries')
    .addHelpText(
      'after',
      `
Examples:
  diwan check
  diwan check my-dictionaries`,
    )
    .action(async (folder: string) => {
      const { check, describeProblem } = await import('diwan/compile')
      const files = readFolder(folder)
      if (Object.keys(files).length === 0) throw new UsageError(`${folder}: no dictionary files (.yaml, .txt) in it`)
      const found = check(files)
      for (const problem of found) process.stdout.write(`${folder}/${describeProblem(problem)}\n`)
      const warnings = found.filter(({ warning }) => warning).length
      const problems = found.length - warnings
      const said = problems === 0 ? 'no problems' : plural(problems, 'problem')
      const more = warnings === 0 ? '' : `, ${plural(warnings, 'warning')}`
      process.stdout.write(`${plural(Object.keys(files).length, 'file')}: ${said}${more}\n`)
      report(problems === 0 ? OK : PROBLEMS)
    })
}

function readFolder(folder: string): Record<string, string> {
  try {
    return readDictionaryFiles(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const reason =
      code === 'ENOENT' ? 'no such folder' : code === 'ENOTDIR' ? 'is a file, not a folder' : reasonOf(error)
    throw new UsageError(`${folder}: ${reason}`)
  }
}
