import type { CasePage } from '../../api/schema';
import { langOf } from '../../app/languages';
import { ConflictProposals } from '../../components/ConflictProposals';
import { IdentityBar } from '../../components/IdentityBar';
import { Notice } from '../../components/Notice';
import { Parties } from '../../components/Parties';
import { Section } from '../../components/Section';
import { Written } from '../../components/Written';
import { useText } from '../../i18n';
import { OwnInterest } from './InterestsTab';
import { referenceOf } from './parts';
import { Stuck } from './Stuck';

/** All that somebody recused, or who has not answered, may know of a case. */
export function StubPage({ page }: { page: CasePage }) {
  const words = useText();
  const { t } = words;
  const { line } = page;
  const unanswered = line.interest === 'unanswered';
  const informs =
    line.interest === 'recused' && page.own_interest.at(-1)?.ruling === 'information_only';
  return (
    <>
      <IdentityBar
        over={referenceOf(page)}
        title={line.title}
        lang={langOf(line.title)}
        facts={[
          { key: 'party', value: <Written>{line.party}</Written> },
          { key: 'interest', value: words.word('interest-state', line.interest) },
        ]}
      />
      <Notice tone={unanswered ? 'plain' : 'due'}>
        <p>{informs ? t('interests-stub-information') : words.code('interests-stub', line.interest)}</p>
        {page.substitutes.length > 0 && (
          <p>
            {t('interests-substitutes', {
              names: words.formatList(page.substitutes.map(({ name }) => name)),
              count: page.substitutes.length,
            })}
          </p>
        )}
      </Notice>
      <Stuck page={page} />
      <Section title={t('parties-legend')}>
        <Parties parties={page.parties} />
      </Section>
      <ConflictProposals id={line.id} />
      <OwnInterest
        page={page}
        answers={unanswered ? ['none', 'withdraw', 'decide', 'later'] : ['decide']}
      />
    </>
  );
}
