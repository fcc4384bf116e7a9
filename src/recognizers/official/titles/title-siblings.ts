import { type Page, tokenAt } from '../../../text/page.ts'
import type { CountryFields } from '../../country/index.ts'
import type { PortfolioPhrase, PortfolioReader } from '../../portfolios.ts'
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
  const code = country && (country.fields as CountryFields).code
  if (code !== undefined) draft.country = code
  const { page } = around.reading
  return rest.map((phrase) => siblingOf(page, draft.role, draft.rows, phrase, code))
}

/** The title of one more field, which shares the plural head of the first: `rows[0]`. */
export function siblingOf(
  page: Page,
  role: string,
  rows: readonly string[],
  { start, end, endToken, ids, row }: PortfolioPhrase,
  country: string | undefined,
): Title {
  return {
    start,
    end,
    firstToken: tokenAt(page, start),
    endToken,
    role,
    acting: false,
    former: false,
    portfolios: ids,
    country,
    body: undefined,
    parent: undefined,
    rows: [rows[0] as string, row],
    definite: true,
    bare: false,
    weak: false,
    plural: false,
    takes: 'portfolio',
    joined: false,
    ofPerson: false,
    anyMember: false,
    stump: false,
  }
}
