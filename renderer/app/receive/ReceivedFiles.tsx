import { FileTrigger } from 'react-aria-components';
import { Button } from '../../ui/controls/Button';
import './ReceivedFiles.css';
import { IconButton } from '../../ui/controls/IconButton';
import { Icon } from '../../ui/marks/Icon';

type Props = {
  readonly files: readonly File[];
  /** What they are for, while there are none. */
  readonly hint: string;
  readonly onChange: (files: readonly File[]) => void;
};

/** The files of an incoming document: dropped or chosen, kept as attachments of the case as they are, mails too. */
export const ReceivedFiles = ({ files, hint, onChange }: Props) => (
    <div className="receive-files">
      {files.length === 0 ? <p className="quiet small">{hint}</p> : null}
      <ul>
        {files.map((file, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- two files may have one name
          <li key={at}>
            <Icon name="attach" size={14} />
            <span className="ellipsis" title={file.name}>
              {file.name}
            </span>
            <IconButton label={`Leave ${file.name} out`} icon={<Icon name="close" size={14} />} onPress={() => onChange(files.filter((one) => one !== file))} />
          </li>
        ))}
      </ul>
      <FileTrigger allowsMultiple onSelect={(list) => onChange([...files, ...(list ?? [])])}>
        <Button icon={<Icon name="attach" size={14} />}>Choose files…</Button>
      </FileTrigger>
    </div>
);
