// @ts-check
// Who may import whom. The table stands in docs/ARCHITECTURE.md; tests/architecture/folder-rules.test.ts runs it.

const tests = String.raw`\.test\.tsx?$`;
const entries = '^electron/(main|serve|cli|engine|job-worker)\\.ts$';

/** @param {...string} names packages, as resolved */
const packages = (...names) => `(^|/)node_modules/(${names.join('|')})/`;

const electron = packages('electron');

/** What of app/ a feature may build on: its context, what it fills in, and parts that know nothing of the app. */
const builtOn =
  '^electron/app/((ask-measure|context|registries|once-per-question|job-kind|pin-gate)\\.ts$|photos/|tables/|words/)';

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
  {
    name: 'shared-is-pure',
    comment: 'shared/ runs in every process: only itself, zod and the contract builder',
    severity: 'error',
    from: { path: '^shared/', pathNot: tests },
    to: { pathNot: ['^shared/', packages('zod', '@orpc/contract')] },
  },
  {
    name: 'shared-tests-stay-in-shared',
    severity: 'error',
    from: { path: `^shared/.*${tests}` },
    to: { path: '^(electron|renderer|tests)/' },
  },
  {
    name: 'features-of-the-engine-are-apart',
    comment: 'a feature reads another only through a named function in context.ts, supplied in router.ts',
    severity: 'error',
    from: { path: '^electron/features/([^/]+)/' },
    to: {
      path: ['^(electron|renderer)/', electron, packages('hono', '@hono/.*')],
      pathNot: ['^electron/features/$1/', '^electron/db/', builtOn],
    },
  },
  {
    name: 'what-features-build-on-knows-none',
    severity: 'error',
    from: { path: builtOn },
    to: { path: ['^electron/features/', '^electron/app/(app|handler|guard|router|rpc)\\.ts$'] },
  },
  {
    name: 'store-knows-no-feature',
    comment: 'electron/db imports ids, clock and better-sqlite3, so that any feature can stand on it',
    severity: 'error',
    from: { path: '^electron/db/' },
    to: {
      path: ['^(electron|renderer|shared)/', electron, packages('hono', '@hono/.*', '@orpc/.*')],
      pathNot: ['^electron/db/', '^shared/[^/]+\\.ts$'],
    },
  },
  {
    name: 'app-knows-no-host',
    comment: 'the same function answers in every host',
    severity: 'error',
    from: { path: '^electron/app/' },
    to: { path: ['^electron/(desktop|host|launch)/', '^renderer/', electron] },
  },
  {
    name: 'hosts-only-forward',
    comment: 'desktop/ and host/ know requests and messages, not what they mean',
    severity: 'error',
    from: { path: '^electron/(desktop|host)/' },
    to: { path: ['^electron/(app|features|db|launch)/', '^renderer/', '^shared/features/'] },
  },
  {
    name: 'electron-only-in-desktop',
    comment: 'everything else must run where Electron can not',
    severity: 'error',
    from: { path: '^(electron|renderer|shared)/', pathNot: ['^electron/desktop/', '^electron/main\\.ts$'] },
    to: { path: electron },
  },
  {
    name: 'entries-only-wire',
    severity: 'error',
    from: { path: entries },
    to: { path: '^(electron/(features|db)|renderer)/' },
  },
  {
    name: 'nobody-imports-an-entry',
    severity: 'error',
    from: { path: '^(electron|renderer|shared)/', pathNot: tests },
    to: { path: entries },
  },
  {
    name: 'launch-needs-no-package',
    comment: 'it runs before anything is installed; dev-server.mjs runs after and may use the builder',
    severity: 'error',
    from: { path: '^electron/launch/', pathNot: 'dev-server\\.mjs$' },
    to: { pathNot: '^electron/launch/', dependencyTypesNot: ['core'] },
  },
  {
    name: 'page-has-no-node',
    comment: 'the page talks to the app by fetch alone',
    severity: 'error',
    from: { path: '^renderer/', pathNot: tests },
    to: { path: '^electron/' },
  },
  {
    name: 'page-imports-no-core-module',
    severity: 'error',
    from: { path: '^renderer/', pathNot: tests },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'features-of-the-page-are-apart',
    severity: 'error',
    from: { path: '^renderer/features/([^/]+)/' },
    to: { path: '^renderer/', pathNot: ['^renderer/features/$1/', '^renderer/(rpc|parts|ui|charts)/'] },
  },
  {
    name: 'parts-know-no-screen',
    severity: 'error',
    from: { path: '^renderer/parts/' },
    to: { path: '^renderer/', pathNot: '^renderer/(parts|rpc|ui|charts)/' },
  },
  {
    name: 'ui-asks-nothing',
    severity: 'error',
    from: { path: '^renderer/(ui|charts|rpc)/' },
    to: { path: '^renderer/', pathNot: '^renderer/(ui|charts|rpc)/' },
  },
  {
    name: 'source-imports-no-test',
    severity: 'error',
    from: { path: '^(electron|renderer|shared)/', pathNot: tests },
    to: { path: ['^tests/', tests] },
  },
  {
    name: 'no-built-in-sqlite',
    comment: "Node's own SQLite in one process with ours silently releases the writer's lock",
    severity: 'error',
    from: {},
    to: { path: '^(node:)?sqlite$' },
  },
  {
    name: 'ships-only-dependencies',
    comment: 'what the app needs at run time stands under dependencies',
    severity: 'error',
    from: { path: '^(electron|renderer|shared)/', pathNot: [tests, 'dev-server\\.mjs$'] },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: [electron, packages('@types/.*')] },
  },
  {
    name: 'no-cycle',
    comment: 'types may name each other: a cycle of types alone is gone when the code runs',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  { name: 'resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  {
    name: 'no-orphan',
    comment: 'a file nobody imports is dead, unless something starts it',
    severity: 'error',
    from: { orphan: true, path: '^(electron|renderer|shared)/', pathNot: [tests, entries, '\\.d\\.ts$'] },
    to: {},
  },
];

module.exports = {
  forbidden,
  options: {
    // dependency-cruiser can't use TypeScript 7 and then sees nothing at all, without a word.
    parser: 'swc',
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '^(out|docs)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};
