import { useState } from 'react';
import type { Expert } from '../../api/schema';
import { notChosen, savedFields, savedList, savedText, useMissing, usePatch } from '../../app/form';
import { langOf } from '../../app/languages';
import { navigate } from '../../app/router';
import { href } from '../../app/routes';
import { useDraft } from '../../app/use-draft';
import { ActionButton } from '../../components/ActionButton';
import { Button } from '../../components/Button';
import { CapacityChoice, isCapacity } from '../../components/CapacityChoice';
import { Checkbox } from '../../components/Checkbox';
import { CheckPage } from '../../components/CheckPage';
import { DateField } from '../../components/DateField';
import { DraftForm } from '../../components/DraftForm';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Quote } from '../../components/Quote';
import { RadioGroup } from '../../components/RadioGroup';
import { Section } from '../../components/Section';
import { Table } from '../../components/Table';
import { Tag } from '../../components/Tag';
import { TextArea } from '../../components/TextArea';
import { TextField } from '../../components/TextField';
import { Why } from '../../components/Why';
import { Written } from '../../components/Written';
import { useText } from '../../i18n';
import { NotNow } from './NotNow';
import { actionOf, referenceOf, type PartProps } from './parts';
import { useCaseAct } from './use-case-act';
import styles from './case.module.css';

/** An expert while being entered: nobody's opinion is presumed. */
type Entered = Omit<Expert, 'agrees'> & { agrees: boolean | null };

interface Reviewing {
  experts: Entered[];
  on: string | null;
  text: string;
}

const NOBODY: Entered = { name: '', capacities: [], interest: '', conflict: false, agrees: null };

const heard = (expert: Entered): expert is Expert => expert.agrees !== null;

function readExpert(saved: unknown): Entered {
  const fields = savedFields(saved);
  return {
    name: savedText(fields.name),
    capacities: savedList(fields.capacities, (one) => (isCapacity(one) ? one : null)),
    interest: savedText(fields.interest),
    conflict: fields.conflict === true,
    agrees: typeof fields.agrees === 'boolean' ? fields.agrees : null,
  };
}

function readReviewing(saved: unknown): Reviewing {
  const fields = savedFields(saved);
  const on = savedText(fields.on);
  return {
    experts: savedList(fields.experts, readExpert),
    on: /^\d{4}-\d{2}-\d{2}$/.test(on) ? on : null,
    text: savedText(fields.text),
  };
}

/** The second review by experts: what the rules ask for, and what the experts came to. */
export function ReReviewSection({ page, content }: PartProps) {
  const words = useText();
  const { t } = words;
  const { re_review: review, re_review_asked: asked } = content;
  if (!asked) return null;
  const action = actionOf(page.actions, 'record_re_review');
  return (
    <Section title={t('re-review-heading')}>
      <Why rule={asked.rule}>
        {t('re-review-asked', {
          count: asked.at_least,
          capacities: words.formatList(asked.capacities.map((one) => words.word('capacity', one))),
        })}
        {!asked.verified && t('case-unverified')}
      </Why>
      {review && (
        <>
          <p>
            {t('re-review-on', { day: words.formatDate(review.on), name: review.by.name })}{' '}
            <Tag tone={review.agreed ? 'met' : 'due'}>
              {t(review.agreed ? 're-review-agreed' : 're-review-not-agreed')}
            </Tag>
          </p>
          <Quote lang={langOf(review.text)}>{review.text}</Quote>
          <Experts experts={review.experts} />
        </>
      )}
      {!review && <p>{t('re-review-open')}</p>}
      {action.allowed && (
        <p>
          <a href={href('case', { id: page.line.id, tab: 'experts' })}>
            {t('case-act-record-re-review')}
          </a>
        </p>
      )}
    </Section>
  );
}

function Experts({ experts }: { experts: readonly Expert[] }) {
  const words = useText();
  const { t } = words;
  return (
    <Table
      caption={t('re-review-experts')}
      keyOf={({ name }) => name}
      rows={experts}
      columns={[
        {
          key: 'name',
          label: t('re-review-name'),
          head: true,
          cell: ({ name }) => <Written>{name}</Written>,
        },
        {
          key: 'capacities',
          label: t('re-review-capacities'),
          cell: ({ capacities }) =>
            words.formatList(capacities.map((one) => words.word('capacity', one))),
        },
        {
          key: 'interest',
          label: t('re-review-interest'),
          cell: ({ interest }) => <Written>{interest}</Written>,
        },
        {
          key: 'agrees',
          label: t('re-review-opinion'),
          cell: ({ agrees }) => t(agrees ? 're-review-agrees' : 're-review-disagrees'),
        },
      ]}
    />
  );
}

