import type { Institution } from '#shared/institution.ts';
import type { TestKiosk } from './kiosk.ts';
import type { LinkHosts } from './link-hosts.ts';
import type { Mailbox } from './mail.ts';
import type { People } from './people.ts';
import type { Portal } from './portal.ts';

/** What a check works with. */
export interface Tools {
  /** Base address of the portal. */
  readonly url: string;
  /** The codes of the run; the first one is used up before the first check. */
  readonly kioskCodes: readonly string[];
  readonly portal: Portal;
  readonly people: People;
  readonly profile: Institution;
  /** Another kiosk that the portal knows; NotMade where the run has no code for one. */
  readonly otherKiosk: () => Promise<TestKiosk>;
  /** Revokes a kiosk by its key, or takes it back; absent where the run can't do that. */
  readonly setRevoked?: (jkt: string, isRevoked: boolean) => Promise<void>;
  /** A fresh code for the staff at a kiosk, by its key; absent where the run can't have one made. */
  readonly newStaffCode?: (jkt: string) => Promise<string>;
  /** The reader of mails; NotMade where the accounts file names none. */
  readonly mailbox: () => Mailbox;
  /** Where a mailed link may lead. */
  readonly linkHosts: LinkHosts;
  /** So many wrong passwords at most until the lock has to come. */
  readonly mostTries: number;
  /** Lets so many seconds pass for the portal. */
  readonly wait: (seconds: number) => Promise<void>;
  /** Moves the caller off the campus network; absent where the run can't do that. */
  readonly goOutside?: () => Promise<void>;
  readonly goBack?: () => Promise<void>;
  /** Closes the registration service, or opens it again; absent where the run can't do that. */
  readonly setRegistration?: (state: 'open' | 'closed') => Promise<void>;
  /** Says at the end of the report what this run could not put back. */
  readonly left: (sentence: string) => void;
}
