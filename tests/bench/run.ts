import { availableParallelism } from 'node:os';
import { openApp } from '../../electron/app/app.ts';
import { benchCall } from './call-cost.ts';
import { benchChecklists } from './checklists.ts';
import { benchOptions, makeCompany, noHost } from './company.ts';
import { benchAnswers } from './answer-import.ts';
import { benchImport } from './import-cost.ts';
import { benchMemory } from './memory.ts';
import { benchOverview } from './overview.ts';
import { benchProcedures } from './procedures.ts';
import { benchSafeDates } from './safe-dates.ts';
import { benchSearch } from './search-cost.ts';
import { openStack } from './stack.ts';
import { benchSurveyReading } from './survey-reading.ts';
import { benchWrite } from './write-cost.ts';

const size = Number(process.argv[2] ?? 1_000_000);

console.log(`${size} entries, ${availableParallelism()} processors, Node ${process.versions.node}`);
const folder = await makeCompany(size);

const app = await openApp(benchOptions(folder), noHost);
benchWrite(app);
benchSearch(app);
await app.close();

const stack = await openStack(folder);
await benchCall(stack);
await benchProcedures(stack);
await benchImport(stack);
await benchAnswers(stack);
await stack.close();

await benchSurveyReading();
await benchChecklists();
await benchSafeDates();
await benchOverview(size);

await benchMemory(folder);
