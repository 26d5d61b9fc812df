/** Imports go one way: domain/math ← domain ← module ← workflows ← {api, subscribers, jobs, pages}. */
const EDGES = "^src/(api|subscribers|jobs|pages)/"

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circular",
      comment: "Models of one module name each other from both ends of a relation.",
      severity: "error",
      from: { pathNot: "/models/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "domain-is-pure",
      comment: "Rules are functions of values: they import their own domain, the shared mathematics, exact decimals and seeded chance.",
      severity: "error",
      from: { path: "^src/modules/([^/]+)/domain/", pathNot: ["/__tests__/", "/domain/math/"] },
      to: {
        pathNot: ["^src/modules/$1/domain/", "^src/modules/replenishment/domain/math/", "^src/types/", "/bignumber\\.js/", "/pure-rand/"],
      },
    },
    {
      name: "math-below-domain",
      comment: "Mathematics imports mathematics, and special functions from cephes.",
      severity: "error",
      from: { path: "^src/modules/[^/]+/domain/math/", pathNot: "/__tests__/" },
      to: { pathNot: ["/domain/math/", "/node_modules/cephes/", "^node_modules/cephes/"] },
    },
    {
      name: "modules-stand-alone",
      comment: "The mathematics in replenishment/domain/math is everybody's, and only a domain uses it.",
      severity: "error",
      from: { path: "^src/modules/([^/]+)/" },
      to: { path: "^src/modules/", pathNot: ["^src/modules/$1/", "^src/modules/replenishment/domain/math/"] },
    },
    {
      name: "math-is-for-domains",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/modules/[^/]+/domain/", "^src/modules/replenishment/"] },
      to: { path: "^src/modules/replenishment/domain/math/" },
    },
    {
      name: "modules-below-workflows",
      severity: "error",
      from: { path: "^src/modules/" },
      to: { path: ["^src/(workflows|links|admin|emails|providers)/", EDGES] },
    },
    {
      name: "workflows-below-edges",
      severity: "error",
      from: { path: "^src/(workflows|links|providers)/" },
      to: { path: ["^src/admin/", EDGES] },
    },
    {
      name: "edges-apart",
      comment: "Routes, subscribers, jobs and pages each call workflows, not one another.",
      severity: "error",
      from: { path: "^src/(subscribers|jobs)/" },
      to: { path: "^src/(api|pages|admin)/" },
    },
    {
      name: "admin-talks-http",
      severity: "error",
      from: { path: "^src/admin/" },
      to: { path: "^src/", pathNot: ["^src/(admin|types)/", "^src/languages/codes\\.ts$"] },
    },
    {
      name: "emails-know-types-only",
      severity: "error",
      from: { path: "^src/emails/" },
      to: { path: "^src/", pathNot: "^src/(emails|languages|types)/" },
    },
    {
      name: "languages-are-words",
      comment: "What has to be said is declared where it is said; how, in the languages.",
      severity: "error",
      from: { path: "^src/languages/", pathNot: "/__tests__/" },
      to: { pathNot: "^src/languages/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "only-types-from-types",
      severity: "error",
      from: { path: "^src/(admin|emails)/" },
      to: { path: "^src/types/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "types-name-domain-types",
      severity: "error",
      from: { path: "^src/types/" },
      to: { pathNot: ["^src/types/", "^src/modules/[^/]+/domain/", "^src/languages/codes\\.ts$"] },
    },
    {
      name: "types-need-no-code",
      severity: "error",
      from: { path: "^src/types/" },
      to: { pathNot: "^src/types/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "shipped-code-stands-alone",
      severity: "error",
      from: { path: "^src/", pathNot: "/__tests__/" },
      to: { path: "^(demo|scripts|bench|integration-tests)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "/migrations/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.check.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
  },
}
