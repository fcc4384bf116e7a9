/**
 * The entities of a sentence, in TypeScript: npx tsx examples/extract.ts
 */
import { extract } from 'diwan'

const text =
  'بحث وزير الخارجية العراقي فؤاد حسين في القاهرة، يوم الثلاثاء 7 أيار 2024، مع نظيره المصري سامح شكري ملفات التعاون.'
const { entities } = extract(text)

for (const entity of entities) {
  // the type tells which fields an entity has
  switch (entity.type) {
    case 'official':
      console.log(
        'official',
        entity.name?.text,
        entity.positions.map(({ role, portfolios }) => ({ role, portfolios })),
        entity.country,
      )
      break
    case 'date':
      console.log('date', entity.text, entity.value)
      break
    case 'country':
      console.log('country', entity.text, entity.code)
      break
    default:
      console.log(entity.type, entity.text)
  }
}
