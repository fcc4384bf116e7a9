import { type Command, Option } from 'commander'
import type { Entity, Extraction, ExtractOptions } from 'diwan'
import { UsageError } from './exit.ts'

/** What the user may say about the texts and the showing of them. */
export interface ReadingOptions {
  readonly reference?: string
  readonly language?: 'ar' | 'fa'
  readonly types?: readonly string[]
  readonly isolates?: boolean
}

/** Adds the options that `extract` and `explain` share. */
export function withReadingOptions(command: Command): Command {
  return command
    .option('-r, --reference <date>', 'the day of the text, ISO 8601: what relative dates are relative to')
    .option('-t, --types <names>', 'only these entity types, separated by commas', (names: string) =>
      names.split(',').map((name) => name.trim()),
    )
    .addOption(
      new Option('-l, --language <code>', 'the language where it is known (default: told from the letters)').choices([
        'ar',
        'fa',
      ]),
    )
    .option('--isolates', 'wrap right-to-left text in Unicode isolates (default: in a terminal)')
    .option('--no-isolates', 'leave it bare, for terminals that show isolates as boxes')
}

/** What the user says of the texts, as `extract()` takes it. */
export function readingOf({ reference, language, types }: ReadingOptions): ExtractOptions {
  return {
    ...(reference === undefined ? {} : { reference }),
    ...(language === undefined ? {} : { language }),
    ...(types === undefined ? {} : { types }),
  }
}

/** A function from text to entities with the user's options; throws a `UsageError` for what cannot be meant. */
export async function extractorFor(said: ReadingOptions): Promise<(text: string) => Extraction<Entity>> {
  const { builtInRecognizers, extract } = await import('diwan')
  const { types } = said
  const known: readonly string[] = builtInRecognizers.map(({ type }) => type)
  const unknown = types?.find((type) => !known.includes(type))
  if (unknown !== undefined) throw new UsageError(`--types: no type "${unknown}": there are ${known.join(', ')}`)
  const options = readingOf(said)
  try {
    extract('', options)
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`--${error.message}`)
    throw error
  }
  return (text) => extract(text, options)
}
