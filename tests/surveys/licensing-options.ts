/** The options of one question of a sample as its form listed them; half of them hold the comma that parts them. */
export const licensingOptions = [
  'Download my paper for reading',
  'Download my paper and share it with others',
  'Copy my paper to another non-commercial website, unchanged',
  'Copy my paper to another non-commercial website with annotations (for example, see https://europepmc.org/Annotations)',
  'Copy my paper to the website of a journal to which I did not submit it',
  'Use a figure in their academic talks, regardless of where they live in the world',
  'Text and data mine my paper, regardless of where they live in the world',
  'Translate the preprint into another language (e.g. Spanish)',
  'Modify my paper and publish it elsewhere, with my contributions appropriately credited',
  'Use the figures in a textbook that is sold for profit',
  'Use the figures in an advertisement for a product, as long as it is clear that I do not endorse it',
  'Sell my paper as part of a compilation of papers',
];
