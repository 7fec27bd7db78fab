import type { CommitteePage, Sentence } from '../../api/schema';
import { href } from '../../app/routes';
import { Card } from '../../components/Card';
import { SummaryList } from '../../components/SummaryList';
import { Why } from '../../components/Why';
import { useText } from '../../i18n';

function Composition({ sentence: { code, args } }: { sentence: Sentence }) {
  const words = useText();
  const { profile, article, capacity } = args;
  const worded = {
    ...args,
    ...(capacity ? { capacity: words.code('capacity', capacity) ?? capacity } : {}),
  };
  const text = words.code('composition', code.replace(/^composition-/, ''), worded);
  return (
    <Why
      tone={code === 'composition-enough' ? 'met' : 'over'}
      {...(profile ? { rule: { profile, article: article ?? '' } } : {})}
    >
      {text ?? code}
    </Why>
  );
}

/** Name, zone, numbers and rules, and what the composition rule says today. */
export function Facts({ committee }: { committee: CommitteePage }) {
  const words = useText();
  const { t } = words;
  const [chosen, ...behind] = committee.profiles.map((id) => words.code('profile', id) ?? id);
  return (
    <>
      <Card title={t('committee-composition')}>
        {committee.composition.length === 0 && <p>{t('composition-silent')}</p>}
        {committee.composition.map((sentence) => (
          <Composition key={JSON.stringify(sentence)} sentence={sentence} />
        ))}
      </Card>
      <Card title={t('committee-facts')}>
        <SummaryList
          items={[
            {
              key: 'rules',
              label: t('committee-rules'),
              value: (
                <>
                  {chosen}
                  {behind.length > 0 && (
                    <>
                      <br />
                      <small>
                        {t('committee-rules-behind', { titles: words.formatList(behind) })}
                      </small>
                    </>
                  )}
                  <br />
                  <a href={href('rules')}>{t('committee-read-rules')}</a>
                </>
              ),
            },
            {
              key: 'numbers',
              label: t('committee-numbers'),
              value: `${committee.number_prefix}${words.today().slice(0, 4)}-001`,
            },
            { key: 'zone', label: t('committee-zone'), value: committee.zone },
          ]}
        />
      </Card>
    </>
  );
}
