import { computed } from 'vue';
import { useWords } from '#renderer/wizard/use-words.ts';
import { networkOf, type LostStep } from './facts.ts';

/** The words of one of the ways, as it is from this kiosk's network; honest where that is unknown. */
export function useWay(step: () => LostStep) {
  const { words, say, list } = useWords('lost-phone');

  const named = computed(() => {
    const { institution } = step().given;
    const { release } = institution.mfa;
    const onCampus = institution.networks.filter(({ counts }) => counts === 'on');
    return {
      id: say(institution.idName),
      issuer: institution.mfa.issuer,
      networks: list(onCampus.map(({ name }) => name)),
      uses: release?.uses ?? 0,
      hours: release?.hours ?? 0,
    };
  });
  /** What to do, one line after the other. */
  const lines = computed(() => {
    const { name, given } = step();
    const network = networkOf(given);
    const release = given.institution.mfa.release ? 'anew' : 'anew-no-code';
    const keys: Readonly<Record<string, readonly string[]>> = {
      'old-device': [`log-in.old-device.${network}`, 'register', 'delete-old'],
      'with-code': [`log-in.with-code.${network}`, release],
      campus: [`log-in.campus.${network}`, release],
      elsewhere: ['log-in.elsewhere', 'log-in.there', release],
    };
    return (keys[name] ?? []).map((key) => words(`lines.${key}`, named.value));
  });
  const isDeleted = computed(() => step().answers.phone?.phone === 'deleted');
  const isElsewhere = computed(() => step().name === 'elsewhere');
  const solution = computed(() =>
    isElsewhere.value ? undefined : { words: words('ways.log-in'), task: 'set-up-mfa' as const },
  );
  const reset = computed(() => ({ words: words('ways.reset'), task: 'mfa-reset' as const }));
  return { named, lines, isDeleted, isElsewhere, solution, reset };
}
