import { expect, it } from 'vitest';
import { entrySchema, type Entry } from '../../../shared/features/log/log.schema.ts';
import { entriesCsv } from './entries-csv.logic.ts';

const entry: Entry = entrySchema.parse({
  id: '0198f0a0-0000-7000-8000-000000000001',
  words: 'He said "soon",\nthen nothing.',
  type: 'said',
  customerId: null,
  customerName: '=HYPERLINK("http://x")',
  channel: 'in-person',
  touchpointId: null,
  touchpointName: null,
  locationId: null,
  locationName: null,
  themeId: null,
  themeName: null,
  howLeft: 'unhappy',
  severity: 'normal',
  didAbout: null,
  callBackAt: null,
  calledBackAt: null,
  heardAt: Date.UTC(2026, 10, 19, 8, 30),
  recordedAt: Date.UTC(2026, 10, 19, 8, 31),
  recordedByName: 'Priya',
  recordedByMe: false,
  toldBy: null,
  toldWhat: null,
  stars: null,
  reviewLink: null,
  status: 'new',
  answeredAt: null,
  photos: [],
  actionId: null,
  snippet: null,
});

it('writes entries as a spreadsheet opens them: quoted, in words, and no text taken for a formula', () => {
  const [header, row] = entriesCsv([entry], { timeZone: 'Europe/Berlin' }).replace('\uFEFF', '').split('\r\n');
  expect(header).toBe('Heard,What they said,Customer,How,Where,Location,About,Left,Severity,Then,What was done,By');
  expect(row).toBe(
    '2026-11-19 09:30,"He said ""soon"",\nthen nothing.","\'=HYPERLINK(""http://x"")",in person,,,,left unhappy,normal,not sorted,,Priya',
  );
});
