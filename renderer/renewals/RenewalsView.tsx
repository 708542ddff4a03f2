export const RenewalsView = () => <h1>Renewals</h1>;
