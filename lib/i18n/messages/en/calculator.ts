const calculator = {};
export default calculator;
