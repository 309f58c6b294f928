/** An audit as SafetyCulture hands it out: four ticks of which three are set, and a slider at 4 of 10: 7 of 14. */
export const auditElsewhere = {
  audit_id: 'audit_1',
  template_id: 'template_1',
  audit_data: {
    name: 'Round of 3 March',
    score: 7,
    total_score: 14,
    date_completed: '2026-03-03T10:00:00.000Z',
  },
  template_data: { metadata: { name: 'Closing the shop', description: 'Every evening.' }, response_sets: {} },
  header_items: [
    { item_id: 'h', type: 'section', label: 'Title page' },
    { item_id: 'h1', parent_id: 'h', type: 'textsingle', label: 'Prepared by', responses: { text: 'Ana' } },
  ],
  items: [
    { item_id: 's', type: 'section', label: 'Shop' },
    ...[1, 1, 0, 1].map((value, at) => ({
      item_id: `t${at}`,
      parent_id: 's',
      type: 'checkbox',
      label: `Door ${at + 1} locked`,
      responses: { value },
      scoring: { score: value, max_score: 1 },
    })),
    {
      item_id: 'l',
      parent_id: 's',
      type: 'slider',
      label: 'How tidy?',
      options: { min: 0, max: 10, increment: 1 },
      responses: { value: 4 },
      scoring: { score: 4, max_score: 10 },
    },
    { item_id: 'd', parent_id: 's', type: 'drawing', label: 'Plan', responses: { image: { href: 'https://x' } } },
  ],
};
