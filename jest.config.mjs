const transform = {
  "^.+\\.tsx?$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true, decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: "automatic" } },
        target: "es2022",
      },
      module: { type: "commonjs", ignoreDynamic: true },
    },
  ],
}

/** @param {string} displayName @param {string} testMatch */
const project = (displayName, testMatch) => ({
  displayName,
  testEnvironment: "node",
  testMatch: [`<rootDir>/${testMatch}`],
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "json"],
  modulePathIgnorePatterns: ["<rootDir>/.medusa/", "<rootDir>/.data/"],
  setupFiles: ["<rootDir>/integration-tests/support/clear-metadata.ts"],
  transform,
})

/** One project a stage of `npm test`, so that `jest --selectProjects unit` does what its name says. */
export default {
  projects: [
    project("unit", "{src,bench}/**/__tests__/**/*.spec.{ts,tsx}"),
    project("module", "integration-tests/module/**/*.spec.ts"),
    project("http", "integration-tests/http/**/*.spec.ts"),
    project("model", "integration-tests/model/**/*.spec.ts"),
    project("processes", "integration-tests/processes/**/*.spec.ts"),
    project("browser", "integration-tests/browser/**/*.spec.ts"),
    project("package", "integration-tests/package/**/*.spec.ts"),
  ],
  testTimeout: 120_000,
}
