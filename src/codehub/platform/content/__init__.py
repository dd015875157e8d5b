"""Reading folders that authors wrote: hostile input is safe, every problem is told with file and line."""
