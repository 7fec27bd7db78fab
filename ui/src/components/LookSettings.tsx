import { useText } from '../i18n';
import { LOOK_CHOICES, useLook } from '../look';
import { RadioGroup } from './RadioGroup';

const SIZES = ['100', '125', '150', '175', '200'] as const;

/** How this desktop shows things: language, theme and size of text. Each takes effect at once. */
export function LookSettings() {
  const words = useText();
  const { t } = words;
  const { look, change } = useLook();
  return (
    <>
      <RadioGroup
        name="language"
        label={t('look-language')}
        description={t('look-language-note')}
        choices={[
          { value: 'en', label: 'English' },
          { value: 'zh-Hans', label: '简体中文' },
        ]}
        value={look.language}
        onChange={(language) => change({ language })}
      />
      <RadioGroup
        name="theme"
        label={t('look-theme')}
        choices={LOOK_CHOICES.theme.map((value) => ({ value, label: t(`look-theme-${value}`) }))}
        value={look.theme}
        onChange={(theme) => change({ theme })}
      />
      <RadioGroup
        name="text_size"
        label={t('look-text')}
        choices={SIZES.map((value) => ({
          value,
          label: words.formatNumber(Number(value) / 100, { style: 'percent' }),
        }))}
        value={SIZES.find((size) => Number(size) === look.text) ?? '100'}
        onChange={(value) => {
          const text = LOOK_CHOICES.text.find((size) => size === Number(value));
          if (text) change({ text });
        }}
      />
    </>
  );
}
