/**
 * diwan's entities as tags of a compromise document, and compromise for the Latin script of a Persian page.
 *   npm install compromise && npx tsx examples/compromise.ts
 */
import nlp from 'compromise'
import { diwanPlugin, findLatinNames } from 'diwan/compromise'

nlp.plugin(diwanPlugin({ reference: '2021-10-19' }) as never)

const doc = nlp('التقى وزير الخارجية العراقي فؤاد حسين نظيره المصري في القاهرة.') as never as {
  diwan(): { match(tag: string): { out(form: 'array'): string[] } }
}
for (const tag of ['#DiwanOfficial+', '#DiwanCountry+', '#DiwanMinistry+'])
  console.log(tag, doc.diwan().match(tag).out('array'))

const page = 'به گزارش UNESCO، سخنان Mohammad Javad Zarif در تهران منتشر شد.'
for (const { type, text, start, end } of await findLatinNames(page)) console.log(type, text, start, end)
