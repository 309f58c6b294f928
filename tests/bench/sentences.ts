const who = [
  'the technician',
  'your colleague',
  'reception',
  'the installer',
  'the person on the phone',
  'somebody from billing',
  'the driver',
];
const did = [
  'came late again',
  'never called back',
  'was friendly and quick',
  'told me Monday',
  'told me Tuesday',
  'said nobody was sick',
  'stayed until it worked',
  'could not find the order',
  'sent the wrong invoice',
  'explained everything',
  'moved the visit',
  'left before it was finished',
];
const about = [
  'the router',
  'the second bill',
  'my new connection',
  'the outage last week',
  'the contract',
  'the cable in the garden',
  'our phones at the office',
  'the speed in the evening',
  'the deposit',
  'the move to Harbour Street',
  'the appointment',
  'the refund',
];
const end = [
  'I will think about leaving.',
  'Thank you for that.',
  'Please call me before noon.',
  'This is the third time.',
  'My neighbour had the same.',
  'It works now.',
  'I had taken the day off.',
  'Nobody told me why.',
  'I would recommend you.',
  'What did I pay for?',
];

/** One or two sentences as customers say them, with a number here and there so that words vary. */
export function makeSentence(random: () => number): string {
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? '';
  const first = `About ${pick(about)}: ${pick(who)} ${pick(did)}.`;
  const second = random() < 0.5 ? ` ${pick(who)} ${pick(did)}, order ${Math.floor(random() * 90_000) + 10_000}.` : '';
  return `${first}${second} ${pick(end)}`;
}
