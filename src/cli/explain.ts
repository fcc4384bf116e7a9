import { Command, Option } from 'commander'
import { OK, UNUSABLE } from './exit.ts'
import { prettyExplanation } from './formats/explanation.ts'
import { readInputs } from './inputs.ts'
import { extractorFor, type ReadingOptions, withReadingOptions } from './options.ts'
import type { Report } from './program.ts'
import { stylesFor } from './styles.ts'

interface ExplainOptions extends ReadingOptions {
  readonly format: 'pretty' | 'ndjson'
}

/** `diwan explain [FILE…]`: why each entity was found. */
export function explainCommand(report: Report): Command {
  const command = new Command('explain')
    .description('print each entity with the rule and the dictionary rows behind it')
    .argument('[file...]', 'text files, UTF-8; none or - is standard input')
    .addOption(
      new Option('-f, --format <name>', 'how to print them; ndjson is one line for each entity')
        .choices(['pretty', 'ndjson'])
        .default('pretty'),
    )
    .addHelpText(
      'after',
      `
Examples:
  diwan explain page.txt
  diwan explain --types ministry page.txt`,
    )
  return withReadingOptions(command).action(async (files: string[], options: ExplainOptions) => {
    const extract = await extractorFor(options)
    const { explain } = await import('diwan')
    const styles = stylesFor(process.stdout, options)
    let code = OK
    for await (const { name, text } of readInputs(files, () => {
      code = UNUSABLE
    })) {
      const extraction = extract(text)
      for (const { id } of extraction.entities) {
        const explanation = { file: name, ...explain(extraction, id) }
        process.stdout.write(
          options.format === 'ndjson' ? `${JSON.stringify(explanation)}\n` : prettyExplanation(explanation, styles),
        )
      }
    }
    report(code)
  })
}
