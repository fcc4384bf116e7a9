import { availableParallelism } from 'node:os'
import { Command, Option } from 'commander'
import { OK, UNUSABLE, UsageError } from './exit.ts'
import { type FormatName, formatNames, formats } from './formats/index.ts'
import { readInputs } from './inputs.ts'
import { extractorFor, type ReadingOptions, readingOf, withReadingOptions } from './options.ts'
import type { Report } from './program.ts'
import { stylesFor } from './styles.ts'

interface ExtractOptions extends ReadingOptions {
  readonly format: FormatName
  readonly ndjson?: boolean
  readonly jobs?: number
  readonly strict?: boolean
}

/** A number of threads as the user wrote it. */
function jobsOf(text: string): number {
  const jobs = text === 'all' ? availableParallelism() : Number(text)
  if (!Number.isInteger(jobs) || jobs < 1)
    throw new UsageError(`--jobs: expected a whole number from 1 on, or all; got "${text}"`)
  return jobs
}

/** `diwan extract [FILE…]`: the entities of texts. */
export function extractCommand(report: Report): Command {
  const command = new Command('extract')
    .description('print the entities of texts')
    .argument('[file...]', 'text files, UTF-8; none or - is standard input')
    .addOption(new Option('-f, --format <name>', 'how to print them').choices(formatNames).default('pretty'))
    .addOption(
      new Option(
        '-n, --ndjson',
        'read one document a line (JSON with a field "text"), write each with its entities',
      ).conflicts('format'),
    )
    .option('-j, --jobs <number>', 'with --ndjson: how many threads (default: 1); all is one for each core', jobsOf)
    .option('--strict', 'with --ndjson: stop at the first line that is no document')
    .addHelpText(
      'after',
      `
Formats:
  pretty  a listing for people
  json    the whole result; of several files a list
  ndjson  the whole result, one line for each file
  tsv     one line for each entity, under a line of column names

A line of --ndjson comes out with all its fields as they are written, and with its entities. Its own fields reference
(2014-02-07), language (ar, fa) and types (["date", …]) come before the options; what they say otherwise is passed on
and not used.

Examples:
  diwan extract page.txt
  diwan extract --format json page.txt
  diwan extract --format tsv --types date,country *.txt > entities.tsv
  diwan extract --reference 2014-02-07 < page.txt
  diwan extract --ndjson --jobs all pages.ndjson > entities.ndjson`,
    )
  return withReadingOptions(command).action(async (files: string[], options: ExtractOptions) => {
    for (const name of ['jobs', 'strict'] as const)
      if (!options.ndjson && options[name] !== undefined)
        throw new UsageError(`--${name} is for --ndjson, one document a line: add --ndjson, or leave --${name} out`)
    const extract = await extractorFor(options)
    if (options.ndjson) {
      const { extractNdjson } = await import('./extract-ndjson.ts')
      const { jobs = 1, strict = false } = options
      report(await extractNdjson(files, readingOf(options), { jobs, strict }))
      return
    }
    const format = formats[options.format](stylesFor(process.stdout, options), files.length > 1)
    let code = OK
    let separator = ''
    process.stdout.write(format.opening)
    for await (const { name, text } of readInputs(files, () => {
      code = UNUSABLE
    })) {
      process.stdout.write(separator + format.document({ file: name, ...extract(text) }))
      separator = format.separator
    }
    process.stdout.write(format.closing)
    report(code)
  })
}
