/** Prints how many tests passed and failed, from the JSON report of vitest: node scripts/test-count.mjs REPORT */
import { readFileSync } from 'node:fs'

/** The report, or one of no tests where vitest did not come to write it. */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { success: false, numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, testResults: [] }
  }
}

const { success, numPassedTests, numFailedTests, numPendingTests, testResults } = read(process.argv[2])
// a file that cannot even be loaded has no tests to count: it counts as one failure
const broken = testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
)
for (const { name, message } of broken) console.log(`${name}: ${message}`)
const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''
console.log(`${numPassedTests} passed, ${numFailedTests + broken.length} failed${skipped}`)
if (!success || numPassedTests === 0) process.exitCode = 1
