import type { PackedDictionary, Row } from './entry.ts'
import type { PackedRows } from './pack.ts'

/** The rows of a packed dictionary, each made when it is asked for. */
export class PackedRowList {
  private packed: PackedRows | undefined
  private made: (Row | undefined)[] = []

  constructor(private readonly dictionary: PackedDictionary) {}

  private get contents(): PackedRows {
    if (!this.packed) {
      this.packed = JSON.parse(this.dictionary.rows) as PackedRows
      // of this length from the beginning: an array that is filled here and there is kept as a hash table
      this.made = new Array(this.packed.keys.length)
    }
    return this.packed
  }

  private get keys(): readonly string[] {
    return this.contents.keys
  }

  /** The row of a number; always the same object. */
  at(number: number): Row {
    let row = this.made[number]
    if (!row) {
      const { name, category } = this.dictionary
      const { keys, columns } = this.contents
      const key = keys[number] as string
      const fields: Record<string, string | readonly string[]> = {}
      for (const field in columns) {
        const value = columns[field]?.[number]
        if (value !== 0 && value !== undefined) fields[field] = value
      }
      row = { id: `${name}/${key}`, category, key, fields }
      this.made[number] = row
    }
    return row
  }

  /** All rows, or those with a key that is accepted. */
  all(accept: (key: string) => boolean = () => true): readonly Row[] {
    const found: Row[] = []
    for (const [number, key] of this.keys.entries()) if (accept(key)) found.push(this.at(number))
    return found
  }
}
