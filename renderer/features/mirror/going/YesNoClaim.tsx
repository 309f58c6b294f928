import { useEffect, useRef } from 'react';
import { OptionList } from '../../../parts/questions/OptionList.tsx';
import questions from '../../../parts/questions/Questions.module.css';
import { useShortcut } from '../../../ui/use-shortcut.ts';

type Props = {
  /** "y", "n" or empty, as it would be typed. */
  readonly value: string;
  readonly onChange: (value: 'y' | 'n') => void;
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
};

const options = [
  { id: 'y', label: 'Yes' },
  { id: 'n', label: 'No' },
];

/** Yes or no: Y and N on the keyboard, then Enter. */
export function YesNoClaim({ value, onChange, labelledBy, describedBy }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useShortcut('Y', 'Yes', () => onChange('y'));
  useShortcut('N', 'No', () => onChange('n'));
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  return (
    <div ref={box} className={questions.question}>
      <OptionList
        isOne
        isPair
        options={options}
        picked={[value]}
        onTouch={(id) => onChange(id === 'y' ? 'y' : 'n')}
        find=""
        labelledBy={labelledBy}
        describedBy={describedBy}
        hearsPage
      />
      {describedBy === undefined ? <p className="soft small">Y is yes, N is no.</p> : null}
    </div>
  );
}
