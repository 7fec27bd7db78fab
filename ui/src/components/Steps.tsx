import { useText } from '../i18n';
import styles from './content.module.css';
import { Icon } from './Icon';

/** How far a thing has come. It says so in words also to who cannot see it. */
export function Steps({
  label,
  steps,
  current,
}: {
  label: string;
  steps: readonly { key: string; label: string }[];
  /** The key of the step that is being done; steps before it are done. */
  current: string;
}) {
  const { t } = useText();
  const at = steps.findIndex((step) => step.key === current);
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map((step, index) => {
        const state = index < at ? 'done' : index === at ? 'now' : 'later';
        return (
          <li key={step.key} data-state={state} {...(state === 'now' ? { 'aria-current': 'step' } : {})}>
            {state === 'done' && <Icon name="check" />} {step.label}
            {state !== 'now' && (
              <span className="visually-hidden">
                {' '}
                {t(state === 'done' ? 'step-done' : 'step-later')}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
