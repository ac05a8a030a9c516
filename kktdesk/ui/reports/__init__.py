"""The window of reports: which one, of which days, its figures and what stands behind them."""
