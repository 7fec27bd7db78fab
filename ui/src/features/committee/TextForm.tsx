import { useEffect, useRef } from 'react';
import type { TextBlock } from '../../api/schema';
import { savedChoice, savedFields, savedText, useFieldError, usePatch } from '../../app/form';
import { useAct } from '../../app/query';
import { useDraft } from '../../app/use-draft';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { Card } from '../../components/Card';
import { DraftForm } from '../../components/DraftForm';
import { ErrorSummary } from '../../components/ErrorSummary';
import { RadioGroup } from '../../components/RadioGroup';
import { TextArea } from '../../components/TextArea';
import { TextField } from '../../components/TextField';
import { LANGUAGES } from '../../dates';
import { useText } from '../../i18n';

/** Writes a standard text, or changes one. It saves itself until it is done. */
export function TextForm({ block, onClose }: { block: TextBlock | null; onClose: () => void }) {
  const words = useText();
  const { t } = words;
  const save = useAct('save_text_block');
  const errorAt = useFieldError(save);
  const empty = {
    title: block?.title ?? '',
    text: block?.text ?? '',
    language: block?.language ?? words.language,
  };
  const draft = useDraft(`text-block:${block?.id ?? 'new'}`, empty, (saved) => {
    const fields = savedFields(saved);
    return {
      title: savedText(fields.title),
      text: savedText(fields.text),
      language: savedChoice(fields.language, LANGUAGES) ?? empty.language,
    };
  });
  const patch = usePatch(draft.value, draft.setValue);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const leave = async () => {
    await draft.discard();
    onClose();
  };
  const send = async () => {
    await draft.flush();
    const outcome = await save.act({ ...draft.value, ...(block ? { block: block.id } : {}) });
    if (outcome.ok) await leave();
  };
  return (
    <Card>
      <h2 ref={heading} tabIndex={-1}>
        {t(block ? 'texts-edit-title' : 'texts-new-title')}
      </h2>
      <DraftForm
        draft={draft}
        label={t(block ? 'texts-edit-title' : 'texts-new-title')}
        onSubmit={() => void send()}
      >
        <ErrorSummary errors={save.errors} />
        <TextField
          name="title"
          label={t('texts-name')}
          error={errorAt('title')}
          value={draft.value.title}
          onChange={(title) => patch({ title })}
        />
        <RadioGroup
          name="language"
          label={t('texts-language')}
          error={errorAt('language')}
          choices={LANGUAGES.map((language) => ({
            value: language,
            label: t(`language-${language}`),
          }))}
          value={draft.value.language}
          onChange={(language) => patch({ language })}
        />
        <TextArea
          name="text"
          reading
          lang={draft.value.language}
          label={t('texts-text')}
          error={errorAt('text')}
          value={draft.value.text}
          onChange={(text) => patch({ text })}
        />
        <ButtonRow>
          <Button type="submit" tone="primary" pending={save.pending}>
            {t('texts-save')}
          </Button>
          <Button onPress={onClose}>{t('act-back')}</Button>
        </ButtonRow>
      </DraftForm>
    </Card>
  );
}
