import fc from 'fast-check'

// LAWS_SEED and LAWS_RUNS look further than the everyday run, which is always the same
fc.configureGlobal({
  seed: Number(process.env.LAWS_SEED ?? 20240514),
  numRuns: Number(process.env.LAWS_RUNS ?? 300),
})
