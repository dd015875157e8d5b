"""Who people are: users, their roles and their sessions."""
