import { useLayoutEffect, useRef, useState } from 'react';
import type { FormChange, FormValue, OwnProfileDraft } from '../../api/schema';
import type { ApiError } from '../../api/error';
import { savedFields, savedText, usePatch } from '../../app/form';
import type { PageProps } from '../../app/pages';
import { SESSION_TAG, useAct, useApi } from '../../app/query';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { useDraft } from '../../app/use-draft';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { CheckPage } from '../../components/CheckPage';
import { DraftForm } from '../../components/DraftForm';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Loaded } from '../../components/Loaded';
import { PageHeader } from '../../components/PageHeader';
import { Section } from '../../components/Section';
import { Select } from '../../components/Select';
import { TextArea } from '../../components/TextArea';
import { TextField } from '../../components/TextField';
import { useText } from '../../i18n';
import styles from './committee.module.css';
import { Differences } from './Differences';

interface Writing {
  /** The text as last typed; empty until it was changed for the first time. */
  text: string;
  /** How many versions there were when this draft began. */
  saved: number;
  reason: string;
  /** What stands in fields of the form and is not in the text yet. */
  typed: Readonly<Record<string, string>>;
}

const textsIn = (saved: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(savedFields(saved)).map(([key, value]) => [key, savedText(value)]),
  );

const BASES = ['appointed', 'eligible', 'present', 'cast', 'consensus'] as const;

/** The committee's own copy of a profile: simple values in a form, all of it as text. */
export function OwnProfilePage({ params }: PageProps) {
  const from = params['from'] ?? '';
  const begun = useApi(
    'draft_own_profile',
    { from, changes: [] },
    { tags: ['committee', SESSION_TAG] },
  );
  return (
    <>
      {begun.state === 'failed' && !begun.data && <RefusedHead />}
      <Loaded reading={begun}>{(data) => <Editor key={from} from={from} begun={data} />}</Loaded>
    </>
  );
}

/** Who may not make a copy still sees what page this is, and the way back. */
function RefusedHead() {
  const { t } = useText();
  return <PageHeader title={t('own-copy')} over={<a href={href('rules')}>{t('rules-title')}</a>} />;
}

