import type {
  CalendarDate,
  Country,
  Entity,
  Extraction,
  Mention,
  Ministry,
  Official,
  Organization,
  Position,
} from '../types.ts'

/** What the attributes and links of an entity rest on, a sentence each; none for a third party's entity. */
export function identityOf(entity: Mention<string>, extraction: Extraction<Mention<string>>): string[] {
  const one = entity as Entity
  switch (one.type) {
    case 'country':
      return ofCountry(one)
    case 'ministry':
    case 'organization':
      return ofBody(one, extraction)
    case 'official':
      return ofOfficial(one, extraction)
    case 'date':
      return ofDate(one, extraction)
    default:
      return []
  }
}

function ofCountry({ code, form, alternatives }: Country): string[] {
  return [
    `${code}: by ${form === 'name' ? 'a name of the state' : 'a nationality word'}`,
    ...(alternatives ? [`written like ${alternatives.join(', ')} too`] : []),
  ]
}

function ofBody(body: Ministry | Organization, extraction: Extraction<Mention<string>>): string[] {
  return [
    body.type === 'ministry' ? `portfolios: ${body.portfolios.join(', ')}` : `${body.kind} body`,
    ...countryEvidence(body, body.country, extraction),
    ...(body.key === undefined ? [] : [`key ${body.key}: the dictionary knows it`]),
    ...(body.type === 'ministry' && body.alternatives ? [`or: ${body.alternatives.join(', ')}`] : []),
  ]
}

function ofOfficial(official: Official, extraction: Extraction<Mention<string>>): string[] {
  const others = extraction.entities
    .filter(
      (other) => other.type === 'official' && other !== official && (other as Official).person === official.person,
    )
    .map(({ id }) => `#${id}`)
  const told = official.positions.some(({ country }) => country === official.country)
  return [
    others.length > 0
      ? `person ${official.person}: the same as ${others.join(', ')}`
      : `person ${official.person}: mentioned once`,
    ...official.positions.map(ofPosition),
    ...(official.country === undefined || told ? [] : [`country ${official.country}: from the rest of the text`]),
  ]
}

function ofPosition({ text, role, acting, former, portfolios, country, institution }: Position): string {
  const facts = [
    `${acting ? 'acting ' : ''}${former ? 'former ' : ''}${role}`,
    ...(portfolios ? [`of ${portfolios.join(', ')}`] : []),
    ...(country === undefined ? [] : [`for ${country}`]),
    ...(institution?.entity === undefined ? [] : [`at #${institution.entity}`]),
    ...(institution?.key === undefined ? [] : [`(${institution.key})`]),
  ]
  return `${facts.join(' ')}: by the title «${text}»`
}

function ofDate({ calendar, hijri, stated, value, grain }: CalendarDate, { reference }: Extraction<unknown>): string[] {
  const fields = (stated: object) =>
    Object.entries(stated)
      .map(([name, number]) => `${name} ${number}`)
      .join(', ')
  const said = [fields(stated.from), ...(stated.to ? [fields(stated.to)] : [])].filter(Boolean).join(' to ')
  return [
    `${calendar} ${grain}${said ? `: the text says ${said}` : ''}`,
    ...(hijri ? [`converted by the ${hijri === 'umm-al-qura' ? 'Umm al-Qura' : 'tabular'} calendar`] : []),
    ...(reference === undefined ? [] : [`read on ${reference}, the reference given`]),
    value === undefined ? 'no value: the text and its reference do not settle it' : `value ${value}`,
  ]
}

/** Where the country of a body is told. */
function countryEvidence(
  body: Mention<string>,
  code: string | undefined,
  { text, entities }: Extraction<Mention<string>>,
): string[] {
  if (code === undefined) return []
  const countries = entities.filter((other) => other.type === 'country' && (other as Country).code === code)
  const inside = countries.find(({ start, end }) => start >= body.start && end <= body.end)
  if (inside) return [`country ${code}: «${inside.text}» (#${inside.id}) inside the name`]
  const behind = countries.find(({ start }) => start > body.end && text.slice(body.end, start).trim() === '')
  if (behind) return [`country ${code}: «${behind.text}» (#${behind.id}) right behind it`]
  return [`country ${code}: from the rest of the text`]
}
