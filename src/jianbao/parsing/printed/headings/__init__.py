"""What displays cost as headlines and as heads of sections."""
