"""What one context lets others point at, without either knowing the other's tables."""
