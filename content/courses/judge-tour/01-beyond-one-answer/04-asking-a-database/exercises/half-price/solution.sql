update books
set price = price / 2
where shop = 'Corner';
