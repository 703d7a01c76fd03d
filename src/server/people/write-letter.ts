import { momentWords } from '../platform/moment-words.ts';
import type { Letter } from './account-store.ts';

/** What a letter about an account says; both languages, since nobody has chosen one yet. */
export type LetterFacts = { to: string; agency: string };
type LinkFacts = LetterFacts & { link: string; validUntil: Date };

/** The first letter to somebody new: a link for choosing a password. */
export function writeFirstLetter(facts: LinkFacts): Letter {
  const until = momentWords(facts.validUntil);
  return {
    to: facts.to,
    subject: `Tài khoản Liên Tịch của ${facts.agency}`,
    body: [
      `${facts.agency} đã lập cho ông/bà một tài khoản trên hệ thống Liên Tịch.`,
      `Hãy mở liên kết sau để tự đặt mật khẩu. Liên kết dùng một lần, đến ${until}:`,
      facts.link,
      'Không ai, kể cả quản trị, biết mật khẩu của ông/bà. Đừng chuyển tiếp thư này.',
      '',
      `${facts.agency} has opened an account on Liên Tịch for you. Choose a password with the link above; it works once, until ${until}. Do not forward this message.`,
    ].join('\n'),
  };
}

/** A letter to somebody whose sign-in was reset. */
export function writeResetLetter(facts: LinkFacts): Letter {
  const until = momentWords(facts.validUntil);
  return {
    to: facts.to,
    subject: 'Đặt lại mật khẩu Liên Tịch',
    body: [
      `Quản trị của ${facts.agency} đã đặt lại việc đăng nhập của ông/bà. Mọi phiên làm việc đã kết thúc.`,
      `Hãy mở liên kết sau để tự đặt mật khẩu mới. Liên kết dùng một lần, đến ${until}:`,
      facts.link,
      'Nếu ông/bà không đề nghị việc này, hãy báo ngay cho thủ trưởng; thủ trưởng cũng đã được báo.',
      '',
      `The administrator of ${facts.agency} has reset your sign-in; all sessions have ended. Choose a new password with the link above; it works once, until ${until}. If you did not ask for this, tell your head, who was told too.`,
    ].join('\n'),
  };
}

/** A letter to an address to which an agency has given a position: whether it has an account is for its owner to know. */
export function writeOfferLetter(facts: LetterFacts & { publicUrl: string }): Letter {
  return {
    to: facts.to,
    subject: `${facts.agency} giao chức vụ cho ông/bà trên Liên Tịch`,
    body: [
      `${facts.agency} đã giao cho ông/bà một chức vụ trên hệ thống Liên Tịch.`,
      'Hãy đăng nhập bằng tài khoản sẵn có của mình rồi nhận hoặc từ chối tại trang Tài khoản:',
      `${facts.publicUrl}/tai-khoan`,
      'Nếu chưa có tài khoản, hãy đề nghị quản trị của cơ quan lập tài khoản.',
      '',
      `${facts.agency} has given you a position on Liên Tịch. Sign in with the account you have and accept or decline it on the page above. If you have none, ask the administrator of your agency.`,
    ].join('\n'),
  };
}
