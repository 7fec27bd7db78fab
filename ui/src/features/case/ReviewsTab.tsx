import type { Review } from '../../api/schema';
import { langOf } from '../../app/languages';
import { href } from '../../app/routes';
import { navigate } from '../../app/router';
import { isOffered } from '../../components/actions';
import { ActionButton } from '../../components/ActionButton';
import { EmptyState } from '../../components/EmptyState';
import { Notice } from '../../components/Notice';
import { Quote } from '../../components/Quote';
import { Section } from '../../components/Section';
import { SummaryList } from '../../components/SummaryList';
import { Tag } from '../../components/Tag';
import { TwoColumns } from '../../components/TwoColumns';
import { Written } from '../../components/Written';
import { useText } from '../../i18n';
import { DocumentList } from './DocumentList';
import { actionOf, reviewsAwaited, type PartProps } from './parts';
import { ReviewForm } from './ReviewForm';

/** Reviews: one's own beside the documents, then what the others say. */
export function ReviewsTab({ page, content }: PartProps) {
  const words = useText();
  const { t } = words;
  const submit = actionOf(page.actions, 'submit_review');
  const assign = actionOf(page.actions, 'assign_reviewers');
  const escalate = actionOf(page.actions, 'escalate_case');
  const awaited = reviewsAwaited(content);
  return (
    <>
      {submit.allowed && (
        <TwoColumns
          equal
          follows
          label={t('case-tab-documents')}
          beside={
            <Section title={t('case-tab-documents')} count={content.documents.length}>
              {content.documents.length === 0 ? (
                <p>{t('documents-none')}</p>
              ) : (
                <DocumentList documents={content.documents} />
              )}
              <details open>
                <summary>{t('case-asked')}</summary>
                <Quote lang={langOf(content.summary)}>{content.summary}</Quote>
              </details>
            </Section>
          }
        >
          <ReviewForm page={page} content={content} />
        </TwoColumns>
      )}
      {content.escalations.map((escalation) => (
        <Notice key={escalation.at} tone="due" title={t('escalated-title')}>
          <p>
            {t('escalated-text', {
              pathway: words.word('pathway', escalation.to),
              cause: words.word('escalation-cause', escalation.cause),
              day: words.formatDay(escalation.at),
            })}
          </p>
          {escalation.reason && (
            <Quote lang={langOf(escalation.reason)}>
              {`${escalation.reason} (${escalation.by.name})`}
            </Quote>
          )}
        </Notice>
      ))}
      <Section title={t('reviews-heading')} count={content.reviews.length}>
        {content.reviewers.length > 0 && (
          <p>
            {awaited.length > 0
              ? t('case-next-awaited', { list: words.formatList(awaited.map((one) => one.name)) })
              : t('reviews-all-in')}
          </p>
        )}
        {content.reviews.map((review) => (
          <ReviewShown key={review.at} review={review} />
        ))}
        {content.reviewers.length === 0 && (
          <EmptyState title={t('reviews-none')}>
            <p>{t('reviews-none-text')}</p>
          </EmptyState>
        )}
      </Section>
      {isOffered(escalate) && content.escalations.length === 0 && escalate.allowed && (
        <ActionButton
          action={escalate}
          onPress={() => navigate(href('case', { id: page.line.id, tab: 'escalate' }))}
        >
          {t('case-act-escalate-case')}
        </ActionButton>
      )}
      {assign.allowed && (
        <ActionButton
          action={assign}
          onPress={() => navigate(href('case', { id: page.line.id, tab: 'reviewers' }))}
        >
          {t(content.reviewers.length > 0 ? 'reviewers-change' : 'case-act-assign-reviewers')}
        </ActionButton>
      )}
    </>
  );
}

function ReviewShown({ review }: { review: Review }) {
  const words = useText();
  const { t } = words;
  return (
    <Section
      title={t('reviews-by', { name: review.by.name, day: words.formatDay(review.at) })}
      level={3}
    >
      <p>
        <Tag tone={review.recommendation === 'oppose' ? 'over' : 'accent'}>
          {words.word('position', review.recommendation)}
        </Tag>{' '}
        {review.outcome &&
          t('reviews-recommends', { outcome: words.word('outcome', review.outcome) })}
      </p>
      <Quote lang={langOf(review.text)}>{review.text}</Quote>
      <details>
        <summary>{t('reviews-checklist')}</summary>
        <SummaryList
          items={review.answers.map((answer) => ({
            key: answer.item,
            label: words.word('checklist', answer.item),
            value: (
              <>
                <Tag {...(answer.satisfied === false ? { tone: 'over' } : {})}>
                  {t(
                    answer.satisfied === null
                      ? 'review-not-applicable'
                      : answer.satisfied
                        ? 'review-yes'
                        : 'review-no',
                  )}
                </Tag>{' '}
                {answer.note && <Written>{answer.note}</Written>}
              </>
            ),
          }))}
        />
      </details>
    </Section>
  );
}
