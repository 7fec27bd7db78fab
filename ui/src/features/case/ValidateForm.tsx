import { useState } from 'react';
import type { Material } from '../../api/schema';
import { langOf } from '../../app/languages';
import { notChosen, useMissing, usePatch } from '../../app/form';
import { SESSION_TAG, useApi } from '../../app/query';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { useDraft } from '../../app/use-draft';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { CheckPage } from '../../components/CheckPage';
import { DraftForm } from '../../components/DraftForm';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Loaded } from '../../components/Loaded';
import { Quote } from '../../components/Quote';
import { ProfileChoice } from '../../components/ProfileChoice';
import { RadioGroup } from '../../components/RadioGroup';
import { StandardTexts } from '../../components/StandardTexts';
import { TextArea } from '../../components/TextArea';
import { TextField } from '../../components/TextField';
import { useText } from '../../i18n';
import { profileChoices } from '../committee/profile-choices';
import { NotNow } from './NotNow';
import { actionOf, type PartProps } from './parts';
import { useCaseAct } from './use-case-act';
import {
  beginCheck,
  composeRequest,
  marksOf,
  MARKS,
  OUTCOMES,
  readCheck,
  type Check,
  type Found,
} from './validation';
import styles from './case.module.css';

/** The completeness check: what is there of what the rules ask for, and how the check ends. */
export function ValidateForm({ page, content }: PartProps) {
  const words = useText();
  const { t } = words;
  const { id } = page.line;
  const { materials } = content;
  const draft = useDraft<Check>(`validate:${id}`, beginCheck(materials), (saved) =>
    readCheck(saved, materials),
  );
  const check = draft.value;
  const change = usePatch(check, draft.setValue);
  const act = useCaseAct('validate', page);
  const action = actionOf(page.actions, 'validate');
  const [checking, setChecking] = useState(false);
  const missing = useMissing();
  const theirs = words.inLanguage(content.language);

  const record = async () => {
    if (!check.outcome) return;
    await draft.flush();
    const outcome = await act.act({
      case: id,
      version: act.version,
      marks: marksOf(check),
      outcome: check.outcome,
      text: check.outcome === 'accept' ? '' : check.text,
      ...(check.outcome === 'accept' && check.profiles.length > 0
        ? { profiles: [...check.profiles] }
        : {}),
    });
    if (!outcome.ok) {
      setChecking(outcome.error.kind === 'unknown');
      return;
    }
    await draft.discard();
    navigate(href('case', { id, tab: 'overview' }));
  };
  if (!action.allowed && !act.pending) {
    return <NotNow id={page.line.id} title={t('case-act-validate')} action={action} />;
  }
  if (checking && check.outcome) {
    const lacking = materials.filter((one) => check.found[one.id]?.mark === 'missing');
    return (
      <CheckPage
        title={t('check-title')}
        lead={words.code('check-lead', check.outcome)}
        notices={act.notices}
        act={words.code('check-act', check.outcome) ?? ''}
        pending={act.pending}
        onAct={() => void record()}
        onBack={() => setChecking(false)}
        items={[
          {
            key: 'outcome',
            label: t('check-outcome'),
            value: words.word('validation', check.outcome),
          },
          {
            key: 'missing',
            label: t('check-missing'),
            value:
              lacking.length === 0
                ? t('check-nothing-missing')
                : words.formatList(lacking.map((one) => words.word('material', one.id))),
          },
          ...(check.outcome === 'accept'
            ? [
                {
                  key: 'profiles',
                  label: t('bound-title'),
                  value: words.formatList(
                    (check.profiles.length > 0 ? check.profiles : content.profiles).map((one) =>
                      words.word('profile', one),
                    ),
                  ),
                },
              ]
            : [
                {
                  key: 'text',
                  label: t('check-text'),
                  value: <Quote lang={langOf(check.text)}>{check.text}</Quote>,
                },
              ]),
        ]}
      />
    );
  }
  const mark = (material: string, part: Partial<Found>) =>
    change({
      found: {
        ...check.found,
        [material]: { mark: null, note: '', ...check.found[material], ...part },
      },
    });
  return (
    <DraftForm
      draft={draft}
      label={t('check-heading')}
      onSubmit={() => setChecking(!missing.lacks(check.outcome ? [] : [notChosen('outcome')]))}
    >
      <h2>{t('check-heading')}</h2>
      <p>{t('check-lead')}</p>
      {act.notices}
      <ErrorSummary errors={missing.errors} />
      <ButtonRow>
        <Button
          onPress={() =>
            change({
              found: Object.fromEntries(
                Object.entries(check.found).map(([material, found]) => [
                  material,
                  { ...found, mark: found.mark ?? 'present' },
                ]),
              ),
            })
          }
        >
          {t('check-rest-present')}
        </Button>
      </ButtonRow>
      {materials.map((material) => (
        <MaterialField
          key={material.id}
          material={material}
          found={check.found[material.id] ?? { mark: null, note: '' }}
          onChange={(part) => mark(material.id, part)}
        />
      ))}
      <RadioGroup
        label={t('check-outcome')}
        name="outcome"
        error={check.outcome ? undefined : missing.errorAt('outcome')}
        choices={OUTCOMES.map((code) => ({
          value: code,
          label: words.word('validation', code),
          note: words.code('check-means', code) ?? '',
        }))}
        value={check.outcome}
        onChange={(outcome) =>
          change({
            outcome,
            // The request begins as what is missing; whatever was written stays.
            ...(outcome === 'complete' && !check.text.trim()
              ? { text: composeRequest(check, materials, theirs) }
              : {}),
          })
        }
      />
      {check.outcome === 'accept' && (
        <AcceptUnder
          value={check.profiles.length > 0 ? check.profiles : content.profiles}
          error={act.fieldError('profiles')}
          onChange={(profiles) => change({ profiles })}
        />
      )}
      {check.outcome && check.outcome !== 'accept' && (
        <>
          <TextArea
            label={t(check.outcome === 'complete' ? 'check-request' : 'check-text')}
            name="text"
            description={t('check-text-note', {
              language: words.word('tongue', content.language),
            })}
            error={act.fieldError('text')}
            reading
            lang={content.language}
            rows={8}
            value={check.text}
            onChange={(text) => change({ text })}
          />
          <ButtonRow>
            {check.outcome === 'complete' && (
              <Button onPress={() => change({ text: composeRequest(check, materials, theirs) })}>
                {t('check-compose')}
              </Button>
            )}
            <StandardTexts
              onInsert={(text) =>
                change({ text: check.text ? `${check.text.trimEnd()}\n\n${text}` : text })
              }
            />
          </ButtonRow>
        </>
      )}
      <ButtonRow>
        <Button type="submit" tone="primary">
          {t('check-before')}
        </Button>
      </ButtonRow>
    </DraftForm>
  );
}

