import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import './Tabs.css';

export type TabItem = { readonly id: string; readonly label: string; readonly count?: number; readonly content: ReactNode };

export type TabsProps = {
  readonly label: string;
  readonly items: readonly TabItem[];
  /** Controlled where given. */
  readonly value?: string;
  readonly onChange?: (id: string) => void;
};

export const Tabs = ({ label, items, value, onChange }: TabsProps) => (
  <AriaTabs className="tabs" {...(value === undefined ? {} : { selectedKey: value })} onSelectionChange={(key) => onChange?.(String(key))}>
    <TabList className="tab-list" aria-label={label}>
      {items.map((item) => (
        <Tab key={item.id} id={item.id} className="tab">
          {item.label}{' '}
          {item.count === undefined ? null : <span className="tab-count">{item.count.toLocaleString('en')}</span>}
        </Tab>
      ))}
    </TabList>
    {items.map((item) => (
      <TabPanel key={item.id} id={item.id} className="tab-panel">
        {item.content}
      </TabPanel>
    ))}
  </AriaTabs>
);
