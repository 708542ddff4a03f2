export const ChecksView = () => <h1>Docket checks</h1>;
