export function FirstRunScreen() {
  return <p>First run</p>;
}
