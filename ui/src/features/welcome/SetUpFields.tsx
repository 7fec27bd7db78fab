import type { ApiError } from '../../api/error';
import type { Capacity, ProfileCard } from '../../api/schema';
import { Button } from '../../components/Button';
import { ButtonRow } from '../../components/ButtonRow';
import { CapacityChoice } from '../../components/CapacityChoice';
import { ComboBox } from '../../components/ComboBox';
import { Checkbox } from '../../components/Checkbox';
import { ErrorSummary } from '../../components/ErrorSummary';
import { NewPassphrase } from '../../components/NewPassphrase';
import { ProfileChoice } from '../../components/ProfileChoice';
import { TextField } from '../../components/TextField';
import { useText } from '../../i18n';
import { useNameOf } from './names';
import type { SetUpForm } from './set-up';
import styles from './welcome.module.css';
import { useZones } from './zones';

/** The form a committee is set up with. */
export function SetUpFields({
  form,
  profiles,
  errors,
  onChange,
  onSubmit,
  onBack,
}: {
  form: SetUpForm;
  profiles: readonly ProfileCard[];
  errors: readonly ApiError[];
  onChange: (part: Partial<SetUpForm>) => void;
  onSubmit: () => void;
  onBack: () => void;
}) {
  const words = useText();
  const { t } = words;
  const nameOf = useNameOf();
  const zones = useZones(words.language);
  const errorAt = (field: string) => {
    const error = errors.find((e) => e.kind === 'invalid' && e.field === field);
    return error && words.error(error);
  };
  const noteOf = ({ id, behind }: ProfileCard) => {
    const stands = profiles.find((other) => other.id === behind);
    const purpose = words.code('profile-for', id) ?? '';
    return stands
      ? `${purpose} ${t('setup-profile-behind', { title: nameOf(stands.title) })}`
      : purpose;
  };
  const capacities = (
    name: string,
    field: string,
    value: Capacity[],
    change: (value: Capacity[]) => void,
  ) =>
    name.trim() && (
      <div className={styles.inset}>
        <CapacityChoice
          name={field}
          label={t('setup-capacities', { name: name.trim() })}
          description={t('setup-capacities-note')}
          value={value}
          onChange={change}
        />
      </div>
    );
  return (
    <form
      aria-label={t('setup-title')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <ErrorSummary errors={errors} />
      <fieldset className={styles.group}>
        <legend>{t('setup-group-committee')}</legend>
        <p>{t('setup-names-note')}</p>
        <TextField
          name="names"
          lang="en"
          label={t('setup-name-en')}
          error={errorAt('names')}
          value={form.nameEn}
          onChange={(nameEn) => onChange({ nameEn })}
        />
        <TextField
          name="names.zh"
          lang="zh-Hans"
          label={t('setup-name-zh')}
          error={errorAt('names.zh')}
          value={form.nameZh}
          onChange={(nameZh) => onChange({ nameZh })}
        />
        <ComboBox
          name="zone"
          label={t('setup-zone')}
          description={t('setup-zone-note')}
          error={errorAt('zone')}
          choices={zones}
          value={form.zone}
          onChange={(zone) => onChange({ zone: zone ?? '' })}
        />
        <TextField
          name="number_prefix"
          optional
          label={t('setup-prefix')}
          description={t('setup-prefix-example', {
            number: `${form.prefix.trim()}${words.today().slice(0, 4)}-014`,
          })}
          error={errorAt('number_prefix')}
          value={form.prefix}
          onChange={(prefix) => onChange({ prefix })}
        />
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('setup-group-rules')}</legend>
        <ProfileChoice
          label={t('setup-profile')}
          description={t('setup-profile-note')}
          error={errorAt('profiles') ?? errorAt('profile')}
          choices={profiles.map((card) => ({
            value: card.id,
            label: nameOf(card.title),
            note: noteOf(card),
          }))}
          value={form.profiles}
          onChange={(chosen) => onChange({ profiles: chosen })}
        />
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('setup-group-secretary')}</legend>
        <p>{t('setup-secretary-note')}</p>
        <TextField
          name="secretary"
          label={t('setup-secretary')}
          error={errorAt('secretary')}
          value={form.secretary}
          onChange={(secretary) => onChange({ secretary })}
          autoComplete="username"
        />
        <NewPassphrase
          value={form.passphrase}
          onChange={(passphrase) => onChange({ passphrase })}
          again={form.again}
          onAgain={(again) => onChange({ again })}
          error={errorAt('passphrase')}
          errorAgain={errorAt('passphrase_again')}
        />
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('setup-group-others')}</legend>
        <p>{t('setup-others-note')}</p>
        <TextField
          name="chair"
          optional
          label={t('setup-chair')}
          error={errorAt('chair')}
          value={form.chair}
          onChange={(chair) => onChange({ chair })}
        />
        {capacities(form.chair, 'chair_capacities', form.chairCapacities, (chairCapacities) =>
          onChange({ chairCapacities }),
        )}
        <TextField
          name="substitute_chair"
          optional
          label={t('setup-vice-chair')}
          error={errorAt('substitute_chair')}
          value={form.viceChair}
          onChange={(viceChair) => onChange({ viceChair })}
        />
        {capacities(
          form.viceChair,
          'vice_chair_capacities',
          form.viceChairCapacities,
          (viceChairCapacities) => onChange({ viceChairCapacities }),
        )}
        <TextField
          name="substitute_secretary"
          optional
          label={t('setup-second-secretary')}
          error={errorAt('substitute_secretary')}
          value={form.secondSecretary}
          onChange={(secondSecretary) => onChange({ secondSecretary })}
        />
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('setup-group-sealed')}</legend>
        <Checkbox
          name="sealed"
          checked={form.sealed}
          note={t(form.sealed ? 'setup-sealed-note' : 'setup-not-sealed-note')}
          onChange={(sealed) => onChange({ sealed })}
        >
          {t('setup-sealed')}
        </Checkbox>
      </fieldset>
      <ButtonRow>
        <Button type="submit" tone="primary">
          {t('setup-go-check')}
        </Button>
        <Button onPress={onBack}>{t('welcome-back')}</Button>
      </ButtonRow>
    </form>
  );
}
