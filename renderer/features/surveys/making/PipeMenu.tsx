import { ActionIcon, Menu } from '@mantine/core';
import { IconBraces } from '@tabler/icons-react';
import { useState } from 'react';
import { listEarlier } from './conditions.logic.ts';
import { questionLabels } from './question-label.logic.ts';
import { useEditing } from './editing.ts';

type Props = {
  /** The question or section the text belongs to. */
  readonly part: string;
  /** What the text is called, for screen readers. */
  readonly of: string;
  readonly onChoose: (pipe: string) => void;
};

const names = [
  { pipe: 'customer.name', label: 'The customer’s name' },
  { pipe: 'customer.firstName', label: 'The customer’s first name' },
  { pipe: 'business.name', label: 'The name of the business' },
] as const;

/** Puts a name or an earlier answer into a text; it is filled in when the survey is asked. */
export function PipeMenu({ part, of, onChoose }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Menu position="bottom-end" withinPortal returnFocus={false} opened={isOpen} onChange={setIsOpen}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`Put a name or an earlier answer into: ${of}`}>
          <IconBraces size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {names.map(({ pipe, label }) => (
          <Menu.Item key={pipe} onClick={() => onChoose(pipe)}>
            {label}
          </Menu.Item>
        ))}
        {isOpen ? <EarlierAnswers part={part} onChoose={onChoose} /> : null}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Read only once the menu is open: a long survey has many, and they change with every letter. */
function EarlierAnswers({ part, onChoose }: Pick<Props, 'part' | 'onChoose'>) {
  const { definition } = useEditing();
  const label = questionLabels(definition);
  return listEarlier(definition, part).map(({ id }) => (
    <Menu.Item key={id} onClick={() => onChoose(id)}>
      The answer to {label(id)}
    </Menu.Item>
  ));
}
