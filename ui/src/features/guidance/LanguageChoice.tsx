import { Button } from '../../components/Button';
import { useText } from '../../i18n';
import styles from './guidance.module.css';

/** Which of the two texts is in sight. Each language is named in itself. */
export function LanguageChoice({
  value,
  onChange,
}: {
  value: 'en' | 'zh-Hans';
  onChange: (value: 'en' | 'zh-Hans') => void;
}) {
  const words = useText();
  const { t } = words;
  return (
    <div className={styles.languages} role="group" aria-label={t('guidance-which-language')}>
      <Button pressed={value === 'en'} onPress={() => onChange('en')}>
        <span lang="en">{words.word('language', 'en')}</span>
      </Button>
      <Button pressed={value === 'zh-Hans'} onPress={() => onChange('zh-Hans')}>
        <span lang="zh-Hans">{words.word('language', 'zh-Hans')}</span>
      </Button>
    </div>
  );
}
