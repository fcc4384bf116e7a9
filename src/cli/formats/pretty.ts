import type { Entity, Official, Span } from 'diwan'
import type { Styles } from '../styles.ts'
import { factsOf, identityOf, positionFacts } from './facts.ts'
import type { Format } from './index.ts'
import { colourOf, languageNames } from './names.ts'

/** A line of the listing; the right-to-left text stands last, so that it moves no column. */
interface Row {
  /** The entity's id; none for a part of one. */
  readonly id?: number
  readonly span: Span
  readonly label: string
  readonly colour: string
  readonly identity: string
  readonly facts: string
  readonly certainty: string
}

/** The facts of a row may push its text to the right, not that of all the others. */
const WIDEST = 48

/** A listing for people: where, what, which, and the words. */
export const pretty = (styles: Styles): Format => ({
  opening: '',
  separator: '\n',
  closing: '',
  document({ file, language, entities }) {
    const { colours } = styles
    const count = entities.length === 1 ? '1 entity' : `${entities.length} entities`
    const heading = `${colours.bold(file)}  ${colours.dim(`${languageNames[language]}, ${count}`)}\n`
    const rows = depths(entities).flatMap(([entity, depth]) => rowsOf(entity, depth))
    const width = (cell: (row: Row) => string) => Math.max(0, ...rows.map((row) => cell(row).length))
    const emphasis = (identity: string) => (identity === '' ? '' : colours.bold(identity))
    const ids = width(idOf)
    const offsets = width(offsetsOf)
    const labels = width(({ label }) => label)
    const facts = Math.min(width(factsCell), WIDEST)
    const lines = rows.map((row) => {
      const cells = [
        colours.dim(idOf(row).padStart(ids)),
        colours.dim(offsetsOf(row).padStart(offsets)),
        colourOf(row.colour, styles)(row.label.padEnd(labels)),
        factsCell(row).padEnd(facts).replace(row.identity, emphasis),
        styles.quote(row.span.text),
      ]
      return `  ${cells.join('  ')}\n`
    })
    return heading + lines.join('')
  },
})

const idOf = ({ id }: Row): string => (id === undefined ? '' : `#${id}`)

const offsetsOf = ({ span }: Row): string => `${span.start}\u2013${span.end}`

const factsCell = ({ identity, facts, certainty }: Row): string =>
  [identity, facts, certainty].filter(Boolean).join(' ')

/** Entities with the number of entities around each. */
function depths(entities: readonly Entity[]): [Entity, number][] {
  const around: Entity[] = []
  return entities.map((entity) => {
    while (around.length > 0 && (around[around.length - 1] as Entity).end <= entity.start) around.pop()
    return [entity, around.push(entity) - 1]
  })
}

function rowsOf(entity: Entity, depth: number): Row[] {
  const { id, type, certainty } = entity
  const row: Row = {
    id,
    span: entity,
    label: '  '.repeat(depth) + type,
    colour: type,
    identity: entity.type === 'official' && !entity.name ? '' : identityOf(entity),
    facts: factsOf(entity),
    certainty: certainty === 'sure' ? '' : `(${certainty})`,
  }
  return type === 'official' ? [row, ...partsOf(entity, depth)] : [row]
}

/** Honorifics and titles of an official, in the order of the text; a title that is the whole span too. */
function partsOf({ honorifics, positions }: Official, depth: number): Row[] {
  const part = (span: Span, label: string, facts: string): Row => ({
    span,
    label: `${'  '.repeat(depth)}\u00b7 ${label}`,
    colour: 'part',
    identity: '',
    facts,
    certainty: '',
  })
  return [
    ...honorifics.map((span) => part(span, 'honorific', '')),
    ...positions.map((position) => part(position, 'position', positionFacts(position))),
  ].sort((a, b) => a.span.start - b.span.start)
}
