"""What report formats share: order, dates, safe characters, context and timelines."""
