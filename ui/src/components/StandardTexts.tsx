import { useApi } from '../app/query';
import { useText } from '../i18n';
import { ButtonRow } from './ButtonRow';
import { MenuButton } from './MenuButton';

/** Puts one of the committee's standard texts into what is being written. */
export function StandardTexts({ onInsert }: { onInsert: (text: string) => void }) {
  const { t } = useText();
  const texts = useApi('text_blocks', {}, { tags: ['committee'] });
  const blocks = texts.data?.blocks ?? [];
  if (blocks.length === 0) return null;
  return (
    <ButtonRow>
      <MenuButton
        label={t('standard-texts')}
        entries={blocks.map((block) => ({
          id: block.id,
          label: block.title,
          run: () => onInsert(block.text),
        }))}
      />
    </ButtonRow>
  );
}
