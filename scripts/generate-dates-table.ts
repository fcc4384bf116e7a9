/** Writes `docs/dates.md`: every case of the date corpora as a table of what is understood. Run: `npx tsx scripts/generate-dates-table.ts`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { type Case, readCorpus } from '../test/corpus.ts'

const folder = new URL('../src/recognizers/date/corpus/', import.meta.url)
const order = [
  'figures',
  'days',
  'months',
  'years',
  'weekdays',
  'relative',
  'ranges',
  'periods',
  'times',
  'pairs',
  'datelines',
  'announced',
  'nowadays',
]
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -4))
  .sort((a, b) => (order.indexOf(a) + 1 || 99) - (order.indexOf(b) + 1 || 99) || (a < b ? -1 : 1))

const cell = (text: string) =>
  text
    .replaceAll('|', '\\|')
    .replaceAll('\n', '<br>')
    .replace(/[\u200e\u200f]/g, '')
const rtl = (text: string) => `<bdi>${cell(text)}</bdi>`

function rowOf({ title, text, options, expected }: Case): string {
  const found = expected.map((entity) => rtl(entity.text)).join('<br>') || 'no date'
  const values = expected
    .map(({ fields }) => fields.get('value')?.[0] ?? '')
    .map((value) => (value === 'none' ? '–' : `\`${value}\``))
  const calendars = expected.map(({ fields }) => fields.get('calendar')?.[0] ?? '')
  return `| ${cell(title)} | ${rtl(text)} | ${options.reference ?? ''} | ${found} | ${values.join('<br>')} | ${calendars.join('<br>')} |`
}

const sections = files.map((name) => {
  const content = readFileSync(new URL(`${name}.txt`, folder), 'utf8')
  const heading = /^# (.+?)\.?$/m.exec(content)?.[1] ?? name
  const cases = readCorpus(`${name}.txt`, content)
  return {
    count: cases.length,
    text: `## ${heading}\n\n| case | text | day of the page | date | value | calendar |\n| --- | --- | --- | --- | --- | --- |\n${cases.map(rowOf).join('\n')}\n`,
  }
})
const total = sections.reduce((sum, { count }) => sum + count, 0)

writeFileSync(
  process.argv[2] ?? new URL('../docs/dates.md', import.meta.url),
  `# Dates: what is understood

All ${total} cases of the corpora in \`src/recognizers/date/corpus/\`, each of which is a test. This page is made from them by \`scripts/generate-dates-table.ts\`; add a case there, not here.

- A value is ISO 8601 in the Gregorian calendar, whatever calendar the text uses. A Jalali or Hijri month or year is the range of days that it covers. \`–\`: text and page do not settle it.
- \`day of the page\` is what the caller gives as \`reference\`; without it a dateline in the text serves.
- Hijri days go by the Umm al-Qura calendar from 1343 to 1500, by the tabular (civil) calendar outside of it; the field \`hijri\` says which. A Gregorian or Jalali date beside a Hijri one gives the value where they differ by one day.
- A date without a year is of the page's year, unless that is more than eight and a half months away; a weekday alone is the nearest on or before the day of the page.
- A week is Saturday to Friday in Persian pages, Sunday to Saturday in Arabic ones.

${sections.map(({ text }) => text).join('\n')}`,
)
console.log(`docs/dates.md: ${total} cases`)
