/** Ways to write a group of forms that stand for the same spellings: what scripts/pack-dates.ts tries. */
import { OPTIONAL } from '../src/match/compact.ts'
import { type FormGroup, sharedLetters, type WrittenForm } from './form-groups.ts'

/** A whole number from 0 on, below a limit. */
export type Random = (below: number) => number

/** A group of several forms with one of them moved, sharing fewer letters with the one before it, split or joined. */
export function changedGroup(group: FormGroup, random: Random): FormGroup {
  const way = random(6)
  if (way === 0) return { ...group, forms: shareFewer(group.forms, random) }
  const texts = group.forms.map(({ text }) => text)
  if (way === 1) split(texts, random)
  else if (way === 2) join(texts, random)
  else move(texts, random)
  return { ...group, forms: sharing(texts) }
}

/** Forms in an order, each with all letters that it shares with the one before it. */
const sharing = (texts: readonly string[]): WrittenForm[] =>
  texts.map((text, i) => ({ text, shared: i ? sharedLetters(texts[i - 1] as string, text) : 0 }))

function shareFewer(forms: readonly WrittenForm[], random: Random): WrittenForm[] {
  const at = random(forms.length)
  return forms.map((form, i) => (i === at ? { ...form, shared: random(form.shared + 1) } : form))
}

function move(texts: string[], random: Random): void {
  const [text] = texts.splice(random(texts.length), 1) as [string]
  texts.splice(random(texts.length + 1), 0, text)
}

/** A form with an optional piece becomes the one with it and the one without. */
function split(texts: string[], random: Random): void {
  const at = random(texts.length)
  const text = texts[at] as string
  const sign = /[*_~+#$]/.exec(text)?.[0]
  if (sign) texts.splice(at, 1, ...(OPTIONAL[sign] as string).split('|').map((piece) => text.replace(sign, piece)))
}

/** Two forms that differ in an optional piece alone become one. */
function join(texts: string[], random: Random): void {
  const at = random(texts.length)
  const text = texts[at] as string
  const [sign, pieces] = Object.entries(OPTIONAL)[random(Object.keys(OPTIONAL).length)] as [string, string]
  const [piece, other] = pieces.split('|') as [string, string]
  const place = text.indexOf(piece)
  const [head, tail] = [text.slice(0, place), text.slice(place + piece.length)]
  const without = texts.indexOf(head + other + tail)
  // signs are read from left to right, each at its first place
  if (place < 0 || without < 0 || text.includes(sign)) return
  texts[at] = head + sign + tail
  texts.splice(without, 1)
}
