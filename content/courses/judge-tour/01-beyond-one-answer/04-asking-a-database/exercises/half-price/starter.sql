select * from books where shop = 'Corner';