/** Records what the experts came to. None of them is a member, and each has declared interests. */
export function ReReviewForm({ page, content }: PartProps) {
  const words = useText();
  const { t } = words;
  const { id } = page.line;
  const least = content.re_review_asked?.at_least ?? 1;
  const draft = useDraft<Reviewing>(`experts:${id}`, readReviewing(null), readReviewing);
  const form = draft.value;
  const change = usePatch(form, draft.setValue);
  const act = useCaseAct('record_re_review', page);
  const action = actionOf(page.actions, 'record_re_review');
  const [checking, setChecking] = useState(false);
  const missing = useMissing();
  const rows = Math.max(least, form.experts.length);
  const experts = Array.from({ length: rows }, (_, index) => form.experts[index] ?? NOBODY);
  const on = form.on ?? words.today();
  if (!action.allowed && !act.pending) {
    return <NotNow id={page.line.id} title={t('case-act-record-re-review')} action={action} />;
  }
  const lacking = [
    ...experts.flatMap(({ name, interest, agrees }, index) => [
      ...(name.trim() ? [] : [`experts.${index}.name`]),
      ...(interest.trim() ? [] : [`experts.${index}.interest`]),
      ...(agrees === null ? [`experts.${index}.agrees`] : []),
    ]),
    ...(form.text.trim() ? [] : ['text']),
  ];
  const errorAt = (field: string) =>
    (lacking.includes(field) ? missing.errorAt(field) : undefined) ?? act.fieldError(field);
  // What is refused for one expert stands beside that expert too.
  const { error } = act;
  const refused = (name: string) =>
    error?.kind === 'refused' && name.trim() !== '' && error.args.name === name.trim()
      ? words.error(error)
      : undefined;
  const changeExpert = (at: number, with_: Partial<Entered>) =>
    change({
      experts: experts.map((one, index) => (index === at ? { ...one, ...with_ } : one)),
    });
  const record = async () => {
    await draft.flush();
    const outcome = await act.act({
      case: id,
      version: act.version,
      experts: experts.filter(heard),
      on,
      text: form.text,
    });
    if (!outcome.ok) {
      setChecking(outcome.error.kind === 'unknown');
      return;
    }
    await draft.discard();
    navigate(href('case', { id, tab: 'decision' }));
  };
  if (checking) {
    return (
      <CheckPage
        title={t('re-review-check')}
        lead={t('re-review-check-lead')}
        notices={act.notices}
        act={t('re-review-act', { number: referenceOf(page) })}
        pending={act.pending}
        onAct={() => void record()}
        onBack={() => setChecking(false)}
        items={[
          { key: 'on', label: t('re-review-day'), value: words.formatDate(on) },
          {
            key: 'text',
            label: t('re-review-text'),
            value: <Quote lang={langOf(form.text)}>{form.text}</Quote>,
          },
        ]}
      >
        <Experts experts={experts.filter(heard)} />
      </CheckPage>
    );
  }
  return (
    <DraftForm
      draft={draft}
      label={t('case-act-record-re-review')}
      onSubmit={() =>
        setChecking(
          !missing.lacks(lacking.map((one) => (one.endsWith('.agrees') ? notChosen(one) : one))),
        )
      }
    >
      <h2>{t('case-act-record-re-review')}</h2>
      <p>{t('re-review-lead')}</p>
      {act.notices}
      <ErrorSummary errors={missing.errors} />
      {experts.map((expert, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- an expert has no id: their place is what is edited
        <fieldset key={index} data-field={`experts.${index}`}>
          <legend>{t('re-review-expert', { number: index + 1 })}</legend>
          <TextField
            label={t('re-review-name-of', { number: index + 1 })}
            name={`experts.${index}.name`}
            error={errorAt(`experts.${index}.name`) ?? refused(expert.name)}
            value={expert.name}
            onChange={(name) => changeExpert(index, { name })}
          />
          <div className={styles.choices}>
            <CapacityChoice
              label={t('re-review-capacities')}
              name={`experts.${index}.capacities`}
              value={expert.capacities}
              onChange={(capacities) => changeExpert(index, { capacities })}
            />
          </div>
          <TextField
            label={t('re-review-interest-of', { number: index + 1 })}
            name={`experts.${index}.interest`}
            description={t('re-review-interest-note')}
            error={errorAt(`experts.${index}.interest`)}
            value={expert.interest}
            onChange={(interest) => changeExpert(index, { interest })}
          />
          <Checkbox
            name={`experts.${index}.conflict`}
            checked={expert.conflict}
            onChange={(conflict) => changeExpert(index, { conflict })}
          >
            {t('re-review-conflict')}
          </Checkbox>
          <RadioGroup
            label={t('re-review-opinion-of', { number: index + 1 })}
            name={`experts.${index}.agrees`}
            error={errorAt(`experts.${index}.agrees`)}
            choices={[
              { value: 'agrees' as const, label: t('re-review-agrees') },
              { value: 'disagrees' as const, label: t('re-review-disagrees') },
            ]}
            value={expert.agrees === null ? null : expert.agrees ? 'agrees' : 'disagrees'}
            onChange={(opinion) => changeExpert(index, { agrees: opinion === 'agrees' })}
          />
          {rows > least && (
            <Button
              tone="plain"
              label={t('re-review-remove', { number: index + 1 })}
              onPress={() => change({ experts: experts.filter((_, at) => at !== index) })}
            >
              {t('ask-remove-short')}
            </Button>
          )}
        </fieldset>
      ))}
      <p>
        <Button onPress={() => change({ experts: [...experts, NOBODY] })}>
          {t('re-review-add')}
        </Button>
      </p>
      <DateField
        label={t('re-review-day')}
        name="on"
        error={act.fieldError('on')}
        value={on}
        onChange={(day) => change({ on: day })}
      />
      <TextArea
        label={t('re-review-text')}
        name="text"
        error={errorAt('text')}
        value={form.text}
        onChange={(text) => change({ text })}
      />
      <ActionButton action={action} type="submit" tone="primary">
        {t('check-before')}
      </ActionButton>
    </DraftForm>
  );
}
