/** `npm run bench [-- --only name --json --samples n]`: measures what the README quotes. */
import fs from "node:fs"
import { parseArgs } from "node:util"
import { makeWorkspace } from "../integration-tests/support/workspace"
import { checkout } from "./checkout"
import { demand } from "./demand"
import { forecasts } from "./forecasts"
import { importFile } from "./import"
import type { Bench, Benchmark } from "./lib/benchmark"
import type { Measure, Skipped } from "./lib/measure"
import { leadTimes } from "./lead-times"
import { simulation } from "./simulation"

const BENCHMARKS: Benchmark[] = [checkout, leadTimes, demand, forecasts, simulation, importFile]

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: "string" },
      json: { type: "boolean", default: false },
      samples: { type: "string", default: "200" },
    },
  })
  const { Problem } = await import("../scripts/lib/problem.mjs")
  const chosen = values.only === undefined ? BENCHMARKS : BENCHMARKS.filter(({ name }) => name === values.only)
  const samples = Number(values.samples)
  if (chosen.length === 0) {
    const known = BENCHMARKS.map(({ name, about }) => `  ${name}: ${about}`).join("\n")
    throw new Problem(`There is no benchmark "${values.only}". There are:\n${known}`)
  }
  if (!Number.isInteger(samples) || samples < 1) {
    throw new Problem(`--samples is "${values.samples}", but it must be a whole number from 1 on.`)
  }
  for (const benchmark of chosen) {
    const result = await runOne(benchmark, samples)
    if ("skipped" in result) {
      console.log(values.json ? JSON.stringify({ name: benchmark.name, ...result }) : `${benchmark.name} skipped: ${result.skipped}`)
      continue
    }
    for (const measure of result) {
      console.log(values.json ? JSON.stringify(measure) : sentence(measure))
    }
  }
  return 0
}

async function runOne(benchmark: Benchmark, samples: number): Promise<Measure[] | Skipped> {
  const { startTemporaryPostgres } = await import("../scripts/lib/embedded-postgres.mjs")
  const say = (line: string): void => console.error(`${benchmark.name}: ${line}`)
  const stops: (() => Promise<void>)[] = []
  const onEnd = (stop: () => Promise<void>): void => void stops.push(stop)
  const stopAll = async (): Promise<void> => {
    for (let stop = stops.pop(); stop; stop = stops.pop()) {
      await stop()
    }
  }
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => void stopAll().finally(() => process.exit(1)))
  }
  try {
    const workspace = await makeWorkspace("bench")
    onEnd(async () => fs.rmSync(workspace, { recursive: true, force: true }))
    const startPostgres: Bench["startPostgres"] = async () => {
      const postgres = await startTemporaryPostgres()
      onEnd(postgres.stop)
      return postgres
    }
    return await benchmark.run({ startPostgres, workspace, samples, say, onEnd })
  } finally {
    await stopAll()
  }
}

function sentence({ name, ours, reference, ratio, unit, n, sides }: Measure): string {
  const value = (number: number): string => `${number.toFixed(unit === "ms" ? 1 : 3)} ${unit}`.padStart(11)
  const { ours: one, reference: other } = sides ?? { ours: "with", reference: "without" }
  return `${name.padEnd(24)} ${one} ${value(ours)}   ${other} ${value(reference)}   ratio ${ratio.toFixed(3)}   n ${n}`
}

void import("../scripts/lib/problem.mjs").then(({ runMain }) => runMain(main))
