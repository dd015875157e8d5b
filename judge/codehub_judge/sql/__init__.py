"""The type of exercise whose tests compare what SQL returns."""
