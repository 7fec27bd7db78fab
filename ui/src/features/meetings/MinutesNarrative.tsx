import type { Action, MinutesPage, MinutesSection, Sentence } from '../../api/schema';
import { savedFields, savedText, useFieldError } from '../../app/form';
import { langOf } from '../../app/languages';
import { useAct } from '../../app/query';
import { useDraft } from '../../app/use-draft';
import { ActionButton } from '../../components/ActionButton';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { ChangedNotice } from '../../components/ChangedNotice';
import { DraftForm } from '../../components/DraftForm';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Quote } from '../../components/Quote';
import { TextArea } from '../../components/TextArea';
import { useText } from '../../i18n';

/** What is being written, and the revision it was begun on. Untouched, it is what is there. */
type Draft = { text: string; seen: number } | null;

function read(saved: unknown): Draft {
  const { text, seen } = savedFields(saved);
  return typeof seen === 'number' ? { text: savedText(text), seen } : null;
}

/**
 * The narrative of a section. What is typed is a draft until it is saved; when somebody else
 * has saved meanwhile, both texts stay, and the writer chooses.
 */
export function MinutesNarrative({
  page,
  section,
  action,
  title,
}: {
  page: MinutesPage;
  section: MinutesSection;
  action: Action;
  title: string;
}) {
  const words = useText();
  const { t } = words;
  const meeting = page.meeting.id;
  const draft = useDraft<Draft>(`mn.${meeting}.${section.key}`, null, read);
  const save = useAct('save_narrative');
  const errorAt = useFieldError(save);
  const { value } = draft;
  const text = value?.text ?? section.text;
  const write = (next: string) =>
    draft.setValue({ text: next, seen: value?.seen ?? section.revision });
  const changed = value !== null && value.seen !== section.revision;
  const sentence = ({ code, args }: Sentence) =>
    words.code('minutes-say', code.replace(/^minutes-say-/, ''), args) ?? code;
  const offered = section.proposed.filter((one) => !text.includes(sentence(one)));
  const send = async () => {
    await draft.flush();
    const outcome = await save.act({
      meeting,
      section: section.key,
      seen: value?.seen ?? section.revision,
      text,
    });
    if (outcome.ok) await draft.discard();
  };
  return (
    <DraftForm
      draft={draft}
      label={t('minutes-write', { title })}
      onSubmit={() => {
        if (!changed) void send();
      }}
    >
      {/* A conflict is told by what follows it, with both texts. */}
      <ErrorSummary errors={changed ? [] : save.errors} />
      {changed && (
        <ChangedNotice
          onKeep={() => draft.setValue({ text, seen: section.revision })}
          onTake={() => void draft.discard()}
        >
          <Quote lang={langOf(section.text)}>{section.text}</Quote>
        </ChangedNotice>
      )}
      <TextArea
        name="text"
        label={t('minutes-narrative')}
        description={
          section.written
            ? t('minutes-written', {
                name: section.written.by.name,
                time: words.formatDateTime(section.written.at),
              })
            : t('minutes-narrative-note')
        }
        reading
        value={text}
        onChange={write}
        error={errorAt('text')}
      />
      {offered.length > 0 && (
        <details>
          <summary>{t('minutes-sentences')}</summary>
          <ul>
            {offered.map((one) => (
              <li key={one.code}>
                {sentence(one)}{' '}
                <Button
                  tone="plain"
                  label={t('minutes-use-this', { sentence: sentence(one) })}
                  onPress={() => write(text ? `${text}\n${sentence(one)}` : sentence(one))}
                >
                  {t('minutes-use')}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <ButtonRow>
        <ActionButton
          action={action}
          type="submit"
          pending={save.pending}
          label={t('minutes-save-section', { title })}
        >
          {t('minutes-save')}
        </ActionButton>
      </ButtonRow>
    </DraftForm>
  );
}
