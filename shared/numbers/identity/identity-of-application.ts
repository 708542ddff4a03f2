import type { Application } from '../../model/application';
import type { ApplicationIdentity } from './application-identity';
import { identityOf } from './identity-of';

/**
 * So many applications are remembered: those of nearly every family, of which lists, texts and checks ask the same one after the other. More would
 * keep families alive that nobody has any more, and what lives on is dear to collect.
 */
const remembered = 48;
const recent = new Map<Application, ApplicationIdentity | undefined>();

/**
 * Identity of an application by its own number; a number typed without a country is one of its office. Undefined where nothing can be told. An
 * application never changes, an edit makes another one.
 */
export const identityOfApplication = (application: Application): ApplicationIdentity | undefined => {
  const { number, office, filingDate } = application;
  if (number === undefined) return undefined;
  const known = recent.get(application);
  if (known !== undefined) return known;
  const identity = identityOf(number.country === undefined && office !== undefined && office !== 'WO' ? { ...number, country: office } : number, filingDate);
  if (recent.size >= remembered) recent.clear();
  recent.set(application, identity);
  return identity;
};
