import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { browser } from 'wxt/browser';
import type { PairingView } from '#components/options/Pairing.tsx';
import { originPattern } from '#components/origin-pattern.ts';
import { problemOf } from '#components/problem.ts';
import { LEAVING } from '#lib/contract/leaving.ts';
import { send } from '#lib/messages/send.ts';

/** Pairing with the send API: asks leave for its address, shows the code, and looks every two seconds whether it was approved. */
export function usePairing() {
  const client = useQueryClient();
  const [request, setRequest] = useState<PairingView['request']>(null);
  const [refused, setRefused] = useState(false);
  const poll = useQuery({
    queryKey: ['pairing'],
    queryFn: () => send('setup.pairPoll', {}),
    refetchInterval: ({ state }) => (state.data?.state === 'waiting' ? 2_000 : false),
  });
  const again = () => client.invalidateQueries({ queryKey: ['pairing'] });
  const pair = useMutation({
    mutationFn: async ({
      apiUrl,
      deviceName,
      answer,
    }: {
      apiUrl: string;
      deviceName: string;
      answer: Promise<boolean>;
    }) => {
      const given = await answer;
      setRefused(!given);
      return given ? send('setup.pair', { apiUrl, deviceName }) : null;
    },
    onSuccess: (answer) => {
      setRequest(answer);
      return again();
    },
  });
  const unpair = useMutation({
    mutationFn: () => send('setup.unpair', {}),
    onSuccess: () => {
      setRequest(null);
      pair.reset();
      return again();
    },
  });
  const error = pair.error ?? unpair.error ?? poll.error;
  const pairing: PairingView = {
    state: poll.data?.state ?? (poll.isError ? 'none' : 'checking'),
    request,
    problem: error ? problemOf(error) : (poll.data?.problem ?? null),
  };
  return {
    pairing,
    refused,
    busy: pair.isPending || unpair.isPending,
    pair: (apiUrl: string, origin: string, deviceName: string) => {
      const origins = [originPattern(origin, !import.meta.env.FIREFOX)];
      // Firefox asks in its own words what may leave, together with leave for the address: one question, one answer.
      const asked = import.meta.env.FIREFOX ? { origins, data_collection: [...LEAVING] } : { origins };
      pair.mutate({ apiUrl, deviceName, answer: browser.permissions.request(asked) });
    },
    unpair: () => unpair.mutate(),
  };
}