function Editor({ from, begun }: { from: string; begun: OwnProfileDraft }) {
  const words = useText();
  const { t } = words;
  const draft = useDraft<Writing>(
    `own-profile:${begun.profile}`,
    { text: '', saved: begun.saved, reason: '', typed: {} },
    (content) => {
      const read = savedFields(content);
      const saved = typeof read['saved'] === 'number' ? read['saved'] : begun.saved;
      return {
        text: savedText(read['text']),
        saved,
        reason: savedText(read['reason']),
        typed: textsIn(read['typed']),
      };
    },
  );
  const writing = draft.value;
  const patch = usePatch(writing, draft.setValue);
  // Who types while a look is on its way keeps what they typed meanwhile.
  const latest = useRef(writing);
  useLayoutEffect(() => {
    latest.current = writing;
  }, [writing]);
  const text = writing.text || begun.text;
  const edit = useAct('draft_own_profile');
  const save = useAct('save_own_profile');
  // A draft that comes back shows its own values and differences, not those of the original.
  const [back, setBack] = useState<string | null>(null);
  if (draft.ready && back === null) setBack(writing.text);
  const again = useApi('draft_own_profile', back ? { from, text: back, changes: [] } : null, {
    tags: ['committee', SESSION_TAG],
  });
  // What the last look at the text found; another text has its own.
  const [lastLook, setLooked] = useState<OwnProfileDraft | null>(null);
  const looked = lastLook ?? again.data ?? begun;
  const { typed } = writing;
  const type = (key: string, now: string) =>
    patch({ typed: { ...latest.current.typed, [key]: now } });
  const [missing, setMissing] = useState<readonly ApiError[]>([]);
  const [checking, setChecking] = useState(false);

  const look = async (changes: FormChange[]) => {
    const outcome = await edit.act({ from, text, changes });
    if (!outcome.ok) return null;
    setLooked(outcome.value);
    const sent = new Map(changes.map(({ key, value }) => [key, value]));
    patch({
      ...(outcome.value.text === text ? {} : { text: outcome.value.text }),
      typed: Object.fromEntries(
        Object.entries(latest.current.typed).filter(
          ([key, value]) => outcome.value.refused.includes(key) || sent.get(key) !== value,
        ),
      ),
    });
    return outcome.value;
  };
  const changes = () => Object.entries(typed).map(([key, value]) => ({ key, value }));
  const check = async () => {
    const found = await look(changes());
    const refused = (found?.refused ?? []).map(
      (field): ApiError => ({ kind: 'invalid', field, code: 'rule-value', args: {} }),
    );
    const reason: ApiError[] = writing.reason.trim()
      ? []
      : [{ kind: 'invalid', field: 'reason', code: 'required', args: {} }];
    const fault: ApiError[] = found?.fault ? [{ kind: 'refused', ...found.fault }] : [];
    const errors = [...refused, ...fault, ...reason];
    setMissing(errors);
    if (found && errors.length === 0) setChecking(true);
  };
  const record = async () => {
    await draft.flush();
    const outcome = await save.act({ from, saved: writing.saved, text, reason: writing.reason });
    if (!outcome.ok) {
      setChecking(false);
      return;
    }
    await draft.discard();
    navigate(href('rules', {}, { profile: outcome.value.id }));
  };
  const original = words.code('profile', begun.based_on) ?? begun.based_on;
  const head = (
    <PageHeader
      title={t('own-title', { original })}
      over={<a href={href('rules')}>{t('rules-title')}</a>}
      lead={t('own-lead')}
    />
  );
  if (checking) {
    return (
      <>
        {head}
        <CheckPage
          title={t('own-check', { number: writing.saved + 1 })}
          lead={t('own-check-lead')}
          errors={save.errors}
          act={t('own-save')}
          pending={save.pending}
          onAct={() => void record()}
          onBack={() => setChecking(false)}
          items={[
            { key: 'original', label: t('own-original'), value: original },
            { key: 'reason', label: t('own-reason'), value: writing.reason },
          ]}
        >
          <Differences found={looked.differences} />
        </CheckPage>
      </>
    );
  }
  const shown = missing.length > 0 ? missing : [...edit.errors, ...save.errors];
  const errorAt = (field: string) => {
    const error = shown.find((one) => one.kind === 'invalid' && one.field === field);
    return error && words.error(error);
  };
  return (
    <>
      {head}
      <DraftForm draft={draft} label={t('own-title', { original })} onSubmit={() => void check()}>
        <ErrorSummary errors={shown} />
        <Section title={t('own-values')}>
          <p>{t('own-values-note')}</p>
          <div className={styles.values}>
            {looked.form.map((value) => (
              <Field
                key={value.key}
                value={value}
                typed={typed[value.key] ?? value.value}
                error={
                  looked.refused.includes(value.key) && typed[value.key] !== undefined
                    ? t('invalid-rule-value')
                    : undefined
                }
                onChange={(now) => type(value.key, now)}
              />
            ))}
          </div>
          <ButtonRow>
            <Button pending={edit.pending} onPress={() => void look(changes())}>
              {t('own-see-differences')}
            </Button>
          </ButtonRow>
        </Section>
        <Section title={t('own-differences')} count={looked.differences.length}>
          <Differences found={looked.differences} />
        </Section>
        <details className={styles.text}>
          <summary>{t('own-text')}</summary>
          <TextArea
            name="text"
            label={t('own-text')}
            description={t('own-text-note')}
            error={looked.fault ? words.refusal(looked.fault) : undefined}
            lang="en"
            value={text}
            onChange={(now) => patch({ text: now })}
            onBlur={() => void look([])}
          />
        </details>
        <TextArea
          name="reason"
          label={t('own-reason')}
          description={t('own-reason-note')}
          error={errorAt('reason')}
          value={writing.reason}
          onChange={(reason) => patch({ reason })}
        />
        <ButtonRow>
          <Button type="submit" tone="primary" pending={edit.pending}>
            {t('own-check-act')}
          </Button>
          <Button onPress={() => navigate(href('rules', {}, { profile: from }))}>
            {t('act-back')}
          </Button>
        </ButtonRow>
      </DraftForm>
    </>
  );
}

function Field({
  value,
  typed,
  error,
  onChange,
}: {
  value: FormValue;
  typed: string;
  error: string | undefined;
  onChange: (typed: string) => void;
}) {
  const words = useText();
  const { t } = words;
  const prefix = value.key.startsWith('clocks.') ? 'profile-clock' : 'tier';
  const of = value.of && (words.code(prefix, value.of) ?? words.code('rules-form-of', value.of));
  const [, rest = ''] = /^rules-form-(.+)$/.exec(value.label) ?? [];
  const plain = words.code('rules-form', rest) ?? value.key;
  const label = of ? t('rules-form-of-what', { value: plain, of }) : plain;
  if (value.kind === 'yes_no') {
    return (
      <Select
        name={value.key}
        label={label}
        error={error}
        choices={[
          { value: 'yes', label: t('rules-form-yes') },
          { value: 'no', label: t('rules-form-no') },
        ]}
        value={typed || null}
        onChange={onChange}
      />
    );
  }
  if (value.kind === 'vote_base') {
    return (
      <Select
        name={value.key}
        label={label}
        error={error}
        choices={BASES.map((base) => ({
          value: base,
          label: words.code('rules-form-base', base) ?? base,
        }))}
        value={typed || null}
        onChange={onChange}
      />
    );
  }
  return (
    <TextField
      name={value.key}
      label={label}
      error={error}
      {...(value.kind === 'number_or_fraction' ? { description: t('rules-form-fraction') } : {})}
      value={typed}
      onChange={onChange}
    />
  );
}
