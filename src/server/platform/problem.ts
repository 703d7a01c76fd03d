import { type RefusalCode, refusalSentences } from '../../contract/refusals.ts';

export type Language = 'vi' | 'en';

/** A place in the input that is wrong. */
export type InputPlace = { path: string; message: string };

/** The body of every answer that is not a success (RFC 9457), `application/problem+json`. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  instance: string;
  errors?: InputPlace[];
  retryAfter?: number;
};

/** An expected end of an act that is no success; `serve.ts` turns it into a problem. */
export class Refused extends Error {
  override name = 'Refused';
  readonly code: RefusalCode;
  readonly retryAfter: number | null;
  /** What of a stored thing is wrong, as of input. */
  readonly places: readonly InputPlace[];
  constructor(code: RefusalCode, retryAfter: number | null = null, places: readonly InputPlace[] = []) {
    super(code);
    this.code = code;
    this.retryAfter = retryAfter;
    this.places = places;
  }
}

/** The thing is not there, or the asker may not know that it is: both answer alike. */
export class NotFound extends Error {
  override name = 'NotFound';
}

/** The asker may see the thing, but this act is not theirs. */
export class Forbidden extends Error {
  override name = 'Forbidden';
}

/** Somebody else changed the row since the asker read it. */
export class Stale extends Error {
  override name = 'Stale';
}

/** Input that the contract's schema could not check by itself, with its places. */
export class WrongInput extends Error {
  override name = 'WrongInput';
  readonly places: InputPlace[];
  constructor(places: InputPlace[]) {
    super('wrong input');
    this.places = places;
  }
}

/** The endings that every act may have, with their status and sentences. */
export const general = {
  unauthenticated: { status: 401, vi: 'Cần đăng nhập để thực hiện việc này.', en: 'Please sign in first.' },
  deadKey: {
    status: 401,
    vi: 'Khóa API không đúng, chưa được xác nhận, đã hết hạn hoặc đã bị thu hồi.',
    en: 'The API key is wrong, not confirmed, expired or revoked.',
  },
  notActing: {
    status: 400,
    vi: 'Cần nêu chức vụ mà người dùng đang thực hiện (tiêu đề Lientich-Acting-As), và chức vụ đó phải còn hiệu lực.',
    en: 'Name the appointment in which you act (header Lientich-Acting-As); it must be current.',
  },
  forbidden: {
    status: 403,
    vi: 'Việc này không thuộc vai trò của người dùng.',
    en: 'This act does not belong to your role.',
  },
  outOfScope: {
    status: 403,
    vi: 'Khóa API không có phạm vi của việc này; việc không nêu phạm vi chỉ dành cho người dùng đăng nhập.',
    en: 'The API key does not have the scope of this act; an act without a scope is for signed-in people only.',
  },
  notFound: {
    status: 404,
    vi: 'Không tìm thấy nội dung được yêu cầu, hoặc người dùng không có quyền xem.',
    en: 'There is no such thing, or you may not see it.',
  },
  stale: {
    status: 412,
    vi: 'Nội dung đã được người khác thay đổi. Hãy tải lại rồi thực hiện lại.',
    en: 'Somebody else has changed this. Load it again, then repeat your change.',
  },
  versionRequired: {
    status: 428,
    vi: 'Cần nêu phiên bản đang sửa (tiêu đề If-Match).',
    en: 'Name the version that you edit (header If-Match).',
  },
  wrongInput: {
    status: 422,
    vi: 'Thông tin nhập chưa đúng. Hãy xem từng chỗ được nêu.',
    en: 'Some of the input is wrong. See each place named.',
  },
  unreadable: {
    status: 400,
    vi: 'Không đọc được nội dung gửi lên (JSON sai).',
    en: 'The body could not be read (wrong JSON).',
  },
  wrongMedia: {
    status: 415,
    vi: 'Kiểu nội dung gửi lên không được nhận.',
    en: 'This type of body is not accepted.',
  },
  foreignOrigin: {
    status: 403,
    vi: 'Yêu cầu đến từ một trang khác nên bị từ chối.',
    en: 'The request came from another site and was refused.',
  },
  tooMany: {
    status: 429,
    vi: 'Quá nhiều yêu cầu trong thời gian ngắn. Hãy chờ giây lát.',
    en: 'Too many requests in a short time. Wait a moment.',
  },
  tooLarge: {
    status: 413,
    vi: 'Nội dung gửi lên lớn hơn mức cho phép.',
    en: 'The body is larger than allowed.',
  },
  keyReused: {
    status: 422,
    vi: 'Idempotency-Key này đã được dùng cho một nội dung khác.',
    en: 'This Idempotency-Key was used with another body.',
  },
  unavailable: {
    status: 503,
    vi: 'Máy chủ đang bận. Hãy thử lại sau giây lát.',
    en: 'The server is busy. Try again in a moment.',
  },
  failed: {
    status: 500,
    vi: 'Hệ thống gặp lỗi. Hãy thử lại; nếu còn lỗi, báo quản trị kèm mã yêu cầu.',
    en: 'Something failed. Try again; if it fails again, tell the administrator the request id.',
  },
} as const;

export type GeneralCode = keyof typeof general;

/** A condition of the call itself is not met: not signed in, not acting, no version named. */
export class Unmet extends Error {
  override name = 'Unmet';
  readonly code: GeneralCode;
  constructor(code: GeneralCode) {
    super(code);
    this.code = code;
  }
}

/** The problem for one of the general endings. */
export function generalProblem(
  code: GeneralCode,
  language: Language,
  requestId: string,
  errors?: InputPlace[],
): Problem {
  const { status } = general[code];
  const detail = general[code][language];
  return {
    type: `urn:lientich:${code}`,
    title: general[code].en,
    status,
    detail,
    code,
    instance: requestId,
    ...(errors && { errors }),
  };
}

/** The problem for a refusal that the act's contract declares with this status. */
export function refusalProblem(
  refused: Refused,
  status: number,
  language: Language,
  requestId: string,
): Problem {
  const sentence = refusalSentences[refused.code];
  return {
    type: `urn:lientich:${refused.code}`,
    title: sentence.en,
    status,
    detail: sentence[language],
    code: refused.code,
    instance: requestId,
    ...(refused.places.length > 0 && { errors: [...refused.places] }),
    ...(refused.retryAfter !== null && { retryAfter: refused.retryAfter }),
  };
}
