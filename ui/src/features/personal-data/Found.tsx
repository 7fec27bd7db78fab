import type { ReactNode } from 'react';
import type {
  CaseMention,
  PersonalDataFound,
  PersonalDataMention,
  PersonalDataPlace,
  PersonalFile,
} from '../../api/schema';
import { langOf } from '../../app/languages';
import { href } from '../../app/routes';
import { Checkbox } from '../../components/Checkbox';
import { CheckboxGroup } from '../../components/CheckboxGroup';
import { Section } from '../../components/Section';
import { Why } from '../../components/Why';
import { Written } from '../../components/Written';
import { useText, type Words } from '../../i18n';
import type { Chosen } from './choice';
import styles from './personal-data.module.css';

/** A place in words. */
export const nameOfPlace = (place: PersonalDataPlace, { t }: Words): string =>
  place.case
    ? t('data-place-case', { number: place.case.number, title: place.case.title })
    : place.person
      ? t('data-place-roster', { name: place.person.name })
      : t('data-place-guest', { meeting: place.meeting ?? '' });

/** A file in words: a document by its name, a letter by what it is. */
export const nameOfFile = (file: PersonalFile, words: Words): string =>
  file.kind === 'document'
    ? file.name
    : (words.code('data-file', file.kind, { language: words.word('tongue', file.name) }) ?? file.name);

function CaseLink({ of }: { of: CaseMention }) {
  const { t } = useText();
  return (
    <a href={href('case', { id: of.id, tab: 'overview' })}>
      {t('data-place-case-link', { number: of.number })}
    </a>
  );
}

function Place({
  place,
  chosen,
  files,
}: {
  place: PersonalDataPlace;
  chosen: Chosen | null;
  files: ReactNode;
}) {
  const words = useText();
  const { t } = words;
  const name = nameOfPlace(place, words);
  const says = (
    <>
      {place.person && <p>{t('data-place-roster-stays')}</p>}
      <ul className={styles.texts} aria-label={t('data-place-texts', { place: name })}>
        {place.texts.map((text) => (
          <li key={text} lang={langOf(text)}>
            {text}
          </li>
        ))}
      </ul>
      {place.kept && (
        <Why tone="over" rule={place.kept.rule}>
          {words.refusal(place.kept)}
        </Why>
      )}
      {place.case && (
        <p>
          <CaseLink of={place.case} />
        </p>
      )}
      {files}
    </>
  );
  return (
    <li>
      {chosen ? (
        <>
          <Checkbox
            name={`place-${place.subject}`}
            checked={chosen.has(place)}
            disabled={!chosen.canHave(place)}
            onChange={(ticked) => chosen.tick(place, ticked)}
          >
            <span className={styles.name} lang={langOf(name)}>
              {name}
            </span>
          </Checkbox>
          <div className={styles.inset}>{says}</div>
        </>
      ) : (
        <>
          <span className={styles.name} lang={langOf(name)}>
            {name}
          </span>
          {says}
        </>
      )}
    </li>
  );
}

/** The files of a case, under the first place of it that is chosen. */
function Files({ place, chosen }: { place: PersonalDataPlace; chosen: Chosen }) {
  const words = useText();
  const { t } = words;
  return (
    <CheckboxGroup
      name={`files-${place.subject}`}
      label={t('data-files', { number: place.case?.number ?? '' })}
      description={t('data-files-note')}
      choices={place.files.map((file) => ({
        value: file.digest,
        label: nameOfFile(file, words),
      }))}
      value={chosen.filesOf(place)}
      onChange={(digests) => chosen.tickFiles(place, digests)}
    />
  );
}

function Mentions({ mentions }: { mentions: readonly PersonalDataMention[] }) {
  const { t } = useText();
  return (
    <ul className={styles.facts}>
      {mentions.map((mention) => (
        <li key={mention.case?.id ?? 'elsewhere'}>
          {mention.case ? (
            <a href={href('case', { id: mention.case.id, tab: 'overview' })}>
              {mention.case.number} <Written>{mention.case.title}</Written>
            </a>
          ) : (
            t('data-elsewhere')
          )}
          {' · '}
          {t('data-mention-texts', { count: mention.texts })}
        </li>
      ))}
    </ul>
  );
}

/** What the record has of somebody; `chosen` where it is being decided about. */
export function Found({ found, chosen }: { found: PersonalDataFound; chosen: Chosen | null }) {
  const { t } = useText();
  const { places, mentions, without_key: withoutKey } = found;
  const nothing = places.length + mentions.length + withoutKey.length === 0;
  return (
    <Section title={t('data-found')} count={places.length}>
      {found.not_complete && <p>{t('data-not-complete')}</p>}
      {nothing && <p>{t('data-found-nothing')}</p>}
      {places.length > 0 && (
        <>
          <p>{t('data-found-text')}</p>
          <ul className={styles.places}>
            {places.map((place) => (
              <Place
                key={`${place.subject} ${place.case?.id ?? place.meeting ?? ''}`}
                place={place}
                chosen={chosen}
                files={chosen?.showsFiles(place) ? <Files place={place} chosen={chosen} /> : null}
              />
            ))}
          </ul>
        </>
      )}
      {mentions.length > 0 && (
        <Section title={t('data-mentions')} level={3}>
          <p>{t('data-mentions-text')}</p>
          <Mentions mentions={mentions} />
        </Section>
      )}
      {withoutKey.length > 0 && (
        <Section title={t('data-without-key')} level={3}>
          <p>{t('data-without-key-text')}</p>
          <Mentions mentions={withoutKey} />
        </Section>
      )}
    </Section>
  );
}
