import type { Command } from './command';
import { aliasCommand } from './commands/alias';
import { casesCommand } from './commands/cases';
import { checkCommand } from './commands/check';
import { exportCommand } from './commands/export';
import { deadlinesCommand } from './commands/deadlines';
import { familiesCommand } from './commands/families';
import { gapsCommand } from './commands/gaps';
import { generateCommand } from './commands/generate';
import { historyCommand } from './commands/history';
import { icsCommand } from './commands/ics';
import { importCommand } from './commands/import';
import { numberCommand } from './commands/number';
import { restoreCommand } from './commands/restore';
import { joinCommand } from './commands/join';
import { keepApartCommand } from './commands/keep-apart';
import { linksCommand } from './commands/links';
import { separateCommand } from './commands/separate';
import { partiesCommand } from './commands/parties';
import { rulesCommand } from './commands/rules';
import { setCommand } from './commands/set';
import { takenOverCommand } from './commands/taken-over';
import { timeLimitsCommand } from './commands/time-limits';
import { undoCommand } from './commands/undo';

/** Commands that need no window, in the order in which help lists them. */
export const commands: readonly Command[] = [importCommand, familiesCommand, linksCommand, joinCommand, separateCommand, keepApartCommand, gapsCommand, partiesCommand, aliasCommand, casesCommand, setCommand, undoCommand, historyCommand, deadlinesCommand, takenOverCommand, timeLimitsCommand, numberCommand, rulesCommand, icsCommand, exportCommand, restoreCommand, checkCommand, generateCommand];
