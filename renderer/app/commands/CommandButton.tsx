import type { ReactNode } from 'react';
import { type Command, type CommandId, commands } from '#shared/commands';
import { Button, type ButtonProps } from '../../ui/controls/Button';
import { IconButton } from '../../ui/controls/IconButton';
import { runCommand, useCommandEnabled } from './command-registry';

export type CommandButtonProps = { readonly id: CommandId; readonly look?: NonNullable<ButtonProps['look']> };

/** A command as a button: label, key and whether it can run now come from the command table. */
export const CommandButton = ({ id, look = 'normal' }: CommandButtonProps) => {
  const { label, keys } = commandFace(id);
  return (
    <Button look={look} isDisabled={!useCommandEnabled(id)} onPress={() => runCommand(id)} {...(keys === undefined ? {} : { keys })}>
      {label}
    </Button>
  );
};

export type CommandIconButtonProps = {
  readonly id: CommandId;
  readonly icon: ReactNode;
  /** Where it says more than the command's own label, e.g. what undo would take back. */
  readonly label?: string;
};

/** A command as an icon with its label and key as tooltip. */
export const CommandIconButton = ({ id, icon, label }: CommandIconButtonProps) => {
  const face = commandFace(id);
  return <IconButton label={label ?? face.label} icon={icon} isDisabled={!useCommandEnabled(id)} onPress={() => runCommand(id)} {...(face.keys === undefined ? {} : { keys: face.keys })} />;
};

/** Label and key of a command. */
export const commandFace = (id: CommandId): { readonly label: string; readonly keys: string | undefined } => {
  const list: readonly Command[] = commands;
  const command = list.find((one) => one.id === id);
  return { label: command?.label ?? id, keys: command?.key ?? command?.plainKey };
};
