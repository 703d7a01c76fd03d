import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { makeSecret } from './make-secret.ts';
import { signMessage } from './sign-message.ts';

const message = {
  id: '01983a5e-7c00-7000-8000-000000000001',
  sentAt: new Date(),
  body: '{"type":"webhook.test"}',
};

test('the example of the specification is signed as it says', () => {
  const signed = signMessage(
    {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      sentAt: new Date(1_614_265_330_000),
      body: '{"test": 2432232314}',
    },
    ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
  );
  expect(signed['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});

test('another implementation takes a message with any of its secrets, and with no other', () => {
  const [now, before, foreign] = [makeSecret(), makeSecret(), makeSecret()];
  const signed = signMessage(message, [now, before]);
  expect(new Webhook(now).verify(message.body, signed)).toEqual({ type: 'webhook.test' });
  expect(new Webhook(before).verify(message.body, signed)).toEqual({ type: 'webhook.test' });
  expect(() => new Webhook(foreign).verify(message.body, signed)).toThrow('No matching signature');
  expect(() => new Webhook(now).verify(`${message.body} `, signed)).toThrow('No matching signature');
});
