import type { CountryFields } from '../../country/index.ts'
import type { PortfolioReader } from '../../portfolios.ts'
import type { Title } from './title.ts'
import type { Draft } from './title-draft.ts'
import type { TitleSurroundings } from './title-surroundings.ts'

/**
 * `وزرای صنعت، معدن و تجارت و علوم، تحقیقات و فناوری`: the first title takes the plural head, each further portfolio is one.
 * A plural with one portfolio and its states (`وزرای خارجه روسیه و ایران`) is a kind, not a person; those who are named behind
 * it share it (`وزيرا الصحة فلان وفلان`), portfolio and all.
 */
export function siblingsOf(draft: Draft, portfolios: PortfolioReader, around: TitleSurroundings): Title[] | undefined {
  const phrases = portfolios.list(draft.endToken, { many: true })
  const [first, ...rest] = phrases
  if (!first) return undefined
  draft.end = first.end
  draft.endToken = (phrases[phrases.length - 1] as typeof first).endToken
  draft.portfolios = [...first.ids]
  draft.rows.push(first.row)
  draft.bare = false
  if (rest.length === 0) return undefined
  const country = around.countryAt(draft.endToken)
  const code = country ? { country: (country.fields as CountryFields).code } : {}
  Object.assign(draft, code)
  return rest.map((phrase) => ({
    start: phrase.start,
    end: phrase.end,
    firstToken: phrase.endToken - 1,
    endToken: phrase.endToken,
    role: draft.role,
    acting: false,
    former: false,
    portfolios: phrase.ids,
    ...code,
    rows: [draft.rows[0] as string, phrase.row],
    definite: true,
    bare: false,
    weak: false,
    plural: false,
    takes: 'portfolio',
    joined: false,
    ofPerson: false,
    anyMember: false,
    stump: false,
  }))
}
