import type { Finding } from '../../../../shared/features/surveys/text-check.rules.ts';
import { plural } from '../../../ui/format.ts';
import { CheckCard } from '../../../ui/making/CheckCard.tsx';

type Props = { readonly findings: readonly Finding[]; readonly onGo: (finding: Finding) => void };

/** What keeps the survey from being answered as it is meant; each line leads to its question. */
export function SurveyCheck({ findings, onGo }: Props) {
  const errors = findings.filter(({ level }) => level === 'error').length;
  const title =
    errors > 0
      ? `${errors} ${plural(errors, 'thing')} to finish`
      : findings.length > 0
        ? `Ready, with ${findings.length} ${plural(findings.length, 'hint')}`
        : 'Ready to be asked';
  const lines = findings.map((finding) => ({
    key: `${finding.kind} ${finding.about ?? ''} ${finding.sentence}`,
    sentence: finding.sentence,
    isError: finding.level === 'error',
    finding,
  }));
  return (
    <CheckCard
      title={title}
      ready="Every question can be reached, and every condition can be true."
      lines={lines}
      onGo={({ finding }) => onGo(finding)}
    />
  );
}
