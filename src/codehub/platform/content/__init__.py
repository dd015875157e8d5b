"""Reading folders that authors wrote: hostile input is safe, every problem is reported with its file and line."""
