/**
 * Reads and runs corpus files: plain text in which a linguist writes cases.
 *
 *     === title of the case
 *     reference: 2014-02-07          (optional)
 *     language: ar                   (optional)
 *     text: …                        (further lines of the text are indented by two spaces)
 *     date: the words of the entity, in reading order
 *       value: 2014-02-10            (only what is written here is compared; `none`: the field is absent)
 *     (no entities)                  (in place of the list, where nothing must be found)
 *
 * Invisible characters may be written as \\u200f. The list is complete: an entity that is found but not listed fails the case. Lines that begin with # are comments.
 */
import type { Entity, ExtractOptions } from '../src/types.ts'

/** An entity that a case expects. */
export interface Expected {
  type: string
  text: string
  /** Field → values; a field that is written twice (`position`) has two. */
  fields: Map<string, string[]>
  line: number
}

/** One case of a corpus file. */
export interface Case {
  title: string
  text: string
  options: ExtractOptions
  expected: Expected[]
  file: string
  line: number
}

/**
 * Reads a corpus file.
 * @throws {SyntaxError} with file and line, for what is no case, and for a file without cases.
 */
export function readCorpus(file: string, content: string): Case[] {
  const cases: Case[] = []
  let current: Case | undefined
  let entity: Expected | undefined
  let inText = false
  let none = false
  const fail: (line: number, message: string) => never = (line, message) => {
    throw new SyntaxError(`${file}:${line}: ${message}`)
  }
  const close = () => {
    if (!current) return
    if (current.text === '') fail(current.line, 'case without text')
    if (current.expected.length === 0 && !none)
      fail(current.line, 'case without entities: list them or write (no entities)')
    if (current.expected.length > 0 && none) fail(current.line, 'entities and (no entities)')
    cases.push(current)
  }
  const read = (written: string, line: number): void => {
    const raw = written.replace(/\\u([0-9a-f]{4})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    if (raw.startsWith('#')) return
    if (raw.startsWith('=== ')) {
      close()
      current = { title: raw.slice(4).trim(), text: '', options: {}, expected: [], file, line }
      entity = undefined
      inText = none = false
      return
    }
    if (raw.trim() === '') {
      inText = false
      return
    }
    if (!current) fail(line, 'a case begins with === and its title')
    if (raw.startsWith('  ')) {
      if (inText) {
        current.text += `\n${raw.slice(2)}`
        return
      }
      const field = /^ {2}([a-z-]+): (.+)$/.exec(raw)
      if (!field || !entity) fail(line, 'expected "  field: value" under an entity')
      const [, key, value] = field as unknown as [string, string, string]
      entity.fields.set(key, [...(entity.fields.get(key) ?? []), value])
      return
    }
    if (raw === '(no entities)') {
      none = true
      return
    }
    const pair = /^([a-z-]+): (.+)$/.exec(raw)
    if (!pair) fail(line, `cannot read ${JSON.stringify(raw)}`)
    const [, key, value] = pair as unknown as [string, string, string]
    if (key === 'text') {
      current.text = value
      inText = true
    } else if (key === 'reference') current.options.reference = value
    else if (key === 'language') current.options.language = value as 'ar' | 'fa'
    else {
      inText = false
      entity = { type: key, text: value, fields: new Map(), line }
      current.expected.push(entity)
    }
  }
  content.split('\n').forEach((written, index) => {
    read(written, index + 1)
  })
  close()
  if (cases.length === 0) throw new SyntaxError(`${file}: no cases`)
  return cases
}

/** A field of an entity as corpus files write it; several where the entity has several, none where it has none. */
export function fieldOf(entity: Entity, key: string): string[] {
  if (entity.type === 'official') {
    if (key === 'name') return entity.name ? [entity.name.text] : []
    if (key === 'honorific') return entity.honorifics.map(({ text }) => text)
    if (key === 'position') return entity.positions.map(({ text }) => text)
    if (key === 'role') return entity.positions.map(({ role }) => role)
    if (key === 'institution') return entity.positions.flatMap(({ institution }) => institution?.key ?? [])
    if (key === 'acting' || key === 'former') return entity.positions.map((position) => String(position[key] ?? false))
  }
  const value = (entity as unknown as Record<string, unknown>)[key]
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? [value.join(' + ')] : [String(value)]
}

/** What is wrong with the entities found for a case; empty if nothing. */
export function problemsOf({ expected }: Case, found: readonly Entity[]): string[] {
  const problems: string[] = []
  const show = ({ type, text }: { type: string; text: string }) => `${type} "${text}"`
  let next = 0
  for (const want of expected) {
    const at = found.findIndex((entity, i) => i >= next && entity.type === want.type && entity.text === want.text)
    if (at < 0) {
      problems.push(`missed: ${show(want)} (line ${want.line})`)
      continue
    }
    for (const extra of found.slice(next, at)) problems.push(`not in the list: ${show(extra)}`)
    next = at + 1
    for (const [key, values] of want.fields) {
      const got = fieldOf(found[at] as Entity, key)
      const wanted = values.length === 1 && values[0] === 'none' ? [] : values
      if (got.join('\n') !== wanted.join('\n'))
        problems.push(
          `${show(want)}: ${key} is ${got.join(', ') || 'none'}, not ${values.join(', ')} (line ${want.line})`,
        )
    }
  }
  for (const extra of found.slice(next)) problems.push(`not in the list: ${show(extra)}`)
  return problems
}
