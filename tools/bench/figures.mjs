const sorted = (values) => [...values].sort((a, b) => a - b);

export const median = (values) => percentile(values, 0.5);

export function percentile(values, share) {
  const order = sorted(values);
  return order[Math.min(order.length - 1, Math.floor(order.length * share))];
}

export const milliseconds = (value) => `${value < 20 ? value.toFixed(1) : Math.round(value)} ms`;

export const ratio = (own, peer) => (own / peer).toFixed(2);
