import type { Table } from '../../db/table.ts';

export const overviewSettings: Table = {
  name: 'overview_settings',
  key: 'setting_id',
  topic: 'overview',
  noun: 'choice of figures',
};

export const journeyPlaces: Table = {
  name: 'journey_places',
  key: 'touchpoint_id',
  topic: 'overview',
  noun: 'place in the journey',
};

export const journeyTies: Table = {
  name: 'journey_ties',
  key: 'source_id',
  topic: 'overview',
  noun: 'place on the map',
};

export const overviewTables: readonly Table[] = [overviewSettings, journeyPlaces, journeyTies];
