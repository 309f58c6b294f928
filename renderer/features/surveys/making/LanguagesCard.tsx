import { Button } from '@mantine/core';
import { useState } from 'react';
import { languageSchema } from '../../../../shared/features/surveys/definition.schema.ts';
import { matching } from '../../../parts/choices.logic.ts';
import { Card } from '../../../ui/Card.tsx';
import { plural } from '../../../ui/format.ts';
import { useFrameSettings } from '../../../ui/frame-settings.ts';
import { TypeAhead } from '../../../ui/TypeAhead.tsx';
import making from '../../../ui/making/Making.module.css';
import { useEditing } from './editing.ts';
import styles from './LanguagesCard.module.css';
import { countMissing, knownLanguages, languageName } from './texts.logic.ts';

type Props = { readonly translation: string | null; readonly onTranslate: (language: string | null) => void };

/** The languages the survey can be answered in. */
export function LanguagesCard({ translation, onTranslate }: Props) {
  const { definition, dispatch } = useEditing();
  const { locale } = useFrameSettings();
  const [typed, setTyped] = useState('');
  const { languages } = definition;
  const choices = matching(
    knownLanguages
      .filter((language) => !languages.includes(language))
      .map((language) => ({ key: language, name: languageName(language, locale) })),
    typed,
  );
  const add = (language: string): void => {
    dispatch({ do: 'add-language', language });
    onTranslate(language);
  };
  return (
    <Card title={languages.length === 1 ? 'In one language' : `In ${languages.length} languages`}>
      <ul className={styles.languages}>
        {languages.map((language, index) => {
          const name = languageName(language, locale);
          const missing = [...countMissing(definition, language).values()].reduce((sum, count) => sum + count, 0);
          return (
            <li key={language}>
              <span>
                {name}
                <span className="soft small">
                  {index === 0
                    ? ' · everything is written in it'
                    : missing === 0
                      ? ' · complete'
                      : ` · ${missing} ${plural(missing, 'text')} to translate`}
                </span>
              </span>
              {index === 0 ? null : (
                <span className={making.tools}>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={translation === language ? `Stop translating into ${name}` : `Translate into ${name}`}
                    onClick={() => onTranslate(translation === language ? null : language)}
                  >
                    {translation === language ? 'Stop translating' : 'Translate'}
                  </Button>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={`Write in it first: ${name}`}
                    onClick={() => dispatch({ do: 'first-language', language })}
                  >
                    Write in it first
                  </Button>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={`Take away ${name}`}
                    onClick={() => {
                      if (translation === language) onTranslate(null);
                      dispatch({ do: 'remove-language', language });
                    }}
                  >
                    Take away
                  </Button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <TypeAhead
        label="Add a language"
        hint="One that is missing here can be added by its tag, such as sw or pt-BR."
        placeholder="German"
        chosen={null}
        choices={choices.map(({ key, name }) => ({ key, label: name, detail: key }))}
        onSearch={setTyped}
        onChoose={(key) => {
          if (key !== null) add(key);
        }}
        onCreate={(text) => {
          const tag = languageSchema.safeParse(text);
          if (tag.success) add(tag.data);
        }}
      />
    </Card>
  );
}
