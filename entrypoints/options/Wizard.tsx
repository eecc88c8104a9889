import type { ReactNode } from 'react';
import { LinkStep } from '#components/options/LinkStep.tsx';
import { type SetupProofs, SetupWizard } from '#components/options/SetupWizard.tsx';
import { ValuesStep } from '#components/options/ValuesStep.tsx';
import { GrantStep } from '#components/popup/GrantStep.tsx';
import { Leakage } from '#components/popup/Leakage.tsx';
import { PracticeStep } from '#components/popup/PracticeStep.tsx';
import { useWords } from '#components/words.tsx';
import { guessPlace } from '#lib/core/place.ts';
import type { Policy } from '#lib/core/policy.ts';
import type { Summary } from '#lib/messages/views.ts';
import type { useSettings } from './use-settings.ts';
import type { useSetup } from './use-setup.ts';

interface Props {
  policy: Policy;
  staff: string;
  summary: Summary;
  settings: ReturnType<typeof useSettings>;
  setup: ReturnType<typeof useSetup>;
  /** Connecting sending, as the chapter of its own has it. */
  pairing: ReactNode;
}

/** The set-up with what proves each step: the browser's permissions, the patients seen, the policy as it is saved. */
export function Wizard({ policy, staff, summary, settings, setup, pairing }: Props) {
  const { it, list, locale, range, t } = useWords();
  const { practice, valuePerVisit } = policy;
  const { setup: known, leakage } = summary;
  const seen = leakage.patientsSeen;
  const hosts = settings.origins.map((origin) => new URL(origin).host);
  const number = (value: number) => it({ id: 'popup_number', params: [value] });
  const valued = setup.passed?.includes('values') ?? false;
  const proofs: SetupProofs = {
    practice: known.practice
      ? t('options_proof_practice', practice.name, practice.phone || practice.bookingLink || '')
      : null,
    permission: hosts.length > 0 ? t('options_proof_permission', list(hosts)) : null,
    imported: seen > 0 ? t('options_proof_imported', number(seen)) : null,
    values:
      known.practice && (valued || settings.saved('values'))
        ? t('options_proof_values', range(valuePerVisit.low, valuePerVisit.high, practice.currency))
        : null,
    bookingLink: practice.bookingLink ? t('options_proof_bookingLink', practice.bookingLink) : null,
    paired: known.paired ? t('options_paired') : null,
  };
  // Only what is kept is gone past: a save that fails says so and stays at its step.
  const keep = (form: string, onDone: () => void) => (next: Policy) =>
    next === policy ? onDone() : settings.save({ form, policy: next }, { onSuccess: onDone });
  const { country } = guessPlace(Intl.DateTimeFormat().resolvedOptions().timeZone, locale, practice.country);
  const figure = seen > 0 && <Leakage leakage={leakage} bare />;
  return (
    <SetupWizard
      proofs={proofs}
      passed={setup.passed ?? []}
      onPass={setup.pass}
      end={figure}
      bodies={{
        practice: known.practice ? (
          <a href="#practice" className="text-sm text-brand-text underline underline-offset-3">
            {t('options_setup_change')}
          </a>
        ) : (
          <PracticeStep
            start={{ name: '', country, phone: practice.phone, bookingLink: practice.bookingLink ?? '', staff }}
            busy={setup.saving}
            onSave={setup.savePractice}
          />
        ),
        permission: (
          <div className="max-w-96">
            <GrantStep origin={null} busy={setup.granting} refused={setup.refused} onGrant={setup.grant} />
          </div>
        ),
        imported: (
          <>
            {figure}
            <p className="text-sm text-ink-2">
              {hosts.length > 0 ? t('options_open_list', list(hosts)) : t('options_open_list_first')}{' '}
              <a href="import.html" className="text-brand-text underline underline-offset-3">
                {t('options_import_link')}
              </a>
            </p>
          </>
        ),
        values: (onDone) => (
          <>
            <ValuesStep policy={policy} onSave={keep('values', onDone)} />
            {figure}
          </>
        ),
        bookingLink: (onDone) => <LinkStep policy={policy} onSave={keep('link', onDone)} />,
        paired: pairing,
      }}
    />
  );
}
