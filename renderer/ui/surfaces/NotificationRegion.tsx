import { Text, UNSTABLE_Toast as Toast, UNSTABLE_ToastContent as ToastContent, UNSTABLE_ToastRegion as ToastRegion } from 'react-aria-components';
import { Button } from '../controls/Button';
import { IconButton } from '../controls/IconButton';
import { Icon } from '../marks/Icon';
import { notices } from './notify';
import './NotificationRegion.css';

/** The place of notices; once per window. */
export const NotificationRegion = () => (
  <ToastRegion queue={notices} className="notices" aria-label="Notices">
    {({ toast }) => (
      <Toast toast={toast} className={`notice notice-${toast.content.tone ?? 'quiet'}`}>
        <ToastContent className="notice-text">
          <Text slot="title">{toast.content.message}</Text>
          {toast.content.detail === undefined ? null : (
            <Text slot="description" className="quiet">
              {toast.content.detail}
            </Text>
          )}
        </ToastContent>
        {toast.content.action === undefined ? null : (
          <Button
            look="quiet"
            onPress={() => {
              toast.content.action?.run();
              notices.close(toast.key);
            }}
          >
            {toast.content.action.label}
          </Button>
        )}
        <IconButton label="Close notice" icon={<Icon name="close" />} onPress={() => notices.close(toast.key)} />
      </Toast>
    )}
  </ToastRegion>
);