/** Under which profiles it is accepted: those in force, or others besides. */
function AcceptUnder({
  value,
  error,
  onChange,
}: {
  value: readonly string[];
  error: string | undefined;
  onChange: (profiles: string[]) => void;
}) {
  const words = useText();
  const { t } = words;
  const rules = useApi('rules', {}, { tags: ['committee', SESSION_TAG] });
  return (
    <Loaded reading={rules}>
      {(data) => (
        <ProfileChoice
          label={t('bound-title')}
          description={t('check-profiles-lead')}
          error={error}
          choices={profileChoices(words, data.profiles, value)}
          value={value}
          onChange={onChange}
        />
      )}
    </Loaded>
  );
}

function MaterialField({
  material,
  found,
  onChange,
}: {
  material: Material;
  found: Found;
  onChange: (part: Partial<Found>) => void;
}) {
  const words = useText();
  const { t } = words;
  const name = words.word('material', material.id);
  const need = t(material.required ? 'check-required' : 'check-optional');
  const source = words.t('rule-article', {
    source: words.word('profile', material.rule.profile),
    article: material.rule.article,
    profile: material.rule.profile,
  });
  const rests = material.rule.article ? source : words.word('profile', material.rule.profile);
  return (
    <div className={`${styles.material} ${styles.beside}`}>
      <div className={styles.choices}>
        <RadioGroup
          label={name}
          name={`marks.${material.id}`}
          description={`${need} · ${rests}${material.verified ? '' : t('case-unverified')}`}
          choices={MARKS.map((code) => ({ value: code, label: words.word('mark', code) }))}
          value={found.mark}
          onChange={(mark) => onChange({ mark })}
        />
      </div>
      <TextField
        label={t('check-note', { material: name })}
        name={`marks.${material.id}.note`}
        hideLabel
        placeholder={t('review-note-short')}
        lang={langOf(found.note)}
        value={found.note}
        onChange={(note) => onChange({ note })}
      />
    </div>
  );
}
