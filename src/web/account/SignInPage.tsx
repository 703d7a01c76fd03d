import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../contract/session.ts';
import { actAs } from '../shell/acting-as.ts';
import { useWelcome, welcomeQuery } from '../shell/session.ts';
import { safeTarget } from '../shell/safe-target.ts';
import { ChooseCapacity } from './ChooseCapacity.tsx';
import { CodeForm } from './CodeForm.tsx';
import { DemoAccounts } from './DemoAccounts.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { Threshold } from './Threshold.tsx';

type Step = { at: 'password' } | { at: 'code' } | { at: 'choose'; session: SessionView };

/** Signing in: password, then the code where one is asked for, then the capacity where there are several. */
export function SignInPage() {
  const { t } = useTranslation('account');
  const { demo } = useWelcome();
  const [step, setStep] = useState<Step>({ at: 'password' });
  const [email, setEmail] = useState('');
  const enter = useEnter();
  const signedIn = (session: SessionView) => {
    if (session.appointments.length > 1) setStep({ at: 'choose', session });
    else void enter(session.appointments[0]?.id ?? null);
  };
  if (step.at === 'choose') {
    return (
      <Threshold title={t('chooseTitle')} lead={t('chooseLead')}>
        <ChooseCapacity session={step.session} onChoose={(id) => void enter(id)} />
      </Threshold>
    );
  }
  if (step.at === 'code') {
    return (
      <Threshold title={t('codeTitle')}>
        <CodeForm onSignedIn={signedIn} onBack={() => setStep({ at: 'password' })} />
      </Threshold>
    );
  }
  return (
    <Threshold title={t('signInTitle')} beside={demo && <DemoAccounts onChoose={setEmail} />}>
      <PasswordForm
        key={email}
        email={email}
        demo={demo !== null}
        onSignedIn={signedIn}
        onCode={() => setStep({ at: 'code' })}
      />
    </Threshold>
  );
}

/** Asks anew who is signed in and opens the page that was wanted. */
function useEnter() {
  const client = useQueryClient();
  const router = useRouter();
  const { tiep } = useSearch({ from: '/dang-nhap' });
  return async (appointmentId: string | null) => {
    actAs(appointmentId);
    await client.fetchQuery({ ...welcomeQuery, staleTime: 0 });
    router.history.push(safeTarget(tiep));
  };
}
