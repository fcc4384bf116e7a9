import { Command, Option } from 'commander'
import { OK, UNUSABLE } from './exit.ts'
import { type FormatName, formatNames, formats } from './formats/index.ts'
import { readInputs } from './inputs.ts'
import { extractorFor, type ReadingOptions, withReadingOptions } from './options.ts'
import type { Report } from './program.ts'
import { stylesFor } from './styles.ts'

interface ExtractOptions extends ReadingOptions {
  readonly format: FormatName
}

/** `diwan extract [FILE…]`: the entities of texts. */
export function extractCommand(report: Report): Command {
  const command = new Command('extract')
    .description('print the entities of texts')
    .argument('[file...]', 'text files, UTF-8; none or - is standard input')
    .addOption(new Option('-f, --format <name>', 'how to print them').choices(formatNames).default('pretty'))
    .addHelpText(
      'after',
      `
Formats:
  pretty  a listing for people
  json    the whole result; of several files a list
  ndjson  the whole result, one line for each file
  tsv     one line for each entity, under a line of column names

Examples:
  diwan extract page.txt
  diwan extract --format json page.txt
  diwan extract --format tsv --types date,country *.txt > entities.tsv
  diwan extract --reference 2014-02-07 < page.txt`,
    )
  return withReadingOptions(command).action(async (files: string[], options: ExtractOptions) => {
    const extract = await extractorFor(options)
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
