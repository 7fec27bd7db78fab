import { useState } from 'react';
import { savedFields, savedList, savedText, usePatch } from '../../app/form';
import { useDraft } from '../../app/use-draft';
import { ActionButton } from '../../components/ActionButton';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { CheckPage } from '../../components/CheckPage';
import { DateField } from '../../components/DateField';
import { DraftForm } from '../../components/DraftForm';
import { StandardTexts } from '../../components/StandardTexts';
import { TextArea } from '../../components/TextArea';
import { useText } from '../../i18n';
import { actionOf, type PartProps } from './parts';
import { useCaseAct } from './use-case-act';
import styles from './case.module.css';

interface Asking {
  points: string[];
  due: string | null;
}

function readAsking(saved: unknown): Asking {
  const fields = savedFields(saved);
  const points = savedList(fields.points, (one) => (typeof one === 'string' ? one : null));
  const due = savedText(fields.due);
  return {
    points: points.length > 0 ? points : [''],
    due: /^\d{4}-\d{2}-\d{2}$/.test(due) ? due : null,
  };
}

/** Two weeks: long enough to answer, and within most clocks. */
const USUAL_DAYS = 14;

const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Numbered points to the applicant. They are asked together, and answered one by one. */
export function AskForm({ page, content }: PartProps) {
  const words = useText();
  const { t } = words;
  const { id } = page.line;
  const draft = useDraft<Asking>(`ask:${id}`, readAsking(null), readAsking);
  const asking = draft.value;
  const change = usePatch(asking, draft.setValue);
  const act = useCaseAct('ask_clarification', page);
  const action = actionOf(page.actions, 'ask_clarification');
  const [checking, setChecking] = useState(false);
  const due = asking.due ?? daysAfter(words.today(), USUAL_DAYS);
  const given = asking.points.map((point) => point.trim()).filter(Boolean);

  const record = async () => {
    await draft.flush();
    const outcome = await act.act({ case: id, version: act.version, points: given, due });
    if (outcome.ok) await draft.discard();
    else setChecking(outcome.error.kind === 'unknown');
  };
  const move = (index: number, by: 1 | -1) => {
    const points = [...asking.points];
    const [point = ''] = points.splice(index, 1);
    points.splice(index + by, 0, point);
    change({ points });
  };
  if (checking) {
    return (
      <CheckPage
        title={t('ask-check')}
        lead={t('ask-check-lead', { name: content.applicant })}
        notices={act.notices}
        act={t('ask-act', { count: given.length })}
        pending={act.pending}
        onAct={() => void record()}
        onBack={() => setChecking(false)}
        items={[
          ...given.map((point, index) => ({
            key: `${index} ${point}`,
            label: t('rounds-point', { number: index + 1 }),
            value: point,
          })),
          { key: 'due', label: t('ask-due'), value: words.formatDate(due) },
        ]}
      />
    );
  }
  return (
    <DraftForm draft={draft} label={t('ask-heading')} onSubmit={() => setChecking(true)}>
      <h3>{t('ask-heading')}</h3>
      <p>{t('ask-lead', { language: words.word('tongue', content.language) })}</p>
      {act.notices}
      <ol className={styles.points} data-field="points">
        {asking.points.map((point, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a point has no id: its place is what is edited
          <li key={index}>
            <span className={styles.pointNumber}>{index + 1}.</span>
            <div>
              <TextArea
                label={t('rounds-point', { number: index + 1 })}
                name={`points.${index}`}
                rows={2}
                lang={content.language}
                value={point}
                onChange={(next) =>
                  change({ points: asking.points.map((one, at) => (at === index ? next : one)) })
                }
              />
              {asking.points.length > 1 && (
                <div className={styles.fileActs}>
                  {index > 0 && (
                    <Button
                      tone="plain"
                      label={t('ask-up', { number: index + 1 })}
                      onPress={() => move(index, -1)}
                    >
                      {t('ask-up-short')}
                    </Button>
                  )}
                  {index < asking.points.length - 1 && (
                    <Button
                      tone="plain"
                      label={t('ask-down', { number: index + 1 })}
                      onPress={() => move(index, 1)}
                    >
                      {t('ask-down-short')}
                    </Button>
                  )}
                  <Button
                    tone="plain"
                    label={t('ask-remove', { number: index + 1 })}
                    onPress={() =>
                      change({ points: asking.points.filter((_, at) => at !== index) })
                    }
                  >
                    {t('ask-remove-short')}
                  </Button>
                </div>
              )}
            </div>
          </li>
        ))}
      </ol>
      <ButtonRow>
        <Button onPress={() => change({ points: [...asking.points, ''] })}>{t('ask-add')}</Button>
        <StandardTexts
          onInsert={(text) =>
            change({ points: [...asking.points.filter((one) => one.trim()), text] })
          }
        />
      </ButtonRow>
      <DateField
        label={t('ask-due')}
        name="due"
        error={act.fieldError('due')}
        value={due}
        onChange={(next) => change({ due: next })}
      />
      <ActionButton action={action} type="submit" tone="primary">
        {t('check-before')}
      </ActionButton>
    </DraftForm>
  );
}
