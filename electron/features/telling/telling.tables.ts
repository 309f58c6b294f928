import type { Table } from '../../db/table.ts';

const topic = 'telling';

// What a card says is written by the shop and names nobody, so erasing a customer leaves it; a quotation stays in its
// entry and goes with it.
export const cards: Table = { name: 'cards', key: 'card_id', topic, noun: 'card' };

export const cardTellings: Table = {
  name: 'card_tellings',
  key: 'telling_id',
  topic,
  noun: 'telling',
  belongsTo: { table: 'customers', column: 'customer_id' },
};

export const tellingTables: readonly Table[] = [cards, cardTellings];
