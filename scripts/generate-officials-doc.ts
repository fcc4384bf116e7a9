/**
 * Writes docs/officials.md: the patterns of names and titles with examples from the corpus of officials, and what is
 * not found yet from test/known-misses.txt.
 *
 * Run: npx tsx scripts/generate-officials-doc.ts
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extract } from 'diwan'
import { type Case, readCorpus } from '../test/corpus.ts'

const corpus = new URL('../src/recognizers/official/corpus/', import.meta.url)
const misses = new URL('../test/known-misses.txt', import.meta.url)
/** Where the page is written: `npx tsx scripts/generate-officials-doc.ts FILE`. */
const doc = process.argv[2] ?? new URL('../docs/officials.md', import.meta.url)

/** The sections in their order: heading and corpus file. */
const sections: [string, string][] = [
  ['Arabic titles', 'titles-arabic.txt'],
  ['Persian titles', 'titles-persian.txt'],
  ['Borders of Persian titles', 'titles-persian-borders.txt'],
  ['Roles', 'roles.txt'],
  ['Name and title: orders and joints', 'orders.txt'],
  ['Orders and joints in Persian', 'orders-persian.txt'],
  ['Where a name begins and ends', 'names.txt'],
  ['Borders of Persian names', 'names-persian.txt'],
  ['Words that change a title', 'modifiers.txt'],
  ['Several holders, titles without a name', 'several.txt'],
  ['Lists without marks, families of the Gulf', 'unmarked-lists.txt'],
  ['Where a title is held, who is called to an office', 'where-held.txt'],
  ['Lists of holders, relative clauses, loose complements', 'holders.txt'],
  ['Office holders by surname in Persian', 'known-persian.txt'],
  ['Provinces, appointments and lists in Persian', 'persian-provinces.txt'],
  ['Services, companies, bodies of two states, governments in order', 'services-and-terms-persian.txt'],
  ['Lone and foreign names, deputies and honorifics in Persian', 'names-beside-titles-persian.txt'],
  ['Later mentions, one person', 'persons.txt'],
  ['Short forms of Arabic names', 'short-names-arabic.txt'],
  ['Later mentions in Persian', 'later-mentions-persian.txt'],
  ['Who appoints and who is appointed', 'appointments.txt'],
  ['Initials; whom a joint parts', 'initials-and-joints.txt'],
  ['Title words that take up somebody', 'titles-taken-up.txt'],
  ['The state that an official serves', 'countries.txt'],
  ['Pages about a foreign state in Persian', 'news-from-abroad-persian.txt'],
  ['The ministry of a minister', 'institutions.txt'],
  ['As news write', 'news.txt'],
  ['Foreign affairs and Afghanistan in Persian', 'foreign-affairs-persian.txt'],
  ['Reports of news agencies', 'agency-reports.txt'],
  ['Agencies of the Gulf, the Levant and Egypt', 'gulf-and-nile.txt'],
  ['Lists and borders in Arabic', 'lists-and-borders-arabic.txt'],
  ['As newspapers of the Gulf write', 'gulf-press.txt'],
  ['As newspapers of Saudi Arabia write', 'saudi-press.txt'],
  ['Decrees, embassies, missions', 'decrees.txt'],
  ['Towns and districts that are served', 'served-places.txt'],
  ['Arabic words that are written together', 'missing-spaces-arabic.txt'],
  ['Pages of Egypt, Sudan, Iraq and the Levant', 'nile-and-levant.txt'],
  ['Title and name by turns in Persian reports', 'alternating-speakers.txt'],
  ['Speakers in quotation marks in Persian', 'quoted-speakers-persian.txt'],
  ['What a Persian office is for', 'remits-persian.txt'],
  ['Who speaks, and who is whose neighbour', 'speakers-and-neighbours.txt'],
  ['Relatives and those who work for an official', 'attendants.txt'],
  ['Who serves a head of state or government', 'served-heads.txt'],
  ['Who travels where', 'journeys.txt'],
  ['Plural titles and their holders', 'shared-titles.txt'],
  ['Who and what is no official', 'not-officials.txt'],
  ['Namesakes of office holders', 'namesakes.txt'],
  ['No officials in the midst of news', 'not-officials-in-news.txt'],
  ['Ordinary word or name', 'word-or-name.txt'],
  ['Ordinary words in Persian', 'words-persian.txt'],
]

