import { endpoints, type EndpointName } from './contract.ts';
import type { Endpoint } from './endpoints/endpoint.ts';

/** The endpoint that is meant, with the parameter in its path. */
export interface Route {
  readonly name: EndpointName;
  readonly endpoint: Endpoint;
  readonly parameter: string;
}

interface Pattern {
  readonly name: EndpointName;
  readonly endpoint: Endpoint;
  readonly parts: readonly string[];
}

// The keys of the table are the endpoints' names; Object.keys forgets that.
const names = Object.keys(endpoints) as EndpointName[];
const patterns: readonly Pattern[] = names.map((name) => {
  return { name, endpoint: endpoints[name], parts: endpoints[name].path.split('/') };
});

/** Finds the endpoint, or the verbs that this address knows (none: there is nothing there). */
export function findRoute(verb: string, path: string): Route | readonly string[] {
  const parts = path.split('/');
  const found = patterns.filter((pattern) => fits(pattern.parts, parts));
  const right = found.find(({ endpoint }) => endpoint.verb === verb);
  if (!right) return found.map(({ endpoint }) => endpoint.verb);
  const place = right.parts.findIndex(isParameter);
  return { name: right.name, endpoint: right.endpoint, parameter: parts[place] ?? '' };
}

function fits(pattern: readonly string[], parts: readonly string[]): boolean {
  return (
    pattern.length === parts.length &&
    pattern.every((part, index) => {
      const given = parts[index] ?? '';
      return isParameter(part) ? /^[\w-]{1,128}$/.test(given) : part === given;
    })
  );
}

function isParameter(part: string): boolean {
  return part.startsWith('{');
}
