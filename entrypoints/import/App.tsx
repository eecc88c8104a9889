import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { browser } from 'wxt/browser';
import { ChooseFile } from '#components/import/ChooseFile.tsx';
import { DoneStep } from '#components/import/DoneStep.tsx';
import { ImportPage } from '#components/import/ImportPage.tsx';
import type { Step } from '#components/import/list-view.ts';
import { MappingStep } from '#components/import/MappingStep.tsx';
import { Matches } from '#components/import/Matches.tsx';
import { RowsStep } from '#components/import/RowsStep.tsx';
import { Working } from '#components/import/Working.tsx';
import { problemOf } from '#components/problem.ts';
import { Notice, Skeleton } from '#components/ui/Notice.tsx';
import { useWords } from '#components/words.tsx';
import type { Meaning } from '#lib/core/import-mapping.ts';
import { send } from '#lib/messages/send.ts';
import { mappingView } from './mapping-view.ts';
import { type State, useImport } from './use-import.ts';

const stepOf = (state: State): Step => {
  if (state.at !== 'working') return state.at;
  return state.what === 'opening' ? 'choose' : state.what === 'reading' ? 'mapping' : 'rows';
};

/** A list from a file: choose, check what was understood, see what does not read, and what came of it. */
export function App() {
  const { it, t } = useWords();
  const context = useQuery({ queryKey: ['import'], queryFn: () => send('import.context', {}), staleTime: Infinity });
  const list = useImport(context.data);
  const { state, opened, chosen, read } = list;
  if (!context.data) {
    return (
      <ImportPage step="choose">
        {context.error ? (
          <Notice look="problem" live>
            {it(problemOf(context.error))}
          </Notice>
        ) : (
          <Skeleton label={t('card_loading')} />
        )}
      </ImportPage>
    );
  }
  const elsewhere = (system: string | null) => (system ? t('import_place_system', system) : t('import_place_other'));
  const mapped = opened && chosen ? mappingView(opened, chosen, context.data, elsewhere) : null;
  const place = mapped?.place?.options.find((option) => option.value === chosen?.place)?.label ?? '';
  return (
    <ImportPage step={stepOf(state)}>
      {state.at === 'choose' && (
        <ChooseFile
          problem={state.problem}
          practiceKnown={context.data.practiceKnown}
          onFile={(file) => list.open({ file }, file.name)}
          onText={(text) => list.open({ text }, t('import_pasted'))}
          onSetup={() => browser.runtime.openOptionsPage()}
        />
      )}
      {state.at === 'working' && (
        <Working
          what={state.what}
          done={state.done}
          of={state.of}
          onCancel={state.what === 'committing' ? null : list.cancel}
        />
      )}
      {state.at === 'mapping' && mapped && chosen && (
        <MappingStep
          view={mapped}
          acts={{
            onMeaning: (at, meaning: Meaning) =>
              list.remap({ meanings: chosen.mapping.meanings.map((old, i) => (i === at ? meaning : old)) }),
            onSheet: (sheet) => list.open({ ...chosen.source, sheet }, chosen.name),
            onOrder: (order) => list.remap({ order }),
            onEmpty: (emptyMeansNothingBooked) => list.remap({ emptyMeansNothingBooked }),
            onPlace: (value) => list.change({ place: value }),
            onAsOf: (asOf) => list.change({ asOf }),
            onBack: list.back,
            onNext: list.next,
          }}
        />
      )}
      {state.at === 'rows' && read && (
        <RowsStep
          view={{
            ...read.counts,
            bad: read.bad,
            badTotal: read.counts.bad,
            check: read.check && { ...read.check, place },
          }}
          busy={false}
          onDownload={list.download}
          onBack={list.back}
          onBring={list.bring}
        />
      )}
      {state.at === 'done' && (
        <DoneStep
          result={state.result}
          matches={<OpenMatches />}
          onAnother={list.again}
          onPatients={() => location.assign('patients.html')}
        />
      )}
    </ImportPage>
  );
}

/** Pairs that may be one person, asked about until none is left. */
function OpenMatches() {
  const client = useQueryClient();
  const { it } = useWords();
  const found = useQuery({ queryKey: ['matches'], queryFn: () => send('import.matches', {}) });
  const answer = useMutation({
    mutationFn: (said: { fileKey: string; patientKey: string; same: boolean }) => send('import.answer', said),
    onSettled: () => client.invalidateQueries({ queryKey: ['matches'] }),
  });
  if (!found.data) return null;
  return (
    <>
      {(answer.error || answer.data?.outcome === 'running') && (
        <Notice look="problem" live>
          {it(answer.error ? problemOf(answer.error) : { id: 'import_match_running', params: [] })}
        </Notice>
      )}
      <Matches
        matches={found.data}
        busy={answer.isPending}
        onAnswer={(fileKey, patientKey, same) => answer.mutate({ fileKey, patientKey, same })}
      />
    </>
  );
}
