/** A change to a text: the units from `start` to `end` become `text`. Edits of one pass are sorted and apart. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** The text with the edits of one pass made. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text
  const parts: string[] = []
  let from = 0
  for (const edit of edits) {
    if (edit.start > from) parts.push(text.slice(from, edit.start))
    if (edit.text !== '') parts.push(edit.text)
    from = edit.end
  }
  parts.push(text.slice(from))
  return parts.join('')
}
