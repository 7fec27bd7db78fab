import { useState } from 'react';
import type { TextBlock } from '../../api/schema';
import { useApi } from '../../app/query';
import { actionIn, isOffered } from '../../components/actions';
import { ActionButton } from '../../components/ActionButton';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { Quote } from '../../components/Quote';
import { Section } from '../../components/Section';
import { useText } from '../../i18n';
import { Frame } from './Frame';
import { RemoveText } from './RemoveText';
import { TextForm } from './TextForm';

/** What is open: a new text, one that is changed, one that is to go. */
type Open = { what: 'new' } | { what: 'change' | 'remove'; block: TextBlock };

/** The committee's standard texts, and writing them. */
export function TextsPage() {
  const { t } = useText();
  const texts = useApi('text_blocks', {}, { tags: ['committee'] });
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const save = actionIn(texts.data?.actions ?? [], 'save_text_block');
  const mayChange = isOffered(save) && save.allowed;
  const add = isOffered(save) && open?.what !== 'new' && (
    <ActionButton action={save} tone="primary" onPress={() => setOpen({ what: 'new' })}>
      {t('texts-new')}
    </ActionButton>
  );
  return (
    <Frame tab="texts" title={t('texts-title')} lead={t('texts-lead')} acts={add}>
      {open?.what === 'new' && <TextForm block={null} onClose={close} />}
      <Loaded reading={texts}>
        {({ blocks }) =>
          blocks.length === 0 && open?.what !== 'new' ? (
            <EmptyState title={t('texts-empty-title')}>
              <p>{t('texts-empty-text')}</p>
            </EmptyState>
          ) : (
            blocks.map((block) =>
              open?.what === 'change' && open.block.id === block.id ? (
                <TextForm key={block.id} block={block} onClose={close} />
              ) : (
                <Section key={block.id} title={<span lang={block.language}>{block.title}</span>}>
                  <div lang={block.language}>
                    <Quote>{block.text}</Quote>
                  </div>
                  {mayChange && (
                    <ButtonRow>
                      <Button
                        label={t('texts-change-named', { title: block.title })}
                        onPress={() => setOpen({ what: 'change', block })}
                      >
                        {t('texts-change')}
                      </Button>
                      <Button
                        label={t('texts-remove-title', { title: block.title })}
                        onPress={() => setOpen({ what: 'remove', block })}
                      >
                        {t('texts-remove')}
                      </Button>
                    </ButtonRow>
                  )}
                </Section>
              ),
            )
          )
        }
      </Loaded>
      {open?.what === 'remove' && <RemoveText block={open.block} onClose={close} />}
    </Frame>
  );
}