for (const file of readdirSync(corpus))
  if (!sections.some(([, listed]) => listed === file))
    throw new Error(`${file}: give it a heading in ${import.meta.url}`)

const intro = `# Officials

How diwan reads who holds which office. Each pattern stands with a sentence from the test corpus and with what is found
in it; the sentences were written for the tests and report nothing that happened. Several rows with one text: several
officials; a state \`–\`: the official of an international body. \`p1\`, \`p2\`: who is the same person.

This page is made by \`scripts/generate-officials-doc.ts\` from \`src/recognizers/official/corpus/\` and
\`test/known-misses.txt\`; add a case there, not here. What the parts mean is told in [entities.md](entities.md).
`

/** Right-to-left text in a cell of its own direction. */
const rtl = (text: string): string => `<bdi>${text.replaceAll('\n', ' ⏎ ').replaceAll('|', '\\|')}</bdi>`

/** What stands in the page of an official: name with honorifics, titles with roles, state. */
interface Shown {
  readonly named: readonly string[]
  readonly titles: readonly { readonly text: string; readonly role: string; readonly flags: readonly string[] }[]
  readonly country: string
}

/** The officials that are found in a text. */
const found = ({ text, options }: Case): Shown[] =>
  extract(text, options)
    .entities.filter((entity) => entity.type === 'official')
    .map(({ name, honorifics, person, positions, country }) => ({
      named: [...honorifics.map(({ text }) => `(${rtl(text)})`), ...(name ? [rtl(name.text), person] : [])],
      titles: positions.map(({ text, role, former, acting }) => ({
        text,
        role,
        flags: [...(former ? ['former'] : []), ...(acting ? ['acting'] : [])],
      })),
      country: country ?? '–',
    }))

/** The officials that ought to be found. */
const wanted = ({ expected }: Case): Shown[] =>
  expected.map(({ fields }) => {
    const of = (key: string) => fields.get(key) ?? []
    return {
      named: [...of('honorific').map((honorific) => `(${rtl(honorific)})`), ...of('name').map(rtl)],
      titles: of('position').map((text, i) => ({ text, role: of('role')[i] ?? '', flags: [] })),
      country: of('country').join().replace('none', '–'),
    }
  })

/** The cells of an official. */
function cells({ named, titles, country }: Shown): string[] {
  const written = titles.map(
    ({ text, role, flags }) =>
      [rtl(text), ...(role ? [`\`${role}\``] : [])].join(' ') + flags.map((flag) => `, ${flag}`).join(''),
  )
  return [named.join(' '), written.join('<br>'), country]
}

/** The rows of a case: one for each official. */
function rows(one: Case, officials: readonly Shown[]): string[] {
  if (officials.length === 0) return [`| ${one.title} | ${rtl(one.text)} | no official |  |  |`]
  return officials.map(
    (shown, i) => `| ${i === 0 ? `${one.title} | ${rtl(one.text)}` : ' | '} | ${cells(shown).join(' | ')} |`,
  )
}

/** A table of cases. */
const table = (cases: readonly Case[], shown: (one: Case) => readonly Shown[]): string =>
  [
    '| case | text | name (honorifics) | titles and roles | state |',
    '| --- | --- | --- | --- | --- |',
    ...cases.flatMap((one) => rows(one, shown(one))),
  ].join('\n')

function section([heading, file]: [string, string]): string {
  return `## ${heading}\n\n${table(readCorpus(file, readFileSync(new URL(file, corpus), 'utf8')), found)}\n`
}

const open = readCorpus('known-misses.txt', readFileSync(misses, 'utf8')).filter(({ title }) =>
  title.startsWith('official: '),
)
const notYet = `## What is not found yet

${open.length} cases, each with what it ought to give. A case that begins to pass moves into the corpus: a test sees to it.

${table(
  open.map((miss) => ({ ...miss, title: miss.title.slice('official: '.length) })),
  wanted,
)}
`

writeFileSync(doc, [intro, ...sections.map(section), notYet].join('\n'))
