export const LawView = () => <h1>Rules of law</h1>;
