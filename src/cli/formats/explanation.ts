import type { Explanation } from 'diwan'
import type { Styles } from '../styles.ts'
import { colourOf } from './names.ts'

/** So many of a row's forms are shown. */
const FORMS = 6

/** The explanation of an entity for people. */
export function prettyExplanation(explanation: Explanation & { file: string }, styles: Styles): string {
  const { file, id, type, text, rule, certainty, rows, borders, identity } = explanation
  const { colours, quote } = styles
  const line = (label: string, value: string) => `  ${colours.dim(label.padEnd(9))}  ${value}\n`
  const lines = [
    `${colours.dim(`${file} #${id}`)}  ${colourOf(type, styles)(type)}  ${colours.bold(quote(text))}\n`,
    line('rule', `${rule} (${certainty})`),
    ...rows.flatMap(({ id, forms, written }) => [
      line('row', id),
      ...written.map(({ as, text }) => line('', `${as.join(', ')}  ${quote(text)}`)),
      ...(written.length === 0 && forms.length > 0 ? [line('', quotedForms(forms, styles))] : []),
    ]),
    line('begins', quoted(borders.begins, styles)),
    line('ends', quoted(borders.ends, styles)),
    ...identity.map((sentence, i) => line(i === 0 ? 'identity' : '', quoted(sentence, styles))),
  ]
  return `${lines.join('')}\n`
}

/** The words of the text that a sentence cites. */
const quoted = (sentence: string, { quote }: Styles): string =>
  sentence.replace(/\u00ab([^\u00bb]*)\u00bb/g, (_, words: string) => `\u00ab${quote(words)}\u00bb`)

/** Some of a row's forms, one isolate each. */
function quotedForms(forms: readonly string[], { quote }: Styles): string {
  const shown = forms.slice(0, FORMS).map(quote).join(', ')
  return forms.length > FORMS ? `${(forms.length - FORMS).toLocaleString('en')} forms and ${shown}` : shown
}
