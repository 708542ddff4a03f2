export const CalculatorView = () => <h1>Time limit calculator</h1>;
