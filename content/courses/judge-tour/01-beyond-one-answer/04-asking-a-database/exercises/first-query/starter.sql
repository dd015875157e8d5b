select * from books;
