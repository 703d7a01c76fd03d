import { useMutation } from '@tanstack/react-query';
import { api } from '../shell/call.ts';
import { keepFile } from '../shell/download.ts';
import { tellProblem } from '../shell/tell.ts';

/** Takes a receipt of a request away as a file. */
export function useReceipt(requestId: string): { take: (receiptId: string) => void; pending: boolean } {
  const { mutate, isPending } = useMutation({
    ...api.requests.downloadReceipt.mutationOptions(),
    onSuccess: keepFile,
    onError: tellProblem,
  });
  return { take: (receiptId) => mutate({ requestId, receiptId }), pending: isPending };
}
